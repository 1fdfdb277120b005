// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Hidden cells around a hidden cell: all that hang together with it, or the nearest of them.
 *
 * <p>What is proved while all other hidden cells stay as they are is proved, since hiding more
 * never narrows an interval. So a part will do, if it is well chosen: of each sum a few cells, then
 * those whose sums are all in it already, without those that are alone in a sum.
 */
final class Neighbourhood {

  private static final int FEW_OF_A_SUM = 10;

  private final Net net;
  private final Work work;
  private final boolean[] isIn;
  private final boolean[] isSumIn;
  private final int[] inSum;
  private final int[] cells;
  private int count;
  private final int[] sums;
  private int sumCount;
  private final int[] touched;
  private final int[] next;
  private int nextCount;

  Neighbourhood(Net net, Work work) {
    this.net = net;
    this.work = work;
    this.isIn = new boolean[net.size()];
    this.isSumIn = new boolean[net.sumCount()];
    this.inSum = new int[net.sumCount()];
    this.cells = new int[net.size()];
    this.sums = new int[net.sumCount()];
    this.touched = new int[net.size()];
    this.next = new int[net.size()];
  }

  /**
   * All hidden cells that hang together with a cell, in order; where there are more than that many,
   * some of them, which are too many too.
   */
  int[] component(boolean[] hidden, int start, int most) {
    take(start);
    for (int next = 0; next < count && count <= most; next++) {
      int cell = cells[next];
      for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
        int s = net.cellSums[k];
        if (!isSumIn[s]) {
          takeSum(s);
          takeHidden(s, hidden, most);
        }
      }
    }
    int[] found = sorted();
    clear();
    return found;
  }

  private void takeHidden(int s, boolean[] hidden, int most) {
    for (int k = net.sumStart[s]; k < net.sumStart[s + 1] && count <= most; k++) {
      int cell = net.sumCells[k];
      if (hidden[cell] && !isIn[cell]) {
        take(cell);
      }
    }
    work.add(net.sumStart[s + 1] - net.sumStart[s]);
  }

  /** At most about that many of the nearest hidden cells, in order. */
  int[] ball(boolean[] hidden, int start, int most, RandomGenerator random) {
    take(start);
    for (int next = 0; next < count && count < most; next++) {
      int cell = cells[next];
      for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1] && count < most; k++) {
        takeSome(net.cellSums[k], hidden, most, random);
      }
    }
    takeEnclosed(hidden, 2 * most);
    peel();
    int[] found = sorted();
    clear();
    return found;
  }

  /**
   * At most about that many hidden cells, each the one most of whose sums are there already: in
   * tables of many dimensions circles are closed by blocks of cells, which the nearest are not.
   */
  int[] block(boolean[] hidden, int start, int most, RandomGenerator random) {
    touch(start, hidden);
    while (count < most && nextCount > 0) {
      int cell = mostTouched(random);
      touch(cell, hidden);
    }
    for (int i = 0; i < sumCount; i++) {
      for (int k = net.sumStart[sums[i]]; k < net.sumStart[sums[i] + 1]; k++) {
        touched[net.sumCells[k]] = 0;
      }
    }
    nextCount = 0;
    peel();
    int[] found = sorted();
    clear();
    return found;
  }

  private void touch(int cell, boolean[] hidden) {
    take(cell);
    for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
      int s = net.cellSums[k];
      if (!isSumIn[s]) {
        takeSum(s);
        for (int l = net.sumStart[s]; l < net.sumStart[s + 1]; l++) {
          int other = net.sumCells[l];
          if (hidden[other] && !isIn[other] && touched[other]++ == 0) {
            next[nextCount++] = other;
          }
        }
        work.add(net.sumStart[s + 1] - net.sumStart[s]);
      }
    }
  }

  /** Takes the cell out of those in reach with the greatest share of its sums there. */
  private int mostTouched(RandomGenerator random) {
    int best = 0;
    double most = -1;
    int offset = random.nextInt(nextCount);
    for (int n = 0; n < nextCount; n++) {
      int place = (n + offset) % nextCount;
      int cell = next[place];
      double share = (double) touched[cell] / (net.cellStart[cell + 1] - net.cellStart[cell]);
      if (share > most) {
        most = share;
        best = place;
      }
    }
    work.add(nextCount);
    int cell = next[best];
    next[best] = next[--nextCount];
    return cell;
  }

  private void takeSome(int s, boolean[] hidden, int most, RandomGenerator random) {
    if (isSumIn[s]) {
      return;
    }
    takeSum(s);
    int length = net.sumStart[s + 1] - net.sumStart[s];
    int offset = random.nextInt(length);
    int taken = 0;
    int n = 0;
    for (; n < length && taken < FEW_OF_A_SUM && count < most; n++) {
      int cell = net.sumCells[net.sumStart[s] + (n + offset) % length];
      if (hidden[cell] && !isIn[cell]) {
        take(cell);
        taken++;
      }
    }
    work.add(n);
  }

  /** Cells that close circles: all of their sums are there. */
  private void takeEnclosed(boolean[] hidden, int most) {
    int known = sumCount;
    for (int i = 0; i < known; i++) {
      int s = sums[i];
      for (int k = net.sumStart[s]; k < net.sumStart[s + 1] && count < most; k++) {
        int cell = net.sumCells[k];
        if (hidden[cell] && !isIn[cell] && isEnclosed(cell)) {
          take(cell);
        }
      }
      work.add(net.sumStart[s + 1] - net.sumStart[s]);
    }
  }

  private boolean isEnclosed(int cell) {
    for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
      if (!isSumIn[net.cellSums[k]]) {
        return false;
      }
    }
    return true;
  }

  /** Leaves out cells that are alone in a sum: they cannot move. */
  private void peel() {
    for (int i = 0; i < count; i++) {
      addToSums(cells[i], 1);
    }
    boolean isPeeling = true;
    while (isPeeling) {
      isPeeling = false;
      for (int i = 0; i < count; i++) {
        if (isIn[cells[i]] && isAlone(cells[i])) {
          isIn[cells[i]] = false;
          addToSums(cells[i], -1);
          isPeeling = true;
        }
      }
      work.add(4L * count);
    }
    for (int i = 0; i < count; i++) {
      for (int k = net.cellStart[cells[i]]; k < net.cellStart[cells[i] + 1]; k++) {
        inSum[net.cellSums[k]] = 0;
      }
    }
  }

  private boolean isAlone(int cell) {
    for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
      if (inSum[net.cellSums[k]] == 1) {
        return true;
      }
    }
    return false;
  }

  private void addToSums(int cell, int by) {
    for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
      inSum[net.cellSums[k]] += by;
    }
  }

  private void take(int cell) {
    isIn[cell] = true;
    cells[count++] = cell;
  }

  private void takeSum(int s) {
    isSumIn[s] = true;
    sums[sumCount++] = s;
  }

  private int[] sorted() {
    int[] found = Arrays.stream(cells, 0, count).filter(cell -> isIn[cell]).toArray();
    Arrays.sort(found);
    return found;
  }

  private void clear() {
    for (int i = 0; i < count; i++) {
      isIn[cells[i]] = false;
    }
    for (int i = 0; i < sumCount; i++) {
      isSumIn[sums[i]] = false;
    }
    count = 0;
    sumCount = 0;
  }
}
