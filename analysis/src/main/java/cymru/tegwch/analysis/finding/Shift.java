// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.core.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far one rate lies from another: a change from one date to another, a gap between two groups.
 *
 * <pre>{@code
 * Rate before = new Rate(62, 100, Rate.Per.HUNDRED, null);
 * Rate after = new Rate(70, 100, Rate.Per.HUNDRED, null);
 * var limits =
 *     MiettinenNurminenDifference.of(
 *         TwoProportions.of(Proportion.of(70, 100), Proportion.of(62, 100)), 0.95);
 * new Shift(before, after, limits).value(); // 0.08
 * }</pre>
 *
 * @param from the rate that it is counted from: the earlier one, that of the others
 * @param to the other rate, given per the same
 * @param interval the interval of {@code to} less {@code from}, on the scale of the two rates
 */
public record Shift(Rate from, Rate to, Interval interval) implements Figure {

  private static final String MINUS = "\u2212";

  /**
   * Checks that both are given per the same.
   *
   * @throws IllegalArgumentException if they are not
   */
  public Shift {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(interval, "interval");
    if (from.per() != to.per()) {
      throw new IllegalArgumentException(
          "Rates must be given per the same, but were per " + from.per() + " and " + to.per());
    }
  }

  /** {@code to} less {@code from}. */
  @Override
  public double value() {
    return to.value() - from.value();
  }

  /** The smaller of the two bases. */
  @Override
  public long base() {
    return Math.min(from.base(), to.base());
  }

  /** The difference per hundred or thousand, with its sign if it is below 0. */
  @Override
  public String printed() {
    BigDecimal rounded =
        BigDecimal.valueOf(factor() * value()).setScale(decimals(), RoundingMode.HALF_UP);
    return rounded.signum() < 0
        ? MINUS + rounded.negate().toPlainString()
        : rounded.toPlainString();
  }

  @Override
  public int factor() {
    return from.factor();
  }

  @Override
  public Text unitOfDifference() {
    return from.unitOfDifference();
  }

  @Override
  public int decimals() {
    return Math.min(from.decimals(), to.decimals());
  }

  @Override
  public Optional<Interval> range() {
    return Optional.of(interval);
  }
}
