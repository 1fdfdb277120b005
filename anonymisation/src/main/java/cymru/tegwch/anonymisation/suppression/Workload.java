// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

/**
 * About how many steps it takes to prove all needy cells once, judged before anything is searched.
 *
 * <p>A table that moves a cell which is a part of {@code d} sums moves at least {@code 2^d} cells;
 * building the equations around them and solving was measured to take about {@code 1000 · 4^d}
 * steps, in tables of two to four dimensions (docs/benchmarks.md). More than four are counted as
 * four.
 *
 * @param needy how many cells are to be proved
 * @param steps about how many steps that takes
 */
record Workload(int needy, long steps) {

  /** Estimates within this factor of what there is are tried. */
  static final int MARGIN = 4;

  private static final int MOST_SUMS = 4;
  private static final long STEPS = 1000;

  static Workload of(CellGraph graph) {
    int needy = 0;
    long steps = 0;
    for (int cell = 0; cell < graph.size(); cell++) {
      if (!graph.cell(cell).need().isNone()) {
        needy++;
        steps += STEPS << (2 * Math.min(MOST_SUMS, sumsAbove(graph, cell)));
      }
    }
    return new Workload(needy, steps);
  }

  private static int sumsAbove(CellGraph graph, int cell) {
    int sums = 0;
    for (int sum : graph.sumsOf(cell)) {
      sums += graph.sum(sum)[0] == cell ? 0 : 1;
    }
    return sums;
  }

  /** Whether it is far more than a search may take. */
  boolean isBeyond(long limit) {
    return steps / MARGIN > limit;
  }
}
