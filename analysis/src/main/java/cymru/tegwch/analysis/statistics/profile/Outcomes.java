// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.profile;

import cymru.tegwch.analysis.statistics.numeric.Saddlepoint;

/** Every way in which so many people can fall into the groups, one group after another. */
final class Outcomes {

  private final int groups;
  private final int people;
  private final double limit;

  /** By group and count: what they add to the statistic and to the log-probability. */
  private final double[][] terms;

  private final double[][] logs;
  private double sum;

  Outcomes(MultinomialTest test) {
    double[] shares = test.shares();
    double[] expected = test.expected(shares);
    groups = shares.length;
    people = Math.toIntExact(test.whole());
    limit = test.limit();
    terms = new double[groups][people + 1];
    logs = new double[groups][people + 1];
    for (int group = 0; group < groups; group++) {
      for (int count = 0; count <= people; count++) {
        terms[group][count] = test.ordering().term(count, expected[group]);
        logs[group][count] = count * Math.log(shares[group]) - Saddlepoint.logFactorial(count);
      }
    }
  }

  /** The probability of all outcomes whose statistic reaches the limit. */
  double asExtreme() {
    sum = 0;
    deal(0, people, 0, Saddlepoint.logFactorial(people));
    return sum;
  }

  private void deal(int group, int left, double statistic, double log) {
    if (group == groups - 1) {
      if (statistic + terms[group][left] >= limit) {
        sum += Math.exp(log + logs[group][left]);
      }
      return;
    }
    for (int count = 0; count <= left; count++) {
      deal(group + 1, left - count, statistic + terms[group][count], log + logs[group][count]);
    }
  }
}
