// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.test;

import cymru.tegwch.analysis.statistics.ContingencyTable;
import cymru.tegwch.analysis.statistics.numeric.Saddlepoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The tables with given margins as a network: a node is what each row has left after some columns,
 * sorted, for rows that have as many left are alike.
 *
 * <p>Probabilities are {@code Π 1/cell!}, up to a factor that all tables share, and are kept by
 * their logarithms. From every node the most and the least probable completion and the sum of all
 * are known, so that paths on which every completion is rare enough, or none is, go no further.
 */
final class TableNetwork {

  /** Paths whose logarithms agree to this are counted together: far below the ties of the test. */
  private static final double SAME = 1e-9;

  private final int[] rows;
  private final int[] columns;
  private final double limit;
  private final double[] logFactorials;
  private final List<Map<Node, Completion>> completions = new ArrayList<>();
  private long work;

  /** What the rows have left, in ascending order. */
  private record Node(List<Integer> left) {}

  /** Over all ways of dealing the remaining columns: the extremes of the logarithm, and its sum. */
  private record Completion(double most, double least, double all) {}

  /** Ways of dealing one column: what they leave, how probable they are. */
  private record Step(Node node, double log) {}

  private static final class TooMuchWork extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchWork() {
      super("Work must be within its limit", null, false, false);
    }
  }

  TableNetwork(ContingencyTable table) {
    rows = table.rowTotals().counts().stream().mapToInt(Math::toIntExact).sorted().toArray();
    columns =
        table.columnTotals().counts().stream()
            .map(Math::toIntExact)
            .sorted(Comparator.reverseOrder())
            .mapToInt(Integer::intValue)
            .toArray();
    logFactorials = new double[Math.toIntExact(table.total()) + 1];
    for (int n = 0; n < logFactorials.length; n++) {
      logFactorials[n] = Saddlepoint.logFactorial(n);
    }
    double observed = 0;
    for (var row : table.rows()) {
      for (long cell : row.counts()) {
        observed -= logFactorials[(int) cell];
      }
    }
    limit = observed + Math.log1p(FisherTableTest.TIES);
    for (int i = 0; i <= columns.length; i++) {
      completions.add(new HashMap<>());
    }
  }

  OptionalDouble p(long mostWork) {
    work = mostWork;
    try {
      Node start = node(rows);
      Completion whole = completion(start, 0);
      Map<Node, Map<Long, double[]>> paths = new HashMap<>();
      paths.put(start, new HashMap<>(Map.of(0L, new double[] {0, 0})));
      double sum = Double.NEGATIVE_INFINITY;
      for (int column = 0; column < columns.length; column++) {
        Map<Node, Map<Long, double[]>> next = new HashMap<>();
        for (var entry : paths.entrySet()) {
          sum = plus(sum, follow(entry.getKey(), entry.getValue(), column, next));
        }
        paths = next;
      }
      return OptionalDouble.of(Math.min(1, Math.exp(sum - whole.all())));
    } catch (TooMuchWork e) {
      return OptionalDouble.empty();
    }
  }

  /** Takes all paths at a node one column further; gives the sum of those that are settled. */
  private double follow(
      Node node, Map<Long, double[]> pasts, int column, Map<Node, Map<Long, double[]>> next) {
    double settled = Double.NEGATIVE_INFINITY;
    for (Step step : steps(node, column)) {
      Completion rest = completion(step.node(), column + 1);
      for (double[] past : pasts.values()) {
        spend(1);
        double path = past[0] + step.log();
        double weight = past[1] + step.log();
        if (path + rest.most() <= limit) {
          settled = plus(settled, weight + rest.all());
        } else if (path + rest.least() <= limit) {
          long key = Math.round(path / SAME);
          next.computeIfAbsent(step.node(), k -> new HashMap<>())
              .merge(
                  key,
                  new double[] {path, weight},
                  (a, b) -> new double[] {a[0], plus(a[1], b[1])});
        }
      }
    }
    return settled;
  }

  private Completion completion(Node node, int column) {
    if (column == columns.length) {
      return new Completion(0, 0, 0);
    }
    Completion known = completions.get(column).get(node);
    if (known != null) {
      return known;
    }
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    List<Double> all = new ArrayList<>();
    for (Step step : steps(node, column)) {
      Completion rest = completion(step.node(), column + 1);
      most = Math.max(most, step.log() + rest.most());
      least = Math.min(least, step.log() + rest.least());
      all.add(step.log() + rest.all());
    }
    double largest = all.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double sum = all.stream().mapToDouble(one -> Math.exp(one - largest)).sum();
    Completion result = new Completion(most, least, largest + Math.log(sum));
    completions.get(column).put(node, result);
    return result;
  }

  /** Every way of dealing that column to what the rows have left. */
  private List<Step> steps(Node node, int column) {
    List<Step> steps = new ArrayList<>();
    int[] left = node.left().stream().mapToInt(Integer::intValue).toArray();
    int[] after = left.clone();
    int[] room = new int[left.length + 1];
    for (int row = left.length - 1; row >= 0; row--) {
      room[row] = room[row + 1] + left[row];
    }
    deal(left, room, after, new int[] {0, columns[column]}, 0, steps);
    return steps;
  }

  /**
   * @param at the row to deal to and how many of the column are left
   */
  private void deal(int[] left, int[] room, int[] after, int[] at, double log, List<Step> steps) {
    int row = at[0];
    int remaining = at[1];
    if (row == left.length) {
      spend(1);
      steps.add(new Step(node(after), log));
      return;
    }
    int fewest = Math.max(0, remaining - room[row + 1]);
    int most = Math.min(left[row], remaining);
    for (int cell = fewest; cell <= most; cell++) {
      after[row] = left[row] - cell;
      deal(
          left,
          room,
          after,
          new int[] {row + 1, remaining - cell},
          log - logFactorials[cell],
          steps);
    }
  }

  private static Node node(int[] left) {
    int[] sorted = left.clone();
    Arrays.sort(sorted);
    return new Node(Arrays.stream(sorted).boxed().toList());
  }

  private void spend(long amount) {
    work -= amount;
    if (work < 0) {
      throw new TooMuchWork();
    }
  }

  private static double plus(double a, double b) {
    double more = Math.max(a, b);
    return more == Double.NEGATIVE_INFINITY
        ? more
        : more + Math.log1p(Math.exp(Math.min(a, b) - more));
  }
}
