// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Whom a table describes, in which unit, and when.
 *
 * @param id a stable name, the same for every table of the same people
 * @param description what people read
 * @param unit what the table counts
 * @param asAt the reference date
 * @param filter which part of the population, in a fixed form; empty for all of it
 */
@JsonPropertyOrder({"id", "description", "unit", "asAt", "filter"})
public record Population(
    String id,
    Text description,
    Counting unit,
    @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "uuuu-MM-dd") LocalDate asAt,
    String filter) {

  private static final Pattern AGED = Pattern.compile("(?:^| & )aged ([0-9]{1,3})\\+(?= & |$)");

  public Population {
    if (requireNonNull(id, "id").isBlank()) {
      throw new IllegalArgumentException("Population id must not be blank");
    }
    requireNonNull(description, "description");
    requireNonNull(unit, "unit");
    requireNonNull(asAt, "asAt");
    requireNonNull(filter, "filter");
  }

  /** All of a population of people. */
  public static Population of(String id, Text description, LocalDate asAt) {
    return new Population(id, description, Counting.SUBJECTS, asAt, "");
  }

  /** The same people in another unit. */
  public Population counting(Counting other) {
    return new Population(id, description, other, asAt, filter);
  }

  /**
   * This population, of which it is known that nobody is younger than that.
   *
   * @param years the age in whole years, 1 to 120
   * @throws IllegalArgumentException if the age is not 1 to 120
   */
  public Population aged(int years) {
    if (years < 1 || years > 120) {
      throw new IllegalArgumentException("Age floor must be 1 to 120, but was " + years);
    }
    return ageFloor() >= years ? this : where("aged " + years + "+");
  }

  /**
   * The age in whole years below which it is known that nobody is; 0 where nothing is known. It is
   * the highest that {@link #aged} was called with.
   */
  public int ageFloor() {
    return AGED.matcher(filter)
        .results()
        .mapToInt(at -> Integer.parseInt(at.group(1)))
        .max()
        .orElse(0);
  }

  /** The part of this population that also meets that condition. */
  public Population where(String condition) {
    return new Population(
        id, description, unit, asAt, filter.isEmpty() ? condition : filter + " & " + condition);
  }
}
