// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.rate;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.RatioEstimate;
import cymru.tegwch.analysis.statistics.interval.ClopperPearsonInterval;
import cymru.tegwch.analysis.statistics.interval.MidPInterval;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The ratio of two rates of independent events: its tests, and the intervals that match them.
 *
 * <pre>
 *   given x₁ + x₂ events, X₁ is binomial with the odds ρ·t₁/t₂      ρ: the ratio of the rates
 *   interval of ρ = odds of an interval of x₁ in x₁ + x₂, times t₂/t₁
 * </pre>
 *
 * <p>where {@code x} events fell in an exposure of {@code t}. The exact interval comes from {@link
 * ClopperPearsonInterval} and is matched to {@code p(TwoSided.CENTRAL)}, mid-P from {@link
 * MidPInterval} to {@code p(TwoSided.MID_P)}, the score interval from {@link WilsonInterval} to
 * {@link #scoreP}. Where one person has many events they are not independent and all are too
 * narrow: compare people, or see {@link DirectlyStandardisedRate} of repeated events.
 *
 * <p>Source: J. Przyborowski, H. Wilenski (1940), Biometrika 31(3/4), 313-323,
 * doi:10.1093/biomet/31.3-4.313; P. L. Graham, K. Mengersen, A. P. Morton (2003), Statistics in
 * Medicine 22(12), 2071-2083, doi:10.1002/sim.1405 (score).
 *
 * @param observed the two rates
 */
public record RateRatio(TwoRates observed) {

  /** Checks that there is something to compare. */
  public RateRatio {
    requireNonNull(observed, "observed");
  }

  /**
   * The ratio of those two rates.
   *
   * <pre>{@code
   * var ratio = RateRatio.of(TwoRates.of(EventRate.of(3, 210), EventRate.of(2, 640)));
   * ratio.score(0.95);         // 0.9141 to 22.86 (95%)
   * ratio.p(TwoSided.CENTRAL); // 0.201
   * }</pre>
   */
  public static RateRatio of(TwoRates observed) {
    return new RateRatio(observed);
  }

  /**
   * The exact two-sided p-value by that definition; 1 without events. R's {@code poisson.test}
   * prints {@link TwoSided#MINLIKE}, to which its interval is not matched.
   */
  public double p(TwoSided method) {
    return events() == 0 ? 1 : BinomialTest.of(share(), observed.fairShare()).p(method);
  }

  /** The two-sided p-value of the score test; 1 without events. */
  public double scoreP() {
    if (events() == 0) {
      return 1;
    }
    double fair = observed.fairShare();
    double expected = events() * fair;
    return StandardNormal.beyond(
        (observed.first().events() - expected) / Math.sqrt(expected * (1 - fair)));
  }

  /**
   * The exact interval: from 0 where the first has no event, to infinity where the second has none.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval exact(double confidence) {
    return odds(ClopperPearsonInterval::of, confidence);
  }

  /**
   * The mid-P interval, within {@link #exact}.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval midP(double confidence) {
    return odds(MidPInterval::of, confidence);
  }

  /**
   * The score interval.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval score(double confidence) {
    return odds(WilsonInterval::of, confidence);
  }

  /**
   * The ratio with the large-sample standard error of its logarithm, {@code √(1/x₁ + 1/x₂)}; empty
   * where either has no event.
   */
  public Optional<RatioEstimate> logarithmic() {
    double first = observed.first().events();
    double second = observed.second().events();
    return first == 0 || second == 0
        ? Optional.empty()
        : Optional.of(
            new RatioEstimate(observed.ratio().orElseThrow(), Math.sqrt(1 / first + 1 / second)));
  }

  private Interval odds(BiFunction<Proportion, Double, Interval> method, double confidence) {
    Arguments.requireConfidence(confidence);
    if (events() == 0) {
      return new Interval(0, Double.POSITIVE_INFINITY, confidence);
    }
    double exposures = observed.second().exposure() / observed.first().exposure();
    // the upper limit of a share is 1 less the lower of its complement, which keeps its digits
    Interval ofFirst = method.apply(share(), confidence);
    Interval ofSecond = method.apply(share().complement(), confidence);
    return new Interval(
        ofFirst.lower() / ofSecond.upper() * exposures,
        ofFirst.upper() / ofSecond.lower() * exposures,
        confidence);
  }

  private long events() {
    return observed.first().events() + observed.second().events();
  }

  private Proportion share() {
    return Proportion.of(observed.first().events(), events());
  }
}
