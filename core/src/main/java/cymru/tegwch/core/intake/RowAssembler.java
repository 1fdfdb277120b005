// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.column.CodeBook;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of cells: looks up what each cell means, rejects the row where one means nothing, and
 * hands over the rows that are right.
 */
final class RowAssembler implements CsvScanner.Cells {

  // In place of the number of a meaning, for a cell that has something wrong with it.
  private static final int NONE = -1;

  private final RowPlan plan;
  private final RowSink sink;
  private final SubjectKeys keys;
  private final ReportBuilder report;
  private final CodedRow row;
  private final int columns;
  // By column of the file: the one code that it holds, or whatever else is read from it.
  private final @Nullable CodeCells[] single;
  // By such a column and ASCII character: the number of the meaning of a cell of that character.
  private final int[] byCharacter;
  private final int[] variableOf;
  private final int[] codeOf;
  private final int[] several;
  private final long[] tallies;
  private final CellReader[][] others;
  // By column of the file that holds one code: the number of its meaning, which is tallied already.
  private final int[] meanings;
  private final boolean hasMore;
  private final long[] births;
  private final long[] years;
  private final int[] ageColumns;
  private int[] mentions = new int[16];
  private int mentioned;
  private long record;
  private long line;
  private long place;
  private boolean isEmpty;
  // Negative if one of the codes is.
  private int anyCode;
  private final List<RowFault> faults = new ArrayList<>();

  /** Something wrong with the row; a column of -1 stands for the row as a whole. */
  record RowFault(int column, Reason reason, boolean lostLetter) {}

  RowAssembler(RowPlan plan, RowSink sink, SubjectKeys keys, ReportBuilder report) {
    this.plan = plan;
    this.sink = sink;
    this.keys = keys;
    this.report = report;
    this.columns = plan.columns();
    this.single = plan.single();
    this.variableOf = plan.variableOf();
    this.codeOf = plan.codeOf();
    this.several = plan.several();
    this.tallies = report.begin(plan);
    this.hasMore = plan.hasMore();
    this.others = plan.others();
    this.row = new CodedRow(plan.mapping().variables().size(), plan.mapping().measures().size());
    this.meanings = new int[columns];
    this.byCharacter = new int[columns << 7];
    Arrays.fill(byCharacter, NONE);
    this.births = new long[plan.ages().size()];
    this.years = new long[plan.ages().size()];
    this.ageColumns = new int[plan.ages().size()];
    System.arraycopy(plan.initialCodes(), 0, row.codes, 0, row.codes.length);
  }

  @Override
  public void begin(long lineOfRecord, long rowOfSheet) {
    record++;
    line = lineOfRecord;
    place = rowOfSheet;
    isEmpty = true;
    anyCode = 0;
    if (hasMore) {
      beginMore();
    }
  }

  private void beginMore() {
    mentioned = 0;
    row.day = CodedRow.NO_DAY;
    Arrays.fill(row.values, CodedRow.NO_VALUE);
    System.arraycopy(plan.initialMasks(), 0, row.masks, 0, row.masks.length);
    Arrays.fill(births, CodedRow.NO_DAY);
    Arrays.fill(years, CodedRow.NO_VALUE);
  }

  @Override
  public void cell(int column, byte[] bytes, int from, int to, int marks) {
    if (column >= columns) {
      return;
    }
    // Most cells are one digit or letter. This is kept small enough for the scanner's loop to hold.
    int meaning = to - from == 1 && marks == 0 ? byCharacter[column << 7 | bytes[from]] : NONE;
    if (meaning != NONE) {
      isEmpty = false;
      code(column, meaning);
    } else {
      otherCell(column, bytes, from, to, marks);
    }
  }

  private void code(int column, int meaning) {
    int code = codeOf[meaning];
    meanings[column] = meaning;
    tallies[meaning]++;
    row.codes[variableOf[column]] = code;
    anyCode |= code;
  }

