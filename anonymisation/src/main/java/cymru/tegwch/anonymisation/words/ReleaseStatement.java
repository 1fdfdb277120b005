// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.words;

import cymru.tegwch.anonymisation.Audience;
import cymru.tegwch.anonymisation.CellRule;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.PolicySource;
import cymru.tegwch.anonymisation.PrintRule;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.DateText;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Numerals;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was done to a release and why, in plain sentences that may be published with it.
 *
 * <pre>{@code
 * ReleaseStatement.of(release).in(Language.WELSH);
 * }</pre>
 *
 * @param sentences in the order in which they are read
 */
public record ReleaseStatement(List<Text> sentences) {

  private static final Text LIMITS =
      Text.of(
          "This does not protect from somebody who knows all but one of a group, nor from what was"
              + " published elsewhere about the same people. That a cell is hidden says that it, or"
              + " one beside it, is small.",
          "Nid yw hyn yn diogelu rhag rhywun sy’n adnabod pawb ond un mewn grŵp, na rhag yr hyn a"
              + " gyhoeddwyd mewn man arall am yr un bobl. Mae cuddio cell yn dweud ei bod hi, neu"
              + " un wrth ei hochr, yn fach.");

  private static final Text SMALL_ROUNDED =
      Text.of(
          "Small counts are rounded like all others. A count is hidden only where rounding would"
              + " not be enough.",
          "Caiff niferoedd bach eu talgrynnu fel pob un arall. Ni chuddir nifer oni bai nad yw"
              + " talgrynnu’n ddigon.");
  private static final Text TINY =
      Text.of(
          "Of a table of few cells, or of few people for its cells, no cell of a group is printed"
              + " once one must be hidden, since the choice of what to hide would itself say how"
              + " many there are.",
          "O dabl ac iddo ychydig o gelloedd, neu ychydig o bobl i’w gelloedd, ni chaiff yr un gell"
              + " o grŵp ei hargraffu unwaith y bydd rhaid cuddio un, gan y byddai’r dewis o’r hyn"
              + " i’w guddio ei hun yn dweud faint sydd.");

  public ReleaseStatement {
    sentences = List.copyOf(sentences);
  }

  /** The statement of a release. */
  public static ReleaseStatement of(ProtectedRelease release) {
    List<Text> sentences = new ArrayList<>(whom(release));
    CellRule rule = release.policy().cellRule().orElse(null);
    if (release.audience() instanceof Audience.Restricted restricted) {
      sentences.addAll(restricted(restricted));
    }
    sentences.addAll(policy(release.policy()));
    if (rule != null) {
      sentences.addAll(hidden(release, rule));
      sentences.add(rounding(release.policy().print()));
      sentences.add(percentages(release.policy().print()));
      groups(rule).ifPresent(sentences::add);
      insiders(rule).ifPresent(sentences::add);
      if (!release.measures().isEmpty()) {
        sentences.add(means(release.policy()));
      }
      sentences.addAll(Attacked.of(release.audit(), rule));
      sentences.add(LIMITS);
    }
    return new ReleaseStatement(sentences);
  }

  /** The sentences in one language, a line each. */
  public String in(Language language) {
    return sentences.stream().map(text -> text.in(language)).collect(Collectors.joining("\n"));
  }

  private static List<Text> whom(ProtectedRelease release) {
    Set<Population> populations = new LinkedHashSet<>();
    release.tables().forEach(table -> populations.add(table.population()));
    Text tables = Nouns.TABLES.with(release.tables().size());
    List<Text> whom = new ArrayList<>();
    whom.add(
        Text.of(
            "Release " + release.id() + " has " + tables.en() + ".",
            "Mae " + tables.cy() + " yn natganiad " + release.id() + "."));
    for (Population of : populations) {
      Text date = DateText.of(of.asAt());
      whom.add(
          Text.of(
              of.description().en() + ": " + of.unit().label().en() + ", at " + date.en() + ".",
              of.description().cy() + ": " + of.unit().label().cy() + ", ar " + date.cy() + "."));
    }
    return whom;
  }

  private static List<Text> restricted(Audience.Restricted to) {
    return List.of(
        Text.of("Not for publication.", "Nid i’w gyhoeddi."),
        Text.of("Purpose: " + to.purpose().en() + ".", "Diben: " + to.purpose().cy() + "."),
        Text.of("Readers: " + to.readers().en() + ".", "Darllenwyr: " + to.readers().cy() + "."),
        Text.of(
            "No count is hidden and no count is rounded.",
            "Ni chuddir ac ni thalgrynnir unrhyw nifer."));
  }

  private static List<Text> policy(DisclosurePolicy policy) {
    String name = policy.name() + " " + policy.version();
    List<Text> words = new ArrayList<>();
    words.add(
        Text.of(
            "The rules are those of policy " + name + ".", "Dilynir rheolau polisi " + name + "."));
    PolicySource source = policy.source();
    if (source != null) {
      String where =
          source.publisher()
              + ", "
              + source.title()
              + ", "
              + source.date()
              + ", "
              + source.address();
      words.add(Text.of("Source: " + where + ".", "Ffynhonnell: " + where + "."));
      if (!source.isVerified()) {
        words.add(
            Text.of(
                "Nobody has held these rules against their source.",
                "Nid oes neb wedi gwirio’r rheolau hyn yn erbyn eu ffynhonnell."));
      }
    }
    policy
        .cellRule()
        .flatMap(rule -> Optional.ofNullable(rule.override()))
        .ifPresent(
            why ->
                words.add(
                    Text.of(
                        "The threshold is below "
                            + CellRule.ORDINARY
                            + ". Reason: "
                            + why.en()
                            + ".",
                        "Mae’r trothwy yn is na "
                            + CellRule.ORDINARY
                            + ". Rheswm: "
                            + why.cy()
                            + ".")));
    return words;
  }

