// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import cymru.tegwch.anonymisation.CellRule;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.PrintRule;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.util.ArrayList;
import java.util.List;

/** What a report says besides its tables and findings. The Welsh is ours and unverified. */
final class Phrases {

  static final Text NOT_FOR_PUBLICATION = Text.of("Not for publication", "Nid i’w gyhoeddi");
  static final Text PURPOSE = Text.of("Purpose", "Diben");
  static final Text READERS = Text.of("Readers", "Darllenwyr");
  static final Text LANGUAGE = Text.of("English", "Cymraeg");
  static final Text LANGUAGES = Text.of("Language", "Iaith");
  static final Text ABOUT = Text.of("About these figures", "Am y ffigurau hyn");
  static final Text RELEASE = Text.of("Release", "Datganiad");
  static final Text POPULATION = Text.of("Population", "Poblogaeth");
  static final Text PART = Text.of("Part of it", "Rhan ohoni");
  static final Text UNIT = Text.of("Unit", "Uned");
  static final Text AS_AT = Text.of("Reference date", "Dyddiad cyfeirio");
  static final Text RULES = Text.of("Rules of publication", "Rheolau cyhoeddi");
  static final Text POLICY = Text.of("Policy", "Polisi");
  static final Text MARKS = Text.of("Marks", "Marciau");
  static final Text TABLES = Text.of("Tables", "Tablau");
  static final Text COUNT = Text.of("Count", "Nifer");
  static final Text PERCENTAGE =
      Text.of("Percentage of all who answered", "Canran o bawb a atebodd");
  static final Text FINDINGS = Text.of("Findings", "Canfyddiadau");
  static final Text NEXT = Text.of("What to look at next", "Beth i edrych arno nesaf");
  static final Text BENCHMARK = Text.of("Benchmark", "Meincnod");
  static final Text SOURCE = Text.of("Source", "Ffynhonnell");
  static final Text AGE_FLOOR = Text.of("Youngest age counted", "Oedran ieuengaf a gyfrifwyd");
  static final Text LIMITS = Text.of("Limits", "Terfynau");
  static final Text NO_BASE =
      Text.of(
          "not given: the base is too small for a percentage",
          "heb ei roi: mae’r sylfaen yn rhy fach i roi canran");
  static final Text NOT_APPLICABLE =
      Text.of(
          "not applicable: outside the base of the percentages",
          "ddim yn gymwys: y tu allan i sylfaen y canrannau");
  static final Text HIDDEN = Text.of("hidden, to protect people", "wedi’i guddio, i ddiogelu pobl");

  private static final Text NOTHING_HIDDEN =
      Text.of(
          "No count is hidden and no count is rounded.",
          "Ni chuddir ac ni thalgrynnir unrhyw nifer.");

  private Phrases() {}

  /** The title of a report that nobody gave another. */
  static Text titleOf(String release) {
    return Text.of("Equality monitoring: " + release, "Monitro cydraddoldeb: " + release);
  }

  /** What was measured, in which unit: {@code Hourly pay (pence)}. */
  static Text measured(Measure measure) {
    Text unit =
        switch (measure.unit()) {
          case DAYS -> Text.of("days", "dyddiau");
          case MINUTES -> Text.of("minutes", "munudau");
          case PENCE -> Text.of("pence", "ceiniogau");
          case TIMES -> Text.of("times", "troeon");
          case MILLIONTHS -> Text.of("millionths", "miliynfedau");
        };
    Text label = measure.label();
    return new Text(
        label.en() + " (" + unit.en() + ")",
        label.cy() + " (" + unit.cy() + ")",
        label.isTranslated());
  }

  /** {@code Table 3: people, by Religion, Sex}. */
  static Text caption(int number, Text unit, List<Text> dimensions) {
    return Text.of(
        "Table " + number + ": " + unit.en() + ", by " + joined(dimensions, true),
        "Tabl " + number + ": " + unit.cy() + ", yn ôl: " + joined(dimensions, false));
  }

  /** The rules of a policy, a sentence each. */
  static List<Text> rules(DisclosurePolicy policy) {
    List<Text> rules = new ArrayList<>();
    policy.cellRule().ifPresent(rule -> rules.addAll(rules(rule)));
    if (policy.cellRule().isEmpty()) {
      rules.add(NOTHING_HIDDEN);
    }
    rules.addAll(rules(policy.print()));
    return rules;
  }

