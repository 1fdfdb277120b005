// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.variable.Measure;
import java.util.List;
import java.util.Set;

/**
 * How a measure is read from a column of whole numbers.
 *
 * <p>A number is ASCII digits with at most one minus before them: no decimals, exponents or
 * separators. The column is in the measure's own unit.
 *
 * @param column the header
 * @param measure the measure that is read
 * @param from the smallest number that is accepted
 * @param to the largest
 * @param missing texts that mean that there is no number, for instance {@code -9}
 * @param required whether a row without a number is rejected
 */
public record MeasureColumn(
    String column, Measure measure, long from, long to, Set<String> missing, boolean required)
    implements Part {

  public MeasureColumn {
    requireNonNull(column, "column");
    requireNonNull(measure, "measure");
    missing = Set.copyOf(missing);
    if (from > to) {
      throw new IllegalArgumentException(
          "Measure '" + measure.name() + "' must have a range, but was " + from + " to " + to);
    }
  }

  /** Whole numbers in that range; an empty cell has none. */
  public static MeasureColumn of(String column, Measure measure, long from, long to) {
    return new MeasureColumn(column, measure, from, to, Set.of(), false);
  }

  /** This column, in which those texts mean that there is no number. */
  public MeasureColumn missing(String... texts) {
    return new MeasureColumn(column, measure, from, to, Set.of(texts), required);
  }

  /** This column, in which a row without a number is rejected. */
  public MeasureColumn mandatory() {
    return new MeasureColumn(column, measure, from, to, missing, true);
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }
}
