// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Simplex.End;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Branching for whole numbers, against trying every table. */
class IntegerSearchTest {

  private static final Need NEED = new Need(1, 0);

  @Test
  void wholeTablesAreFoundWhereThereAreSome() {
    SplittableRandom random = new SplittableRandom(37);
    int[] found = new int[2];
    for (int trial = 0; trial < 150; trial++) {
      Net net = SmallNets.random(random);
      Simplex simplex =
          new Simplex(
              SmallNets.tableau(net, SmallNets.all(net), false), net, new Work(1_000_000), 1);
      double[] lower = simplex.lower().clone();
      for (int i = 0; i < net.size(); i++) {
        simplex.upper()[i] = net.count[i] + 3;
      }
      int place = random.nextInt(net.size());
      int sense = random.nextBoolean() ? 1 : -1;
      double target = net.count[place] + sense * (1L + random.nextInt(3));
      boolean isFound = new IntegerSearch(simplex, 1_000).find(place, sense, target);
      assertThat(isFound).isEqualTo(exists(net, place, sense, target));
      assertThat(simplex.lower()).containsExactly(lower);
      if (isFound) {
        assertThat(simplex.leastWhole()).isEqualTo(-1);
        assertThat(sense * simplex.value(place)).isGreaterThanOrEqualTo(sense * target - 1e-6);
        SmallNets.isTable(net, simplex);
      }
      found[isFound ? 1 : 0]++;
    }
    assertThat(found[0]).isGreaterThan(10);
    assertThat(found[1]).isGreaterThan(10);
  }

  /** Cells in circles of printed sums, where corners are often of fractions. */
  private static Net circles(SplittableRandom random) {
    CellGraph.Builder builder = CellGraph.builder();
    int size = random.nextInt(4, 7);
    long[] counts = random.longs(size, 0, 4).toArray();
    for (long count : counts) {
      builder.add(GraphCell.hidden(count, 0, NEED));
    }
    for (int sum = 0; sum < size - 1; sum++) {
      int[] parts = random.ints(2 + random.nextInt(2), 0, size).distinct().toArray();
      long total = Arrays.stream(parts).mapToLong(i -> counts[i]).sum();
      builder.addSum(builder.add(GraphCell.printed(total)), parts);
    }
    return Net.of(builder.build());
  }

  @Test
  void whereCornersAreFractionsBranchesFindWholeTables() {
    SplittableRandom random = new SplittableRandom(71);
    int[] found = new int[2];
    for (int trial = 0; trial < 400; trial++) {
      Net net = circles(random);
      Simplex simplex =
          new Simplex(
              SmallNets.tableau(net, SmallNets.all(net), false), net, new Work(1_000_000), 1);
      double[] truth = simplex.values().clone();
      for (int i = 0; i < net.size(); i++) {
        simplex.upper()[i] = net.count[i] + 3;
      }
      double[] lower = simplex.lower().clone();
      double[] upper = simplex.upper().clone();
      for (int place = 0; place < net.size(); place++) {
        for (int by : new int[] {-2, -1, 1, 2, 3}) {
          int sense = Integer.signum(by);
          double target = net.count[place] + by;
          simplex.jump(truth);
          boolean isNear = target >= 0 && simplex.reach(place, sense, target, 300) == End.REACHED;
          if (isNear && simplex.leastWhole() >= 0) {
            boolean isThere = exists(net, place, sense, target);
            simplex.jump(truth);
            assertThat(new IntegerSearch(simplex, 0).find(place, sense, target)).isFalse();
            simplex.jump(truth);
            assertThat(new IntegerSearch(simplex, 500).find(place, sense, target))
                .isEqualTo(isThere);
            assertThat(simplex.lower()).containsExactly(lower);
            assertThat(simplex.upper()).containsExactly(upper);
            if (isThere) {
              assertThat(simplex.leastWhole()).isEqualTo(-1);
              assertThat(sense * simplex.value(place))
                  .isGreaterThanOrEqualTo(sense * target - 1e-6);
              SmallNets.isTable(net, simplex);
            }
            found[isThere ? 1 : 0]++;
          }
        }
      }
    }
    assertThat(found).doesNotContain(0);
  }

