// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.label.Plain;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The readers of cells that are not simply one code of one variable. */
final class Cells {

  private static final int LONGEST_REFERENCE = 64;
  private static final int MOST_DIGITS = 18;

  private Cells() {}

  /** One code of a variable, where the column is read for another variable too. */
  record One(int variable, CodeCells cells, Meanings meanings) implements CellReader {

    @Override
    public void read(RowAssembler row, int column, byte[] bytes, int from, int to) {
      int number = cells.find(bytes, from, to);
      Reason fault = meanings.meaning(number).fault();
      if (fault != null) {
        row.fault(column, fault, number == Meanings.LOST_LETTER);
      } else {
        row.code(variable, number, meanings.meaning(number).code());
      }
    }
  }

  /** Part of the codes of a variable that may hold several. */
  record Several(int variable, CodeCells cells, Meanings meanings, String separator)
      implements CellReader {

    @Override
    public void read(RowAssembler row, int column, byte[] bytes, int from, int to) {
      if (separator.isEmpty()) {
        mention(row, column, cells.find(bytes, from, to));
        return;
      }
      String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      for (String part : text.split(Pattern.quote(separator), -1)) {
        mention(row, column, meanings.find(part));
      }
    }

    private void mention(RowAssembler row, int column, int number) {
      if (number == Meanings.BLANK) {
        return;
      }
      Reason fault = meanings.meaning(number).fault();
      if (fault != null) {
        row.fault(column, fault, number == Meanings.LOST_LETTER);
      } else {
        row.mention(variable, number, meanings.meaning(number).mask());
      }
    }
  }

  /** A whole number. */
  record WholeNumber(int measure, MeasureColumn part, Set<String> missing) implements CellReader {

    WholeNumber(int measure, MeasureColumn part) {
      this(measure, part, part.missing().stream().map(Plain::of).collect(Collectors.toSet()));
    }

    @Override
    public void read(RowAssembler row, int column, byte[] bytes, int from, int to) {
      if (from == to || (!missing.isEmpty() && missing.contains(plain(bytes, from, to)))) {
        if (part.required()) {
          row.fault(column, Reason.MISSING_VALUE, false);
        }
        return;
      }
      long value = number(bytes, from, to);
      if (value == CodedRow.NO_VALUE) {
        row.fault(
            column,
            isNumber(bytes, from, to) ? Reason.NUMBER_OUT_OF_RANGE : Reason.INVALID_NUMBER,
            false);
      } else if (value < part.from() || value > part.to()) {
        row.fault(column, Reason.NUMBER_OUT_OF_RANGE, false);
      } else {
        row.value(measure, value);
      }
    }
  }

  /** The row's own day. */
  record Day(DateForm.Reader form, long first, long last) implements CellReader {

    Day(DateColumn part) {
      this(part.form().reader(), part.from().toEpochDay(), part.to().toEpochDay());
    }

    @Override
    public void read(RowAssembler row, int column, byte[] bytes, int from, int to) {
      OptionalLong day = day(form, row, column, bytes, from, to);
      if (day.isPresent()) {
        if (day.getAsLong() < first || day.getAsLong() > last) {
          row.fault(column, Reason.DATE_OUT_OF_RANGE, false);
        } else {
          row.day(day.getAsLong());
        }
      }
    }
  }

  /** A date of birth, from which the age is taken when the row's own day is known. */
  record Birth(int age, DateForm.Reader form, boolean required) implements CellReader {

    private static final long EARLIEST = LocalDate.of(1900, 1, 1).toEpochDay();

    @Override
    public void read(RowAssembler row, int column, byte[] bytes, int from, int to) {
      if (from == to && !required) {
        return;
      }
      OptionalLong day = day(form, row, column, bytes, from, to);
      if (day.isPresent()) {
        if (day.getAsLong() < EARLIEST) {
          row.fault(column, Reason.DATE_OUT_OF_RANGE, false);
        } else {
          row.birth(age, column, day.getAsLong());
        }
      }
    }
  }

  /** An age in years. */
  record Years(int age, boolean required) implements CellReader {

    @Override
    public void read(RowAssembler row, int column, byte[] bytes, int from, int to) {
      if (from == to) {
        if (required) {
          row.fault(column, Reason.MISSING_VALUE, false);
        }
        return;
      }
      long years = number(bytes, from, to);
      if (years == CodedRow.NO_VALUE) {
        row.fault(column, Reason.INVALID_NUMBER, false);
      } else {
        row.years(age, column, years);
      }
    }
  }

  /** The reference of a subject or household. */
  record Reference(boolean ofSubject) implements CellReader {

    @Override
    public void read(RowAssembler row, int column, byte[] bytes, int from, int to) {
      if (from == to) {
        row.fault(column, Reason.MISSING_VALUE, false);
      } else if (!isReference(bytes, from, to)) {
        row.fault(column, Reason.INVALID_REFERENCE, false);
      } else {
        row.reference(ofSubject, new String(bytes, from, to - from, StandardCharsets.US_ASCII));
      }
    }

    private static boolean isReference(byte[] bytes, int from, int to) {
      if (to - from > LONGEST_REFERENCE || !isLetterOrDigit(bytes[from])) {
        return false;
      }
      for (int i = from + 1; i < to; i++) {
        byte b = bytes[i];
        if (!isLetterOrDigit(b) && b != '_' && b != '-' && b != '.' && b != '/') {
          return false;
        }
      }
      return true;
    }

    private static boolean isLetterOrDigit(byte b) {
      return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }
  }

  private static OptionalLong day(
      DateForm.Reader form, RowAssembler row, int column, byte[] bytes, int from, int to) {
    if (from == to) {
      row.fault(column, Reason.MISSING_VALUE, false);
      return OptionalLong.empty();
    }
    OptionalLong day = form.epochDay(bytes, from, to);
    if (day.isEmpty()) {
      row.fault(column, Reason.INVALID_DATE, false);
    }
    return day;
  }

  /** The number that those ASCII digits are, with a minus or without, or NO_VALUE. */
  private static long number(byte[] bytes, int from, int to) {
    if (!isNumber(bytes, from, to) || to - from > MOST_DIGITS) {
      return CodedRow.NO_VALUE;
    }
    int first = bytes[from] == '-' ? from + 1 : from;
    long value = 0;
    for (int i = first; i < to; i++) {
      value = 10 * value + (bytes[i] - '0');
    }
    return first == from ? value : -value;
  }

  private static boolean isNumber(byte[] bytes, int from, int to) {
    int first = bytes[from] == '-' ? from + 1 : from;
    for (int i = first; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return first < to;
  }

  private static String plain(byte[] bytes, int from, int to) {
    return Plain.of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
  }
}
