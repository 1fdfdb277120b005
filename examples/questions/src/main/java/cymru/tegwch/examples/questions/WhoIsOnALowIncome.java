// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Wanted;
import cymru.tegwch.standards.Wales;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Who lives below the line of relative income poverty after housing costs, by age and by
 * disability? (U10)
 *
 * <p>Generated tenants. Poverty is of a household and asked of nobody: it is counted as an outcome
 * of those who live in one.
 */
public final class WhoIsOnALowIncome {

  private WhoIsOnALowIncome() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static List<Findings<CountTable>> tell(Path data, Paper paper) {
    Dataset tenants =
        GeneratedPeople.read(
            data.resolve("generated-low-income.csv"),
            GeneratedPeople.population(2026),
            Map.of(
                "age",
                Wales.AGE_TEN_YEAR,
                "disability",
                Wales.DISABILITY,
                "income",
                Wales.INCOME_POVERTY_AFTER_HOUSING_COSTS));
    Outcome poor =
        Outcome.of(Wales.INCOME_POVERTY_AFTER_HOUSING_COSTS, "below-60").wanted(Wanted.FEWER);
    OutcomeTable byDisability = tenants.count(poor, Wales.DISABILITY.broad());
    OutcomeTable byAge = tenants.count(poor, Wales.DISABILITY.broad(), Wales.AGE_TEN_YEAR);
    Findings<CountTable> who = OutcomeComparison.withDefaults().compare(byDisability);
    Findings<CountTable> within =
        OutcomeComparison.withDefaults().allowingFor(Wales.AGE_TEN_YEAR.variable()).compare(byAge);
    ProtectedRelease release =
        Release.of("low-income-2026")
            .add(byDisability)
            .add(byAge)
            .protect(DisclosurePolicy.publicRelease());
    paper.print(who, release);
    paper.print(within, release);
    return List.of(who, within);
  }
}