  private void otherCell(int column, byte[] bytes, int from, int to, int marks) {
    if (isEmpty && (to != from || marks != 0)) {
      isEmpty = marks == 0 && isBlank(bytes, from, to);
    }
    CodeCells cells = single[column];
    if (cells != null) {
      if (marks == 0) {
        int meaning = cells.find(bytes, from, to);
        code(column, meaning);
        if (to - from == 1 && bytes[from] != ' ' && others[column].length == 0) {
          byCharacter[column << 7 | bytes[from]] = meaning;
        }
      } else {
        meanings[column] = NONE;
        fault(column, marks);
      }
    }
    if (others[column].length != 0) {
      readOthers(others[column], column, bytes, from, to, marks);
    }
  }

  @Override
  public void end(int cells, boolean isTooLong) {
    if (isTooLong && faults.stream().noneMatch(fault -> fault.reason() == Reason.FIELD_TOO_LONG)) {
      rejectWhole(Reason.RECORD_TOO_LONG, cells);
    } else if (cells != columns) {
      rejectWhole(Reason.FIELD_COUNT, cells);
    } else if (isEmpty && faults.isEmpty()) {
      rejectWhole(Reason.EMPTY_ROW, cells);
    } else {
      finish();
    }
  }

  @Override
  public void blankLine(long lineOfRecord, long rowOfSheet) {
    if (columns == 1) {
      // In a file of one column an empty line may be somebody who did not answer: it is not passed
      // over.
      begin(lineOfRecord, rowOfSheet);
      rejectWhole(Reason.EMPTY_ROW, 0);
    }
  }

  /** How many records have begun. */
  long records() {
    return record;
  }

  void fault(int column, Reason reason, boolean lostLetter) {
    faults.add(new RowFault(column, reason, lostLetter));
  }

  void code(int variable, int meaning, int code) {
    row.codes[variable] = code;
    note(variable, meaning);
  }

  void mention(int variable, int meaning, long mask) {
    row.masks[variable] |= mask;
    note(variable, meaning);
  }

  private void note(int variable, int meaning) {
    if (mentioned == mentions.length) {
      mentions = Arrays.copyOf(mentions, 2 * mentions.length);
    }
    mentions[mentioned++] = plan.base(variable) + meaning;
  }

  void value(int measure, long value) {
    row.values[measure] = value;
  }

  void day(long epochDay) {
    row.day = epochDay;
  }

  void birth(int age, int column, long epochDay) {
    births[age] = epochDay;
    ageColumns[age] = column;
  }

  void years(int age, int column, long number) {
    years[age] = number;
    ageColumns[age] = column;
  }

  void reference(boolean ofSubject, String reference) {
    if (ofSubject) {
      row.subject = reference;
    } else {
      row.household = reference;
    }
  }

  private void readOthers(
      CellReader[] readers, int column, byte[] bytes, int from, int to, int marks) {
    if (marks != 0) {
      if (single[column] == null) {
        fault(column, marks);
      }
      return;
    }
    int first = from;
    int end = to;
    while (first < end && bytes[first] == ' ') {
      first++;
    }
    while (first < end && bytes[end - 1] == ' ') {
      end--;
    }
    for (CellReader reader : readers) {
      reader.read(this, column, bytes, first, end);
    }
  }

  private void fault(int column, int marks) {
    Reason reason =
        (marks & Utf8.TOO_LONG) != 0
            ? Reason.FIELD_TOO_LONG
            : (marks & Utf8.BAD_QUOTE) != 0
                ? Reason.MALFORMED_QUOTE
                : (marks & Utf8.NESTED) != 0 ? Reason.NESTED_VALUE : Reason.ILLEGAL_CHARACTER;
    fault(column, reason, false);
  }

  private void finish() {
    if (anyCode < 0) {
      findFaults();
    }
    if (hasMore) {
      finishMore();
    }
    if (faults.isEmpty()) {
      keys.fill(row);
      if (!sink.accept(row)) {
        fault(plan.subjectColumn(), Reason.DUPLICATE_SUBJECT, false);
      }
    }
    if (faults.isEmpty()) {
      report.accept();
      if (hasMore) {
        tallyMore();
      }
    } else {
      faults.sort(Comparator.comparingInt(RowFault::column));
      reject(columns);
    }
  }