  /** What no rule and no method can do. */
  static List<Text> limits() {
    return List.of(
        Text.of(
            "Hiding counts is no protection against somebody who already knows everyone counted"
                + " but one.",
            "Nid yw cuddio niferoedd yn diogelu rhag rhywun sydd eisoes yn adnabod pawb a gyfrifwyd"
                + " ond un."),
        Text.of(
            "A finding is an association: it begins a question, and does not answer why.",
            "Cysylltiad yw pob canfyddiad: mae’n dechrau cwestiwn, ac nid yw’n ateb pam."),
        Text.of(
            "Intervals and p-values allow for chance in who was counted, and not for who did not"
                + " answer: what silence could change is said beside each finding.",
            "Mae cyfyngau a gwerthoedd p yn caniatáu ar gyfer hap o ran pwy a gyfrifwyd, ac nid ar"
                + " gyfer y rhai na wnaethant ateb: dywedir wrth bob canfyddiad beth y gallai’r"
                + " rheini ei newid."));
  }

  private static List<Text> rules(CellRule rule) {
    List<Text> rules = new ArrayList<>();
    int most = rule.hiddenBelow() - 1;
    rules.add(
        Text.of(
            "Counts of 1 to " + most + " people are hidden.",
            "Cuddir niferoedd o 1 i " + most + " o bobl."));
    rules.add(
        Text.of(
            "A count is hidden where one person makes up more than "
                + rule.largestShare()
                + "% of it.",
            "Cuddir nifer os yw un person yn fwy na " + rule.largestShare() + "% ohono."));
    rules.add(
        Text.of(
            "More counts are hidden, so that no hidden count can be narrowed down to fewer than "
                + (rule.width() + 1)
                + " values.",
            "Cuddir niferoedd eraill, fel na ellir cyfyngu nifer cudd i lai na "
                + (rule.width() + 1)
                + " o werthoedd."));
    if (rule.smallness() == CellRule.Smallness.SECRET) {
      rules.add(
          Text.of(
              "No hidden count can be shown to be below " + rule.hiddenBelow() + ".",
              "Ni ellir dangos bod nifer cudd yn is na " + rule.hiddenBelow() + "."));
    }
    if (rule.insiders() == Insiders.COUNT) {
      rules.add(
          Text.of(
              "Somebody who is alone in a hidden cell cannot work out another small count.",
              "Ni all rhywun sydd ar ei ben ei hun neu ar ei phen ei hun mewn cell gudd gyfrifo nifer bach"
                  + " arall."));
    }
    rules.add(
        Text.of(
            "At least "
                + rule.outside()
                + " people of a group are left outside its most frequent answer.",
            "Gadewir o leiaf "
                + rule.outside()
                + " o bobl mewn grŵp y tu allan i’w ateb mwyaf cyffredin."));
    rules.add(
        rule.zeros() == CellRule.Zeros.ALWAYS_PRINTED
            ? Text.of("Every zero is printed.", "Argreffir pob sero.")
            : Text.of(
                "A zero is printed unless it is needed to protect others.",
                "Argreffir sero oni bai bod ei angen i ddiogelu eraill."));
    if (rule.override() != null) {
      rules.add(rule.override());
    }
    return rules;
  }

  private static List<Text> rules(PrintRule rule) {
    List<Text> rules = new ArrayList<>();
    if (rule.roundingBase() > 1) {
      rules.add(
          Text.of(
              "The other counts are rounded to the nearest "
                  + rule.roundingBase()
                  + ", each by itself: they need not add up.",
              "Talgrynnir y niferoedd eraill i’r "
                  + rule.roundingBase()
                  + " agosaf, pob un ar wahân: efallai na fyddant yn adio."));
    }
    rules.add(
        Text.of(
            "Percentages and rates are computed from the counts printed here and from nothing"
                + " else, on a base of "
                + rule.percentageBase()
                + " or more.",
            "Cyfrifir canrannau a chyfraddau o’r niferoedd a argreffir yma ac o ddim byd arall, ar"
                + " sylfaen o "
                + rule.percentageBase()
                + " neu fwy."));
    return rules;
  }

  private static String joined(List<Text> texts, boolean isEnglish) {
    return String.join(", ", texts.stream().map(isEnglish ? Text::en : Text::cy).toList());
  }
}
