// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Separation.Multipliers;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cuts of single sums, whose demand and weights follow from the sum itself. */
class SeparationTest {

  /** Where each of the graph's cells stands in the net. */
  private static int[] places(Net net, int size) {
    int[] at = new int[size];
    for (int place = 0; place < net.size(); place++) {
      at[net.origin[place]] = place;
    }
    return at;
  }

  private static Multipliers times(int sum, double value) {
    return new Multipliers(new int[] {sum}, new double[] {value});
  }

  /** 13 = target of 10 + free of 3, and target = free of 4 + free of 6; the first is printed. */
  private static Net between(Need need) {
    return Net.of(
        CellGraph.builder()
            .addCells(
                GraphCell.printed(13),
                GraphCell.hidden(10, 0, need),
                GraphCell.free(3, 0, 1),
                GraphCell.free(4, 0, 1),
                GraphCell.free(6, 0, 1))
            .addSum(0, 1, 2)
            .addSum(1, 3, 4)
            .build());
  }

  @Test
  void multipliersOfAnyScaleSayTheSame() {
    Net net = between(new Need(8, 0));
    int[] at = places(net, 5);
    int printed = net.total[0] < 0 ? 0 : 1;
    boolean[] hidden = new boolean[net.size()];
    hidden[at[1]] = true;
    for (double up : new double[] {1, 2, 3, 0.5, 1 / 7.0}) {
      for (double down : new double[] {1, 2, 5, 0.25}) {
        Cut cut =
            new Separation(net)
                .cut(
                    at[1],
                    net.need[at[1]],
                    hidden,
                    times(printed, -up),
                    times(1 - printed, down),
                    null);
        // Up by the 3 and down by the 4 and the 6, of 8 in all.
        Map<Integer, Long> expected = Map.of(at[2], 3L, at[3], 4L, at[4], 6L);
        assertThat(cut.demand() % 8).isZero();
        for (int i = 0; i < 3; i++) {
          assertThat(cut.weights()[i]).isEqualTo(cut.demand() / 8 * expected.get(cut.cells()[i]));
        }
      }
    }
  }

  @Test
  void aCellThatCannotRiseFarEnoughIsToldSoHoweverFarItFalls() {
    Net net = between(new Need(1, 13));
    int[] at = places(net, 5);
    int printed = net.total[0] < 0 ? 0 : 1;
    boolean[] hidden = new boolean[net.size()];
    hidden[at[1]] = true;
    hidden[at[4]] = true;
    Cut cut =
        new Separation(net)
            .cut(at[1], net.need[at[1]], hidden, times(printed, -1), times(1 - printed, 1), null);
    // It must rise by 3, which only the free cell of 3 lets it; it may fall by 6.
    assertThat(cut.cells()).containsExactly(at[2]);
    assertThat(cut.weights()).containsExactly(3);
    assertThat(cut.demand()).isEqualTo(3);
  }

  @Test
  void multipliersThatAreNoRatiosOfSmallNumbersAreRoundedAndStillTrue() {
    Net net = between(new Need(0, 13));
    int[] at = places(net, 5);
    int printed = net.total[0] < 0 ? 0 : 1;
    boolean[] hidden = new boolean[net.size()];
    hidden[at[1]] = true;
    for (double value : new double[] {1 / 23.0, 1 / 24.0, 1 / 29.0, Math.sqrt(2), Math.PI}) {
      Cut cut =
          new Separation(net)
              .cut(at[1], net.need[at[1]], hidden, times(printed, -value), null, null);
      assertThat(cut.cells()).containsExactly(at[2]);
      assertThat(cut.weights()[0]).isEqualTo(cut.demand()).isPositive();
      assertThat(cut.demand() % 3).isZero();
    }
  }

  @Test
  void aSumOfManyCellsIsForgottenBeforeTheNext() {
    int size = 700;
    CellGraph.Builder builder = CellGraph.builder();
    builder.add(GraphCell.hidden(2, 0, new Need(0, 7)));
    IntStream.range(1, size).forEach(i -> builder.add(GraphCell.free(3, 0, 1)));
    builder.addSum(
        builder.add(GraphCell.printed(2 + 3 * (size - 1))), IntStream.range(0, size).toArray());
    builder.addSum(builder.add(GraphCell.printed(5)), 0, 1);
    Net net = Net.of(builder.build());
    int[] at = places(net, size + 2);
    boolean[] hidden = new boolean[size];
    hidden[at[0]] = true;
    int large = net.sumStart[1] == size ? 0 : 1;
    Separation separation = new Separation(net);
    Cut all = separation.cut(at[0], net.need[at[0]], hidden, times(large, -1), null, null);
    assertThat(all.cells()).hasSize(size - 1);
    assertThat(Arrays.stream(all.weights())).allMatch(weight -> weight == 3);
    assertThat(all.demand()).isEqualTo(5);
    Cut few = separation.cut(at[0], net.need[at[0]], hidden, times(1 - large, -1), null, null);
    assertThat(few.cells()).containsExactly(at[1]);
    assertThat(few.demand()).isEqualTo(5);
  }

  @Test
  void whatIsHiddenAnywayCountsAsFarAsItCanFall() {
    Net net =
        Net.of(
            CellGraph.builder()
                .addCells(
                    GraphCell.printed(20),
                    GraphCell.hidden(2, 0, new Need(0, 7)),
                    GraphCell.hidden(4, 1, Need.NONE),
                    GraphCell.free(14, 0, 1))
                .addSum(0, 1, 2, 3)
                .build());
    int[] at = places(net, 4);
    boolean[] hidden = new boolean[3];
    hidden[at[1]] = true;
    hidden[at[2]] = true;
    Cut cut = new Separation(net).cut(at[1], net.need[at[1]], hidden, times(0, -1), null, null);
    // 5 are missing, of which the hidden cell of 4, which may be known to be 1 or more, gives 3.
    assertThat(cut.demand()).isEqualTo(2);
    assertThat(cut.cells()).containsExactly(at[3]);
    assertThat(cut.weights()).containsExactly(2);
    for (long upper : new long[] {4, 5, 6}) {
      Cut less =
          new Separation(net).cut(at[1], new Need(0, upper), hidden, times(0, -1), null, null);
      // The 3 alone are enough for 5, and not for 6.
      assertThat(less == null).isEqualTo(upper <= 5);
    }
  }
}
