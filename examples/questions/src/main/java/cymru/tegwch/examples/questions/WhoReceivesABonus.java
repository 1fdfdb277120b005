// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.pay.PayGaps;
import cymru.tegwch.analysis.pay.PayQuarterTable;
import cymru.tegwch.analysis.statistics.pay.PayRules;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.standards.Wales;
import java.util.List;

/**
 * Who receives a bonus, and is it as large for women? And who is in which quarter of hourly pay?
 * (U15)
 *
 * <p>A generated payroll: the mean and median gap of bonuses among those who received one, how many
 * did, and the quarters of hourly pay with people on one rate divided alike.
 */
public final class WhoReceivesABonus {

  private static final Measure BONUS =
      new Measure("bonus", Text.of("Bonus pay", "Tâl bonws"), Measure.Unit.PENCE);
  private static final Measure HOURLY =
      new Measure("hourly", Text.of("Hourly pay", "Cyflog yr awr"), Measure.Unit.PENCE);

  private WhoReceivesABonus() {}

  /** Needs no data. */
  public static void main(String[] args) {
    tell(Paper.onConsole("A generated payroll."));
  }

  static List<Findings<CountTable>> tell(Paper paper) {
    PayRules rule = PayRules.of("gender-pay-gap-public").orElseThrow();
    Population staff =
        Population.of(
            "generated-staff",
            Text.of("Generated staff of an authority", "Staff awdurdod a gynhyrchwyd"),
            rule.snapshot(2026));
    MeasureTable bonuses =
        Amounts.measured(
            "bonus-by-sex",
            staff,
            Wales.SEX,
            BONUS,
            List.of(
                Amounts.generated(66, 42_000, 1_700, 29_999),
                Amounts.generated(72, 50_000, 2_300, 31_999)),
            List.of(120L, 90L));
    MeasureTable pay =
        Amounts.measured(
            "hourly-pay-by-sex",
            staff,
            Wales.SEX,
            HOURLY,
            List.of(
                Amounts.generated(120, 1_260, 37, 1_499), Amounts.generated(90, 1_380, 53, 1_601)));
    OutcomeTable women = PayQuarterTable.share(pay, "female");
    Findings<CountTable> gap =
        PayGaps.comparedWith("male").ofBonuses().under(rule).compare(bonuses);
    Findings<CountTable> quarters = OutcomeComparison.withDefaults().compare(women);
    paper.print(
        gap, Release.of("bonuses-2026").add(bonuses).protect(DisclosurePolicy.publicRelease()));
    paper.print(
        quarters, Release.of("quarters-2026").add(women).protect(DisclosurePolicy.publicRelease()));
    return List.of(gap, quarters);
  }
}
