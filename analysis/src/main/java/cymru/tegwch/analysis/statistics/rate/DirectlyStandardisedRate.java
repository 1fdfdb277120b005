// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.rate;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rate that a place would have if its people were of the ages of a standard population.
 *
 * <pre>
 *   DSR = Σ w·x/t / Σ w      v = Σ w²·x/t² / (Σ w)²
 *   limits = DSR + √(v/O)·(l - O),   DSR + √(v/O)·(u - O)      O = Σ x
 * </pre>
 *
 * <p>where a band of standard population {@code w} had {@code x} events in an exposure of {@code
 * t}, and {@code l} and {@code u} are the limits of {@link ByarInterval} of all {@code O} events.
 * Where one person can have several events, {@code v} is the sum over f of {@code f²} times the
 * variance of the people with f events each ({@link #ofRepeated}); the rate is the same and the
 * interval wider.
 *
 * <p>Source: A. J. Dobson, K. Kuulasmaa, E. Eberle, J. Scherer (1991), Statistics in Medicine
 * 10(3), 457-462, doi:10.1002/sim.4780100317; Office for Health Improvement and Disparities,
 * PHEindicatormethods 2.1.1, {@code calculate_dsr}, which prints none below 10 events.
 *
 * @param value the rate for one unit of exposure
 * @param variance {@code v}
 * @param events {@code O}
 * @param exposure all exposure
 */
public record DirectlyStandardisedRate(
    double value, double variance, long events, double exposure) {

  /** The number of events below which the rate is not to be published. */
  public static final long LEAST_EVENTS = 10;

  /**
   * One age band.
   *
   * @param observed its events over its exposure
   * @param standard how many people of that age the standard population has, greater than 0
   */
  public record Band(EventRate observed, double standard) {

    /**
     * Checks the standard population.
     *
     * @throws IllegalArgumentException if {@code standard} is not finite and greater than 0
     */
    public Band {
      requireNonNull(observed, "observed");
      Arguments.requireFinitePositive("Standard population", standard);
    }

    /**
     * That rate at that weight.
     *
     * @throws IllegalArgumentException if {@code standard} is not finite and greater than 0
     */
    public static Band of(EventRate observed, double standard) {
      return new Band(observed, standard);
    }
  }

  /**
   * One age band in which people may have had several events.
   *
   * @param peopleByEvents how many people had that many events each, keys from 1
   * @param exposure what could have had them, greater than 0
   * @param standard how many people of that age the standard population has, greater than 0
   */
  public record RepeatedBand(Map<Integer, Long> peopleByEvents, double exposure, double standard) {

    /**
     * Copies and checks the people.
     *
     * @throws IllegalArgumentException if a number of events is not greater than 0, a number of
     *     people is negative, or {@code exposure} or {@code standard} is not finite and greater
     *     than 0
     */
    public RepeatedBand {
      peopleByEvents = Map.copyOf(peopleByEvents);
      Arguments.requireFinitePositive("Exposure", exposure);
      Arguments.requireFinitePositive("Standard population", standard);
      peopleByEvents.forEach(
          (times, people) -> {
            Arguments.requirePositive("Events of a person", times);
            Arguments.requireNotNegative("People", people);
          });
    }

    private Band band() {
      return Band.of(EventRate.of(sum(1), exposure), standard);
    }

    /** The sum over people of their events to that power. */
    private long sum(int power) {
      return peopleByEvents.entrySet().stream()
          .mapToLong(e -> e.getValue() * (power == 1 ? e.getKey() : (long) e.getKey() * e.getKey()))
          .sum();
    }
  }

  /** Checks the rate. */
  public DirectlyStandardisedRate {
    Arguments.requireFiniteNotNegative("Rate", value);
    Arguments.requireFiniteNotNegative("Variance", variance);
    Arguments.requireNotNegative("Events", events);
  }

  /**
   * The rate of independent events.
   *
   * <pre>{@code
   * var young = DirectlyStandardisedRate.Band.of(EventRate.of(12, 4000), 27_500);
   * var old = DirectlyStandardisedRate.Band.of(EventRate.of(30, 2500), 72_500);
   * DirectlyStandardisedRate.of(List.of(young, old)).value(); // 0.009525
   * }</pre>
   *
   * @throws IllegalArgumentException if there is no band
   */
  public static DirectlyStandardisedRate of(List<Band> bands) {
    requireBands(bands.size());
    double weights = bands.stream().mapToDouble(Band::standard).sum();
    double value = 0;
    double variance = 0;
    for (Band band : bands) {
      double weight = band.standard() / weights;
      value += weight * band.observed().value();
      variance += weight * weight * band.observed().value() / band.observed().exposure();
    }
    return new DirectlyStandardisedRate(
        value,
        variance,
        bands.stream().mapToLong(band -> band.observed().events()).sum(),
        bands.stream().mapToDouble(band -> band.observed().exposure()).sum());
  }

  /**
   * The rate of events of which one person can have several.
   *
   * @throws IllegalArgumentException if there is no band
   */
  public static DirectlyStandardisedRate ofRepeated(List<RepeatedBand> bands) {
    requireBands(bands.size());
    DirectlyStandardisedRate plain = of(bands.stream().map(RepeatedBand::band).toList());
    double weights = bands.stream().mapToDouble(RepeatedBand::standard).sum();
    double variance = 0;
    for (RepeatedBand band : bands) {
      double weight = band.standard() / weights / band.exposure();
      variance += weight * weight * band.sum(2);
    }
    return new DirectlyStandardisedRate(plain.value, variance, plain.events, plain.exposure);
  }

  private static void requireBands(int bands) {
    if (bands == 0) {
      throw new IllegalArgumentException("Bands must be 1 or more, but were 0");
    }
  }

  /** Whether there are at least {@link #LEAST_EVENTS}. */
  public boolean isPublishable() {
    return events >= LEAST_EVENTS;
  }

  /**
   * The interval of the rate for one unit of exposure; empty below {@link #LEAST_EVENTS}. The lower
   * limit may fall below 0 where few events weigh much.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Optional<Interval> interval(double confidence) {
    Arguments.requireConfidence(confidence);
    if (!isPublishable()) {
      return Optional.empty();
    }
    Interval byar = ByarInterval.of(events, confidence);
    double spread = Math.sqrt(variance / events);
    return Optional.of(
        new Interval(
            value + spread * (byar.lower() - events),
            value + spread * (byar.upper() - events),
            confidence));
  }
}
