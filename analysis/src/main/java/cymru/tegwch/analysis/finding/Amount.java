// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mean of what was measured of a group, such as days or pounds.
 *
 * <p>Pence are told in pounds and millionths in wholes; other measures in their own unit.
 *
 * @param value the mean, in the unit in which it is told
 * @param deviation the standard deviation, in the same unit, at least 0
 * @param base how many values, 1 or more
 * @param unit what was measured
 * @param interval the interval of the mean, or null where there is none
 */
public record Amount(
    double value, double deviation, long base, Measure.Unit unit, @Nullable Interval interval)
    implements Figure {

  private static final Text DAYS = Text.of("days", "(dyddiau)");
  private static final Text MINUTES = Text.of("minutes", "(munudau)");
  private static final Text POUNDS = Text.of("pounds", "(punnoedd)");
  private static final Text TIMES = Text.of("times", "(troeon)");
  private static final Text WHOLES = Text.of("of a whole", "o’r cyfan");

  public Amount {
    requireNonNull(unit, "unit");
    if (!Double.isFinite(value) || !(deviation >= 0) || base <= 0) {
      throw new IllegalArgumentException(
          "Amount must be finite, with a deviation of at least 0, on a base of at least 1");
    }
  }

  /** What a number of that unit is divided by to be told: 100 for pence. */
  public static double divisor(Measure.Unit unit) {
    return unit == Measure.Unit.PENCE ? 100 : unit == Measure.Unit.MILLIONTHS ? 1_000_000 : 1;
  }

  /** In which unit numbers of that measure are told. The Welsh stands in brackets, uninflected. */
  public static Text told(Measure.Unit unit) {
    return switch (unit) {
      case DAYS -> DAYS;
      case MINUTES -> MINUTES;
      case PENCE -> POUNDS;
      case TIMES -> TIMES;
      case MILLIONTHS -> WHOLES;
    };
  }

  /** With how many decimals numbers of that measure are told. */
  public static int decimals(Measure.Unit unit) {
    return unit == Measure.Unit.PENCE ? 2 : unit == Measure.Unit.MILLIONTHS ? 3 : 1;
  }

  /** 1: the value is in the unit in which it is told. */
  @Override
  public int factor() {
    return 1;
  }

  @Override
  public Text unitOfDifference() {
    return told(unit);
  }

  /** Two for pounds, three for wholes, otherwise one. */
  @Override
  public int decimals() {
    return decimals(unit);
  }

  @Override
  public Optional<Interval> range() {
    return Optional.ofNullable(interval);
  }
}
