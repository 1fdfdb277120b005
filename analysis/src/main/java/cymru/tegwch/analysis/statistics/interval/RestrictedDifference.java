// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;

/**
 * The two shares that are most likely among all pairs with a given difference, each with its
 * complement.
 *
 * <pre>
 *   maximise  x₁ ln p₁ + y₁ ln(1-p₁) + x₂ ln p₂ + y₂ ln(1-p₂)   with   p₁ = p₂ + δ
 * </pre>
 *
 * <p>The score equation is a cubic in {@code p₂} with one root in range, had in closed form
 * (Miettinen and Nurminen 1985, appendix). The closed form keeps half the digits where two roots
 * nearly meet (rare outcomes), so Newton's method on the score itself, which falls strictly,
 * finishes it inside a bracket that always holds the root.
 */
record RestrictedDifference(double p1, double q1, double p2, double q2) {

  private static final int MOST_STEPS = 200;

  static RestrictedDifference of(TwoProportions observed, double delta) {
    Proportion first = observed.first();
    Proportion second = observed.second();
    if (delta < 0) {
      return oriented(second, first, -delta).exchanged();
    }
    return oriented(first, second, delta);
  }

  double variance(TwoProportions observed) {
    return p1 * q1 / observed.first().whole() + p2 * q2 / observed.second().whole();
  }

  private RestrictedDifference exchanged() {
    return new RestrictedDifference(p2, q2, p1, q1);
  }

  private RestrictedDifference complemented() {
    return new RestrictedDifference(q1, p1, q2, p2);
  }

  /**
   * For a difference of at least 0. Where the outcome is common, solves for its absence: what is
   * small is then solved for, and keeps its digits.
   */
  private static RestrictedDifference oriented(Proportion first, Proportion second, double delta) {
    double part = (double) first.part() + second.part();
    double rest = (double) first.rest() + second.rest();
    if (part > rest) {
      // 1-p₂ = 1-p₁ + δ: the complements change places.
      return solve(second.complement(), first.complement(), delta).exchanged().complemented();
    }
    return solve(first, second, delta);
  }

  private static RestrictedDifference solve(Proportion first, Proportion second, double delta) {
    double highest = 1 - delta;
    if (highest <= 0) {
      return at(0, delta);
    }
    if (second.part() == 0 && score(first, second, 0, delta) <= 0) {
      return at(0, delta);
    }
    if (first.rest() == 0 && score(first, second, highest, delta) >= 0) {
      return at(highest, delta);
    }
    return at(polished(first, second, delta, closedForm(first, second, delta)), delta);
  }

  private static RestrictedDifference at(double p, double delta) {
    return new RestrictedDifference(Math.min(1, p + delta), Math.max(0, 1 - delta - p), p, 1 - p);
  }

  private static double closedForm(Proportion first, Proportion second, double delta) {
    double n1 = first.whole();
    double n2 = second.whole();
    double x2 = second.part();
    double part = first.part() + x2;
    double whole = n1 + n2;
    double b = ((n1 + 2 * n2) * delta - whole - part) / (3 * whole);
    double c = ((n2 * delta - whole - 2 * x2) * delta + part) / (3 * whole);
    double d = x2 * delta * (1 - delta) / (2 * whole);
    double q = b * b * b - 1.5 * b * c + d;
    double p = Math.copySign(Math.sqrt(Math.max(0, b * b - c)), q);
    double cosine = p == 0 ? 0 : Math.max(-1, Math.min(1, q / (p * p * p)));
    return 2 * p * Math.cos((Math.PI + Math.acos(cosine)) / 3) - b;
  }

  private static double polished(
      Proportion first, Proportion second, double delta, double estimate) {
    double low = 0;
    double high = 1 - delta;
    double p = estimate > low && estimate < high ? estimate : high / 2;
    for (int step = 0; step < MOST_STEPS; step++) {
      double score = score(first, second, p, delta);
      if (score > 0) {
        low = p;
      } else {
        high = p;
      }
      double next = p - score / slope(first, second, p, delta);
      if (!(next > low && next < high)) {
        next = low + (high - low) / 2;
      }
      if (Math.abs(next - p) <= 4 * Math.ulp(p) || high - low <= Math.ulp(high)) {
        return next;
      }
      p = next;
    }
    return p;
  }

  private static double score(Proportion first, Proportion second, double p, double delta) {
    return over(first.part(), p + delta)
        - over(first.rest(), 1 - delta - p)
        + over(second.part(), p)
        - over(second.rest(), 1 - p);
  }

  private static double slope(Proportion first, Proportion second, double p, double delta) {
    double p1 = p + delta;
    double q1 = 1 - delta - p;
    return -over(first.part(), p1 * p1)
        - over(first.rest(), q1 * q1)
        - over(second.part(), p * p)
        - over(second.rest(), (1 - p) * (1 - p));
  }

  /** A count of nobody adds nothing to a likelihood, even at a share of 0. */
  private static double over(long count, double share) {
    return count == 0 ? 0 : count / share;
  }
}
