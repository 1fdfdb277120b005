// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.catalogue;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeListId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the codes of one list are read in another.
 *
 * <p>A crosswalk goes one way. What it moves lossily is counted wherever it is used. Two are joined
 * by {@link #then}, and one is turned round by {@link #inverted}, only where somebody asks for it:
 * nothing looks for a way through a third list by itself.
 *
 * <pre>{@code
 * Crosswalk twoSteps = Wales.ETHNIC_GROUP_2001.crosswalkTo(Wales.ETHNIC_GROUP_2011)
 *     .then(Wales.ETHNIC_GROUP_2011.crosswalkTo(Wales.ETHNIC_GROUP));
 * }</pre>
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

  /**
   * This crosswalk and then another, as one: a row for each row of this one.
   *
   * <p>Two moves to one code keep what the worse of them keeps, in the order EXACT, ROLL_UP,
   * BEST_FIT, CONCEPT_CHANGE. A code that is split and whose parts all go to one code is a roll-up.
   * A silence stays one, and what has no place on the way has none at the end. A best fit of a best
   * fit is the best that is known, and no share of the people is promised.
   *
   * @param next from the list that this one leads to
   * @throws IllegalArgumentException if {@code next} begins elsewhere; or if what becomes of a code
   *     does not follow: a part of a group of which the next move is true of most, a code that is
   *     split before or after meaning was lost, parts of a split code of which only some have an
   *     answer. The message names the codes
   */
  public Crosswalk then(Crosswalk next) {
    if (!to.equals(next.from())) {
      throw new IllegalArgumentException(
          "Crosswalk to follow must be from " + to + ", but was from " + next.from());
    }
    return new Composition(this, next).crosswalk();
  }

  /**
   * This crosswalk turned round. A row that leads to no code has none to come back from.
   *
   * @throws IllegalArgumentException if a row that leads to a code is not exact, or if two lead to
   *     the same: then nothing says where its people came from. The message names the codes
   */
  public Crosswalk inverted() {
    List<Row> back = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    List<String> refused = new ArrayList<>();
    for (Row row : rows) {
      if (row.to().isEmpty()) {
        continue;
      }
      if (row.kind() == Kind.EXACT && codes.add(row.to().get(0))) {
        back.add(new Row(row.to().get(0), Kind.EXACT, List.of(row.from()), null, row.note()));
      } else {
        refused.add("'" + row.from() + "'");
      }
    }
    if (!refused.isEmpty()) {
      throw new IllegalArgumentException(
          "Crosswalk from "
              + from
              + " to "
              + to
              + " must be exact to be turned round, and is not for "
              + String.join(", ", refused));
    }
    return new Crosswalk(to, from, back);
  }

  /** The two lists and how many rows lose meaning. */
  @Override
  public String toString() {
    long lossy = rows.stream().filter(row -> row.kind().isLossy()).count();
    return from + " -> " + to + ", " + rows.size() + " rows, " + lossy + " lossy";
  }
}
