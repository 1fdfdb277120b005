// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance as a test wants it: the numbers that it states, then zeros. Remembers the bounds. */
final class Chances implements RandomGenerator {

  private final Deque<Integer> whole = new ArrayDeque<>();
  private final Deque<Double> shares = new ArrayDeque<>();
  private final List<Integer> bounds = new ArrayList<>();
  private final SplittableRandom bits = new SplittableRandom(1);

  /** The next whole numbers, in place of any that are left. */
  Chances then(int... numbers) {
    whole.clear();
    bounds.clear();
    Arrays.stream(numbers).forEach(whole::add);
    return this;
  }

  /** The next numbers between 0 and 1, in place of any that are left. */
  Chances thenShares(double... numbers) {
    shares.clear();
    Arrays.stream(numbers).forEach(shares::add);
    return this;
  }

  /** The bounds of the whole numbers that were asked for since they were stated. */
  List<Integer> bounds() {
    return bounds;
  }

  @Override
  public int nextInt(int bound) {
    bounds.add(bound);
    int next = whole.isEmpty() ? 0 : whole.remove();
    assertThat(next).isLessThan(bound);
    return next;
  }

  @Override
  public double nextDouble() {
    return shares.isEmpty() ? 0 : shares.remove();
  }

  @Override
  public long nextLong() {
    return bits.nextLong();
  }
}
