// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.ledger.ReleaseLedger;
import cymru.tegwch.anonymisation.ledger.Turnover;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A release, and the same without one person. */
class EarlierReleasesProperties {

  private static final Population NEXT =
      Population.of("tenants", Text.of("Tenants", "Tenantiaid"), LocalDate.of(2026, 9, 30));

  private static long[] counts(List<Integer> groups) {
    return groups.stream().mapToLong(Integer::longValue).toArray();
  }

  private static long[] without(List<Integer> groups, int person) {
    long[] counts = counts(groups);
    int group = 0;
    for (int left = person; left >= counts[group]; group++) {
      left -= (int) counts[group];
    }
    counts[group]--;
    return counts;
  }

  @Property(tries = 300)
  void withoutOnePersonTheSameIsPrintedOrNothing(
      @ForAll @Size(min = 2, max = 9) List<@IntRange(max = 60) Integer> groups,
      @ForAll @IntRange(max = 1_000_000) int one,
      @ForAll boolean isRounded) {
    int people = groups.stream().mapToInt(Integer::intValue).sum();
    DisclosurePolicy policy = isRounded ? EarlierReleasesTest.PUBLIC : EarlierReleasesTest.EXACT;
    CountTable all = Tables.oneWay("religion", counts(groups));
    if (people > 0
        && Release.of("all").add(all).assess(policy) instanceof Assessment.Granted granted) {
      long[] fewer = without(groups, one % people);
      ReleaseLedger ledger =
          ReleaseLedger.empty().with(granted.release().recorded(EarlierReleasesTest.DAY));
      Release same =
          Release.of("same").after(ledger, Turnover.of(0, 1)).add(Tables.oneWay("religion", fewer));
      if (same.assess(policy) instanceof Assessment.Granted again) {
        assertThat(again.release().recorded(EarlierReleasesTest.DAY).tables())
            .isEqualTo(granted.release().recorded(EarlierReleasesTest.DAY).tables());
      }
      Release next =
          Release.of("next")
              .after(ledger, Turnover.of(0, 1))
              .add(Tables.oneWay(NEXT, "religion", fewer));
      assertThat(next.assess(policy)).isInstanceOf(Assessment.Refused.class);
    }
  }
}
