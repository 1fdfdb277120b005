// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.column;

import cymru.tegwch.core.variable.Measure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Columns of equal length, cut into segments. Nothing of them changes.
 *
 * <p>Where subjects repeat, the rows of one subject lie beside each other and in one segment.
 */
public final class Columns {

  /**
   * What columns there are, whatever is in them.
   *
   * @param books the variables with what their codes stand for
   * @param measures the measures
   * @param movedLossily by variable, how many rows a crosswalk moved lossily
   */
  public record Layout(
      List<CodeBook> books, List<Measure> measures, Map<String, Long> movedLossily) {
    public Layout {
      books = List.copyOf(books);
      measures = List.copyOf(measures);
      movedLossily = Map.copyOf(movedLossily);
    }
  }

  private final Layout layout;
  private final List<Segment> segments;
  private final @Nullable Keys subjects;
  private final @Nullable Keys households;
  private final int rows;
  private final boolean repeating;
  private final AtomicReferenceArray<@Nullable BitSet> used;

  private Columns(
      Layout layout,
      List<Segment> segments,
      @Nullable Keys subjects,
      @Nullable Keys households,
      boolean repeating) {
    this.layout = layout;
    this.segments = List.copyOf(segments);
    this.subjects = subjects;
    this.households = households;
    this.rows = rowsOf(segments);
    this.repeating = repeating;
    this.used = new AtomicReferenceArray<>(layout.books().size());
  }

  /** Columns of segments in any order, which the caller gives away. */
  static Columns of(
      Layout layout, List<Segment> segments, @Nullable Keys subjects, @Nullable Keys households) {
    if (subjects == null || subjects.size() == rowsOf(segments)) {
      return new Columns(layout, segments, subjects, households, false);
    }
    return new Columns(
        layout, Grouping.bySubject(subjects.limit(), segments), subjects, households, true);
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** What columns there are. */
  public Layout layout() {
    return layout;
  }

  /** The parts. */
  public List<Segment> segments() {
    return segments;
  }

  /** The place of a variable. */
  public OptionalInt variable(String name) {
    return place(layout.books(), book -> book.variable().name().equals(name));
  }

  /** The place of a measure. */
  public OptionalInt measure(String name) {
    return place(layout.measures(), measure -> measure.name().equals(name));
  }

  /** The pseudonyms of the subjects; empty if each row is about somebody else and nobody known. */
  public Optional<Keys> subjects() {
    return Optional.ofNullable(subjects);
  }

  /** The pseudonyms of the households, if rows have them. */
  public Optional<Keys> households() {
    return Optional.ofNullable(households);
  }

  /** Whether a subject may have more than one row. */
  public boolean isRepeating() {
    return repeating;
  }

  /** Which codes of a variable occur. Found on first use, in one pass over its column. */
  public BitSet used(int variable) {
    BitSet found = used.get(variable);
    if (found == null) {
      found = new BitSet();
      for (Segment segment : segments) {
        segment.codes(variable).addTo(found);
      }
      used.set(variable, found);
    }
    return found;
  }

  /**
   * The same rows with their households in the place of their subjects.
   *
   * @throws IllegalArgumentException if rows have no households, or some have none
   */
  public Columns byHousehold() {
    if (households == null) {
      throw new IllegalArgumentException("Dataset must have a column of households to count them");
    }
    List<Segment> moved = new ArrayList<>();
    for (Segment segment : segments) {
      if (IntStream.of(segment.households()).anyMatch(number -> number < 0)) {
        throw new IllegalArgumentException("Every row must have a household to count households");
      }
      moved.add(segment.byHousehold());
    }
    return of(layout, moved, households, households);
  }

  /** The rows of each segment whose places are given, in ascending order. */
  public Columns select(Function<Segment, int[]> places) {
    List<Segment> selected =
        segments.stream().map(segment -> segment.select(places.apply(segment))).toList();
    return new Columns(layout, selected, subjects, households, repeating);
  }

  /** The same rows with other columns. */
  public Columns with(Layout other, UnaryOperator<Segment> change) {
    return new Columns(
        other, segments.stream().map(change).toList(), subjects, households, repeating);
  }

  private static int rowsOf(List<Segment> segments) {
    long rows = segments.stream().mapToLong(Segment::rows).sum();
    if (rows > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "Columns must have at most " + Integer.MAX_VALUE + " rows, but had " + rows);
    }
    return (int) rows;
  }

  private static <T> OptionalInt place(List<T> columns, Predicate<T> matches) {
    return IntStream.range(0, columns.size()).filter(i -> matches.test(columns.get(i))).findFirst();
  }
}
