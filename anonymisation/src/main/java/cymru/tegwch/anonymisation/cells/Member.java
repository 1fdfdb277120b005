// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.cells;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.variable.Outcome;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table that was added to a release.
 *
 * @param table the counts
 * @param outcome the outcome that is the last dimension, if one is
 * @param within what everyone in the table has and others of the population may not have, such as a
 *     value of a measure; null for a table of the whole population
 */
public record Member(CountTable table, @Nullable Outcome outcome, @Nullable String within) {

  public Member {
    requireNonNull(table, "table");
  }

  /** A table of the whole population. */
  public static Member of(CountTable table) {
    return new Member(table, null, null);
  }

  /** A table whose last dimension is an outcome. */
  public static Member of(CountTable table, Outcome outcome) {
    return new Member(table, outcome, null);
  }

  /** A table of those who have something, beside a table of everyone. */
  public static Member within(CountTable table, String what) {
    return new Member(table, null, what);
  }

  /** The table's id. */
  public String id() {
    return table.id();
  }

  /** How many dimensions the table has. */
  public int dimensionCount() {
    return table.dimensions().size();
  }

  /** A dimension of the table. */
  public Dimension dimension(int dimension) {
    return table.dimensions().get(dimension);
  }

  /** What is asked along each dimension. */
  public List<String> variables() {
    return IntStream.range(0, dimensionCount()).mapToObj(this::variable).toList();
  }

  /** What is asked along a dimension: for an outcome, the variable that tells it. */
  public String variable(int dimension) {
    Outcome last = outcomeAt(dimension);
    return last == null ? dimension(dimension).variable() : last.of().variable();
  }

  /** Whether a unit stands on one line at most along a dimension. */
  public boolean isAdditive(int dimension) {
    return !dimension(dimension).overlapping();
  }

  /** The region to which the whole table is confined. */
  Map<String, Set<String>> scope() {
    return within == null ? Map.of() : Map.of("=" + within, Universe.YES);
  }

  /** Every leaf that the variable of a dimension is known to have, each with its list. */
  Set<String> leavesOfVariable(int dimension) {
    Set<String> leaves = new HashSet<>(qualified(dimension(dimension).level()));
    Outcome last = outcomeAt(dimension);
    if (last != null) {
      leaves.addAll(qualified(last.of().level()));
    }
    return leaves;
  }

  /** The leaves of a group along a dimension. */
  Set<String> leavesOfGroup(int dimension, Coordinate.Group line) {
    Level level = dimension(dimension).level();
    return qualified(level, level.group(line.code()).orElseThrow().leaves());
  }

  /** The leaves of all groups along a dimension. */
  Set<String> leavesAnswered(int dimension) {
    return qualified(dimension(dimension).level());
  }

  private @Nullable Outcome outcomeAt(int dimension) {
    return dimension == dimensionCount() - 1 ? outcome : null;
  }

  private static Set<String> qualified(Level level) {
    return qualified(level, level.leaves());
  }

  private static Set<String> qualified(Level level, Set<String> leaves) {
    Set<String> qualified = new LinkedHashSet<>();
    leaves.forEach(leaf -> qualified.add(level.list() + "/" + leaf));
    return qualified;
  }
}
