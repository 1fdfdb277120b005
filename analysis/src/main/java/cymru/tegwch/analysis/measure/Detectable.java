// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.measure;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.core.variable.Measure;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The smallest difference of means that matters.
 *
 * <pre>{@code
 * Detectable.units(2); // two days
 * Detectable.deviations(0.2); // a fifth of the others' standard deviation
 * }</pre>
 *
 * @param size how large, above 0
 * @param in in what
 */
public record Detectable(double size, In in) {

  /** What a size is in. */
  public enum In {
    /** Standard deviations of those whom a group is compared with. */
    DEVIATIONS,
    /** The measure's unit: days, pence. */
    UNITS
  }

  public Detectable {
    requireNonNull(in, "in");
    if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Detectable difference must be above 0, but was " + size);
    }
  }

  /** So many standard deviations. */
  public static Detectable deviations(double size) {
    return new Detectable(size, In.DEVIATIONS);
  }

  /** So many of the measure's unit. */
  public static Detectable units(double size) {
    return new Detectable(size, In.UNITS);
  }

  /** How much it is beside others who vary that much, in the measure's unit. */
  double beside(double deviation) {
    return in == In.UNITS ? size : size * deviation;
  }

  /** How much that is as it is told: to two digits where it was worked out. */
  String told(double deviation, Measure.Unit unit) {
    double told = beside(deviation) / Amount.divisor(unit);
    return in == In.UNITS
        ? Digits.plain(told)
        : BigDecimal.valueOf(told).round(new MathContext(2)).toPlainString();
  }
}
