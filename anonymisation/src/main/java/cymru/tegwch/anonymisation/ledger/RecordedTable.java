// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.ledger;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.variable.Counting;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One table of a release as it was printed.
 *
 * @param id the table's name in its release
 * @param people whom it describes
 * @param measure what the numbers are of: empty for counts of everyone, else how the measure of
 *     means, or of those who have a value, is named
 * @param dimensions what it is broken down by
 * @param cells what was printed in each cell, by the keys of its coordinates; empty where the mark
 *     was printed
 */
public record RecordedTable(
    String id,
    People people,
    String measure,
    List<RecordedDimension> dimensions,
    Map<List<String>, Optional<String>> cells) {

  public RecordedTable {
    requireNonNull(id, "id");
    requireNonNull(people, "people");
    requireNonNull(measure, "measure");
    dimensions = List.copyOf(dimensions);
    Map<List<String>, Optional<String>> copy = new LinkedHashMap<>();
    cells.forEach((place, printed) -> copy.put(List.copyOf(place), requireNonNull(printed)));
    cells = Collections.unmodifiableMap(copy);
  }

  /** Whether the other table asks the same of the same people. */
  public boolean isOfTheSameCells(RecordedTable other) {
    return people.equals(other.people) && asksTheSame(other);
  }

  /** Whether the other table asks the same, of whomever. */
  public boolean asksTheSame(RecordedTable other) {
    return measure.equals(other.measure) && dimensions.equals(other.dimensions);
  }

  /**
   * What was printed in a cell; empty where the mark was. A line that was not printed is of nobody.
   *
   * @param cell the keys of its coordinates
   */
  public Optional<String> printed(List<String> cell) {
    return cells.getOrDefault(cell, Optional.of("0"));
  }

  /**
   * Whom a table describes: the population's id, the unit, the date and the part of it.
   *
   * @param population the population's id
   * @param unit what is counted
   * @param asAt the reference date
   * @param filter which part of the population; empty for all of it
   */
  public record People(String population, Counting unit, LocalDate asAt, String filter) {
    public People {
      requireNonNull(population, "population");
      requireNonNull(unit, "unit");
      requireNonNull(asAt, "asAt");
      requireNonNull(filter, "filter");
    }
  }

  /**
   * A dimension by what it divides: two labels may change, leaves do not.
   *
   * @param variable the column
   * @param list the code list
   * @param isOverlapping whether one unit may be in several groups
   * @param groups the leaves of each group, by its code
   */
  public record RecordedDimension(
      String variable, CodeListId list, boolean isOverlapping, Map<String, Set<String>> groups) {
    public RecordedDimension {
      requireNonNull(variable, "variable");
      requireNonNull(list, "list");
      Map<String, Set<String>> copy = new LinkedHashMap<>();
      groups.forEach(
          (code, leaves) ->
              copy.put(code, Collections.unmodifiableSet(new LinkedHashSet<>(leaves))));
      groups = Collections.unmodifiableMap(copy);
    }
  }
}
