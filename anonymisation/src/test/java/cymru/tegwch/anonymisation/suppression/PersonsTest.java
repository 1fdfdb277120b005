// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is alone in a cell, against the definition: what hangs together in totals of one. */
class PersonsTest {

  private static final Need NEED = new Need(2, 0);

  /** Tables of zeros and ones, all of which may be hidden, with some totals printed. */
  private static SearchBench random(SplittableRandom random) {
    int rows = 2 + random.nextInt(2);
    int columns = 2 + random.nextInt(2);
    long[][] all = new long[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        long count = random.nextInt(3) / 2;
        for (int r : new int[] {row, rows}) {
          all[r][column] += count;
          all[r][columns] += count;
        }
      }
    }
    CellGraph.Builder graph = CellGraph.builder();
    for (long[] row : all) {
      for (long count : row) {
        graph.add(cell(count, random));
      }
    }
    int width = columns + 1;
    for (int row = 0; row <= rows; row++) {
      int first = row * width;
      graph.addSum(first + columns, IntStream.range(first, first + columns).toArray());
    }
    for (int column = 0; column <= columns; column++) {
      int at = column;
      graph.addSum(
          rows * width + at, IntStream.range(0, rows).map(row -> row * width + at).toArray());
    }
    return SearchBench.of(graph.build());
  }

  private static GraphCell cell(long count, SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> GraphCell.printed(count);
      case 1 -> GraphCell.free(count, 0, 1);
      case 2 -> GraphCell.hidden(count, 0, Need.NONE);
      default -> GraphCell.hidden(count, 0, NEED);
    };
  }

  /** For each cell of count 1 all that it hangs together with, itself included. */
  private static BitSet[] circles(SearchBench bench) {
    Net net = bench.net();
    BitSet[] circles = new BitSet[net.size()];
    for (int cell = 0; cell < circles.length; cell++) {
      circles[cell] = new BitSet();
      circles[cell].set(cell);
    }
    for (int round = 0; round < net.size(); round++) {
      for (int s = 0; s < net.sumCount(); s++) {
        if (net.total[s] >= 0 && net.count[net.total[s]] == 1) {
          BitSet all = new BitSet();
          int[] ones = bench.cells(s).filter(c -> net.count[c] == 1).toArray();
          Arrays.stream(ones).forEach(c -> all.or(circles[c]));
          Arrays.stream(ones).forEach(c -> circles[c].or(all));
        }
      }
    }
    return circles;
  }

  @Test
  void aPersonIsAllCellsOfOneThatHangTogetherInTotalsOfOne() {
    SplittableRandom random = new SplittableRandom(5);
    int persons = 0;
    for (int trial = 0; trial < 400; trial++) {
      SearchBench bench = random(random);
      Net net = bench.net();
      Persons known = Persons.of(net);
      BitSet[] circles = circles(bench);
      BitSet numbers = new BitSet();
      for (int cell = 0; cell < net.size(); cell++) {
        boolean isAlone = net.count[cell] == 1 && !net.isFree[cell];
        assertThat(known.in(cell) >= 0).isEqualTo(isAlone);
        for (int other = 0; isAlone && other < net.size(); other++) {
          if (net.count[other] == 1 && !net.isFree[other]) {
            assertThat(known.in(cell) == known.in(other)).isEqualTo(circles[cell].get(other));
          }
        }
        if (isAlone) {
          numbers.set(known.in(cell));
        }
      }
      assertThat(numbers.cardinality()).isEqualTo(known.count()).isEqualTo(numbers.length());
      persons += known.count();
    }
    assertThat(persons).isGreaterThan(400);
  }

  @Test
  void ownIsWhereSomebodyIsAloneAndWhereNobodyIsBesideThem() {
    SplittableRandom random = new SplittableRandom(6);
    int beside = 0;
    for (int trial = 0; trial < 400; trial++) {
      SearchBench bench = random(random);
      Net net = bench.net();
      Persons known = Persons.of(net);
      for (int person = 0; person < known.count(); person++) {
        for (int cell = 0; cell < net.size(); cell++) {
          int who = person;
          boolean isBeside =
              net.count[cell] == 0
                  && bench
                      .sums(cell)
                      .anyMatch(s -> net.total[s] >= 0 && known.in(net.total[s]) == who);
          beside += isBeside ? 1 : 0;
          assertThat(known.isOwn(person, cell)).isEqualTo(isBeside || known.in(cell) == person);
        }
      }
      for (int s = 0; s < net.sumCount(); s++) {
        int sum = s;
        boolean isBetrayed =
            bench
                .cells(s)
                .filter(c -> known.in(c) >= 0)
                .anyMatch(
                    c ->
                        bench
                            .cells(sum)
                            .anyMatch(o -> net.isNeedy(o) && !known.isOwn(known.in(c), o)));
        assertThat(known.isBetrayedBySum(net, s)).isEqualTo(isBetrayed);
      }
    }
    assertThat(beside).isGreaterThan(100);
  }
}
