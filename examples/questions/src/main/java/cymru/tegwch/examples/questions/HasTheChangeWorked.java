// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.change.Change;
import cymru.tegwch.analysis.change.Span;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.core.variable.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Repairs were changed for young tenants: has it worked? Before and after, the gap between young
 * and old, and beside a place where nothing was done. (U11)
 *
 * <p>Generated tenants of two places, at two dates: four releases.
 */
public final class HasTheChangeWorked {

  private static final Variable AGE =
      GeneratedPeople.variable(
          "age",
          Text.of("Age", "Oedran"),
          "16-34",
          "16 to 34",
          "16 i 34",
          "35-and-over",
          "35 and over",
          "35 a throsodd");

  private static final Variable SATISFIED =
      GeneratedPeople.yesOrNo(
          "satisfied", Text.of("Satisfied with repairs", "Bodlon ar yr atgyweiriadau"));

  private HasTheChangeWorked() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static List<Findings<CountTable>> tell(Path data, Paper paper) {
    OutcomeTable before =
        table(data, "here", "Generated people here", "Pobl a gynhyrchwyd yma", 2025);
    OutcomeTable after =
        table(data, "here", "Generated people here", "Pobl a gynhyrchwyd yma", 2026);
    OutcomeTable beforeThere =
        table(
            data,
            "elsewhere",
            "Generated people elsewhere",
            "Pobl a gynhyrchwyd mewn man arall",
            2025);
    OutcomeTable afterThere =
        table(
            data,
            "elsewhere",
            "Generated people elsewhere",
            "Pobl a gynhyrchwyd mewn man arall",
            2026);
    Span here = Span.of(before, after);
    Span there = Span.of(beforeThere, afterThere);
    Findings<CountTable> change = Change.withDefaults().compare(here);
    Findings<CountTable> gap = Change.withDefaults().gaps(here);
    Findings<CountTable> against = Change.withDefaults().against(here, there);
    paper.print(change, published(before), published(after));
    paper.print(gap, published(before), published(after));
    paper.print(
        against,
        published(before),
        published(after),
        published(beforeThere),
        published(afterThere));
    return List.of(change, gap, against);
  }

  private static OutcomeTable table(Path data, String place, String en, String cy, int year) {
    Population population = GeneratedPeople.population("generated-" + place, en, cy, year);
    Dataset people =
        GeneratedPeople.read(
            data.resolve("generated-repairs.csv"),
            population,
            Map.of("age", AGE, "satisfied", SATISFIED),
            Map.of("place", place, "year", Integer.toString(year)));
    return people.count(Outcome.of(SATISFIED, "yes").wanted(Wanted.MORE), AGE);
  }

  private static ProtectedRelease published(OutcomeTable table) {
    return Release.of(
            table.counts().population().id() + "-" + table.counts().population().asAt().getYear())
        .add(table)
        .protect(DisclosurePolicy.publicRelease());
  }
}
