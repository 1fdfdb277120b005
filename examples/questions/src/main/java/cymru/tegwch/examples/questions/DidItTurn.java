// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.change.Interruption;
import cymru.tegwch.analysis.change.ProcessChart;
import cymru.tegwch.analysis.change.Series;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.core.variable.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Repairs went to a new contractor in the autumn of 2023: did satisfaction step, did it turn? (U16)
 *
 * <p>Twenty quarters of generated tenants with a repair, 400 in each; the eleventh is the first
 * with the new contractor.
 */
public final class DidItTurn {

  private static final int BEFORE = 10;
  private static final Variable QUARTER =
      GeneratedPeople.variable(
          "quarter",
          Text.of("Quarter", "Chwarter"),
          IntStream.rangeClosed(1, 20)
              .mapToObj(i -> (2021 + i / 4) + "-q" + (i % 4 + 1))
              .flatMap(quarter -> Stream.of(quarter, quarter, quarter))
              .toArray(String[]::new));
  private static final Variable SATISFIED =
      GeneratedPeople.yesOrNo(
          "satisfied", Text.of("Satisfied with the repair", "Bodlon ar yr atgyweiriad"));

  private DidItTurn() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static List<Findings<CountTable>> tell(Path data, Paper paper) {
    Dataset repairs =
        GeneratedPeople.read(
            data.resolve("generated-quarters.csv"),
            GeneratedPeople.population(2026),
            Map.of("quarter", QUARTER, "satisfied", SATISFIED));
    OutcomeTable table = repairs.count(Outcome.of(SATISFIED, "yes").wanted(Wanted.MORE), QUARTER);
    Series quarters = Series.along(table, "quarter");
    Findings<CountTable> chart = ProcessChart.withDefaults().read(quarters);
    Findings<CountTable> turned = Interruption.withDefaults().compare(quarters, BEFORE);
    ProtectedRelease release =
        Release.of("repairs-2026").add(table).protect(DisclosurePolicy.publicRelease());
    paper.print(chart, release);
    paper.print(turned, release);
    return List.of(chart, turned);
  }
}
