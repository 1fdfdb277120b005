// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.column;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes rows, one after another. Each thread has its own.
 *
 * <p>A row begins with {@link Silence#NOT_ANSWERED} in every variable and no value in every
 * measure. It is kept by {@link #endRow} and forgotten by {@link #dropRow}.
 *
 * <pre>{@code
 * writer.code(0, 3);
 * writer.subject(high, low);
 * writer.endRow();
 * }</pre>
 */
public final class RowWriter {

  /** A segment has this many rows, so that a few columns of it stay in a processor's cache. */
  static final int SEGMENT_ROWS = 1 << 16;

  private static final int NOBODY = -1;

  private final ColumnsBuilder builder;
  private final List<Segment> segments = new ArrayList<>();
  private final int[] sizes;
  // For each variable one of the three has room and the others are empty.
  private final byte[][] narrow;
  private final int[][] wide;
  private final long[][] masks;
  private final long[][] values;
  private final int[] subjects;
  private final int[] households;
  private final long[] subject = new long[2];
  private final long[] household = new long[2];
  private boolean hasSubject;
  private boolean hasHousehold;
  private long fullRows;
  private int row;

  RowWriter(ColumnsBuilder builder) {
    this.builder = builder;
    int variables = builder.variables().size();
    this.sizes = new int[variables];
    this.narrow = new byte[variables][0];
    this.wide = new int[variables][0];
    this.masks = new long[variables][0];
    this.values = new long[builder.measures().size()][SEGMENT_ROWS];
    this.subjects = new int[builder.hasSubjects() ? SEGMENT_ROWS : 0];
    this.households = new int[builder.hasHouseholds() ? SEGMENT_ROWS : 0];
    for (int i = 0; i < variables; i++) {
      makeRoom(i, builder.variables().get(i));
    }
    begin(0, SEGMENT_ROWS);
  }

  /**
   * Sets the code of a variable that holds one code each.
   *
   * @param variable the variable's place
   * @param code a leaf's place in the list, or {@link CodeBook#code} of a silence
   */
  public void code(int variable, int code) {
    if (code < 0 || code >= sizes[variable]) {
      throw new IllegalArgumentException(
          "Code must be below " + sizes[variable] + " in variable " + variable);
    }
    if (narrow[variable].length != 0) {
      narrow[variable][row] = (byte) code;
    } else {
      wide[variable][row] = code;
    }
  }

  /**
   * Sets the codes of a variable that may hold several.
   *
   * @param variable the variable's place
   * @param mask {@link CodeBook#mask} of each leaf, or of one silence
   */
  public void mask(int variable, long mask) {
    if (!CodeBook.isMask(mask, builder.variables().get(variable).codes().categories().size())) {
      throw new IllegalArgumentException(
          "Mask must be of some leaves or of one silence in variable " + variable);
    }
    masks[variable][row] = mask;
  }

  /** Sets the value of a measure, by its place; {@link Strip#MISSING} for none. */
  public void value(int measure, long value) {
    values[measure][row] = value;
  }

  /** Sets whom the row is about, by a pseudonym of 128 bits. */
  public void subject(long high, long low) {
    subject[0] = high;
    subject[1] = low;
    hasSubject = true;
  }

  /** Whether a row that was kept, by this writer or another, is about that subject. */
  public boolean isKnown(long high, long low) {
    return builder.isKnown(high, low);
  }

  /** Sets the household that the row's subject lives in, by a pseudonym of 128 bits. */
  public void household(long high, long low) {
    household[0] = high;
    household[1] = low;
    hasHousehold = true;
  }

  /**
   * Keeps the row.
   *
   * @throws IllegalStateException if rows have subjects and this one has none, or the reverse
   */
  public void endRow() {
    if (builder.hasSubjects() != hasSubject) {
      throw new IllegalStateException("Row must have a subject if and only if rows have them");
    }
    // Numbered only now: the subject of a row that is dropped must not be counted among them.
    if (hasSubject) {
      subjects[row] = builder.subjectNumber(subject[0], subject[1]);
    }
    if (hasHousehold) {
      households[row] = builder.householdNumber(household[0], household[1]);
    }
    forgetKeys();
    row++;
    if (row == SEGMENT_ROWS) {
      endSegment();
    }
  }

  /** Forgets what was set in this row. */
  public void dropRow() {
    begin(row, row + 1);
    forgetKeys();
  }

  /** How many rows were kept. */
  public long rows() {
    return fullRows + row;
  }

  /** Hands over what was written. */
  List<Segment> takeSegments() {
    if (row > 0) {
      endSegment();
    }
    List<Segment> taken = List.copyOf(segments);
    segments.clear();
    return taken;
  }

  private void makeRoom(int place, Variable variable) {
    int leaves = variable.codes().categories().size();
    sizes[place] = CodeBook.code(leaves, Silence.UNMAPPED) + 1;
    if (variable.multiple()) {
      sizes[place] = 0;
      masks[place] = new long[SEGMENT_ROWS];
    } else if (sizes[place] <= Byte.MAX_VALUE + 1) {
      narrow[place] = new byte[SEGMENT_ROWS];
    } else {
      wide[place] = new int[SEGMENT_ROWS];
    }
  }

  private void forgetKeys() {
    hasSubject = false;
    hasHousehold = false;
  }

  private void begin(int from, int to) {
    for (int i = 0; i < sizes.length; i++) {
      int leaves = builder.variables().get(i).codes().categories().size();
      int unanswered = CodeBook.code(leaves, Silence.NOT_ANSWERED);
      if (narrow[i].length != 0) {
        Arrays.fill(narrow[i], from, to, (byte) unanswered);
      } else if (wide[i].length != 0) {
        Arrays.fill(wide[i], from, to, unanswered);
      } else {
        Arrays.fill(masks[i], from, to, CodeBook.mask(Silence.NOT_ANSWERED));
      }
    }
    for (long[] measure : values) {
      Arrays.fill(measure, from, to, Strip.MISSING);
    }
    if (households.length != 0) {
      Arrays.fill(households, from, to, NOBODY);
    }
  }

  private void endSegment() {
    List<Strip> codes = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      codes.add(codesOf(i));
    }
    List<Strip> measured = new ArrayList<>();
    for (long[] measure : values) {
      measured.add(Strip.of(measure, row));
    }
    segments.add(
        new Segment(
            row,
            codes,
            measured,
            Arrays.copyOf(subjects, Math.min(row, subjects.length)),
            Arrays.copyOf(households, Math.min(row, households.length))));
    fullRows += row;
    row = 0;
    begin(0, SEGMENT_ROWS);
  }

  private Strip codesOf(int variable) {
    if (narrow[variable].length != 0) {
      return new Strip.Bytes(Arrays.copyOf(narrow[variable], row));
    }
    if (wide[variable].length != 0) {
      int[] codes = wide[variable];
      return Strip.of(row, 0, sizes[variable] - 1, i -> codes[i]);
    }
    return builder.masks(variable).codesOf(masks[variable], row);
  }
}
