// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The necessary conditions on a pattern, kept up to date while cells are flipped.
 *
 * <pre>
 *   K1  no sum holds exactly one hidden cell, unless it was never to be printed
 *   K2  where a total is printed, the hidden parts of the sum can move by what a needy part needs
 *   cut the weights of the hidden cells of a learned cut reach 1
 * </pre>
 *
 * <p>Each violated row has a deficit between 0 and 1. A pattern without deficit is worth an attack;
 * it is not thereby safe.
 */
final class Master {

  private static final double ENOUGH = 1 - 1e-9;

  private final CellGraph graph;
  private final long[] needed;
  private final List<Cut> cuts = new ArrayList<>();
  private int[][] cutsOf;
  private double[][] weightsOf;

  private final boolean[] hidden;
  private final int[] hiddenIn;
  private final boolean[] hasUnprinted;
  private final long[] slackIn;
  private double[] cutSum = new double[0];
  private int[] violated;
  private int[] placeOf;
  private int violatedCount;

  Master(CellGraph graph) {
    this.graph = graph;
    this.needed = needed(graph);
    this.hidden = new boolean[graph.size()];
    this.hiddenIn = new int[graph.sumCount()];
    this.hasUnprinted = new boolean[graph.sumCount()];
    this.slackIn = new long[graph.sumCount()];
    this.cutsOf = new int[graph.size()][0];
    this.weightsOf = new double[graph.size()][0];
    this.violated = new int[graph.sumCount()];
    this.placeOf = new int[graph.sumCount()];
    reset(new BitSet());
  }

  private static long[] needed(CellGraph graph) {
    long[] needed = new long[graph.sumCount()];
    for (int s = 0; s < needed.length; s++) {
      int[] sum = graph.sum(s);
      for (int place = 1; place < sum.length; place++) {
        GraphCell part = graph.cell(sum[place]);
        needed[s] = Math.max(needed[s], part.need().capacity(part.lowest()));
      }
    }
    return needed;
  }

  /** Starts again from a pattern; cells that are always hidden are added to it. */
  void reset(BitSet pattern) {
    Arrays.fill(hidden, false);
    Arrays.fill(hiddenIn, 0);
    Arrays.fill(slackIn, 0);
    cutSum = new double[cuts.size()];
    for (int cell = 0; cell < hidden.length; cell++) {
      if (graph.cell(cell).isHidden() || (graph.cell(cell).isFree() && pattern.get(cell))) {
        set(cell, true);
      }
    }
    violatedCount = 0;
    int rows = rowCount();
    violated = Arrays.copyOf(violated, rows);
    placeOf = new int[rows];
    Arrays.fill(placeOf, -1);
    for (int row = 0; row < rows; row++) {
      note(row);
    }
  }

  /** Adds a cut that the present pattern violates. */
  void add(Cut cut) {
    int index = cuts.size();
    cuts.add(cut);
    double sum = 0;
    for (int i = 0; i < cut.cells().length; i++) {
      int cell = cut.cells()[i];
      cutsOf[cell] = append(cutsOf[cell], index);
      weightsOf[cell] = append(weightsOf[cell], cut.weights()[i]);
      sum += hidden[cell] ? cut.weights()[i] : 0;
    }
    cutSum = append(cutSum, sum);
    violated = Arrays.copyOf(violated, rowCount());
    placeOf = append(placeOf, -1);
    note(rowCount() - 1);
  }

  /** Forgets the guesses among the cuts, and starts again from nothing. */
  void forgetGuesses() {
    List<Cut> kept = cuts.stream().filter(Cut::isNecessary).toList();
    cuts.clear();
    Arrays.fill(cutsOf, new int[0]);
    Arrays.fill(weightsOf, new double[0]);
    reset(new BitSet());
    kept.forEach(this::add);
  }

  boolean isHidden(int cell) {
    return hidden[cell];
  }

  boolean isViolated() {
    return violatedCount > 0;
  }

  int violatedCount() {
    return violatedCount;
  }

  /** The n-th violated row. */
  int violatedRow(int n) {
    return violated[n];
  }

  /** The cells of a row: of a sum, or of a cut. */
  int[] cellsOf(int row) {
    return row < graph.sumCount() ? graph.sum(row) : cuts.get(row - graph.sumCount()).cells();
  }

  /** The change of all deficits if that cell flipped: negative is better. */
  double change(int cell) {
    int sign = hidden[cell] ? -1 : 1;
    double change = 0;
    for (int s : graph.sumsOf(cell)) {
      boolean isTotalHidden = hidden[graph.sum(s)[0]] != (graph.sum(s)[0] == cell);
      change +=
          deficit(
                  s,
                  hiddenIn[s] + sign,
                  slackIn[s] + sign * graph.cell(cell).slack(),
                  isTotalHidden)
              - deficit(s);
    }
    for (int i = 0; i < cutsOf[cell].length; i++) {
      double before = cutSum[cutsOf[cell][i]];
      change += deficit(before + sign * weightsOf[cell][i]) - deficit(before);
    }
    return change;
  }

  void flip(int cell) {
    set(cell, !hidden[cell]);
    for (int s : graph.sumsOf(cell)) {
      note(s);
    }
    for (int cut : cutsOf[cell]) {
      note(graph.sumCount() + cut);
    }
  }

  /** All hidden cells. */
  BitSet pattern() {
    BitSet pattern = new BitSet(hidden.length);
    for (int cell = 0; cell < hidden.length; cell++) {
      pattern.set(cell, hidden[cell]);
    }
    return pattern;
  }

  private int rowCount() {
    return graph.sumCount() + cuts.size();
  }

  private void set(int cell, boolean isHidden) {
    int sign = isHidden ? 1 : -1;
    hidden[cell] = isHidden;
    boolean isUnprinted = graph.cell(cell).isUnprinted();
    for (int s : graph.sumsOf(cell)) {
      hiddenIn[s] += isUnprinted ? 0 : sign;
      hasUnprinted[s] |= isUnprinted;
      slackIn[s] += sign * graph.cell(cell).slack();
    }
    for (int i = 0; i < cutsOf[cell].length; i++) {
      cutSum[cutsOf[cell][i]] += sign * weightsOf[cell][i];
    }
  }

  private double deficit(int s) {
    return deficit(s, hiddenIn[s], slackIn[s], hidden[graph.sum(s)[0]]);
  }

  private double deficit(int s, int count, long slack, boolean isTotalHidden) {
    if (count == 1 && !hasUnprinted[s]) {
      return 1;
    }
    if (count == 0 || isTotalHidden || needed[s] <= slack) {
      return 0;
    }
    return (double) (needed[s] - slack) / needed[s];
  }

  private static double deficit(double cutSum) {
    return cutSum >= ENOUGH ? 0 : 1 - cutSum;
  }

  private void note(int row) {
    double deficit =
        row < graph.sumCount() ? deficit(row) : deficit(cutSum[row - graph.sumCount()]);
    boolean isListed = placeOf[row] >= 0;
    if (deficit > 0 && !isListed) {
      placeOf[row] = violatedCount;
      violated[violatedCount++] = row;
    } else if (deficit == 0 && isListed) {
      int last = violated[--violatedCount];
      violated[placeOf[row]] = last;
      placeOf[last] = placeOf[row];
      placeOf[row] = -1;
    }
  }

  private static int[] append(int[] values, int value) {
    int[] longer = Arrays.copyOf(values, values.length + 1);
    longer[values.length] = value;
    return longer;
  }

  private static double[] append(double[] values, double value) {
    double[] longer = Arrays.copyOf(values, values.length + 1);
    longer[values.length] = value;
    return longer;
  }
}
