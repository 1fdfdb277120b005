// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.stratified;

import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.TwoRates;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The rates of the same two groups compared within each of several strata: age bands, areas.
 *
 * <pre>{@code
 * var ages = RateStrata.of(
 *     TwoRates.of(EventRate.of(8, 400), EventRate.of(20, 2000)),
 *     TwoRates.of(EventRate.of(30, 600), EventRate.of(25, 900)));
 * ages.crude().ratio(); // over all strata at once
 * }</pre>
 *
 * @param each the two rates in each stratum, 1 stratum or more
 */
public record RateStrata(List<TwoRates> each) {

  /**
   * Copies and checks the strata.
   *
   * @throws IllegalArgumentException if there is none
   */
  public RateStrata {
    each = List.copyOf(each);
    if (each.isEmpty()) {
      throw new IllegalArgumentException("Strata must be 1 or more, but were 0");
    }
  }

  /**
   * Those strata.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RateStrata of(TwoRates... each) {
    return new RateStrata(List.of(each));
  }

  /** Both groups over all strata at once: what stratifying may reverse. */
  public TwoRates crude() {
    return TwoRates.of(
        crude(each.stream().map(TwoRates::first).toList()),
        crude(each.stream().map(TwoRates::second).toList()));
  }

  private static EventRate crude(List<EventRate> parts) {
    return EventRate.of(
        parts.stream().mapToLong(EventRate::events).sum(),
        parts.stream().mapToDouble(EventRate::exposure).sum());
  }

  double sum(ToDoubleFunction<Exposed> term) {
    return each.stream().map(Exposed::of).mapToDouble(term).sum();
  }

  /** A stratum's events and exposures: the first group's, then the second's. */
  record Exposed(double events, double exposure, double otherEvents, double otherExposure) {

    static Exposed of(TwoRates two) {
      return new Exposed(
          (double) two.first().events(),
          two.first().exposure(),
          (double) two.second().events(),
          two.second().exposure());
    }

    double allEvents() {
      return events + otherEvents;
    }

    /** The first group's part of the exposure: its part of the events where rates are equal. */
    double fairShare() {
      return exposure / (exposure + otherExposure);
    }

    double otherShare() {
      return otherExposure / (exposure + otherExposure);
    }

    /** {@code t₁t₂/T}. */
    double joint() {
      return exposure * otherShare();
    }
  }
}
