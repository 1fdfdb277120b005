// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * "Too few to say" is said where, and only where, the exact power is below what is wanted: added up
 * here outcome by outcome, by formulas of this test's own.
 */
class TooFewProperties {

  private static final double SHARED_ALPHA = 0.05 / 2;

  @Property(tries = 200)
  void ofSharesOfTwoGroups(
      @ForAll @IntRange(min = 1, max = 45) int first,
      @ForAll @IntRange(min = 1, max = 90) int second,
      @ForAll @IntRange(min = 0, max = 90) int firstPart,
      @ForAll @IntRange(min = 0, max = 90) int secondPart) {
    long x = firstPart % (first + 1);
    long y = secondPart % (second + 1);
    if (x + y == 0) {
      return;
    }
    Finding found =
        OutcomeComparison.withDefaults()
            .compare(
                Fixture.satisfaction(
                    "t", Fixture.SEX, new long[] {x, first - x, 0}, new long[] {y, second - y, 0}))
            .list()
            .get(0);
    double share = (double) y / second;
    TooFewAgreement.require(found, n -> powerOfShares((int) n, second, share), 400);
  }

  @Property(tries = 200)
  void ofASampleBesideABenchmark(
      @ForAll @IntRange(min = 1, max = 300) int people,
      @ForAll @IntRange(min = 0, max = 300) int part,
      @ForAll @IntRange(min = 1, max = 99) int benchmark) {
    long x = part % (people + 1);
    Finding found =
        Representation.withDefaults()
            .compare(
                Fixture.oneWay("t", Fixture.SEX, Map.of(), x, people - x),
                Fixture.benchmark(Fixture.SEX, benchmark, 100 - benchmark))
            .list()
            .get(0);
    TooFewAgreement.require(found, n -> powerBeside(benchmark / 100.0, (int) n), 400);
  }

  /** On the harder side of a difference of ten points, or of the one that doubles a rare share. */
  private static double powerOfShares(int first, int second, double share) {
    double most = Math.max(0.01, Math.min(share, 1 - share));
    double difference = Math.round(1_000 * Math.min(0.1, most)) / 1_000.0;
    return DoubleStream.of(share + difference, share - difference)
        .filter(other -> other >= 0 && other <= 1)
        .map(other -> power(first, other, second, share))
        .min()
        .orElseThrow();
  }

  private static double power(int first, double p1, int second, double p2) {
    BinomialDistribution one = BinomialDistribution.of(first, p1);
    BinomialDistribution two = BinomialDistribution.of(second, p2);
    double critical = NormalDistribution.of(0, 1).inverseSurvivalProbability(SHARED_ALPHA / 2);
    double power = 0;
    for (int x = 0; x <= first; x++) {
      for (int y = 0; y <= second; y++) {
        double z = z(x, first, y, second);
        if (p1 > p2 ? z >= critical : z <= -critical) {
          power += one.probability(x) * two.probability(y);
        }
      }
    }
    return power;
  }

  private static double z(double x, double n, double y, double m) {
    double mean = (x + y) / (n + m);
    double variance = mean * (1 - mean) * (1 / n + 1 / m) * (n + m) / (n + m - 1);
    return variance == 0 ? 0 : (x / n - y / m) / Math.sqrt(variance);
  }

  /** On the harder side of half or twice the rarer of a group and all others. */
  private static double powerBeside(double benchmark, int people) {
    boolean isMajority = benchmark > 0.5;
    double rarer = isMajority ? 1 - benchmark : benchmark;
    return List.of(rarer / 2, rarer * 2).stream()
        .filter(share -> share < 1)
        .mapToDouble(share -> midP(people, benchmark, isMajority ? 1 - share : share))
        .min()
        .orElseThrow();
  }

  private static double midP(int people, double benchmark, double share) {
    BinomialDistribution chance = BinomialDistribution.of(people, benchmark);
    BinomialDistribution truth = BinomialDistribution.of(people, share);
    double power = 0;
    for (int x = 0; x <= people; x++) {
      double half = chance.probability(x) / 2;
      double below = chance.cumulativeProbability(x) - half;
      double above = chance.survivalProbability(x) + half;
      boolean isOnItsSide = share < benchmark ? x < people * benchmark : x > people * benchmark;
      if (isOnItsSide && 2 * Math.min(below, above) <= SHARED_ALPHA) {
        power += truth.probability(x);
      }
    }
    return power;
  }
}
