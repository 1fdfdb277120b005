// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The necessary conditions on a pattern, kept up to date while cells are flipped.
 *
 * <pre>
 *   K1  no sum holds exactly one hidden cell, unless a reader may well work it out
 *   K2  where a total is printed, the hidden parts of the sum can move by what a needy part needs
 *   K3  where insiders count: no sum with somebody alone in a cell and a needy cell of somebody
 *       else holds only two hidden cells
 *   cut the weights of the hidden cells of a learned cut reach what it demands
 * </pre>
 *
 * <p>Each violated row has a deficit between 0 and 1. A pattern without deficit is worth an attack;
 * it is not thereby safe.
 */
final class Master {

  private static final int MOST_CUTS = 60_000;

  private final Net net;
  private final int sums;

  /** The fewest cells of a sum that may be hidden, if any is. */
  private final int[] least;

  /** How far the hidden parts of a sum must be able to move, if its total is printed. */
  private final long[] needed;

  private final boolean[] hidden;
  private final int[] hiddenIn;
  private final long[] slackIn;
  private double[] deficits;
  private double[] weights;

  private final List<Cut> cuts = new ArrayList<>();
  private final int[] cutCount;
  private final int[][] cutsOf;
  private final long[][] weightsOf;
  private long[] cutSum = new long[16];
  private long[] demand = new long[16];

  private int[] violated;
  private int[] placeOf;
  private int violatedCount;

  private int[] trail = new int[64];
  private int trailLength;

  Master(Net net, Persons persons) {
    this.net = net;
    this.sums = net.sumCount();
    this.least = new int[sums];
    this.needed = new long[sums];
    this.hidden = new boolean[net.size()];
    this.hiddenIn = new int[sums];
    this.slackIn = new long[sums];
    this.deficits = new double[sums + 16];
    this.weights = new double[sums + 16];
    Arrays.fill(weights, 1);
    this.cutCount = new int[net.size()];
    this.cutsOf = new int[net.size()][0];
    this.weightsOf = new long[net.size()][0];
    this.violated = new int[sums + 16];
    this.placeOf = new int[sums + 16];
    for (int s = 0; s < sums; s++) {
      demandOf(s, persons);
    }
    clear();
  }

