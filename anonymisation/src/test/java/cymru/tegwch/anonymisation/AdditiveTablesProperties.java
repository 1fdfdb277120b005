// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Tables that add up although they are rounded. */
class AdditiveTablesProperties {

  private static final DisclosurePolicy ADDITIVE =
      DisclosurePolicy.of(
          "additive",
          "1",
          CellRule.withDefaults(),
          PrintRule.withDefaults().withRounding(PrintRule.Method.CONTROLLED));

  @Example
  void whatIsPrintedOfSeveralTablesAddsUpAndAgrees() {
    CountTable both = Census.count("sex by age", Census.SEX, Census.AGE);
    CountTable age = Census.count("age", Census.AGE);

    ProtectedRelease release = Release.of("test").add(both).add(age).protect(ADDITIVE);

    ProtectedTable printed = release.table(both);
    for (Coordinate line : printed.lines(1)) {
      long sum = 0;
      boolean isWhole = true;
      for (String sex : new String[] {"1", "2"}) {
        Coordinates cell = Coordinates.of(Coordinate.of(sex), line);
        isWhole &= !printed.isHidden(cell);
        sum += printed.count(cell).orElse(0);
        assertThat(printed.reach(cell)).isEqualTo(4);
      }
      if (isWhole) {
        assertThat(printed.count(Coordinates.of(Margin.ANSWERED, line))).hasValue(sum);
      }
      assertThat(release.table(age).count(Coordinates.of(line)))
          .isEqualTo(printed.count(Coordinates.of(Margin.EVERYONE, line)));
    }
  }

  @Property
  void theAttackerKnowsThatTheCountIsOnOneSideOrTheOther(
      @ForAll @LongRange(min = 5, max = 100_000) long count,
      @ForAll @IntRange(min = 2, max = 20) int base) {
    PrintingRules rules = new PrintingRules(5, base, false, true);
    long below = count - count % base;

    assertThat(rules.admits(below, count)).isTrue();
    assertThat(count % base == 0 || rules.admits(below + base, count)).isTrue();
    assertThat(rules.admits(below + 2L * base, count)).isFalse();
  }
}
