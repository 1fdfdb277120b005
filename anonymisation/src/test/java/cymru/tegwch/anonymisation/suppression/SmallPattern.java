// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One table of which every other can be tried, its net, and one of its patterns. */
record SmallPattern(EveryPattern tables, CellGraph graph, Net net, int pattern) {

  static SmallPattern random(SplittableRandom random) {
    Need need = new Need(1 + random.nextInt(3), random.nextInt(3) == 0 ? 4 : 0);
    EveryPattern tables = EveryPattern.of(EveryPattern.random(random, 2, 2), 2, need);
    CellGraph graph = tables.graph();
    List<Integer> patterns = tables.patterns();
    return new SmallPattern(
        tables, graph, Net.of(graph), patterns.get(random.nextInt(patterns.size())));
  }

  boolean[] hidden() {
    return EveryPattern.inNet(net, pattern);
  }

  boolean isSafe(int place) {
    return tables.isSafe(pattern, net.origin[place]);
  }

  /** Whether a proof is a witness in the whole graph. */
  boolean isWitness(int place, Proof proof) {
    return new Witness(
            net.origin[place],
            proof.low().in(net.origin),
            proof.high().in(net.origin),
            proof.guards().stream().map(guard -> guard.in(net.origin)).toList())
        .isValid(graph, BitSet.valueOf(new long[] {pattern}));
  }

  /** Whether every safe pattern meets a cut. */
  boolean isNecessary(Cut cut) {
    return tables.patterns().stream()
        .filter(tables::isSafe)
        .allMatch(safe -> weight(cut, EveryPattern.inNet(net, safe)) >= cut.demand());
  }

  /** That a cut is violated by a pattern, and met by every safe one. */
  void isLearned(Cut cut, boolean[] hidden) {
    assertThat(weight(cut, hidden)).isLessThan(cut.demand());
    assertThat(isNecessary(cut)).isTrue();
    assertThat(cut.demand()).isPositive();
    assertThat(cut.cells()).isSorted().doesNotHaveDuplicates();
    for (int i = 0; i < cut.cells().length; i++) {
      assertThat(net.isFree[cut.cells()[i]]).isTrue();
      assertThat(cut.weights()[i]).isBetween(1L, cut.demand());
    }
  }

  static long weight(Cut cut, boolean[] hidden) {
    return IntStream.range(0, cut.cells().length)
        .filter(i -> hidden[cut.cells()[i]])
        .mapToLong(i -> cut.weights()[i])
        .sum();
  }

  /** Whether somebody who is alone in a cell of another works out this one. */
  boolean isFoundByInsider(Persons persons, int cell) {
    for (int person = 0; person < persons.count(); person++) {
      int own = 0;
      for (int place = 0; place < net.size(); place++) {
        own |= persons.in(place) == person ? 1 << net.origin[place] : 0;
      }
      if (!persons.isOwn(person, cell) && tables.isKnown(pattern, own, net.origin[cell])) {
        return true;
      }
    }
    return false;
  }
}
