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
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.core.variable.Wanted;
import cymru.tegwch.standards.Wales;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Who is in fuel poverty, and are they as satisfied as others? Fuel poverty as an outcome and as a
 * strand. (U10)
 *
 * <p>Generated tenants.
 */
public final class WhoIsInFuelPoverty {

  private static final Axis FUEL = Wales.FUEL_POVERTY.broad();
  private static final Variable SATISFIED =
      GeneratedPeople.yesOrNo(
          "satisfied", Text.of("Satisfied with the home", "Bodlon ar y cartref"));

  private WhoIsInFuelPoverty() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static List<Findings<CountTable>> tell(Path data, Paper paper) {
    Dataset tenants =
        GeneratedPeople.read(
            data.resolve("generated-fuel-poverty.csv"),
            GeneratedPeople.population(2026),
            Map.of("age", Wales.AGE_TEN_YEAR, "fuel", Wales.FUEL_POVERTY, "satisfied", SATISFIED));
    Outcome poor =
        Outcome.of(FUEL, "in-fuel-poverty")
            .named("in_fuel_poverty", Text.of("In fuel poverty", "Mewn tlodi tanwydd"))
            .wanted(Wanted.FEWER);
    OutcomeTable byAge = tenants.count(poor, Wales.AGE_TEN_YEAR);
    OutcomeTable satisfied = tenants.count(Outcome.of(SATISFIED, "yes").wanted(Wanted.MORE), FUEL);
    Findings<CountTable> who = OutcomeComparison.withDefaults().compare(byAge);
    Findings<CountTable> strand = OutcomeComparison.withDefaults().compare(satisfied);
    ProtectedRelease release =
        Release.of("fuel-poverty-2026")
            .add(byAge)
            .add(satisfied)
            .protect(DisclosurePolicy.publicRelease());
    paper.print(who, release);
    paper.print(strand, release);
    return List.of(who, strand);
  }
}
