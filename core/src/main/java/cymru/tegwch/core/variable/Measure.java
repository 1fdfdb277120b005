// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.variable;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;

/**
 * A column of whole numbers in a minor unit, so that sums are exact in any order.
 *
 * @param name the column's name, formed as a variable's
 * @param label what people read
 * @param unit what one is
 */
public record Measure(String name, Text label, Unit unit) {

  /** What one of a measure is. */
  public enum Unit {
    DAYS,
    MINUTES,
    PENCE,
    TIMES,
    /** Millionths of a whole, for weights. */
    MILLIONTHS
  }

  public Measure {
    Variable.requireName(name, "Measure");
    requireNonNull(label, "label");
    requireNonNull(unit, "unit");
  }
}
