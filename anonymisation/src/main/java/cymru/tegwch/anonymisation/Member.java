// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.variable.Outcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table that was added to a release.
 *
 * @param table the counts
 * @param outcome the outcome that is the last dimension, if one is
 */
record Member(CountTable table, @Nullable Outcome outcome) {

  String id() {
    return table.id();
  }

  int dimensionCount() {
    return table.dimensions().size();
  }

  Dimension dimension(int dimension) {
    return table.dimensions().get(dimension);
  }

  List<String> variables() {
    return IntStream.range(0, dimensionCount()).mapToObj(this::variable).toList();
  }

  /** What is asked along a dimension: for an outcome, the variable that tells it. */
  String variable(int dimension) {
    Outcome last = outcomeAt(dimension);
    return last == null ? dimension(dimension).variable() : last.of().variable();
  }

  /** Every leaf that the variable of a dimension is known to have, each with its list. */
  Set<String> leavesOfVariable(int dimension) {
    Set<String> leaves = qualified(dimension(dimension).level());
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
