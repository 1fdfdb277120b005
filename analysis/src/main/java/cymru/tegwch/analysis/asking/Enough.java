// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;

/** How large a base is enough, where power is known of every base. */
public final class Enough {

  private static final long MOST = 10_000_000;

  /** Power is saw-toothed: what is enough must stay enough for so many more. */
  private static final int TEETH = 20;

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
    long tooFew = 0;
    long enough = 1;
    while (power.applyAsDouble(enough) < wanted) {
      if (enough == MOST) {
        return OptionalLong.empty();
      }
      tooFew = enough;
      enough = Math.min(MOST, 2 * enough);
    }
    while (enough - tooFew > 1) {
      long middle = tooFew + (enough - tooFew) / 2;
      if (power.applyAsDouble(middle) < wanted) {
        tooFew = middle;
      } else {
        enough = middle;
      }
    }
    for (long next = enough + 1; next <= enough + teeth; next++) {
      if (power.applyAsDouble(next) < wanted) {
        enough = next + 1;
      }
    }
    return OptionalLong.of(enough);
  }

  /** Of several, the one that is enough for all; empty where one is. */
  public static OptionalLong forAll(Stream<OptionalLong> needed) {
    List<OptionalLong> each = needed.toList();
    return each.stream().allMatch(OptionalLong::isPresent)
        ? each.stream().mapToLong(OptionalLong::getAsLong).max()
        : OptionalLong.empty();
  }
}
