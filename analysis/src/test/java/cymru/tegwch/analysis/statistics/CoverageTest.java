// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.analysis.statistics.interval.ClopperPearsonInterval;
import cymru.tegwch.analysis.statistics.interval.ConditionalOddsRatio;
import cymru.tegwch.analysis.statistics.interval.MidPInterval;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.interval.NewcombeDifference;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.numeric.PoissonLaw;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.RateInterval;
import java.util.DoubleSummaryStatistics;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often each default interval holds the truth, by adding up every outcome: the mean and the
 * least over truths from 0.02 to 0.98, at the sizes of equality monitoring. docs/statistics.md has
 * the figures.
 */
@Tag("heavy")
class CoverageTest {

  private static final double CONFIDENCE = 0.95;
  private static final int[] SIZES = {10, 20, 50};

  @Test
  void theDefaultsHoldTheTruthAboutAsOftenAsTheySay() {
    for (int n : SIZES) {
      assertCovers("Wilson", ofShare(WilsonInterval::of, n), 0.945, 0.83);
      assertCovers("mid-P", ofShare(MidPInterval::of, n), 0.95, 0.92);
      assertCovers("Clopper-Pearson", ofShare(ClopperPearsonInterval::of, n), 0.95, 0.95);
    }
    for (int[] sizes : new int[][] {{10, 10}, {10, 50}, {30, 30}}) {
      assertCovers(
          "Miettinen-Nurminen difference",
          ofTwo(MiettinenNurminenDifference::of, (a, b) -> a - b, sizes),
          0.945,
          0.91);
      assertCovers("Newcombe", ofTwo(NewcombeDifference::of, (a, b) -> a - b, sizes), 0.945, 0.86);
      assertCovers(
          "Miettinen-Nurminen ratio",
          ofTwo(MiettinenNurminenRatio::of, (a, b) -> a / b, sizes),
          0.945,
          0.91);
      assertCovers(
          "conditional mid-P odds ratio",
          ofTwo(ConditionalOddsRatio::midP, CoverageTest::odds, sizes),
          0.95,
          0.93);
    }
    assertCovers("exact below 10, Byar from 10", ofEvents(), 0.95, 0.9499);
  }

  private static double odds(double first, double second) {
    return first / (1 - first) / (second / (1 - second));
  }

  private static void assertCovers(
      String name, DoubleSummaryStatistics coverage, double mean, double least) {
    System.out.println(name + ": " + coverage.getAverage() + ", least " + coverage.getMin());
    assertThat(coverage.getAverage()).as(name).isGreaterThanOrEqualTo(mean);
    assertThat(coverage.getMin()).as(name + ", least").isGreaterThanOrEqualTo(least);
  }

  private static DoubleSummaryStatistics ofShare(
      BiFunction<Proportion, Double, Interval> method, int n) {
    Interval[] intervals = new Interval[n + 1];
    for (int x = 0; x <= n; x++) {
      intervals[x] = method.apply(Proportion.of(x, n), CONFIDENCE);
    }
    DoubleSummaryStatistics coverage = new DoubleSummaryStatistics();
    for (int step = 20; step <= 980; step++) {
      double truth = step / 1000.0;
      double held = 0;
      for (int x = 0; x <= n; x++) {
        held += intervals[x].contains(truth) ? probability(x, n, truth) : 0;
      }
      coverage.accept(held);
    }
    return coverage;
  }

  private static DoubleSummaryStatistics ofTwo(
      BiFunction<TwoProportions, Double, Interval> method,
      DoubleBinaryOperator effect,
      int[] sizes) {
    Interval[][] intervals = new Interval[sizes[0] + 1][sizes[1] + 1];
    for (int x1 = 0; x1 <= sizes[0]; x1++) {
      for (int x2 = 0; x2 <= sizes[1]; x2++) {
        intervals[x1][x2] =
            method.apply(
                TwoProportions.of(Proportion.of(x1, sizes[0]), Proportion.of(x2, sizes[1])),
                CONFIDENCE);
      }
    }
    DoubleSummaryStatistics coverage = new DoubleSummaryStatistics();
    for (int first = 1; first <= 49; first++) {
      for (int second = 1; second <= 49; second++) {
        coverage.accept(held(intervals, effect, first / 50.0, second / 50.0));
      }
    }
    return coverage;
  }

  private static double held(
      Interval[][] intervals, DoubleBinaryOperator effect, double first, double second) {
    double truth = effect.applyAsDouble(first, second);
    double held = 0;
    for (int x1 = 0; x1 < intervals.length; x1++) {
      double one = probability(x1, intervals.length - 1, first);
      for (int x2 = 0; x2 < intervals[x1].length; x2++) {
        if (intervals[x1][x2].contains(truth)) {
          held += one * probability(x2, intervals[x1].length - 1, second);
        }
      }
    }
    return held;
  }

  private static double probability(int x, int n, double share) {
    return Math.exp(BinomialLaw.of(n, share).logProbability(x));
  }

  private static DoubleSummaryStatistics ofEvents() {
    DoubleSummaryStatistics coverage = new DoubleSummaryStatistics();
    for (int step = 1; step <= 600; step++) {
      double mean = step / 20.0;
      double held = 0;
      for (int x = 0; x <= 120; x++) {
        if (RateInterval.of(EventRate.of(x, 1), CONFIDENCE).contains(mean)) {
          held += Math.exp(new PoissonLaw(mean).logProbability(x));
        }
      }
      coverage.accept(held);
    }
    return coverage;
  }
}
