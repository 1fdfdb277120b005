// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.words;

import cymru.tegwch.anonymisation.Audience;
import cymru.tegwch.anonymisation.CellRule;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.InternalAudit;
import cymru.tegwch.anonymisation.PolicySource;
import cymru.tegwch.anonymisation.PrintRule;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Language;
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
      sentences.add(attack(release.audit()));
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
    int tables = release.tables().size();
    List<Text> whom = new ArrayList<>();
    whom.add(
        Text.of(
            "Release " + release.id() + " has " + tables + (tables == 1 ? " table." : " tables."),
            "Mae "
                + tables
                + (tables == 1 ? " tabl" : " o dablau")
                + " yn natganiad "
                + release.id()
                + "."));
    for (Population of : populations) {
      whom.add(
          Text.of(
              of.description().en() + ": " + of.unit().label().en() + ", at " + of.asAt() + ".",
              of.description().cy() + ": " + of.unit().label().cy() + ", ar " + of.asAt() + "."));
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
    int most = rule.hiddenBelow() - 1;
    int hidden = 0;
    int cells = 0;
    for (ProtectedTable table : release.tables()) {
      hidden += table.hiddenCells();
      cells += table.shownCells() + table.hiddenCells();
    }
    Text why =
        rule.smallCounts() == CellRule.SmallCounts.HIDDEN
            ? Text.of(
                "From a count of 1 to "
                    + most
                    + " people somebody might recognise one of them, or"
                    + " learn something about them. Such counts are hidden, and others with them"
                    + " where those would give a hidden one away.",
                "O nifer o 1 i "
                    + most
                    + " o bobl, gallai rhywun adnabod un ohonynt, neu ddysgu"
                    + " rhywbeth amdanynt. Cuddir niferoedd o’r fath, a rhai eraill gyda nhw lle"
                    + " byddai’r rheini’n datgelu un cudd.")
            : Text.of(
                "Small counts are rounded like all others. A count is hidden only where rounding"
                    + " would not be enough.",
                "Caiff niferoedd bach eu talgrynnu fel pob un arall. Ni chuddir nifer oni bai nad"
                    + " yw talgrynnu’n ddigon.");
    return List.of(
        why,
        Text.of(
            hidden
                + " of "
                + cells
                + " cells are hidden. The mark is "
                + release.policy().mark()
                + ", whatever the reason.",
            "Cuddir "
                + hidden
                + " o’r "
                + cells
                + " cell. Y marc yw "
                + release.policy().mark()
                + ", beth bynnag fo’r rheswm."));
  }

  private static Text rounding(PrintRule print) {
    int base = print.roundingBase();
    if (base == 1) {
      return Text.of("No count is rounded.", "Ni thalgrynnir unrhyw nifer.");
    }
    return print.rounding() == PrintRule.Method.NEAREST
        ? Text.of(
            "Counts are rounded to the nearest "
                + base
                + ", so a total may differ from the sum of"
                + " its parts.",
            "Caiff niferoedd eu talgrynnu i’r "
                + base
                + " agosaf, felly gall cyfanswm fod yn wahanol"
                + " i swm ei rannau.")
        : Text.of(
            "Counts are rounded up or down to multiples of "
                + base
                + ", so that the tables add up.",
            "Caiff niferoedd eu talgrynnu i fyny neu i lawr i luosrifau o "
                + base
                + ", fel bod y"
                + " tablau’n adio.");
  }

  private static Text percentages(PrintRule print) {
    int base = print.percentageBase();
    return Text.of(
        "Percentages are worked out from the printed numbers, on a base of " + base + " or more.",
        "Cyfrifir canrannau o’r niferoedd a argreffir, ar sylfaen o " + base + " neu fwy.");
  }

  private static Optional<Text> groups(CellRule rule) {
    int people = rule.outside();
    return people == 0
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "No reader can tell of a group that fewer than "
                    + people
                    + " people in it differ"
                    + " from the others in an outcome.",
                "Ni all darllenydd ddweud am grŵp fod llai na "
                    + people
                    + " o bobl ynddo’n wahanol"
                    + " i’r lleill o ran canlyniad."));
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
    int people = policy.measures().people();
    return Text.of(
        "Means and medians are shown of "
            + people
            + " people or more, none of whom has too large a"
            + " part, and never the least or the greatest value.",
        "Dangosir cymedrau a chanolrifau ar gyfer "
            + people
            + " o bobl neu fwy, heb fod gan neb ran"
            + " rhy fawr, a byth y gwerth lleiaf na’r mwyaf.");
  }

  private static Text attack(InternalAudit audit) {
    return Text.of(
        "Before anything was written, a program that knows only what is printed tried to work out"
            + " what is hidden, with all tables of the same people together. It did not succeed."
            + " Systems attacked: "
            + audit.attacks().size()
            + ". Each may have at most "
            + Attack.MOST_ATOMS
            + " unknown numbers; larger ones are refused.",
        "Cyn ysgrifennu dim, ceisiodd rhaglen sy’n gwybod dim ond yr hyn a argreffir gyfrifo’r hyn a"
            + " guddiwyd, gyda phob tabl am yr un bobl ynghyd. Ni lwyddodd. Systemau a brofwyd: "
            + audit.attacks().size()
            + ". Gall fod gan bob un "
            + Attack.MOST_ATOMS
            + " o rifau anhysbys ar y mwyaf; gwrthodir rhai mwy.");
  }

  /** The statement in English. */
  @Override
  public String toString() {
    return in(Language.ENGLISH);
  }
}
