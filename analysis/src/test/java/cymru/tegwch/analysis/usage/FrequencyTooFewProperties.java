// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.OverTime;
import cymru.tegwch.analysis.TooFewAgreement;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.text.Text;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * "Too few to say" of times of use, beside every pair of outcomes, by formulas of this test's own.
 */
class FrequencyTooFewProperties {

  private static final CodeList THREE =
      Fixture.list(
          "times@1",
          Text.of("Contacts", "Cysylltiadau"),
          "0",
          "Never",
          "Byth",
          "1",
          "Once",
          "Unwaith",
          "4-or-more",
          "4 or more",
          "4 neu fwy");

  private static final double[] TIMES = {0, 1, 4};
  private static final double CONFIDENCE = 0.7;
  private static final double SHARED_ALPHA = (1 - CONFIDENCE) / 2;

  @Property(tries = 40)
  void ofTimesOfUse(
      @ForAll @Size(3) List<@IntRange(min = 1, max = 7) Integer> women,
      @ForAll @Size(3) List<@IntRange(min = 1, max = 7) Integer> men,
      @ForAll @IntRange(min = 4, max = 7) int tenths) {
    // Not a round number: at exactly four times it hangs on the last digit whether anybody can.
    double ratio = tenths / 10.0 + 0.0123;
    List<Finding> found =
        Frequency.withDefaults()
            .withConfidence(CONFIDENCE)
            .withDetectableRatio(ratio)
            .compare(
                OverTime.bySexAnd("t", Fixture.dimension("times", THREE), longs(women), longs(men)))
            .list();
    TooFewAgreement.require(found.get(0), people -> power(people, longs(men), ratio), 40);
    TooFewAgreement.require(found.get(1), people -> power(people, longs(women), ratio), 40);
  }

  private static List<Long> longs(List<Integer> counts) {
    return counts.stream().map(Integer::longValue).toList();
  }

  /** On the harder side; nobody comes more than four times. */
  private static double power(long people, List<Long> found, double ratio) {
    long others = found.stream().mapToLong(Long::longValue).sum();
    List<Double> shares = found.stream().map(count -> count / (double) others).toList();
    double mean = mean(shares);
    double power = power(people, tilted(shares, ratio * mean), others, shares);
    return mean / ratio < 4
        ? Math.min(power, power(people, tilted(shares, mean / ratio), others, shares))
        : power;
  }

  private static double power(long people, List<Double> own, long others, List<Double> rest) {
    boolean isMore = mean(own) > mean(rest);
    double critical =
        TDistribution.of(people + others - 2.0).inverseSurvivalProbability(SHARED_ALPHA / 2);
    double power = 0;
    for (List<Long> x : TooFewAgreement.divisions(people, 3)) {
      double sum = 0;
      for (List<Long> y : TooFewAgreement.divisions(others, 3)) {
        double t = t(x, y);
        sum += (isMore ? t > critical : t < -critical) ? TooFewAgreement.chance(y, rest) : 0;
      }
      power += sum * TooFewAgreement.chance(x, own);
    }
    return power;
  }

  private static double t(List<Long> x, List<Long> y) {
    double n = x.get(0) + x.get(1) + (double) x.get(2);
    double m = y.get(0) + y.get(1) + (double) y.get(2);
    double events = x.get(1) + 4.0 * x.get(2);
    double otherEvents = y.get(1) + 4.0 * y.get(2);
    if (events == 0 || otherEvents == 0) {
      return 0;
    }
    double pearson = pearson(x, events / n) + pearson(y, otherEvents / m);
    double dispersion = Math.max(1, pearson / (n + m - 2));
    return Math.log(events / n / (otherEvents / m))
        / Math.sqrt(dispersion * (1 / events + 1 / otherEvents));
  }

  private static double pearson(List<Long> people, double mean) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += people.get(i) * (TIMES[i] - mean) * (TIMES[i] - mean) / mean;
    }
    return sum;
  }

  private static double mean(List<Double> shares) {
    return shares.get(1) + 4 * shares.get(2);
  }

  private static List<Double> tilted(List<Double> shares, double mean) {
    double low = -50;
    double high = 50;
    while (high - low > 1e-15) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (mean(at(shares, middle)) < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return at(shares, low);
  }

  private static List<Double> at(List<Double> shares, double exponent) {
    double zero = shares.get(0);
    double one = shares.get(1) * Math.exp(exponent);
    double four = shares.get(2) * Math.exp(4 * exponent);
    double sum = zero + one + four;
    return List.of(zero / sum, one / sum, four / sum);
  }
}
