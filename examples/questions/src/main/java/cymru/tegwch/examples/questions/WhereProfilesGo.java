// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.change.ProcessChart;
import cymru.tegwch.analysis.change.Projection;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How does the age of tenants change on each estate, is it more than common variation, and where
 * does it go? (U16)
 *
 * <p>Generated tenants of two estates, year by year.
 */
public final class WhereProfilesGo {

  private static final Variable YEAR =
      GeneratedPeople.variable(
          "year",
          Text.of("Year", "Blwyddyn"),
          IntStream.rangeClosed(2017, 2026)
              .mapToObj(Integer::toString)
              .flatMap(year -> Stream.of(year, year, year))
              .toArray(String[]::new));

  private static final Variable ESTATE =
      GeneratedPeople.variable(
          "estate",
          Text.of("Estate", "Ystad"),
          "upper",
          "Upper estate",
          "Yr ystad uchaf",
          "lower",
          "Lower estate",
          "Yr ystad isaf");

  private static final Variable AGED =
      GeneratedPeople.yesOrNo("aged_65", Text.of("Aged 65 and over", "65 oed a throsodd"));

  private WhereProfilesGo() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static List<Findings<CountTable>> tell(Path data, Paper paper) {
    Dataset tenants =
        GeneratedPeople.read(
            data.resolve("generated-estates.csv"),
            GeneratedPeople.population(2026),
            Map.of("year", YEAR, "estate", ESTATE, "aged_65", AGED));
    OutcomeTable table = tenants.count(Outcome.of(AGED, "yes"), YEAR, ESTATE);
    Series years = Series.along(table, "year");
    Findings<CountTable> charts = ProcessChart.withDefaults().read(years);
    Findings<CountTable> ahead = Projection.withDefaults().project(years, 5);
    ProtectedRelease release =
        Release.of("estates-2026").add(table).protect(DisclosurePolicy.publicRelease());
    paper.print(charts, release);
    paper.print(ahead, release);
    return List.of(charts, ahead);
  }
}
