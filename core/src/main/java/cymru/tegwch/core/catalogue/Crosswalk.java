// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.catalogue;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeListId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the codes of one list are read in another.
 *
 * <p>A crosswalk goes one way. What it moves lossily is counted wherever it is used.
 *
 * @param from the list that is read
 * @param to the list that it is read into
 * @param rows one row for each code of {@code from} that it knows
 */
public record Crosswalk(CodeListId from, CodeListId to, List<Row> rows) {

  /** What a move keeps of the meaning. */
  public enum Kind {
    /** The same meaning. */
    EXACT,
    /** Detail into the group that holds all of it. */
    ROLL_UP,
    /** True of most people in the category, and not of all. */
    BEST_FIT,
    /** The two lists ask about different things; the move is what was agreed. */
    CONCEPT_CHANGE,
    /** The category is split in the other list, and nothing says which part a person is in. */
    ONE_TO_MANY,
    /** The code says why there is no answer. */
    TO_SILENCE,
    /** The other list has no place for it. */
    NONE;

    /** Whether meaning is lost: everything but an exact move and a roll-up. */
    public boolean isLossy() {
      return this != EXACT && this != ROLL_UP;
    }
  }

  /**
   * Where one code goes.
   *
   * @param from the code in the list that is read
   * @param kind what the move keeps
   * @param to the code or codes in the other list: one when the move can be made, several for
   *     {@link Kind#ONE_TO_MANY}, none for {@link Kind#TO_SILENCE} and {@link Kind#NONE}
   * @param silence the silence of a {@link Kind#TO_SILENCE}, else null
   * @param note why, for a person who reads the crosswalk; may be empty
   */
  public record Row(
      String from, Kind kind, List<String> to, @Nullable Silence silence, String note) {

    public Row {
      requireNonNull(from, "from");
      requireNonNull(kind, "kind");
      requireNonNull(note, "note");
      to = List.copyOf(to);
      if ((kind == Kind.TO_SILENCE) != (silence != null)) {
        throw new IllegalArgumentException(
            "Row must have a silence if and only if it is TO_SILENCE");
      }
      if (!fits(kind, to.size())) {
        throw new IllegalArgumentException(
            "Row of kind " + kind + " must not have " + to.size() + " codes");
      }
    }

    /** A row that moves one code to one other. */
    public static Row of(String from, Kind kind, String to) {
      return new Row(from, kind, List.of(to), null, "");
    }

    /** A row for a code that says why there is no answer. */
    public static Row toSilence(String from, Silence silence) {
      return new Row(from, Kind.TO_SILENCE, List.of(), silence, "");
    }

    /** The one code that this row moves to, or empty where it moves to none or cannot pick one. */
    public Optional<String> target() {
      return to.size() == 1 ? Optional.of(to.get(0)) : Optional.empty();
    }

    private static boolean fits(Kind kind, int codes) {
      return switch (kind) {
        case ONE_TO_MANY -> codes > 1;
        case TO_SILENCE, NONE -> codes == 0;
        default -> codes == 1;
      };
    }
  }

  public Crosswalk {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    rows = List.copyOf(rows);
    Set<String> codes = new HashSet<>();
    for (Row row : rows) {
      if (!codes.add(row.from())) {
        throw new IllegalArgumentException(
            "Crosswalk from " + from + " to " + to + " has code '" + row.from() + "' twice");
      }
    }
  }

  /** The row for that code. */
  public Optional<Row> row(String code) {
    return rows.stream().filter(row -> row.from().equals(code)).findFirst();
  }

  /** The two lists and how many rows lose meaning. */
  @Override
  public String toString() {
    long lossy = rows.stream().filter(row -> row.kind().isLossy()).count();
    return from + " -> " + to + ", " + rows.size() + " rows, " + lossy + " lossy";
  }
}
