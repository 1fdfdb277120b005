// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.core.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** One number of a comparison, and what it is of. */
public sealed interface Figure permits Amount, Rate, Shift, Superiority, WeightedShare {

  /**
   * The number on the scale of its intervals: a share from 0 to 1, a rate for one unit, an amount,
   * or a difference of two.
   */
  double value();

  /** What it is of: people, homes, values. */
  long base();

  /** The number as it is printed, rounded half up to {@link #decimals}. */
  default String printed() {
    return BigDecimal.valueOf(value())
        .multiply(BigDecimal.valueOf(factor()))
        .setScale(decimals(), RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** What {@link #value} is multiplied by in print: 100 for a percentage. */
  int factor();

  /** What a difference of two such numbers is in, after {@link #factor}. */
  Text unitOfDifference();

  /** How many decimals it is worth. */
  int decimals();

  /** The interval of {@link #value}, if there is one. */
  Optional<Interval> range();
}
