// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.analysis.statistics.interval.ClopperPearsonInterval;
import cymru.tegwch.analysis.statistics.interval.ConditionalOddsRatio;
import cymru.tegwch.analysis.statistics.interval.MidPInterval;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenOddsRatio;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.interval.NewcombeDifference;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.measure.Quantiles;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.numeric.PoissonLaw;
import cymru.tegwch.analysis.statistics.ordinal.MannWhitneyTest;
import cymru.tegwch.analysis.statistics.rate.DirectlyStandardisedRate;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.RateInterval;
import cymru.tegwch.analysis.statistics.rate.RateRatio;
import cymru.tegwch.analysis.statistics.rate.TwoRates;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelDifference;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelRatio;
import cymru.tegwch.analysis.statistics.stratified.Strata;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;
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
          "Miettinen-Nurminen odds ratio",
          ofTwo(MiettinenNurminenOddsRatio::of, CoverageTest::odds, sizes),
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

  @Test
  void rateRatiosStandardisedRatesAndMediansHoldTheTruth() {
    assertCovers("score rate ratio", ofRates(RateRatio::score), 0.945, 0.90);
    assertCovers("mid-P rate ratio", ofRates(RateRatio::midP), 0.95, 0.93);
    assertCovers("Dobson with Byar, 10 events or more", ofStandardisedRates(), 0.945, 0.92);
    assertCovers("median by order", ofMedians(), 0.95, 0.95);
  }

  @Test
  void strataAndScalesHoldTheTruth() {
    assertCovers("Mantel-Haenszel difference", ofStrata(true), 0.93, 0.85);
    assertCovers("Mantel-Haenszel ratio", ofStrata(false), 0.94, 0.90);
    assertCovers("chance of a higher answer", ofScales(), 0.93, 0.85);
  }

  /** Means from 1 to 20 events on either side. */
  private static DoubleSummaryStatistics ofRates(BiFunction<RateRatio, Double, Interval> method) {
    int most = 60;
    Interval[][] intervals = new Interval[most + 1][most + 1];
    for (int x = 0; x <= most; x++) {
      for (int y = 0; y <= most; y++) {
        var two = TwoRates.of(EventRate.of(x, 1), EventRate.of(y, 2));
        intervals[x][y] = method.apply(RateRatio.of(two), CONFIDENCE);
      }
    }
    DoubleSummaryStatistics coverage = new DoubleSummaryStatistics();
    for (double one = 1; one <= 20; one += 0.5) {
      for (double other = 1; other <= 20; other += 0.5) {
        double truth = 2 * one / other;
        double held = 0;
        for (int x = 0; x <= most; x++) {
          for (int y = 0; y <= most; y++) {
            held += intervals[x][y].contains(truth) ? events(x, one) * events(y, other) : 0;
          }
        }
        coverage.accept(held);
      }
    }
    return coverage;
  }

  /** Two age bands, the older with half the people; of outcomes that may be published. */
  private static DoubleSummaryStatistics ofStandardisedRates() {
    DoubleSummaryStatistics coverage = new DoubleSummaryStatistics();
    for (double young = 4; young <= 40; young += 3) {
      for (double old = 4; old <= 40; old += 3) {
        double truth = 0.7 * young / 2000 + 0.3 * old / 1000;
        double held = 0;
        double all = 0;
        for (int x = 0; x <= 100; x++) {
          for (int y = 0; y <= 100; y++) {
            Optional<Interval> interval = standardised(x, y).interval(CONFIDENCE);
            double chance = events(x, young) * events(y, old);
            all += interval.isPresent() ? chance : 0;
            held += interval.filter(one -> one.contains(truth)).isPresent() ? chance : 0;
          }
        }
        coverage.accept(held / all);
      }
    }
    return coverage;
  }

  private static DirectlyStandardisedRate standardised(int young, int old) {
    return DirectlyStandardisedRate.of(
        List.of(
            DirectlyStandardisedRate.Band.of(EventRate.of(young, 2000), 70),
            DirectlyStandardisedRate.Band.of(EventRate.of(old, 1000), 30)));
  }

  private static double events(int x, double mean) {
    return Math.exp(new PoissonLaw(mean).logProbability(x));
  }

  /** Of values without ties: the chance that so many of n lie below the median. */
  private static DoubleSummaryStatistics ofMedians() {
    DoubleSummaryStatistics coverage = new DoubleSummaryStatistics();
    for (int n : new int[] {8, 15, 40, 101}) {
      List<Double> values = IntStream.range(0, n).mapToObj(i -> (double) i).toList();
      Interval interval = Quantiles.of(values).interval(0.5, CONFIDENCE).orElseThrow();
      double held = 0;
      for (int below = 0; below <= n; below++) {
        boolean holds = interval.lower() <= below - 1 && below <= interval.upper();
        held += holds ? probability(below, n, 0.5) : 0;
      }
      coverage.accept(held);
    }
    return coverage;
  }

  /** Two strata of 12 and 12, and of 6 and 18, with one difference or one ratio in both. */
  private static DoubleSummaryStatistics ofStrata(boolean difference) {
    DoubleSummaryStatistics coverage = new DoubleSummaryStatistics();
    for (double base : new double[] {0.3, 0.4, 0.5}) {
      for (double effect : difference ? new double[] {0, 0.1, 0.2} : new double[] {1, 1.3, 1.6}) {
        double[] first = {
          difference ? base + effect : base * effect,
          difference ? base + 0.1 + effect : (base + 0.1) * effect
        };
        coverage.accept(heldOfStrata(difference, effect, first, new double[] {base, base + 0.1}));
      }
    }
    return coverage;
  }

  private static double heldOfStrata(
      boolean difference, double truth, double[] first, double[] second) {
    double held = 0;
    for (int a = 0; a <= 12; a++) {
      for (int c = 0; c <= 12; c++) {
        double one = probability(a, 12, first[0]) * probability(c, 12, second[0]);
        TwoProportions large = TwoProportions.of(Proportion.of(a, 12), Proportion.of(c, 12));
        for (int b = 0; b <= 6; b++) {
          for (int d = 0; d <= 18; d++) {
            Strata strata =
                Strata.of(large, TwoProportions.of(Proportion.of(b, 6), Proportion.of(d, 18)));
            Interval interval =
                difference
                    ? MantelHaenszelDifference.of(strata).interval(CONFIDENCE)
                    : MantelHaenszelRatio.of(strata).interval(CONFIDENCE);
            held +=
                interval.contains(truth)
                    ? one * probability(b, 6, first[1]) * probability(d, 18, second[1])
                    : 0;
          }
        }
      }
    }
    return held;
  }

  /** Scales of three answers, of 15 and 15 people. */
  private static DoubleSummaryStatistics ofScales() {
    double[][] shares = {{0.2, 0.3, 0.5}, {0.4, 0.3, 0.3}, {0.1, 0.2, 0.7}, {0.34, 0.33, 0.33}};
    DoubleSummaryStatistics coverage = new DoubleSummaryStatistics();
    for (double[] one : shares) {
      for (double[] other : shares) {
        coverage.accept(heldOfScales(one, other));
      }
    }
    return coverage;
  }

  private static double heldOfScales(double[] one, double[] other) {
    double truth = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        truth += one[i] * other[j] * (i > j ? 1 : i == j ? 0.5 : 0);
      }
    }
    double held = 0;
    for (CategoryCounts x : answers()) {
      for (CategoryCounts y : answers()) {
        Interval interval = MannWhitneyTest.of(x, y).interval(CONFIDENCE);
        held += interval.contains(truth) ? chance(x, one) * chance(y, other) : 0;
      }
    }
    return held;
  }

  private static List<CategoryCounts> answers() {
    List<CategoryCounts> all = new ArrayList<>();
    for (int low = 0; low <= 15; low++) {
      for (int middle = 0; low + middle <= 15; middle++) {
        all.add(CategoryCounts.of(low, middle, 15 - low - middle));
      }
    }
    return all;
  }

  private static double chance(CategoryCounts counts, double[] shares) {
    double logarithm = CombinatoricsUtils.factorialLog(15);
    for (int i = 0; i < 3; i++) {
      int people = (int) counts.at(i);
      logarithm += people * Math.log(shares[i]) - CombinatoricsUtils.factorialLog(people);
    }
    return Math.exp(logarithm);
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
