// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.test;

import cymru.tegwch.analysis.statistics.interval.MidPInterval;
import cymru.tegwch.analysis.statistics.numeric.DiscreteLaw;

/**
 * What counts as "at least as far from the null" in an exact test of whole numbers.
 *
 * <p>The three answers differ on small counts, so the one that was used is always named with the
 * p-value. For a {@link BinomialTest}, {@link #MID_P} and {@link #CENTRAL} each have a matched
 * interval; {@link #MINLIKE} has none, and is here so that users can reconcile with R.
 *
 * <p>Source: M. P. Fay (2010), Two-sided exact tests and matching confidence intervals for discrete
 * data, The R Journal 2(1), 53-58; G. Berry, P. Armitage (1995), Mid-P confidence intervals: a
 * brief review, The Statistician 44(4), 417-423, doi:10.2307/2348891.
 */
public enum TwoSided {
  /**
   * Twice the smaller of {@code P(X < x) + ½P(X = x)} and {@code P(X > x) + ½P(X = x)}. Matched by
   * {@link MidPInterval}. Its error rate is near the nominal one, where the others' is far below.
   */
  MID_P {
    @Override
    double p(DiscreteLaw law, long x) {
      return central(law, x, 0.5);
    }
  },

  /**
   * Twice the smaller of {@code P(X <= x)} and {@code P(X >= x)}, at most 1. Matched by {@link
   * ClopperPearsonInterval}. Its error rate is never above the nominal one.
   */
  CENTRAL {
    @Override
    double p(DiscreteLaw law, long x) {
      return central(law, x, 1);
    }
  },

  /**
   * The probability of everything no more probable than x: the rule of R's {@code binom.test} and
   * {@code fisher.test}, with their tolerance of 1e-7 for ties.
   */
  MINLIKE {
    @Override
    double p(DiscreteLaw law, long x) {
      return minlike(law, x);
    }
  };

  private static final double TIES = Math.log1p(1e-7);

  abstract double p(DiscreteLaw law, long x);

  private static double central(DiscreteLaw law, long x, double weight) {
    return Math.min(1, 2 * Math.exp(Math.min(law.logLower(x, weight), law.logUpper(x, weight))));
  }

  private static double minlike(DiscreteLaw law, long x) {
    double most = law.logProbability(x) + TIES;
    if (law.logProbability(law.mode()) <= most) {
      return 1;
    }
    double tails =
        x < law.mode()
            ? Math.exp(law.logLower(x, 1)) + Math.exp(law.logUpper(firstAbove(law, most), 1))
            : Math.exp(law.logUpper(x, 1)) + Math.exp(law.logLower(lastBelow(law, most), 1));
    return Math.min(1, tails);
  }

  /** The first value above the mode that is no more probable than that. */
  private static long firstAbove(DiscreteLaw law, double most) {
    long within = law.mode();
    long beyond = law.highest() + 1;
    while (beyond - within > 1) {
      long middle = within + (beyond - within) / 2;
      if (law.logProbability(middle) <= most) {
        beyond = middle;
      } else {
        within = middle;
      }
    }
    return beyond;
  }

  /** The last value below the mode that is no more probable than that. */
  private static long lastBelow(DiscreteLaw law, double most) {
    long within = law.mode();
    long beyond = law.lowest() - 1;
    while (within - beyond > 1) {
      long middle = beyond + (within - beyond) / 2;
      if (law.logProbability(middle) <= most) {
        beyond = middle;
      } else {
        within = middle;
      }
    }
    return beyond;
  }
}
