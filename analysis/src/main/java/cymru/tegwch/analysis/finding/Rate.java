// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.core.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A count on its base: a share, or a rate of events.
 *
 * @param count how many
 * @param base out of how many, or for how many; greater than 0
 * @param per what the rate is given per
 * @param interval the interval of {@code count / base} on the scale of 0 to 1; null where there is
 *     none: a benchmark, a whole body
 */
public record Rate(long count, long base, Per per, @Nullable Interval interval) implements Figure {

  /** The base from which a rate is printed with a decimal. */
  public static final long DECIMAL_FROM = 100;

  /** What a rate is given per. */
  public enum Per {
    /** Per hundred: a percentage. */
    HUNDRED(100, Text.of("percentage points", "pwynt canran")),
    /** Per thousand: complaints per 1,000 homes. */
    THOUSAND(1_000, Text.of("per 1,000", "fesul 1,000"));

    private final int factor;
    private final Text unit;

    Per(int factor, Text unit) {
      this.factor = factor;
      this.unit = unit;
    }

    /** 100 or 1,000. */
    public int factor() {
      return factor;
    }

    /** What a difference is in: percentage points, or per 1,000. */
    public Text unit() {
      return unit;
    }
  }

  public Rate {
    requireNonNull(per, "per");
    if (base <= 0 || count < 0) {
      throw new IllegalArgumentException(
          "Rate must have a count of at least 0 on a base of at least 1");
    }
  }

  /** {@code count / base}. */
  @Override
  public double value() {
    return (double) count / base;
  }

  /**
   * The exact rate per hundred or thousand, rounded half up, as it is printed: whole numbers on a
   * base below {@value #DECIMAL_FROM}, one decimal from there.
   */
  @Override
  public String printed() {
    return BigDecimal.valueOf(count)
        .multiply(BigDecimal.valueOf(per.factor()))
        .divide(BigDecimal.valueOf(base), decimals(), RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Override
  public int factor() {
    return per.factor();
  }

  @Override
  public Text unitOfDifference() {
    return per.unit();
  }

  /** How many decimals a rate on this base is worth. */
  @Override
  public int decimals() {
    return base < DECIMAL_FROM ? 0 : 1;
  }

  /** The interval of {@link #value}, if there is one. */
  @Override
  public Optional<Interval> range() {
    return Optional.ofNullable(interval);
  }
}
