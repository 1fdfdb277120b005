// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Counts rows and different subjects for several tables in one pass. */
final class SubjectCount {

  private SubjectCount() {}

  /** What is in each table, of all rows. */
  static List<Counted> of(Columns columns, List<List<Lines>> tables) {
    return of(columns, tables, segment -> row -> true);
  }

  /** What is in each table, of the rows of each segment that are wanted. */
  static List<Counted> of(
      Columns columns, List<List<Lines>> tables, Function<Segment, IntPredicate> wanted) {
    List<Crossing> crossings = tables.stream().map(Crossing::new).toList();
    long cells =
        crossings.stream().mapToLong(of -> of.size() + (long) Spread.cells(of.axes())).sum();
    List<List<SubjectTally>> parts =
        Parts.each(columns, cells, segments -> count(segments, crossings, wanted));
    List<Counted> counted = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      int table = i;
      counted.add(
          parts.stream()
              .map(part -> part.get(table))
              .reduce(SubjectTally::plus)
              .orElseThrow()
              .counted());
    }
    return counted;
  }

  private static List<SubjectTally> count(
      List<Segment> segments, List<Crossing> crossings, Function<Segment, IntPredicate> wanted) {
    List<SubjectTally> tallies = crossings.stream().map(SubjectTally::new).toList();
    for (Segment segment : segments) {
      tallies.forEach(tally -> tally.count(segment, wanted.apply(segment)));
    }
    return tallies;
  }
}
