// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.stratified;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.RatioEstimate;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.ChiSquared;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.analysis.statistics.stratified.RateStrata.Exposed;
import java.util.OptionalDouble;

/**
 * Two groups' rates of events within strata, all strata together: the ratio and the difference that
 * all share, by Mantel and Haenszel, with the intervals of Greenland and Robins, and the test.
 *
 * <pre>
 *   ratio      = R/S      R = Σ x₁t₂/T      S = Σ x₂t₁/T      s² of its logarithm = Σ (x₁+x₂)t₁t₂/T² / (RS)
 *   difference = Σ (x₁t₂ - x₂t₁)/T / Σ t₁t₂/T                 s² = Σ (x₁t₂² + x₂t₁²)/T² / (Σ t₁t₂/T)²
 *   M²         = (Σ x₁ - Σ E)² / Σ (x₁+x₂)t₁t₂/T²             E = (x₁+x₂)t₁/T      corrected: (|...| - ½)²
 * </pre>
 *
 * <p>where, in a stratum, {@code x} events fell in an exposure of {@code t}, and {@code T = t₁ +
 * t₂}. The events are taken as independent: where one person has many, all are too narrow.
 *
 * <pre>{@code
 * var ages = RateStrata.of(
 *     TwoRates.of(EventRate.of(8, 400), EventRate.of(20, 2000)),
 *     TwoRates.of(EventRate.of(30, 600), EventRate.of(25, 900)));
 * MantelHaenszelRates.of(ages).ratio();             // 1.85
 * MantelHaenszelRates.of(ages).ratioInterval(0.95); // 1.183 to 2.892 (95%)
 * }</pre>
 *
 * <p>Source: S. Greenland, J. M. Robins (1985), Biometrics 41(1), 55-68, doi:10.2307/2530643; K. J.
 * Rothman, S. Greenland, T. L. Lash (2008), Modern Epidemiology, 3rd edition, chapter 15.
 *
 * @param strata the two rates in each stratum
 */
public record MantelHaenszelRates(RateStrata strata) {

  /** Checks that there is something to pool. */
  public MantelHaenszelRates {
    requireNonNull(strata, "strata");
  }

  /** The pooled comparison of those strata. */
  public static MantelHaenszelRates of(RateStrata strata) {
    return new MantelHaenszelRates(strata);
  }

  /** The first rate over the second: 0, infinite, or empty where there was no event. */
  public OptionalDouble ratio() {
    double above = above();
    double below = below();
    return above == 0 && below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
  }

  /** The standard error of the ratio's logarithm; empty where either group has no event. */
  public OptionalDouble logRatioError() {
    double product = above() * below();
    return product == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(variance() / product));
  }

  /**
   * The interval of the ratio; 0 to infinity where either group has no event.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval ratioInterval(double confidence) {
    Arguments.requireConfidence(confidence);
    OptionalDouble error = logRatioError();
    return error.isEmpty()
        ? new Interval(0, Double.POSITIVE_INFINITY, confidence)
        : new RatioEstimate(ratio().orElseThrow(), error.getAsDouble()).interval(confidence);
  }

  /** The first rate less the second, for one unit of exposure. */
  public double difference() {
    return (above() - below()) / strata.sum(Exposed::joint);
  }

  /** The standard error of {@link #difference}; 0 where there was no event. */
  public double differenceError() {
    double squares =
        strata.sum(
            one ->
                one.events() * one.otherShare() * one.otherShare()
                    + one.otherEvents() * one.fairShare() * one.fairShare());
    return Math.sqrt(squares) / strata.sum(Exposed::joint);
  }

  /**
   * The interval of the difference.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval differenceInterval(double confidence) {
    double reach = StandardNormal.zOf(Arguments.requireConfidence(confidence)) * differenceError();
    return new Interval(difference() - reach, difference() + reach, confidence);
  }

  /** {@code M²}; 0 where there was no event. */
  public double statistic() {
    return squared(0);
  }

  /** The p-value of {@link #statistic}. */
  public double p() {
    return ChiSquared.beyond(statistic(), 1);
  }

  /** {@code M²} with a correction for continuity. */
  public double correctedStatistic() {
    return squared(0.5);
  }

  /** The p-value of {@link #correctedStatistic}. */
  public double correctedP() {
    return ChiSquared.beyond(correctedStatistic(), 1);
  }

  private double squared(double correction) {
    double distance = Math.abs(strata.sum(one -> one.events() - one.allEvents() * one.fairShare()));
    double corrected = Math.max(0, distance - correction);
    return variance() == 0 ? 0 : corrected * corrected / variance();
  }

  private double above() {
    return strata.sum(one -> one.events() * one.otherShare());
  }

  private double below() {
    return strata.sum(one -> one.otherEvents() * one.fairShare());
  }

  private double variance() {
    return strata.sum(one -> one.allEvents() * one.fairShare() * one.otherShare());
  }
}
