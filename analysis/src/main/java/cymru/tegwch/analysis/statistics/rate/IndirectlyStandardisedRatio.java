// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.rate;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.List;

/**
 * The events of a place over those that it would have had at a reference's rates in each age band:
 * an SMR where the events are deaths.
 *
 * <pre>
 *   ISR = O/E      E = Σ t·X/T      limits: those of {@link RateInterval} of O, over E
 * </pre>
 *
 * <p>where a band of the place has an exposure of {@code t}, and the reference {@code X} events in
 * {@code T}. For places too small for {@link DirectlyStandardisedRate}. Two places' ratios are not
 * comparable with each other where their ages differ: each is weighted by its own.
 *
 * <p>Source: N. E. Breslow, N. E. Day (1987), Statistical Methods in Cancer Research, volume II,
 * section 2.3; Office for Health Improvement and Disparities, PHEindicatormethods 2.1.1, {@code
 * calculate_ISRatio} and {@code calculate_ISRate}.
 *
 * @param observed {@code O}, the events of the place
 * @param expected {@code E}, finite and greater than 0
 * @param referenceRate the reference's crude rate for one unit of exposure
 */
public record IndirectlyStandardisedRatio(long observed, double expected, double referenceRate) {

  /**
   * One age band.
   *
   * @param exposure that of the place, at least 0
   * @param reference the reference's events over its exposure
   */
  public record Band(double exposure, EventRate reference) {

    /**
     * Checks the exposure.
     *
     * @throws IllegalArgumentException if {@code exposure} is not finite or negative
     */
    public Band {
      Arguments.requireFiniteNotNegative("Exposure", exposure);
      requireNonNull(reference, "reference");
    }
  }

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if {@code observed} is negative, {@code expected} is not
   *     finite and greater than 0, or {@code referenceRate} is not finite or negative
   */
  public IndirectlyStandardisedRatio {
    Arguments.requireNotNegative("Observed", observed);
    Arguments.requireFinitePositive("Expected", expected);
    Arguments.requireFiniteNotNegative("Reference rate", referenceRate);
  }

  /**
   * The ratio of a place with so many events.
   *
   * <pre>{@code
   * var young = new IndirectlyStandardisedRatio.Band(4000, EventRate.of(900, 300_000));
   * var old = new IndirectlyStandardisedRatio.Band(2500, EventRate.of(2400, 200_000));
   * IndirectlyStandardisedRatio.of(45, List.of(young, old)).ratio(); // 1.071
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code observed} is negative or nothing was to be expected
   */
  public static IndirectlyStandardisedRatio of(long observed, List<Band> bands) {
    double expected =
        bands.stream().mapToDouble(band -> band.exposure() * band.reference().value()).sum();
    long events = bands.stream().mapToLong(band -> band.reference().events()).sum();
    double exposure = bands.stream().mapToDouble(band -> band.reference().exposure()).sum();
    return new IndirectlyStandardisedRatio(observed, expected, events / exposure);
  }

  /** {@code O/E}. */
  public double ratio() {
    return observed / expected;
  }

  /**
   * The interval of {@link #ratio}: exact below 10 events, Byar's from 10.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval interval(double confidence) {
    return RateInterval.of(EventRate.of(observed, expected), confidence);
  }

  /** The standardised rate for one unit of exposure: the ratio times the reference's crude rate. */
  public double rate() {
    return ratio() * referenceRate;
  }

  /**
   * The interval of {@link #rate}; 0 to 0 where the reference had no event.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval rateInterval(double confidence) {
    Interval ratio = interval(confidence);
    return new Interval(ratio.lower() * referenceRate, ratio.upper() * referenceRate, confidence);
  }
}
