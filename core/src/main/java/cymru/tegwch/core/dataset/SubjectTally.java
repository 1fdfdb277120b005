// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.column.Segment;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Counts rows and different subjects for one table, where the rows of a subject lie beside each
 * other.
 *
 * <p>A subject whose rows are all in one cell is counted there, and its margins follow by adding
 * up. Any other subject is counted line by line, margins too: once on each line that one of its
 * rows is on.
 */
final class SubjectTally {

  private final Crossing crossing;
  private final long[] rows;
  private final long[] subjects;
  private final long[] largest;
  private final long[] subjectsByLine;
  private final long[] largestByLine;
  private final boolean[] varies;

  // Of the subject at hand: whose number stands in a cell, and how many rows it has there.
  private final int[] lastInCell;
  private final int[] rowsInCell;
  private final int[] lastOnLine;
  private final int[] rowsOnLine;
  private final int[][] linesOfCell;
  private int[] cells = new int[0];
  private int[] numbers = new int[0];
  private int[] touched = new int[16];
  private int run;

  SubjectTally(Crossing crossing) {
    int lines = Spread.cells(crossing.axes());
    this.crossing = crossing;
    this.rows = new long[crossing.size()];
    this.subjects = new long[crossing.size()];
    this.largest = new long[crossing.size()];
    this.subjectsByLine = new long[lines];
    this.largestByLine = new long[lines];
    this.varies = new boolean[crossing.axes().size()];
    this.lastInCell = new int[crossing.size()];
    this.rowsInCell = new int[crossing.size()];
    this.lastOnLine = new int[lines];
    this.rowsOnLine = new int[lines];
    this.linesOfCell = new int[crossing.size()][];
  }

  /** Counts the rows of a segment that are wanted. */
  void count(Segment segment, IntPredicate wanted) {
    int count = select(segment, wanted);
    int from = 0;
    while (from < count) {
      int to = from + 1;
      while (to < count && numbers[to] == numbers[from]) {
        to++;
      }
      countSubject(from, to);
      from = to;
    }
  }

  /** This tally and another of other subjects. */
  SubjectTally plus(SubjectTally other) {
    add(rows, other.rows);
    add(subjects, other.subjects);
    add(subjectsByLine, other.subjectsByLine);
    Arrays.setAll(largest, i -> Math.max(largest[i], other.largest[i]));
    Arrays.setAll(largestByLine, i -> Math.max(largestByLine[i], other.largestByLine[i]));
    for (int axis = 0; axis < varies.length; axis++) {
      varies[axis] |= other.varies[axis];
    }
    return this;
  }

  /** The numbers on every line. */
  Counted counted() {
    long[] rowsOn = Spread.sums(crossing.axes(), rows);
    long[] subjectsOn = Spread.sums(crossing.axes(), subjects);
    long[] largestOn = Spread.maxima(crossing.axes(), largest);
    add(subjectsOn, subjectsByLine);
    Arrays.setAll(largestOn, i -> Math.max(largestOn[i], largestByLine[i]));
    return new Counted(rowsOn, subjectsOn, largestOn, varies);
  }

  private int select(Segment segment, IntPredicate wanted) {
    if (cells.length < segment.rows()) {
      cells = new int[segment.rows()];
      numbers = new int[segment.rows()];
    }
    crossing.index(segment, 0, segment.rows(), cells);
    int[] of = segment.subjects();
    int count = 0;
    for (int row = 0; row < segment.rows(); row++) {
      if (wanted.test(row)) {
        cells[count] = cells[row];
        numbers[count] = of[row];
        count++;
      }
    }
    return count;
  }

  private void countSubject(int from, int to) {
    int first = cells[from];
    boolean isOne = true;
    for (int row = from; row < to; row++) {
      rows[cells[row]]++;
      isOne &= cells[row] == first;
    }
    if (isOne) {
      subjects[first]++;
      largest[first] = Math.max(largest[first], to - from);
      return;
    }
    run++;
    int count = cellsOf(from, to);
    for (int i = 0; i < count; i++) {
      countOnLines(touched[i]);
      noteVarying(touched[i], first);
    }
  }

  /** The different cells of a subject, with its rows in each. */
  private int cellsOf(int from, int to) {
    int count = 0;
    for (int row = from; row < to; row++) {
      int cell = cells[row];
      if (lastInCell[cell] == run) {
        rowsInCell[cell]++;
        continue;
      }
      lastInCell[cell] = run;
      rowsInCell[cell] = 1;
      if (count == touched.length) {
        touched = Arrays.copyOf(touched, 2 * count);
      }
      touched[count++] = cell;
    }
    return count;
  }

  private void countOnLines(int cell) {
    int[] lines = linesOfCell[cell];
    if (lines == null) {
      lines = Spread.linesOf(crossing, cell);
      linesOfCell[cell] = lines;
    }
    int here = rowsInCell[cell];
    for (int line : lines) {
      if (lastOnLine[line] == run) {
        rowsOnLine[line] += here;
      } else {
        lastOnLine[line] = run;
        rowsOnLine[line] = here;
        subjectsByLine[line]++;
      }
      largestByLine[line] = Math.max(largestByLine[line], rowsOnLine[line]);
    }
  }

  private void noteVarying(int cell, int first) {
    for (int axis = 0; axis < varies.length; axis++) {
      if (!varies[axis]) {
        int stride = crossing.stride(axis);
        int places = crossing.axes().get(axis).places();
        varies[axis] = cell / stride % places != first / stride % places;
      }
    }
  }

  private static void add(long[] to, long[] more) {
    for (int i = 0; i < to.length; i++) {
      to[i] += more[i];
    }
  }
}