  private void finishMore() {
    for (int variable : several) {
      finishSeveral(variable);
    }
    for (int age = 0; age < births.length; age++) {
      finishAge(plan.ages().get(age), age);
    }
  }

  /** Says what is wrong with the cells of one code, where nothing was wrong with their bytes. */
  private void findFaults() {
    for (int column = 0; column < columns; column++) {
      if (single[column] != null && meanings[column] != NONE && codeOf[meanings[column]] < 0) {
        int meaning = meanings[column] - plan.base(variableOf[column]);
        Reason fault = faultOf(variableOf[column], meaning);
        if (fault != null) {
          fault(column, fault, meaning == Meanings.LOST_LETTER);
        }
      }
    }
  }

  private void tallyMore() {
    for (int i = 0; i < mentioned; i++) {
      tallies[mentions[i]]++;
    }
    for (int variable : plan.withoutMeanings()) {
      tallies[plan.base(variable) + plan.codeIn(row, variable)]++;
    }
  }

  private @Nullable Reason faultOf(int variable, int meaning) {
    Meanings known = plan.meanings(variable);
    return known == null ? null : known.meaning(meaning).fault();
  }

  /** A question with several boxes: boxes that are ticked, or one reason why none is. */
  private void finishSeveral(int variable) {
    long mask = row.masks[variable];
    int column = plan.columnOf(variable);
    if (mask == 0) {
      row.masks[variable] = plan.blankMask(variable);
      note(variable, Meanings.BLANK);
      Reason fault = faultOf(variable, Meanings.BLANK);
      if (fault != null && faults.stream().noneMatch(other -> other.column() == column)) {
        fault(column, fault, false);
      }
    } else if (mask >= 1L << CodeBook.MOST_LEAVES_IN_MASK && Long.bitCount(mask) > 1) {
      fault(column, Reason.CONFLICTING_VALUES, false);
    }
  }

  private void finishAge(RowPlan.Age age, int number) {
    int column = ageColumns[number];
    if (births[number] != CodedRow.NO_DAY) {
      long at = age.at() == null ? row.day : age.at().toEpochDay();
      if (at == CodedRow.NO_DAY) {
        // The row's own day is wrong, and the row rejected for it.
        return;
      }
      boolean isTooLate =
          births[number] > at || (row.day != CodedRow.NO_DAY && births[number] > row.day);
      int leaf = isTooLate ? -1 : age.bands().leaf(yearsBetween(births[number], at));
      setAge(age, leaf, column, Reason.DATE_OUT_OF_RANGE);
    } else if (years[number] != CodedRow.NO_VALUE) {
      boolean isAge = years[number] >= 0 && years[number] <= AgeBands.OLDEST;
      int leaf = isAge ? age.bands().leaf((int) years[number]) : -1;
      setAge(age, leaf, column, Reason.NUMBER_OUT_OF_RANGE);
    } else {
      row.codes[age.variable()] = CodeBook.code(age.leaves(), age.blank());
    }
  }

  private void setAge(RowPlan.Age age, int leaf, int column, Reason otherwise) {
    row.codes[age.variable()] = leaf;
    if (leaf < 0) {
      fault(column, otherwise, false);
    }
  }

  private static int yearsBetween(long birth, long at) {
    return Period.between(LocalDate.ofEpochDay(birth), LocalDate.ofEpochDay(at)).getYears();
  }

  private void rejectWhole(Reason reason, int cells) {
    faults.clear();
    faults.add(new RowFault(-1, reason, false));
    reject(cells);
  }

  /** Rejects the row, and takes back what its cells were counted as. */
  private void reject(int cells) {
    for (int column = 0; column < Math.min(cells, columns); column++) {
      if (single[column] != null && meanings[column] != NONE) {
        tallies[meanings[column]]--;
      }
    }
    report.reject(record, line, place, faults, plan);
    faults.clear();
  }

  private static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ') {
        return false;
      }
    }
    return true;
  }
}
