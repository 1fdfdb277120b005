// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.asking.Enough;
import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.core.text.Text;
import java.util.OptionalLong;

/**
 * The chance that a place is seen beyond the limits where its number is the smallest ratio of
 * interest away from the target, on whichever side is the harder: exact, by the counts at which the
 * funnel's own test rejects.
 *
 * @param ratio the smallest ratio of interest, below 1
 * @param alpha the threshold of p-values
 */
record FunnelPower(Funnel funnel, double ratio, double alpha) implements Power {

  /** A base more can lower the power of whole counts; so many are looked at beyond the first. */
  private static final int TEETH = 200;

  /** The counts, from the least to the most, that are not beyond the limits. */
  record Within(long least, long most) {}

  @Override
  public double at(long base) {
    Within within = within(funnel, base, alpha);
    return funnel.ofInterest(ratio).stream()
        .mapToDouble(
            number ->
                number > funnel.target()
                    ? 1 - funnel.fewer(within.most() + 1, base, number)
                    : funnel.fewer(within.least(), base, number))
        .min()
        .orElseThrow();
  }

  @Override
  public Text ofInterest() {
    return funnel.told(ratio);
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    return Enough.of(this::at, wanted, TEETH);
  }

  /** The funnel stands where it does, however large other places are. */
  @Override
  public OptionalLong eachFor(double wanted) {
    return OptionalLong.empty();
  }

  /** The limits of a place with that base, in counts. */
  static Within within(Funnel funnel, long base, double alpha) {
    long nearest = Math.round(funnel.target() * base);
    return new Within(least(funnel, base, alpha, nearest), most(funnel, base, alpha, nearest));
  }

  private static long least(Funnel funnel, long base, double alpha, long inside) {
    long beyond = -1;
    long within = inside;
    while (within - beyond > 1) {
      long middle = beyond + (within - beyond) / 2;
      if (funnel.p(new Tally(middle, base)) < alpha) {
        beyond = middle;
      } else {
        within = middle;
      }
    }
    return within;
  }

  private static long most(Funnel funnel, long base, double alpha, long inside) {
    long end = funnel.most(base);
    long within = Math.min(inside, end);
    long step = 1;
    while (within + step <= end && funnel.p(new Tally(within + step, base)) >= alpha) {
      within += step;
      step *= 2;
    }
    long beyond = Math.min(within + step, end + 1);
    while (beyond - within > 1) {
      long middle = within + (beyond - within) / 2;
      if (funnel.p(new Tally(middle, base)) < alpha) {
        beyond = middle;
      } else {
        within = middle;
      }
    }
    return within;
  }
}
