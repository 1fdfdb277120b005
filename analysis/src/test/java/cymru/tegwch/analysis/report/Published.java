// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.Representation;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;

/** Reports of the invented tenants. */
final class Published {

  private Published() {}

  static Report report() {
    return report(DisclosurePolicy.publicRelease());
  }

  static Report restricted() {
    return report(
        DisclosurePolicy.restricted(
            Text.of("Paper for the board", "Papur i’r bwrdd"),
            Text.of("Members of the board", "Aelodau’r bwrdd")));
  }

  static Report report(DisclosurePolicy policy) {
    CountTable groups = Fixture.byEthnicGroup();
    OutcomeTable satisfied = Fixture.satisfactionByEthnicGroup();
    OutcomeTable crossed = Fixture.satisfactionBySexAndEthnicGroup();
    Findings<CountTable> represented =
        Representation.withDefaults().compare(groups, Fixture.residents());
    OutcomeComparison outcomes = OutcomeComparison.withDefaults();
    return Report.of(
        Release.of("tenants-2026").add(groups).add(satisfied).add(crossed).protect(policy),
        represented,
        outcomes.compare(satisfied),
        outcomes.compare(crossed));
  }
}
