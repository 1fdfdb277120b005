// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.words;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.Audience;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.InternalAudit;
import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a data protection impact assessment needs to know of a release: the fields and how finely
 * they are shown, the purpose, the rules, the attacks that were run and what they came to, and the
 * limits. It is a part of an assessment and does not replace one.
 *
 * <pre>{@code
 * DpiaAnnex.of(release).markdown(Language.ENGLISH);
 * }</pre>
 *
 * @param release the release that it describes
 */
public record DpiaAnnex(ProtectedRelease release) {

  private static final Text TITLE =
      Text.of(
          "Annex to a data protection impact assessment",
          "Atodiad i asesiad o’r effaith ar ddiogelu data");
  private static final Text FIELDS = Text.of("Fields", "Meysydd");
  private static final Text FIELD_HEADINGS =
      Text.of(
          "| Field | Label | Level | Groups | Several answers |",
          "| Maes | Label | Lefel | Grwpiau | Sawl ateb |");
  private static final Text YES = Text.of("yes", "ie");
  private static final Text NO = Text.of("no", "na");
  private static final Text PURPOSE = Text.of("Purpose and readers", "Diben a darllenwyr");
  private static final Text EVERYBODY =
      Text.of(
          "For publication: anybody may read it, people who know some of those counted too.",
          "I’w gyhoeddi: caiff unrhyw un ei ddarllen, gan gynnwys pobl sy’n adnabod rhai o’r rhai a"
              + " gyfrifwyd.");
  private static final Text RULES = Text.of("Rules", "Rheolau");
  private static final Text STORED =
      Text.of("The policy as it is stored:", "Y polisi fel y’i cedwir:");
  private static final Text DONE = Text.of("What was done", "Beth a wnaed");
  private static final Text ATTACKS = Text.of("Attacks and results", "Profion a chanlyniadau");
  private static final Text NO_ATTACK =
      Text.of(
          "None: the readers are trusted with every count.",
          "Dim: ymddiriedir pob nifer i’r darllenwyr.");
  private static final Text REMAINING = Text.of("What remains", "Yr hyn sy’n weddill");
  private static final Text DUTIES =
      Text.of(
          "Whoever publishes must still judge whether identifying somebody is sufficiently remote,"
              + " with what is known outside these tables, and look at it again when that changes.",
          "Rhaid i’r sawl sy’n cyhoeddi farnu o hyd a yw’r posibilrwydd o adnabod rhywun yn ddigon"
              + " annhebygol, o ystyried yr hyn sy’n hysbys y tu allan i’r tablau hyn, ac edrych eto"
              + " pan fydd hynny’n newid.");

  public DpiaAnnex {
    requireNonNull(release, "release");
  }

  /** The annex of a release. */
  public static DpiaAnnex of(ProtectedRelease release) {
    return new DpiaAnnex(release);
  }

  /** The annex as Markdown in one language. */
  public String markdown(Language language) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + TITLE.in(language) + ": " + plain(release.id()));
    section(lines, FIELDS.in(language));
    lines.addAll(fields(language));
    section(lines, PURPOSE.in(language));
    lines.addAll(purpose(language));
    section(lines, RULES.in(language));
    lines.addAll(rules(language));
    section(lines, DONE.in(language));
    ReleaseStatement.of(release)
        .sentences()
        .forEach(sentence -> lines.add("- " + plain(sentence.in(language))));
    section(lines, ATTACKS.in(language));
    lines.addAll(attacks(language));
    section(lines, REMAINING.in(language));
    lines.add(DUTIES.in(language));
    return String.join("\n", lines) + "\n";
  }

  private static void section(List<String> lines, String title) {
    lines.addAll(List.of("", "## " + title, ""));
  }

  private List<String> fields(Language language) {
    Set<String> rows = new LinkedHashSet<>();
    for (ProtectedTable table : release.tables()) {
      for (Dimension dimension : table.dimensions()) {
        rows.add(
            row(
                dimension.variable(),
                dimension.label().in(language),
                dimension.level().list() + "/" + dimension.level().name(),
                Integer.toString(dimension.level().groups().size()),
                (dimension.overlapping() ? YES : NO).in(language)));
      }
    }
    for (ProtectedMeasures measures : release.measures()) {
      rows.add(
          row(
              measures.measure().name(),
              measures.measure().label().in(language),
              measures.measure().unit().name().toLowerCase(Locale.ROOT),
              "-",
              "-"));
    }
    List<String> lines =
        new ArrayList<>(List.of(FIELD_HEADINGS.in(language), "|---|---|---|---|---|"));
    lines.addAll(rows);
    return lines;
  }

  private List<String> purpose(Language language) {
    return release.audience() instanceof Audience.Restricted restricted
        ? List.of(
            "- " + plain(restricted.purpose().in(language)),
            "- " + plain(restricted.readers().in(language)))
        : List.of(EVERYBODY.in(language));
  }

  private List<String> rules(Language language) {
    DisclosurePolicy policy = release.policy();
    List<String> lines = new ArrayList<>();
    policy
        .cellRule()
        .ifPresent(
            rule -> {
              int k = rule.hiddenBelow();
              lines.add(
                  Text.of(
                          "k = "
                              + k
                              + ": a count n is small where 1 ≤ n < "
                              + k
                              + "; an interval is"
                              + " at least "
                              + rule.width()
                              + " wide.",
                          "k = "
                              + k
                              + ": mae nifer n yn fach lle mae 1 ≤ n < "
                              + k
                              + "; mae cyfwng"
                              + " o leiaf "
                              + rule.width()
                              + " o led.")
                      .in(language));
              lines.add("");
            });
    lines.addAll(List.of(STORED.in(language), "", "```json", policy.toJson(), "```"));
    return lines;
  }

  private List<String> attacks(Language language) {
    List<String> lines = new ArrayList<>();
    for (InternalAudit.AttackAudit attack : release.audit().attacks()) {
      lines.add("- " + attack(attack).in(language) + " " + names(attack.tables()));
    }
    for (InternalAudit.PatternAudit pattern : release.audit().patterns()) {
      lines.add(
          "- "
              + Attacked.least(pattern.publishableGap()).in(language)
              + " "
              + names(pattern.tables()));
    }
    return lines.isEmpty() ? List.of(NO_ATTACK.in(language)) : lines;
  }

  private static Text attack(InternalAudit.AttackAudit attack) {
    Text unknowns = Nouns.UNKNOWNS.with(attack.unknowns());
    Text tables = Nouns.TABLES.with(attack.tables().size());
    return Text.of(
        "Attacked jointly: "
            + tables.en()
            + ", with "
            + unknowns.en()
            + "; no hidden number was narrowed down further than the rules allow.",
        "Profwyd ar y cyd: "
            + tables.cy()
            + ", gyda "
            + unknowns.cy()
            + "; ni chyfyngwyd ar yr un rhif cudd ymhellach nag y mae’r rheolau’n ei ganiatáu.");
  }

  private static String names(List<String> tables) {
    return tables.stream().map(DpiaAnnex::plain).collect(Collectors.joining("; ", "(", ")"));
  }

  private static String row(String... cells) {
    return "| "
        + List.of(cells).stream().map(DpiaAnnex::plain).collect(Collectors.joining(" | "))
        + " |";
  }

  /** Text that means nothing to Markdown. */
  private static String plain(String text) {
    return text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
  }

  /** The annex in English. */
  @Override
  public String toString() {
    return markdown(Language.ENGLISH);
  }
}
