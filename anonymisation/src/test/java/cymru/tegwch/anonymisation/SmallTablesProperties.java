// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.rounding.Rounding;
import cymru.tegwch.anonymisation.suppression.CellGraph;
import cymru.tegwch.anonymisation.suppression.Need;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SmallTablesProperties {

  private static final Need NEED = new Need(4, 5);

  @Property(tries = 150)
  void aThreeWayTableIsRefusedOrWithstandsTheAttacker(
      @ForAll("threeWay") FlatTables table, @ForAll("bases") int base) {
    Suppression found = Suppressor.withDefaults().suppress(table.graph(4, NEED));

    if (found instanceof Suppression.Pattern pattern) {
      Attack attack =
          Attack.on(
              List.of(table.printed(pattern.hidden(), new Rounding(base)::round)),
              new PrintingRules(5, base, false));
      assertThat(attack.isConsistent()).isTrue();
      assertThat(attack.challenge(table.targets(4, 4, 5)))
          .allMatch(interval -> interval.isSafe() && attack.verify(interval));
    }
  }

  @Property(tries = 150)
  void everyWitnessAddsUp(@ForAll("threeWay") FlatTables table) {
    CellGraph graph = table.graph(4, NEED);

    if (Suppressor.withDefaults().suppress(graph) instanceof Suppression.Pattern pattern) {
      assertThat(pattern.witnesses())
          .hasSameSizeAs(table.targets(4, 4, 5))
          .allMatch(witness -> witness.isValid(graph, pattern.hidden()));
    }
  }

  @Provide
  Arbitrary<Integer> bases() {
    return Arbitraries.of(1, 5);
  }

  @Provide
  Arbitrary<FlatTables> threeWay() {
    Arbitrary<Long> count =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(2, Arbitraries.longs().between(0, 6)),
            net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(5, 60)));
    Arbitrary<Integer> size = Arbitraries.integers().between(2, 4);
    return Combinators.combine(size, size, size)
        .as((a, b, c) -> new int[] {a, b, c})
        .flatMap(
            sizes ->
                count
                    .list()
                    .ofSize(Arrays.stream(sizes).reduce(1, (a, b) -> a * b))
                    .map(
                        counts ->
                            new FlatTables(
                                sizes, counts.stream().mapToLong(Long::longValue).toArray())));
  }
}
