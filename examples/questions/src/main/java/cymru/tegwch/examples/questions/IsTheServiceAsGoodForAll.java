// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.indicator.Indicator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Is an indicator the same for women and men? (an indicator of the catalogue)
 *
 * <p>Generated answers to the first of England's tenant satisfaction measures, which a Welsh
 * landlord may ask too. Groups are compared only where enough said which group they are of.
 */
public final class IsTheServiceAsGoodForAll {

  private static final Population TENANTS =
      Population.of(
          "generated-respondents",
          Text.of("Generated tenants who answered", "Tenantiaid a gynhyrchwyd ac a atebodd"),
          LocalDate.of(2026, 3, 31));

  private IsTheServiceAsGoodForAll() {}

  /** Needs no data. */
  public static void main(String[] args) {
    tell(Paper.onConsole("Generated answers."));
  }

  static Findings<CountTable> tell(Paper paper) {
    Indicator overall = Indicator.of("tsm-tp01@2023").orElseThrow();
    Outcome satisfied = overall.outcome();
    CountTable answers =
        CountTable.summing(
            "satisfied-by-sex",
            TENANTS,
            List.of(
                Dimension.of(Wales.SEX.variable(), Wales.SEX.label(), Wales.SEX.level()),
                Dimension.of(satisfied.name(), satisfied.label(), satisfied.level())),
            Map.of(
                Coordinates.of("female", Outcome.HAPPENED), Cell.ofPeople(280),
                Coordinates.of("female", Outcome.DID_NOT), Cell.ofPeople(140),
                Coordinates.of("male", Outcome.HAPPENED), Cell.ofPeople(250),
                Coordinates.of("male", Outcome.DID_NOT), Cell.ofPeople(70)));
    if (!overall.isDeclaredEnough(answers)) {
      throw new IllegalStateException("Too few said which group they are of");
    }
    OutcomeTable table = new OutcomeTable(satisfied, answers);
    Findings<CountTable> found = OutcomeComparison.withDefaults().compare(table);
    ProtectedRelease release =
        Release.of("satisfaction-2026").add(table).protect(DisclosurePolicy.publicRelease());
    paper.print(found, release);
    return found;
  }
}