  private void demandOf(int s, Persons persons) {
    boolean isIndifferent = false;
    for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
      int cell = net.sumCells[k];
      isIndifferent |= net.isIndifferent(cell);
      if (cell != net.total[s]) {
        long lowest = net.count[cell] - net.slack[cell];
        needed[s] = Math.max(needed[s], net.need[cell].capacity(lowest));
      }
    }
    least[s] = isIndifferent ? 0 : persons.isBetrayedBySum(net, s) ? 3 : 2;
  }

  /** Prints every cell that may be printed. */
  void clear() {
    Arrays.fill(hidden, false);
    Arrays.fill(hiddenIn, 0);
    Arrays.fill(slackIn, 0);
    Arrays.fill(cutSum, 0);
    trailLength = 0;
    for (int cell = 0; cell < hidden.length; cell++) {
      if (!net.isFree[cell]) {
        set(cell, true);
      }
    }
    violatedCount = 0;
    Arrays.fill(placeOf, -1);
    for (int row = 0; row < rowCount(); row++) {
      note(row);
    }
  }

  /** Starts again from a pattern. */
  void reset(boolean[] pattern) {
    clear();
    for (int cell = 0; cell < pattern.length; cell++) {
      if (pattern[cell] != hidden[cell]) {
        flip(cell);
      }
    }
    mark();
  }

  /** Adds a cut; the oldest are never thrown away, and there is room for many. */
  void add(Cut cut) {
    if (cuts.size() >= MOST_CUTS) {
      return;
    }
    int index = cuts.size();
    cuts.add(cut);
    grow(index);
    long sum = 0;
    for (int i = 0; i < cut.cells().length; i++) {
      int cell = cut.cells()[i];
      append(cell, index, cut.weights()[i]);
      sum += hidden[cell] ? cut.weights()[i] : 0;
    }
    cutSum[index] = sum;
    demand[index] = cut.demand();
    placeOf[sums + index] = -1;
    note(sums + index);
  }

  private void grow(int index) {
    if (index == cutSum.length) {
      cutSum = Arrays.copyOf(cutSum, 2 * index);
      demand = Arrays.copyOf(demand, 2 * index);
    }
    if (sums + index >= violated.length) {
      violated = Arrays.copyOf(violated, sums + 2 * index);
      placeOf = Arrays.copyOf(placeOf, sums + 2 * index);
      deficits = Arrays.copyOf(deficits, sums + 2 * index);
      weights = Arrays.copyOf(weights, sums + 2 * index);
      Arrays.fill(weights, sums + index, weights.length, 1);
    }
  }

  private void append(int cell, int index, long weight) {
    int n = cutCount[cell]++;
    if (n == cutsOf[cell].length) {
      cutsOf[cell] = Arrays.copyOf(cutsOf[cell], Math.max(4, 2 * n));
      weightsOf[cell] = Arrays.copyOf(weightsOf[cell], Math.max(4, 2 * n));
    }
    cutsOf[cell][n] = index;
    weightsOf[cell][n] = weight;
  }

  /** Forgets the guesses among the cuts, and starts again from nothing. */
  void forgetGuesses() {
    List<Cut> kept = necessaryCuts();
    cuts.clear();
    Arrays.fill(cutCount, 0);
    clear();
    kept.forEach(this::add);
  }

  /** Forgets the guesses among the cuts, and stays at the pattern. */
  void dropGuesses() {
    if (cuts.stream().allMatch(Cut::isNecessary)) {
      return;
    }
    boolean[] pattern = pattern();
    forgetGuesses();
    reset(pattern);
  }

  List<Cut> necessaryCuts() {
    return cuts.stream().filter(Cut::isNecessary).toList();
  }

  long neededIn(int sum) {
    return needed[sum];
  }

  int leastIn(int sum) {
    return least[sum];
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

  int lengthOf(int row) {
    return row < sums
        ? net.sumStart[row + 1] - net.sumStart[row]
        : cuts.get(row - sums).cells().length;
  }

  /** The n-th cell of a row: of a sum, or of a cut. */
  int cellOf(int row, int n) {
    return row < sums ? net.sumCells[net.sumStart[row] + n] : cuts.get(row - sums).cells()[n];
  }

  /** Lets every row that is violated now count one more in {@link #change}. */
  void weigh() {
    for (int n = 0; n < violatedCount; n++) {
      weights[violated[n]]++;
    }
  }

  /** Lets all rows count alike. */
  void weighAlike() {
    Arrays.fill(weights, 1);
  }

  /** The change of all deficits, by weight, if that cell flipped: negative is better. */
  double change(int cell) {
    boolean wasHidden = hidden[cell];
    int sign = wasHidden ? -1 : 1;
    long by = wasHidden ? -net.slack[cell] : net.slack[cell];
    double change = 0;
    for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
      int s = net.cellSums[k];
      int total = net.total[s];
      boolean isTotalHidden = total >= 0 && hidden[total] != (total == cell);
      double after = deficit(s, hiddenIn[s] + sign, slackIn[s] + by, isTotalHidden);
      change += weights[s] * (after - deficits[s]);
    }
    for (int i = 0; i < cutCount[cell]; i++) {
      int cut = cutsOf[cell][i];
      double after = cutDeficit(cut, cutSum[cut] + sign * weightsOf[cell][i]);
      change += weights[sums + cut] * (after - deficits[sums + cut]);
    }
    return change;
  }

  /** About how many steps {@link #change} and {@link #flip} take for that cell. */
  int stepsAt(int cell) {
    return 2 + net.cellStart[cell + 1] - net.cellStart[cell] + cutCount[cell];
  }

  void flip(int cell) {
    set(cell, !hidden[cell]);
    for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
      note(net.cellSums[k]);
    }
    for (int i = 0; i < cutCount[cell]; i++) {
      note(sums + cutsOf[cell][i]);
    }
    if (trailLength == trail.length) {
      trail = Arrays.copyOf(trail, 2 * trailLength);
    }
    trail[trailLength++] = cell;
  }

  /** Remembers the present pattern for {@link #undo}. */
  void mark() {
    trailLength = 0;
  }

  /** Goes back to the marked pattern. */
  void undo() {
    while (trailLength > 0) {
      int cell = trail[trailLength - 1];
      flip(cell);
      trailLength -= 2;
    }
  }

  /** The cells that were flipped since the mark, some perhaps twice. */
  int[] flipped() {
    return Arrays.copyOf(trail, trailLength);
  }

  /** All hidden cells. */
  boolean[] pattern() {
    return hidden.clone();
  }

  /** Which cells are hidden at present; not a copy. */
  boolean[] view() {
    return hidden;
  }

  private int rowCount() {
    return sums + cuts.size();
  }

  private void set(int cell, boolean isHidden) {
    int sign = isHidden ? 1 : -1;
    hidden[cell] = isHidden;
    long by = sign * net.slack[cell];
    for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
      hiddenIn[net.cellSums[k]] += sign;
      slackIn[net.cellSums[k]] += by;
    }
    for (int i = 0; i < cutCount[cell]; i++) {
      cutSum[cutsOf[cell][i]] += sign * weightsOf[cell][i];
    }
  }

  private double deficit(int s, int count, long slack, boolean isTotalHidden) {
    if (count == 0) {
      return 0;
    }
    if (count < least[s]) {
      return (double) (least[s] - count) / (least[s] - 1);
    }
    long missing = needed[s] - slack;
    return isTotalHidden || missing <= 0 ? 0 : (double) missing / needed[s];
  }

  private double cutDeficit(int cut, long sum) {
    long missing = demand[cut] - sum;
    return missing <= 0 ? 0 : (double) missing / demand[cut];
  }

  private void note(int row) {
    double deficit;
    if (row < sums) {
      int total = net.total[row];
      deficit = deficit(row, hiddenIn[row], slackIn[row], total >= 0 && hidden[total]);
    } else {
      deficit = cutDeficit(row - sums, cutSum[row - sums]);
    }
    deficits[row] = deficit;
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
}
