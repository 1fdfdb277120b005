// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import java.util.List;
import java.util.function.LongBinaryOperator;

/** From numbers by place to numbers by line: each place's number goes to all of its lines. */
final class Spread {

  private Spread() {}

  /** The sums on each line, margins among them. */
  static long[] sums(List<Lines> axes, long[] byPlace) {
    return spread(axes, byPlace, Long::sum);
  }

  /** The largest number on each line, margins among them. */
  static long[] maxima(List<Lines> axes, long[] byPlace) {
    return spread(axes, byPlace, Math::max);
  }

  /** The lines' cells on which a row in a cell of places is counted, in row-major order. */
  static int[] linesOf(Crossing crossing, int cell) {
    int[] targets = {0};
    for (int axis = 0; axis < crossing.axes().size(); axis++) {
      Lines lines = crossing.axes().get(axis);
      int[] on = lines.linesOf(cell / crossing.stride(axis) % lines.places());
      int[] more = new int[targets.length * on.length];
      for (int i = 0; i < more.length; i++) {
        more[i] = targets[i / on.length] * lines.lines() + on[i % on.length];
      }
      targets = more;
    }
    return targets;
  }

  /** How many cells there are by line. */
  static int cells(List<Lines> axes) {
    long cells = 1;
    for (Lines lines : axes) {
      cells = Math.multiplyExact(cells, lines.lines());
    }
    return Math.toIntExact(cells);
  }

  private static long[] spread(List<Lines> axes, long[] byPlace, LongBinaryOperator merge) {
    long[] numbers = byPlace;
    int outer = 1;
    int inner = axes.stream().mapToInt(Lines::places).reduce(1, (a, b) -> a * b);
    for (Lines axis : axes) {
      if (axis.places() == 0) {
        return new long[cells(axes)];
      }
      inner /= axis.places();
      numbers = along(axis, numbers, outer, inner, merge);
      outer *= axis.lines();
    }
    return numbers;
  }

  private static long[] along(
      Lines axis, long[] numbers, int outer, int inner, LongBinaryOperator merge) {
    long[] spread = new long[outer * axis.lines() * inner];
    for (int block = 0; block < outer; block++) {
      for (int place = 0; place < axis.places(); place++) {
        int from = (block * axis.places() + place) * inner;
        for (int line : axis.linesOf(place)) {
          int to = (block * axis.lines() + line) * inner;
          for (int i = 0; i < inner; i++) {
            spread[to + i] = merge.applyAsLong(spread[to + i], numbers[from + i]);
          }
        }
      }
    }
    return spread;
  }
}
