// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.ordinal;

import cymru.tegwch.analysis.statistics.numeric.Saddlepoint;
import java.util.OptionalDouble;

/**
 * The permutation distribution of {@code 2U}, in whole numbers: category after category, how many
 * of the first group are in it.
 */
final class RankSums {

  private final int firstTotal;
  private final int secondTotal;
  private final int observed;

  /** By how many of the first are placed and by 2U so far: the sum of the ways' probabilities. */
  private double[][] ways;

  private RankSums(MannWhitneyTest test) {
    firstTotal = Math.toIntExact(test.first().total());
    secondTotal = Math.toIntExact(test.second().total());
    observed = Math.toIntExact(Math.round(2 * test.statistic()));
    ways = new double[firstTotal + 1][2 * firstTotal * secondTotal + 1];
    ways[0][0] = 1;
    int placed = 0;
    for (int category = 0; category < test.first().categories(); category++) {
      int here = Math.toIntExact(test.first().at(category) + test.second().at(category));
      place(here, placed);
      placed += here;
    }
  }

  static OptionalDouble p(MannWhitneyTest test) {
    return test.first().total() + test.second().total() > MannWhitneyTest.MOST_PEOPLE
        ? OptionalDouble.empty()
        : OptionalDouble.of(new RankSums(test).p());
  }

  /** Places one category's people, so many of them in the first group. */
  private void place(int here, int placed) {
    double[][] next = new double[ways.length][ways[0].length];
    for (int before = 0; before <= Math.min(placed, firstTotal); before++) {
      int othersBelow = placed - before;
      for (int chosen = 0; chosen <= Math.min(here, firstTotal - before); chosen++) {
        int others = here - chosen;
        if (othersBelow + others > secondTotal) {
          continue;
        }
        double log = logChoose(here, chosen);
        int gained = chosen * (2 * othersBelow + others);
        double factor = Math.exp(log);
        for (int sum = 0; sum + gained < next[0].length; sum++) {
          if (ways[before][sum] > 0) {
            next[before + chosen][sum + gained] += ways[before][sum] * factor;
          }
        }
      }
    }
    ways = next;
  }

  private static double logChoose(int n, int k) {
    return Saddlepoint.logFactorial(n)
        - Saddlepoint.logFactorial(k)
        - Saddlepoint.logFactorial(n - k);
  }

  /** The share of the ways at least as far from the mean. */
  private double p() {
    int mean = firstTotal * secondTotal;
    int distance = Math.abs(observed - mean);
    double all = 0;
    double extreme = 0;
    for (int sum = 0; sum < ways[firstTotal].length; sum++) {
      all += ways[firstTotal][sum];
      extreme += Math.abs(sum - mean) >= distance ? ways[firstTotal][sum] : 0;
    }
    return Math.min(1, extreme / all);
  }
}
