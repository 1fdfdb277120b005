// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * An order of cells that follows from their counts, roles and sums alone, and not from where they
 * stand: permuted tables lead to the same search.
 *
 * <p>Cells are coloured by what they are, then again and again by the colours around them (colour
 * refinement). Cells that stay alike are told apart one by one, as long as the net is small enough
 * for that; whichever of two interchangeable cells comes first, the rest is the same. In larger
 * nets what stays alike keeps the order in which it was stated.
 */
final class CanonicalOrder {

  private static final int MOST_ROUNDS = 12;

  /** Telling cells apart costs their number times the size of the net. */
  private static final long MOST_WORK = 40_000_000L;

  private final Net net;
  private long[] colours;
  private int different;
  private long work;

  private CanonicalOrder(Net net) {
    this.net = net;
    this.colours = new long[net.size()];
    for (int i = 0; i < colours.length; i++) {
      long kind = (net.isFree[i] ? 1 : 0) + 2 * net.need[i].width() + 7919 * net.need[i].upper();
      long colour = mix(net.count[i]);
      colour = mix(colour + net.slack[i]);
      colour = mix(colour + kind);
      colours[i] = mix(colour + Double.doubleToLongBits(net.cost[i]));
    }
  }

  /** The cells of a net in canonical order. */
  static int[] of(Net net) {
    CanonicalOrder order = new CanonicalOrder(net);
    order.refine();
    order.tellApart();
    return IntStream.range(0, net.size())
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(i -> order.colours[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void refine() {
    different = countDifferent();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      colours = refined();
      int now = countDifferent();
      if (now == different) {
        return;
      }
      different = now;
    }
  }

  private long[] refined() {
    long[] sums = new long[net.sumCount()];
    for (int s = 0; s < sums.length; s++) {
      long parts = 0;
      for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
        int cell = net.sumCells[k];
        parts += mix(colours[cell] + (net.total[s] == cell ? 1 : 0));
      }
      sums[s] = mix(parts + (net.total[s] < 0 ? 1 : 0));
    }
    long[] refined = new long[net.size()];
    for (int i = 0; i < refined.length; i++) {
      long around = 0;
      for (int k = net.cellStart[i]; k < net.cellStart[i + 1]; k++) {
        around += mix(sums[net.cellSums[k]] + (net.total[net.cellSums[k]] == i ? 1 : 0));
      }
      refined[i] = mix(colours[i] + mix(around));
    }
    work += net.sumCells.length;
    return refined;
  }

  private int countDifferent() {
    long[] sorted = colours.clone();
    Arrays.sort(sorted);
    int count = Math.min(1, sorted.length);
    for (int i = 1; i < sorted.length; i++) {
      count += sorted[i] == sorted[i - 1] ? 0 : 1;
    }
    return count;
  }

  private void tellApart() {
    while (different < net.size() && work < MOST_WORK) {
      int first = firstAlike();
      colours[first] = mix(colours[first] + 1);
      refine();
    }
  }

  /** The first stated cell of the least colour that several cells have. */
  private int firstAlike() {
    long[] sorted = colours.clone();
    Arrays.sort(sorted);
    int at = 1;
    while (sorted[at] != sorted[at - 1]) {
      at++;
    }
    int cell = 0;
    while (colours[cell] != sorted[at]) {
      cell++;
    }
    return cell;
  }

  /** The finalizer of SplitMix64: every bit of the argument changes half of the result's. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
