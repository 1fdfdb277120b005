// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Open numbers around one of them, for components that are too large to be solved at once. All
 * others stay where they are, so a table found in a neighbourhood is a table of everything; that
 * none is found says nothing.
 */
final class Neighbourhood {

  private static final int FEW_OF_A_SUM = 8;

  private final Unknowns all;
  private final SplittableRandom random;
  private final int[] inside;

  Neighbourhood(Unknowns all, long seed) {
    this.all = all;
    this.inside = new int[all.sumCount()];
    this.random = new SplittableRandom(seed);
  }

  /** About so many numbers that can move together; none if the one in the middle cannot. */
  int[] around(int middle, int size) {
    BitSet members = new BitSet();
    BitSet sums = new BitSet();
    ArrayDeque<Integer> border = new ArrayDeque<>();
    members.set(middle);
    border.add(middle);
    int count = 1;
    while (!border.isEmpty() && count < size) {
      for (int sum : all.sumsOf(border.remove())) {
        if (!sums.get(sum)) {
          sums.set(sum);
          for (int unknown : some(all.sum(sum))) {
            if (!members.get(unknown)) {
              members.set(unknown);
              border.add(unknown);
              count++;
            }
          }
        }
      }
    }
    close(members, sums);
    peel(members);
    return members.get(middle) ? members.stream().toArray() : new int[0];
  }

  /** A few open numbers of a sum. */
  private int[] some(int[] sum) {
    int[] open = Arrays.stream(sum).filter(all::isOpen).toArray();
    int few = Math.min(FEW_OF_A_SUM, open.length);
    for (int i = 0; i < few; i++) {
      int other = i + random.nextInt(open.length - i);
      int swapped = open[i];
      open[i] = open[other];
      open[other] = swapped;
    }
    return Arrays.copyOf(open, few);
  }

  /** Adds the open numbers whose sums are all met already: they cost no equation. */
  private void close(BitSet members, BitSet sums) {
    sums.stream()
        .forEach(
            sum -> {
              for (int unknown : all.sum(sum)) {
                if (!members.get(unknown)
                    && all.isOpen(unknown)
                    && Arrays.stream(all.sumsOf(unknown)).allMatch(sums::get)) {
                  members.set(unknown);
                }
              }
            });
  }

  /** Takes out, again and again, what is alone in a sum and so cannot move. */
  private void peel(BitSet members) {
    members.stream().forEach(unknown -> count(unknown, 1));
    ArrayDeque<Integer> lonely = new ArrayDeque<>();
    members.stream().filter(this::isAlone).forEach(lonely::add);
    while (!lonely.isEmpty()) {
      int unknown = lonely.remove();
      if (members.get(unknown)) {
        members.clear(unknown);
        count(unknown, -1);
        for (int sum : all.sumsOf(unknown)) {
          if (inside[sum] == 1) {
            Arrays.stream(all.sum(sum)).filter(members::get).forEach(lonely::add);
          }
        }
      }
    }
    members.stream().forEach(unknown -> count(unknown, -1));
  }

  private void count(int unknown, int by) {
    for (int sum : all.sumsOf(unknown)) {
      inside[sum] += by;
    }
  }

  private boolean isAlone(int unknown) {
    return Arrays.stream(all.sumsOf(unknown)).anyMatch(sum -> inside[sum] == 1);
  }
}
