// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.measure.Detectable;
import cymru.tegwch.analysis.measure.MeasureComparison;
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
 * Do some tenants wait longer for a repair? (U4)
 *
 * <p>Generated days, the latest repair of each tenant. A difference of two days is what the
 * landlord would act on. Means are compared and the medians stand beside them; the public reads the
 * printed means and no others.
 */
public final class WhoWaitsLongerForRepairs {

  private static final Population TENANTS =
      Population.of(
          "generated-tenants",
          Text.of("Generated tenants with a repair", "Tenantiaid a gynhyrchwyd ag atgyweiriad"),
          LocalDate.of(2026, 3, 31));
  private static final Measure DAYS =
      new Measure("days", Text.of("Days to repair", "Dyddiau i atgyweirio"), Measure.Unit.DAYS);

  private WhoWaitsLongerForRepairs() {}

  /** Needs no data. */
  public static void main(String[] args) {
    tell(Paper.onConsole("Generated tenants."));
  }

  static Findings<CountTable> tell(Paper paper) {
    MeasureTable days =
        Amounts.measured(
            "days-to-repair-by-sex",
            TENANTS,
            Wales.SEX,
            DAYS,
            List.of(Amounts.generated(160, 3, 7, 19), Amounts.generated(140, 1, 5, 17)));
    Findings<CountTable> found =
        MeasureComparison.withDefaults().withDetectable(Detectable.units(2)).compare(days);
    ProtectedRelease release =
        Release.of("repairs-2026").add(days).protect(DisclosurePolicy.publicRelease());
    paper.print(found, release);
    return found;
  }
}
