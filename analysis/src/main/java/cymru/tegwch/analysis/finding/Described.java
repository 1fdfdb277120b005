// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group was described by several numbers, and not by one comparison: a series over time, a
 * projection, bounds.
 *
 * @param group the group's place along the dimensions that were asked about
 * @param label what people read of the group
 * @param quantities the numbers, in the order in which the sentence gives them or in that of time
 * @param sentence all of it in words
 * @param explanation what stands beside it
 */
public record Described(
    Coordinates group,
    Text label,
    List<Quantity> quantities,
    Text sentence,
    Explanation explanation)
    implements Finding {

  /**
   * One number of a description.
   *
   * @param label what it is: a date, a coefficient
   * @param value the number: a share from 0 to 1, a rate for one unit, a count
   * @param interval its interval, or the limits beside it; null where there is none
   */
  public record Quantity(Text label, double value, @Nullable Interval interval) {

    /**
     * Checks that it is a number.
     *
     * @throws IllegalArgumentException if it is not
     */
    public Quantity {
      requireNonNull(label, "label");
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("Quantity must be a number");
      }
    }

    /** The interval, if there is one. */
    public Optional<Interval> range() {
      return Optional.ofNullable(interval);
    }
  }

  /** Copies the numbers. */
  public Described {
    requireNonNull(group, "group");
    requireNonNull(label, "label");
    requireNonNull(sentence, "sentence");
    requireNonNull(explanation, "explanation");
    quantities = List.copyOf(quantities);
  }

  /** The group, then the sentence in English. */
  @Override
  public String toString() {
    return Excerpt.of("Described: " + label.en(), sentence.en());
  }
}
