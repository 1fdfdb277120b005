// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.rate;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * Two rates of events, the first compared with the second.
 *
 * <pre>{@code
 * var complaints = TwoRates.of(EventRate.of(3, 210), EventRate.of(2, 640));
 * complaints.ratio(); // 4.571
 * }</pre>
 *
 * @param first whom the comparison is about
 * @param second whom they are compared with; no event is in both
 */
public record TwoRates(EventRate first, EventRate second) {

  /** Checks that both are there. */
  public TwoRates {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
  }

  /** Those two, in that order. */
  public static TwoRates of(EventRate first, EventRate second) {
    return new TwoRates(first, second);
  }

  /** The first rate less the second, for one unit of exposure. */
  public double difference() {
    return first.value() - second.value();
  }

  /** The first rate over the second: 0, infinite, or empty where neither had an event. */
  public OptionalDouble ratio() {
    return first.events() == 0 && second.events() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (double) first.events() / second.events() * (second.exposure() / first.exposure()));
  }

  /** The share of all events that the first has where the rates are equal: its exposure's. */
  double fairShare() {
    return first.exposure() / (first.exposure() + second.exposure());
  }
}
