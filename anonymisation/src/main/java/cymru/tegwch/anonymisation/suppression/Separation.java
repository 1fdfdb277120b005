// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes cuts from multipliers.
 *
 * <p>Any combination of sums {@code Σ d_j y_j = 0} that holds for every move {@code y} bounds how
 * far a cell can go: {@code d_t y_t = - Σ d_j y_j}, and a printed cell does not move. Whatever the
 * multipliers are, the condition holds for every safe pattern; only good ones make it a strong one.
 * They come from floating point, are rounded to a common denominator, and from there everything is
 * in whole numbers, so that a cut is a proof.
 */
final class Separation {

  private static final int MOST_DENOMINATOR = 24;
  private static final double TINY = 1e-6;

  private final Net net;
  private final long[] up;
  private final long[] down;
  private int[] touched = new int[256];
  private int touchedCount;
  private final boolean[] isTouched;

  Separation(Net net) {
    this.net = net;
    this.up = new long[net.size()];
    this.down = new long[net.size()];
    this.isTouched = new boolean[net.size()];
  }

  /** Multipliers of sums that bound a cell in one direction. */
  @SuppressWarnings("ArrayRecordComponent") // handed from one method to the next
  record Multipliers(int[] sums, double[] values) {}

  /**
   * The condition that a cell can go up far enough, and, if it can go down too, far enough in all.
   *
   * @param frozen which cells a reader knows anyway, or null
   * @return null where the pattern meets every such condition
   */
  @Nullable Cut cut(
      int target,
      Need need,
      boolean[] hidden,
      Multipliers upward,
      @Nullable Multipliers downward,
      boolean @Nullable [] frozen) {
    long scaleUp = combine(up, upward, target);
    long scaleDown = downward == null ? 0 : combine(down, downward, target);
    Cut cut = null;
    if (scaleUp > 0) {
      long missing = need.upper() - net.count[target];
      long beyondOwn = need.width() - net.slack[target];
      cut = cut(target, Math.max(missing, beyondOwn), scaleUp, 0, hidden, frozen);
      if (cut == null && scaleDown > 0) {
        cut = cut(target, need.width(), scaleUp, scaleDown, hidden, frozen);
      }
    }
    clear();
    return cut;
  }

  private long combine(long[] into, Multipliers multipliers, int target) {
    long scale = denominator(multipliers.values());
    for (int i = 0; i < multipliers.sums().length; i++) {
      long times = Math.round(multipliers.values()[i] * scale);
      if (times != 0) {
        int s = multipliers.sums()[i];
        for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
          int cell = net.sumCells[k];
          touch(cell);
          into[cell] += net.signed(s, cell, times);
        }
      }
    }
    return into[target];
  }

  private void touch(int cell) {
    if (!isTouched[cell]) {
      isTouched[cell] = true;
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touchedCount);
      }
      touched[touchedCount++] = cell;
    }
  }

  private void clear() {
    for (int i = 0; i < touchedCount; i++) {
      up[touched[i]] = 0;
      down[touched[i]] = 0;
      isTouched[touched[i]] = false;
    }
    touchedCount = 0;
  }

  private static long denominator(double[] values) {
    for (int denominator = 1; denominator < MOST_DENOMINATOR; denominator++) {
      boolean isCommon = true;
      for (double value : values) {
        double scaled = value * denominator;
        isCommon &= Math.abs(scaled - Math.rint(scaled)) < TINY;
      }
      if (isCommon) {
        return denominator;
      }
    }
    return MOST_DENOMINATOR;
  }

  /** Upward by the one combination and, if its scale is not 0, downward by the other. */
  private @Nullable Cut cut(
      int target,
      long demand,
      long scaleUp,
      long scaleDown,
      boolean[] hidden,
      boolean @Nullable [] frozen) {
    long scaledUp = scaleDown == 0 ? 1 : scaleDown;
    long scaledDown = scaleDown == 0 ? 0 : scaleUp;
    long most = Math.multiplyExact(demand, scaleUp * scaledUp);
    long left = most;
    long reached = 0;
    int[] cells = new int[touchedCount];
    long[] weights = new long[touchedCount];
    int count = 0;
    Arrays.sort(touched, 0, touchedCount);
    for (int i = 0; i < touchedCount && left > 0; i++) {
      int cell = touched[i];
      if (cell == target || (frozen != null && frozen[cell])) {
        continue;
      }
      long gain = gain(cell, up[cell], scaledUp, most) + gain(cell, -down[cell], scaledDown, most);
      if (gain > 0 && net.isFree[cell]) {
        cells[count] = cell;
        weights[count++] = gain;
      } else {
        left -= Math.min(gain, left);
      }
    }
    for (int i = 0; i < count; i++) {
      weights[i] = Math.min(weights[i], left);
      reached += hidden[cells[i]] ? weights[i] : 0;
    }
    return reached >= left
        ? null
        : new Cut(Arrays.copyOf(cells, count), Arrays.copyOf(weights, count), left, true);
  }

  /** How far a hidden cell lets the target go: as far as it can fall itself, or any way. */
  private long gain(int cell, long coefficient, long scale, long most) {
    if (scale == 0) {
      return 0;
    }
    if (coefficient < 0) {
      return most;
    }
    long room = Math.min(net.slack[cell], most);
    return Math.min(most, Math.multiplyExact(coefficient * scale, room));
  }
}
