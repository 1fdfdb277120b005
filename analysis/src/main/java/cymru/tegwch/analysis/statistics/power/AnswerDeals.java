// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import java.util.Arrays;

/**
 * Two groups whose answers together are known: how likely it is that the first is found higher by
 * the Mann-Whitney test with ties.
 *
 * <pre>
 *   P(x | t) ∝ Π B(x; t, π)      π = n₁p/(n₁p + n₂q)      2U = Σ x·(2·below + t) - n₁²
 *   exact:      Σ of P₀ over all deals as far from n₁n₂ as 2U is below α      P₀: with π = n₁/N
 *   asymptotic: 2U - n₁n₂ &gt; 2z·√v
 * </pre>
 *
 * <p>Every deal of the answers to the first group is gone through, so the first should be the
 * smaller.
 */
final class AnswerDeals {

  private final double[] parts;
  private final int first;
  private final long pairs;
  private final double critical;
  private final long[] ties;

  /** Of so many in a category: twice the place of one of them, before the first are taken off. */
  private final long[] scores;

  /** By category and by how many of the first are in it. */
  private final double[][] ways;

  private final double[][] weights;

  /** By how far 2U is from its mean: the weight of all deals where groups are alike. */
  private final double[] alike;

  /** The same of deals with the first higher, as the groups truly are. */
  private final double[] higher;

  private final double least;
  private double all;
  private double found;

  private AnswerDeals(double[] parts, int first, long[] ties, double critical) {
    long people = Arrays.stream(ties).sum();
    this.parts = parts;
    this.first = first;
    this.pairs = first * (people - first);
    this.critical = critical;
    this.ties = ties;
    this.scores = new long[ties.length];
    this.ways = new double[ties.length][];
    this.weights = new double[ties.length][];
    int distances = critical > 0 ? 0 : Math.toIntExact(pairs) + 1;
    this.alike = new double[distances];
    this.higher = new double[distances];
    this.least = 2 * critical * Math.sqrt(variance(people));
  }

  /**
   * All deals of those answers.
   *
   * @param parts of those in each category who are of the first, as the groups truly are
   * @param first how many the first are
   * @param ties how many are in each category
   * @param critical the normal quantile of {@code 1 - α/2}; 0 for the exact test
   */
  static AnswerDeals of(double[] parts, int first, long[] ties, double alpha, double critical) {
    AnswerDeals deals = new AnswerDeals(parts, first, ties, critical);
    long below = 0;
    for (int category = 0; category < ties.length; category++) {
      deals.scores[category] = 2 * below + ties[category];
      below += ties[category];
      deals.weigh(category, first / (double) (deals.pairs / first + first));
    }
    deals.place(0, first, below, -(long) first * first - deals.pairs, 1, 1);
    if (critical == 0) {
      deals.found = deals.rejected(alpha);
    }
    return deals;
  }

  /** {@code Σ ΠB(x; t, π)} over the deals by which the first is found higher. */
  double found() {
    return found;
  }

  /** The same over all deals. */
  double all() {
    return all;
  }

  private void weigh(int category, double part) {
    int most = (int) Math.min(first, ties[category]);
    ways[category] = chances(BinomialLaw.of(ties[category], part), most);
    weights[category] = chances(BinomialLaw.of(ties[category], parts[category]), most);
  }

  private static double[] chances(BinomialLaw law, int most) {
    double[] chances = new double[most + 1];
    int start = (int) Math.min(law.mode(), most);
    chances[start] = Math.exp(law.logProbability(start));
    for (int x = start; x < most; x++) {
      chances[x + 1] = chances[x] * law.ratio(x);
    }
    for (int x = start; x > 0; x--) {
      chances[x - 1] = chances[x] / law.ratio(x - 1);
    }
    return chances;
  }

  private double variance(long people) {
    double tied = 0;
    for (long total : ties) {
      double t = (double) total;
      tied += t * (t - 1) / people * ((t + 1) / (people - 1.0));
    }
    return Math.max(0, pairs / 12.0 * (people + 1.0 - tied));
  }

  private void place(
      int category, int left, long places, long distance, double way, double weight) {
    if (category == ties.length - 1) {
      count(
          distance + left * scores[category],
          way * ways[category][left],
          weight * weights[category][left]);
      return;
    }
    long after = places - ties[category];
    for (int x = (int) Math.max(0, left - after); x < ways[category].length && x <= left; x++) {
      place(
          category + 1,
          left - x,
          after,
          distance + x * scores[category],
          way * ways[category][x],
          weight * weights[category][x]);
    }
  }

  private void count(long distance, double way, double weight) {
    all += weight;
    if (critical > 0) {
      found += distance > least ? weight : 0;
      return;
    }
    alike[(int) Math.abs(distance)] += way;
    if (distance > 0) {
      higher[(int) distance] += weight;
    }
  }

  private double rejected(double alpha) {
    double whole = Arrays.stream(alike).sum();
    double beyond = 0;
    double sum = 0;
    for (int distance = alike.length - 1; distance > 0; distance--) {
      beyond += alike[distance];
      if (beyond >= alpha * whole) {
        break;
      }
      sum += higher[distance];
    }
    return sum;
  }
}
