// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.Keys;
import cymru.tegwch.core.column.Segment;
import cymru.tegwch.core.column.Strip;
import cymru.tegwch.core.variable.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Gives every row the columns of the person it is about. */
final class Profiles {

  private static final int NONE = -1;

  private final Columns people;
  private final int[] rowOfNumber;

  /**
   * The people whose columns are to be given.
   *
   * @throws IllegalArgumentException if they have no subjects, or several rows for one
   */
  Profiles(Columns people) {
    this.people = people;
    this.rowOfNumber = new int[keys(people, "people").limit()];
    if (people.isRepeating()) {
      throw new IllegalArgumentException("Dataset of people must have one row for each of them");
    }
    Arrays.fill(rowOfNumber, NONE);
    int row = 0;
    for (Segment segment : people.segments()) {
      for (int number : segment.subjects()) {
        rowOfNumber[number] = row++;
      }
    }
  }

  /**
   * The events with the people's columns behind their own.
   *
   * @throws IllegalArgumentException if a column would be there twice, or if nobody is in both
   */
  Columns joinedTo(Columns events) {
    requireNoneTwice(events);
    int[] rowOfSubject = rowsOf(keys(events, "events"));
    Columns.Layout ours = people.layout();
    List<CodeBook> books = ours.books().stream().map(Profiles::withSilence).toList();
    List<Strip> codes = new ArrayList<>();
    for (int i = 0; i < books.size(); i++) {
      int variable = i;
      codes.add(Strip.joined(people.segments().stream().map(s -> s.codes(variable)).toList()));
    }
    List<Strip> values = new ArrayList<>();
    for (int i = 0; i < ours.measures().size(); i++) {
      int measure = i;
      values.add(Strip.joined(people.segments().stream().map(s -> s.values(measure)).toList()));
    }
    return events.with(
        layout(events.layout(), books),
        segment -> joined(segment, rowOfSubject, books, codes, values));
  }

  private int[] rowsOf(Keys subjects) {
    int[] rows = subjects.numbersAmong(keys(people, "people"));
    boolean isAnybody = false;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rows[i] < 0 ? NONE : rowOfNumber[rows[i]];
      isAnybody |= rows[i] != NONE;
    }
    if (!isAnybody && rows.length > 0 && rowOfNumber.length > 0) {
      throw new IllegalArgumentException(
          "Somebody must be in both datasets: read them with the same key and the same references");
    }
    return rows;
  }

  private static Segment joined(
      Segment segment,
      int[] rowOfSubject,
      List<CodeBook> books,
      List<Strip> codes,
      List<Strip> values) {
    int[] rows = new int[segment.rows()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rowOfSubject[segment.subjects()[i]];
    }
    List<Strip> allCodes = new ArrayList<>(segment.codes());
    for (int i = 0; i < books.size(); i++) {
      Strip from = codes.get(i);
      int size = books.get(i).size();
      int silent = codeOfSilence(books.get(i));
      allCodes.add(
          Strip.of(rows.length, 0, size - 1, at -> rows[at] < 0 ? silent : from.at(rows[at])));
    }
    List<Strip> allValues = new ArrayList<>(segment.values());
    for (Strip from : values) {
      long[] joined = new long[rows.length];
      Arrays.setAll(joined, at -> rows[at] < 0 ? Strip.MISSING : from.at(rows[at]));
      allValues.add(Strip.of(joined, joined.length));
    }
    return segment.with(allCodes, allValues);
  }

  private static CodeBook withSilence(CodeBook book) {
    if (!book.variable().multiple()) {
      return book;
    }
    long silent = CodeBook.mask(Silence.NOT_STATED);
    return CodeBook.ofSeveral(
        book.variable(), LongStream.concat(book.combinations(), LongStream.of(silent)).toArray());
  }

  private static int codeOfSilence(CodeBook book) {
    return book.variable().multiple()
        ? book.size() - 1
        : CodeBook.code(book.leaves(), Silence.NOT_STATED);
  }

  private Columns.Layout layout(Columns.Layout events, List<CodeBook> books) {
    List<Measure> measures =
        Stream.concat(events.measures().stream(), people.layout().measures().stream()).toList();
    Map<String, Long> lossy = new LinkedHashMap<>(events.movedLossily());
    lossy.putAll(people.layout().movedLossily());
    return new Columns.Layout(
        Stream.concat(events.books().stream(), books.stream()).toList(), measures, lossy);
  }

  private void requireNoneTwice(Columns events) {
    List<String> twice =
        Stream.concat(
                people.layout().books().stream().map(book -> book.variable().name()),
                people.layout().measures().stream().map(Measure::name))
            .filter(name -> events.variable(name).isPresent() || events.measure(name).isPresent())
            .toList();
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException(
          "Datasets must have no column in common to be joined, but both had "
              + String.join(", ", twice));
    }
  }

  private static Keys keys(Columns columns, String which) {
    return columns
        .subjects()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Dataset of " + which + " must say whom each row is about to be joined"));
  }
}