  /** By trying every table with cells at most three more than they are. */
  private static boolean exists(Net net, int place, int sense, double target) {
    return search(net, new long[net.size()], 0, place, sense, target);
  }

  private static boolean search(
      Net net, long[] table, int at, int place, int sense, double target) {
    if (at == table.length) {
      return sense * table[place] >= sense * target && addsUp(net, table, at);
    }
    for (long value = net.count[at] - net.slack[at]; value <= net.count[at] + 3; value++) {
      table[at] = value;
      if (addsUp(net, table, at + 1) && search(net, table, at + 1, place, sense, target)) {
        return true;
      }
    }
    return false;
  }

  private static boolean addsUp(Net net, long[] table, int known) {
    for (int s = 0; s < net.sumCount(); s++) {
      long change = 0;
      boolean isKnown = true;
      for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
        int cell = net.sumCells[k];
        isKnown &= cell < known;
        change += net.sign(s, cell) * (table[cell] - net.count[cell]);
      }
      if (isKnown && change != 0) {
        return false;
      }
    }
    return true;
  }

  @Test
  void aSearchWithoutBranchesTakesWholeTablesAlone() {
    // Three cells of which each two add up to 3, and one more: half a person would do, one not.
    GraphCell total = GraphCell.printed(3);
    Net net =
        Net.of(
            CellGraph.builder()
                .addCells(
                    GraphCell.hidden(1, 0, NEED),
                    GraphCell.hidden(2, 0, NEED),
                    GraphCell.hidden(1, 0, NEED),
                    GraphCell.hidden(1, 0, NEED),
                    total)
                .addSum(4, 0, 1)
                .addSum(4, 1, 2)
                .addSum(4, 0, 2, 3)
                .build());
    int last = IntStream.range(0, 4).filter(i -> net.origin[i] == 3).findFirst().orElseThrow();
    for (int branches : new int[] {0, 1, 50}) {
      Simplex simplex =
          new Simplex(SmallNets.tableau(net, SmallNets.all(net), false), net, new Work(9_000), 1);
      assertThat(new IntegerSearch(simplex, branches).find(last, -1, 0)).isFalse();
      simplex.jump(new double[] {net.count[0], net.count[1], net.count[2], net.count[3]});
      assertThat(new IntegerSearch(simplex, branches).find(last, 1, 3)).isTrue();
      assertThat(List.of(simplex.value(last))).containsExactly(3.0);
    }
  }

  @Test
  void aSearchThatHasTakenItsStepsBranchesNoMore() {
    SplittableRandom random = new SplittableRandom(72);
    int[] counts = new int[3];
    for (int trial = 0; trial < 300; trial++) {
      OddNet odd = OddNet.random(random);
      int place = random.nextInt(odd.cells().length);
      double target = odd.net().count[odd.cells()[place]] + 1.0;
      long none = steps(odd, place, target, 0, Long.MAX_VALUE / 2, counts);
      long all = steps(odd, place, target, 500, Long.MAX_VALUE / 2, counts);
      // What it has when it is asked for its first branch is what it took without branches.
      assertThat(steps(odd, place, target, 500, none - 1, counts)).isEqualTo(none);
      assertThat(steps(odd, place, target, 500, none, counts) > none).isEqualTo(all > none);
      counts[all > none ? 2 : 0]++;
    }
    assertThat(counts).doesNotContain(0);
  }

  /** Of a search for a cell that is as great as that, or greater. */
  private static long steps(
      OddNet odd, int place, double target, int branches, long most, int[] counts) {
    Net net = odd.net();
    Work work = new Work(1_000_000_000L);
    Tableau tableau = SmallNets.tableau(net, odd.cells(), false);
    Simplex simplex = new Simplex(tableau, net, work, 1);
    boolean isFound = new IntegerSearch(simplex, branches, most).find(place, 1, target);
    if (isFound) {
      assertThat(simplex.leastWhole()).isEqualTo(-1);
      work.add(-odd.cells().length);
      counts[1]++;
    }
    int cell = odd.cells()[place];
    boolean isThere = odd.tables().stream().anyMatch(table -> table[cell] >= target);
    boolean isFull = branches == 500 && most > 1_000_000;
    assertThat(isFound).isIn(isThere, isFull && isThere);
    return work.done();
  }
}
