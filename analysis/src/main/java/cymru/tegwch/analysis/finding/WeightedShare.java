// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.core.text.Text;
import java.util.Optional;

/**
 * A share of weighted people.
 *
 * @param value the weighted share, 0 to 1
 * @param base how many people, not weighted; 1 or more
 * @param effective how many people of equal weights would say as much, by Kish: above 0
 * @param interval the interval of the share, by the effective number
 */
public record WeightedShare(double value, long base, double effective, Interval interval)
    implements Figure {

  public WeightedShare {
    requireNonNull(interval, "interval");
    if (!(value >= 0 && value <= 1) || base <= 0 || !(effective > 0)) {
      throw new IllegalArgumentException(
          "Weighted share must be 0 to 1, on a base of at least 1 and an effective number above 0");
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

  /** Whole numbers on fewer than 100 effective people, one decimal from there. */
  @Override
  public int decimals() {
    return effective < Rate.DECIMAL_FROM ? 0 : 1;
  }

  @Override
  public Optional<Interval> range() {
    return Optional.of(interval);
  }
}
