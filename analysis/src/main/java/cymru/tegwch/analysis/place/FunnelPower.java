// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.asking.Tally;
import java.util.OptionalLong;

/**
 * The chance that a place is seen beyond the limits where its number is the smallest ratio of
 * interest away from the target, on whichever side is the harder: exact, by the counts at which the
 * funnel's own test rejects.
 *
 * @param ratio the smallest ratio of interest, below 1
 * @param alpha the threshold of p-values
 */
record FunnelPower(Funnel funnel, double ratio, double alpha) {

  private static final long MOST = 10_000_000;

  /** A base more can lower the power of whole counts; so many are looked at beyond the first. */
  private static final long TEETH = 200;

  /** The counts, from the least to the most, that are not beyond the limits. */
  record Within(long least, long most) {}

  double at(long base) {
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

  OptionalLong baseFor(double wanted) {
    long tooFew = 0;
    long enough = 1;
    while (at(enough) < wanted) {
      if (enough == MOST) {
        return OptionalLong.empty();
      }
      tooFew = enough;
      enough = Math.min(MOST, 2 * enough);
    }
    while (enough - tooFew > 1) {
      long middle = tooFew + (enough - tooFew) / 2;
      if (at(middle) < wanted) {
        tooFew = middle;
      } else {
        enough = middle;
      }
    }
    return OptionalLong.of(pastTheTeeth(enough, wanted));
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

  private long pastTheTeeth(long from, double wanted) {
    long enough = from;
    for (long next = from + 1; next <= enough + TEETH; next++) {
      if (at(next) < wanted) {
        enough = next + 1;
      }
    }
    return enough;
  }
}
