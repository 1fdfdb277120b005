// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.pay.PayGaps;
import cymru.tegwch.analysis.statistics.pay.PayRules;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.standards.Wales;
import java.time.LocalDate;
import java.util.List;

/**
 * By how much are women paid less? (U15)
 *
 * <p>A generated payroll on the day of the equality report for Wales. The gap is a fact of the
 * whole payroll; what is published holds the true gap between two limits, whatever was rounded.
 */
public final class WhoIsPaidLess {

  private static final Measure HOURLY =
      new Measure("hourly", Text.of("Hourly pay", "Cyflog yr awr"), Measure.Unit.PENCE);

  private WhoIsPaidLess() {}

  /** Needs no data. */
  public static void main(String[] args) {
    tell(Paper.onConsole("A generated payroll."));
  }

  static Findings<CountTable> tell(Paper paper) {
    PayRules rule = PayRules.of("equality-report-wales").orElseThrow();
    LocalDate day = rule.snapshot(2026);
    MeasureTable pay =
        Amounts.measured(
            "hourly-pay-by-sex",
            Population.of(
                "generated-staff",
                Text.of("Generated staff of a council", "Staff cyngor a gynhyrchwyd"),
                day),
            Wales.SEX,
            HOURLY,
            List.of(
                Amounts.generated(120, 1_260, 37, 1_499), Amounts.generated(90, 1_380, 53, 1_601)));
    Findings<CountTable> found = PayGaps.comparedWith("male").under(rule).compare(pay);
    ProtectedRelease release =
        Release.of("pay-2026").add(pay).protect(DisclosurePolicy.publicRelease());
    paper.print(found, release);
    return found;
  }
}
