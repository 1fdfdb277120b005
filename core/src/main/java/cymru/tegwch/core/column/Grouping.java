// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the rows of one subject beside each other, so that counting different subjects is one pass
 * in which each subject is met once.
 *
 * <p>A counting sort: time and memory grow with the rows, 4 bytes for each. The columns are moved
 * one at a time.
 */
final class Grouping {

  private final int[] order;
  private final int[] ends;
  private final int[] cuts;

  private Grouping(int[] order, int[] ends, int[] cuts) {
    this.order = order;
    this.ends = ends;
    this.cuts = cuts;
  }

  /**
   * The rows grouped by subject.
   *
   * @param limit the number of every subject is below it
   * @param segments the rows; the list is emptied, so that each column can be forgotten once it has
   *     been moved
   */
  static List<Segment> bySubject(int limit, List<Segment> segments) {
    int rows = segments.stream().mapToInt(Segment::rows).sum();
    int[] starts = starts(limit, segments);
    int[] cuts = cuts(starts, rows);
    int[] order = order(starts, rows, segments);
    // Each start has moved on to where its subject ends.
    return new Grouping(order, starts, cuts).moved(segments);
  }

  private List<Segment> moved(List<Segment> segments) {
    int variables = segments.get(0).codes().size();
    int measures = segments.get(0).values().size();
    List<List<Strip>> columns = new ArrayList<>();
    for (int i = 0; i < variables; i++) {
      int variable = i;
      columns.add(new ArrayList<>(segments.stream().map(s -> s.codes(variable)).toList()));
    }
    for (int i = 0; i < measures; i++) {
      int measure = i;
      columns.add(new ArrayList<>(segments.stream().map(s -> s.values(measure)).toList()));
    }
    List<int[]> households = new ArrayList<>(segments.stream().map(Segment::households).toList());
    segments.clear();
    Moved codes = new Moved();
    Moved values = new Moved();
    for (int i = 0; i < columns.size(); i++) {
      (i < variables ? codes : values).columns.add(select(columns.get(i)));
      columns.get(i).clear();
    }
    List<int[]> householdsMoved = select(joined(households));
    List<int[]> subjects = subjects();
    List<Segment> moved = new ArrayList<>();
    for (int i = 0; i < cuts.length; i++) {
      moved.add(
          new Segment(
              cuts[i] - from(i),
              codes.at(i),
              values.at(i),
              subjects.get(i),
              householdsMoved.get(i)));
    }
    return moved;
  }

  /** The number of each row's subject, which follows from where each subject ends. */
  private List<int[]> subjects() {
    List<int[]> parts = new ArrayList<>();
    int subject = 0;
    for (int i = 0; i < cuts.length; i++) {
      int[] part = new int[cuts[i] - from(i)];
      for (int row = 0; row < part.length; row++) {
        while (ends[subject] <= from(i) + row) {
          subject++;
        }
        part[row] = subject;
      }
      parts.add(part);
    }
    return parts;
  }

  /** Columns that have been moved, each as its strips. */
  private static final class Moved {
    private final List<List<Strip>> columns = new ArrayList<>();

    List<Strip> at(int segment) {
      return columns.stream().map(column -> column.get(segment)).toList();
    }
  }

  private List<Strip> select(List<Strip> column) {
    Strip whole = Strip.joined(column);
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i < cuts.length; i++) {
      strips.add(whole.select(Arrays.copyOfRange(order, from(i), cuts[i])));
    }
    return strips;
  }

  private List<int[]> select(int[] numbers) {
    List<int[]> parts = new ArrayList<>();
    for (int i = 0; i < cuts.length; i++) {
      int[] part = new int[numbers.length == 0 ? 0 : cuts[i] - from(i)];
      for (int row = 0; row < part.length; row++) {
        part[row] = numbers[order[from(i) + row]];
      }
      parts.add(part);
    }
    return parts;
  }

  private int from(int segment) {
    return segment == 0 ? 0 : cuts[segment - 1];
  }

  private static int[] joined(List<int[]> parts) {
    int[] whole = new int[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (int[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  private static int[] starts(int limit, List<Segment> segments) {
    int[] starts = new int[limit + 1];
    for (Segment segment : segments) {
      for (int of : segment.subjects()) {
        starts[of + 1]++;
      }
    }
    for (int i = 0; i < limit; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }

  /** Where the new segments end: as soon as they are full and a subject ends there. */
  private static int[] cuts(int[] starts, int rows) {
    int[] cuts = new int[rows / RowWriter.SEGMENT_ROWS + 1];
    int count = 0;
    int from = 0;
    for (int start : starts) {
      if (start - from >= RowWriter.SEGMENT_ROWS) {
        cuts[count++] = start;
        from = start;
      }
    }
    if (from < rows) {
      cuts[count++] = rows;
    }
    return Arrays.copyOf(cuts, count);
  }

  private static int[] order(int[] next, int rows, List<Segment> segments) {
    int[] order = new int[rows];
    int row = 0;
    for (Segment segment : segments) {
      for (int of : segment.subjects()) {
        order[next[of]++] = row++;
      }
    }
    return order;
  }
}
