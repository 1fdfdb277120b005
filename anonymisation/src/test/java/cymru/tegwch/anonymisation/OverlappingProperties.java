// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** An attacker who crosses every combination of ticks pins nobody. */
class OverlappingProperties {

  private static final CellRule RULE = CellRule.withDefaults();

  @Property(tries = 60)
  void nobodyIsPinnedByWhoeverCrossesAllCombinations(
      @ForAll("tickAll") TickAll tickAll, @ForAll("bases") int base) {
    CountTable table = tickAll.table();
    DisclosurePolicy policy = DisclosurePolicy.of("test", "1", RULE, new PrintRule(base, 25, "c"));

    if (Release.of("test").add(table).assess(policy) instanceof Assessment.Granted granted) {
      ProtectedTable printed = granted.release().table(table);
      for (Coordinates cell : Tables.cellsOf(printed)) {
        check(tickAll, printed, base, types(tickAll, cell, true));
        if (cell.along(1) instanceof Coordinate.Group) {
          check(tickAll, printed, base, without(tickAll, cell));
        }
      }
    }
  }

  private static void check(TickAll tickAll, ProtectedTable printed, int base, boolean[] types) {
    long people = 0;
    for (int type = 0; type < types.length; type++) {
      people += types[type] ? tickAll.people().get(type) : 0;
    }
    if (RULE.hides(people)) {
      long[] range = tickAll.range(printed, RULE, base, types);
      assertThat(range[1] - range[0]).isGreaterThanOrEqualTo(RULE.width());
      assertThat(range[1]).isGreaterThanOrEqualTo(RULE.hiddenBelow());
    }
  }

  private static boolean[] types(TickAll tickAll, Coordinates cell, boolean isIn) {
    boolean[] types = new boolean[tickAll.people().size()];
    for (int type = 0; type < types.length; type++) {
      types[type] = tickAll.isIn(type, cell) == isIn;
    }
    return types;
  }

  /** Those who answered and are not in the group. */
  private static boolean[] without(TickAll tickAll, Coordinates cell) {
    boolean[] types = types(tickAll, cell.with(1, Margin.ANSWERED), true);
    boolean[] group = types(tickAll, cell, true);
    for (int type = 0; type < types.length; type++) {
      types[type] &= !group[type];
    }
    return types;
  }

  @Provide
  Arbitrary<Integer> bases() {
    return Arbitraries.of(1, 5);
  }

  @Provide
  Arbitrary<TickAll> tickAll() {
    Arbitrary<Long> count =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.longs().between(0, 4)),
            Tuple.of(3, Arbitraries.longs().between(0, 40)));
    return Arbitraries.integers()
        .between(2, 3)
        .flatMap(
            areas ->
                Arbitraries.integers()
                    .between(2, 3)
                    .flatMap(
                        ticks ->
                            count
                                .list()
                                .ofSize(areas << ticks)
                                .map(people -> new TickAll(areas, ticks, List.copyOf(people)))));
  }
}
