// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.time.LocalDate;

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

  /** The part of this population that also meets that condition. */
  public Population where(String condition) {
    return new Population(
        id, description, unit, asAt, filter.isEmpty() ? condition : filter + " & " + condition);
  }
}
