// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;

/** How large a base is enough, where power is known of every base. */
public final class Enough {

  /** The largest base that is thought of. */
  public static final long MOST = 10_000_000;

  /** Power is saw-toothed: what is enough must stay enough for so many more. */
  private static final int TEETH = 20;

  /** A number near a guess is told to one part in so many. */
  private static final int PARTS = 100;

  private Enough() {}

  /**
   * The smallest base from which the power is kept for {@value #TEETH} more; empty where not even
   * ten million are enough.
   */
  public static OptionalLong of(LongToDoubleFunction power, double wanted) {
    return of(power, wanted, TEETH);
  }

  /** The same of a power with teeth so wide. */
  public static OptionalLong of(LongToDoubleFunction power, double wanted, int teeth) {
    return from(1, 1, power, wanted, teeth);
  }

  /**
   * The same of a power that is dear to have, from a guess; from 200 on to one part in {@value
   * #PARTS}, and kept for one such part.
   */
  public static OptionalLong near(long guess, LongToDoubleFunction power, double wanted) {
    long start = Math.max(1, Math.min(MOST, guess));
    long step = Math.max(1, start / PARTS);
    return from(start, step, power, wanted, (int) Math.max(TEETH, step));
  }

  private static OptionalLong from(
      long start, long step, LongToDoubleFunction power, double wanted, int teeth) {
    long tooFew = start;
    long enough = start;
    for (long stride = step; power.applyAsDouble(enough) < wanted; stride *= 2) {
      if (enough == MOST) {
        return OptionalLong.empty();
      }
      tooFew = enough;
      enough = Math.min(MOST, enough + stride);
    }
    enough =
        tooFew < enough
            ? between(tooFew, enough, step, power, wanted)
            : below(start, step, power, wanted);
    for (long next = enough + step; next <= enough + teeth; next += step) {
      if (power.applyAsDouble(next) < wanted) {
        enough = next + step;
      }
    }
    return OptionalLong.of(enough);
  }

  private static long below(long start, long step, LongToDoubleFunction power, double wanted) {
    long enough = start;
    long tooFew = Math.max(0, start - step);
    for (long stride = step; tooFew > 0 && power.applyAsDouble(tooFew) >= wanted; stride *= 2) {
      enough = tooFew;
      tooFew = Math.max(0, tooFew - 2 * stride);
    }
    return between(tooFew, enough, step, power, wanted);
  }

  private static long between(
      long few, long many, long step, LongToDoubleFunction power, double wanted) {
    long tooFew = few;
    long enough = many;
    while (enough - tooFew > step) {
      long middle = tooFew + (enough - tooFew) / 2;
      if (power.applyAsDouble(middle) < wanted) {
        tooFew = middle;
      } else {
        enough = middle;
      }
    }
    return enough;
  }

  /** Of several, the one that is enough for all; empty where one is. */
  public static OptionalLong forAll(Stream<OptionalLong> needed) {
    List<OptionalLong> each = needed.toList();
    return each.stream().allMatch(OptionalLong::isPresent)
        ? each.stream().mapToLong(OptionalLong::getAsLong).max()
        : OptionalLong.empty();
  }
}