  private static List<Text> hidden(ProtectedRelease release, CellRule rule) {
    List<Text> words = new ArrayList<>();
    words.add(rule.smallCounts() == CellRule.SmallCounts.HIDDEN ? small(rule) : SMALL_ROUNDED);
    if (rule.complements() == CellRule.Complements.ALWAYS) {
      words.add(TINY);
    }
    words.add(marks(release));
    return words;
  }

  private static Text small(CellRule rule) {
    Text most = Nouns.PEOPLE.with(rule.hiddenBelow() - 1L);
    return Text.of(
        "From a count of 1 to "
            + most.en()
            + " somebody might recognise one of them, or learn something about them. Such counts"
            + " are hidden, and others with them where those would give a hidden one away.",
        "O nifer o 1 i "
            + most.cy()
            + ", gallai rhywun adnabod un ohonynt, neu ddysgu rhywbeth amdanynt. Cuddir niferoedd"
            + " o’r fath, a rhai eraill gyda nhw lle byddai’r rheini’n datgelu un cudd.");
  }

  private static Text marks(ProtectedRelease release) {
    int hidden = 0;
    int cells = 0;
    for (ProtectedTable table : release.tables()) {
      hidden += table.hiddenCells();
      cells += table.shownCells() + table.hiddenCells();
    }
    Text all = Nouns.CELLS.with(cells);
    String number = Numerals.count(hidden);
    String mark = release.policy().mark();
    return Text.of(
        "Of "
            + all.en()
            + ", "
            + number
            + (hidden == 1 ? " is" : " are")
            + " hidden. The mark is "
            + mark
            + ", whatever the reason.",
        "O blith "
            + all.cy()
            + ", cuddir "
            + number
            + ". Y marc yw "
            + mark
            + ", beth bynnag fo’r rheswm.");
  }

  private static Text rounding(PrintRule print) {
    int base = print.roundingBase();
    if (base == 1) {
      return Text.of("No count is rounded.", "Ni thalgrynnir unrhyw nifer.");
    }
    return print.rounding() == PrintRule.Method.NEAREST
        ? Text.of(
            "So that one person more or less does not show, counts are rounded to the nearest "
                + base
                + "; a total may differ from the sum of its parts.",
            "Fel na fydd un person yn fwy neu’n llai i’w weld, caiff niferoedd eu talgrynnu i’r "
                + base
                + " agosaf; gall cyfanswm fod yn wahanol i swm ei rannau.")
        : Text.of(
            "So that one person more or less does not show, counts are rounded up or down to"
                + " multiples of "
                + base
                + " with which the tables add up.",
            "Fel na fydd un person yn fwy neu’n llai i’w weld, caiff niferoedd eu talgrynnu i fyny"
                + " neu i lawr i luosrifau o "
                + base
                + " sy’n peri i’r tablau adio.");
  }

  private static Text percentages(PrintRule print) {
    int base = print.percentageBase();
    return Text.of(
        "Percentages are worked out from the printed numbers, on a base of " + base + " or more.",
        "Cyfrifir canrannau o’r niferoedd a argreffir, ar sylfaen o " + base + " neu fwy.");
  }

  private static Optional<Text> groups(CellRule rule) {
    Text few = Nouns.PEOPLE.with(rule.outside());
    return rule.outside() == 0
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "No reader can tell of a group that fewer than "
                    + few.en()
                    + " in it differ from the others in an outcome.",
                "Ni all darllenydd ddweud am grŵp fod llai na "
                    + few.cy()
                    + " ynddo’n wahanol i’r lleill o ran canlyniad."));
  }

  private static Optional<Text> insiders(CellRule rule) {
    return rule.insiders() == Insiders.COUNT
        ? Optional.of(
            Text.of(
                "Somebody who is alone in a hidden cell cannot work out another small count.",
                "Ni all rhywun sydd ar ei ben ei hun neu ar ei phen ei hun mewn cell gudd gyfrifo nifer bach"
                    + " arall."))
        : Optional.empty();
  }

  private static Text means(DisclosurePolicy policy) {
    Text people = Nouns.PEOPLE.with(policy.measures().people());
    return Text.of(
        "Means and medians are shown of "
            + people.en()
            + " or more, none of whom has too large a part, and never the least or the greatest"
            + " value.",
        "Dangosir cymedrau a chanolrifau ar gyfer "
            + people.cy()
            + " neu fwy, heb fod gan neb ran rhy fawr, a byth y gwerth lleiaf na’r mwyaf.");
  }

  /** The statement in English. */
  @Override
  public String toString() {
    return in(Language.ENGLISH);
  }
}
