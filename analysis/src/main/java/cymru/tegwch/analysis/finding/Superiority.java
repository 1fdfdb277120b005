// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.core.text.Text;
import java.util.Optional;

/**
 * The chance that one of a group gave a higher answer on an ordered scale than one of another,
 * answers that are the same counted half: one half where the two answer alike.
 *
 * @param value the chance, 0 to 1
 * @param base how many of the group answered, 1 or more
 * @param interval the interval of the chance
 */
public record Superiority(double value, long base, Interval interval) implements Figure {

  public Superiority {
    requireNonNull(interval, "interval");
    if (!(value >= 0 && value <= 1) || base <= 0) {
      throw new IllegalArgumentException(
          "Superiority must be a chance of 0 to 1 on a base of at least 1");
    }
  }

  @Override
  public int factor() {
    return Rate.Per.HUNDRED.factor();
  }

  @Override
  public Text unitOfDifference() {
    return Rate.Per.HUNDRED.unit();
  }

  /** Whole numbers on a base below 100, one decimal from there. */
  @Override
  public int decimals() {
    return base < Rate.DECIMAL_FROM ? 0 : 1;
  }

  @Override
  public Optional<Interval> range() {
    return Optional.of(interval);
  }
}
