// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.variable.Counting;
import java.util.Optional;

/**
 * Finds what a release says of a table that was not added to it: a slice of one that was, or the
 * same table at a coarser level.
 */
final class Derivation {

  private Derivation() {}

  /** What is printed of a table that comes of another by slicing and rolling up, if it does. */
  static Optional<ProtectedTable> of(CountTable asked, CountTable from, ProtectedTable printed) {
    if (from.equals(asked)) {
      return Optional.of(printed);
    }
    if (!asked.id().startsWith(from.id())) {
      return Optional.empty();
    }
    Optional<ProtectedTable> rolledUp = rolledUp(asked, from, printed);
    return rolledUp.isPresent() || asked.dimensions().size() >= from.dimensions().size()
        ? rolledUp
        : sliced(asked, from, printed);
  }

  private static Optional<ProtectedTable> sliced(
      CountTable asked, CountTable from, ProtectedTable printed) {
    for (int dimension = 0; dimension < from.dimensions().size(); dimension++) {
      String variable = from.dimensions().get(dimension).variable();
      for (Coordinate line : printed.lines(dimension)) {
        Optional<ProtectedTable> found =
            of(asked, from.slice(variable, line), printed.slice(variable, line));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ProtectedTable> rolledUp(
      CountTable asked, CountTable from, ProtectedTable printed) {
    boolean isAdditive =
        from.population().unit() != Counting.EVENTS
            && from.dimensions().stream().noneMatch(Dimension::overlapping);
    for (Dimension wanted : asked.dimensions()) {
      for (Dimension has : from.dimensions()) {
        Level level = wanted.level();
        boolean isCoarser =
            has.variable().equals(wanted.variable())
                && !has.level().equals(level)
                && has.level().nestsIn(level);
        if (isCoarser && isAdditive) {
          return of(asked, from.at(level), printed.at(level));
        }
      }
    }
    return Optional.empty();
  }
}
