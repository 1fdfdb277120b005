// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How many of two groups together may be in each category. */
final class AnswerTotals {

  /** Above this variance a quantile is had by the normal law. */
  private static final double MANY = 100;

  private AnswerTotals() {}

  /** Every way to divide so many people among the categories. */
  static void all(int categories, long people, Consumer<long[]> use) {
    divide(new long[categories], 0, people, use);
  }

  private static void divide(long[] totals, int category, long left, Consumer<long[]> use) {
    if (category == totals.length - 1) {
      totals[category] = left;
      use.accept(totals);
      return;
    }
    for (long here = 0; here <= left; here++) {
      totals[category] = here;
      divide(totals, category + 1, left - here, use);
    }
  }

  /**
   * So many that stand for all: the sum of one of each group, at points that fill the cube evenly.
   *
   * <p>Source: H. Niederreiter (1992), Random Number Generation and Quasi-Monte Carlo Methods,
   * section 3.1 (multiples of irrational numbers, here powers of the root of x^(d+1) = x + 1).
   */
  static List<long[]> some(double[] p, long first, double[] q, long second, int number) {
    int dimensions = 2 * (p.length - 1);
    double step = 1 / root(dimensions);
    List<long[]> some = new ArrayList<>();
    for (int point = 1; point <= number; point++) {
      long[] totals = new long[p.length];
      add(totals, p, first, point, step, 1);
      add(totals, q, second, point, step, Math.pow(step, p.length - 1.0));
      some.add(totals);
    }
    return some;
  }

  private static double root(int dimensions) {
    double root = 2;
    for (int i = 0; i < 50; i++) {
      root = Math.pow(1 + root, 1.0 / (dimensions + 1));
    }
    return root;
  }

  private static void add(
      long[] totals, double[] shares, long people, int point, double step, double from) {
    long left = people;
    double leftShare = 1;
    double irrational = from;
    for (int category = 0; category < shares.length - 1; category++) {
      irrational *= step;
      double place = 0.5 + point * irrational;
      double share = leftShare <= 0 ? 0 : Math.min(1, shares[category] / leftShare);
      long here = quantile(BinomialLaw.of(left, share), place - Math.floor(place));
      totals[category] += here;
      left -= here;
      leftShare -= shares[category];
    }
    totals[shares.length - 1] += left;
  }

  private static long quantile(BinomialLaw law, double place) {
    double variance = law.n() * law.p() * law.q();
    if (variance > MANY) {
      double normal = law.n() * law.p() + Math.sqrt(variance) * StandardNormal.quantile(place);
      return Math.max(0, Math.min(law.n(), Math.round(normal)));
    }
    long count = law.p() > 0.5 ? law.n() : 0;
    int side = law.p() > 0.5 ? -1 : 1;
    double chance = Math.exp(law.logProbability(count));
    double below = chance;
    while (below < place && count + side >= 0 && count + side <= law.n()) {
      chance = side > 0 ? chance * law.ratio(count) : chance / law.ratio(count - 1);
      count += side;
      below += chance;
    }
    return count;
  }
}
