// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** How many are silent in a line of a table, kind by kind. */
public final class Silences {

  private Silences() {}

  /**
   * Each kind that occurs along a dimension, with its number or the word that it is withheld.
   *
   * @param counted kinds that are in the base, and so are not told here
   */
  public static List<Text> along(
      Counts counts, Coordinates place, int dimension, Set<Silence> counted) {
    List<Text> told = new ArrayList<>();
    for (Coordinate line : counts.lines(dimension)) {
      if (line instanceof Coordinate.Silent silent && !counted.contains(silent.silence())) {
        OptionalLong number = counts.count(place.with(dimension, line));
        if (number.isEmpty() || number.getAsLong() > 0) {
          told.add(told(silent.silence(), number));
        }
      }
    }
    return told;
  }

  /** Who is in no group, along each of the first so many dimensions: a note for each. */
  public static List<Text> notes(Counts counts, int dimensions) {
    Coordinates everyone = Group.everyone(counts.dimensions().size());
    List<Text> notes = new ArrayList<>();
    for (int dimension = 0; dimension < dimensions; dimension++) {
      notes.add(
          Words.inNoGroup(
              counts.dimensions().get(dimension).label(),
              along(counts, everyone, dimension, Set.of())));
    }
    return notes;
  }

  /**
   * How many are silent in a line, of those to whom the question applied: those who were not asked
   * are silent too. Empty where a kind of it may not be read.
   *
   * @param counted kinds that are in the base, and so are known
   */
  public static Optional<ReadNumber> number(
      ReadTable table, Coordinates place, int dimension, Set<Silence> counted) {
    ReadNumber number = new ReadNumber(0, 0);
    for (Coordinate line : table.lines(dimension)) {
      if (line instanceof Coordinate.Silent silent
          && silent.silence() != Silence.NOT_APPLICABLE
          && !counted.contains(silent.silence())) {
        Optional<ReadNumber> one = table.at(place.with(dimension, line));
        if (one.isEmpty()) {
          return one;
        }
        number = number.plus(one.orElseThrow());
      }
    }
    return Optional.of(number);
  }

  /** How many are in no group along one of the dimensions; empty where that may not be read. */
  public static Optional<ReadNumber> inNoGroup(ReadTable table) {
    int dimensions = table.counts().dimensions().size();
    Optional<ReadNumber> all = table.at(Group.everyone(dimensions));
    return ReadNumber.less(all, table.at(Group.everybody(dimensions)))
        .map(number -> new ReadNumber(Math.max(0, number.value()), number.reach()));
  }

  private static Text told(Silence silence, OptionalLong number) {
    Text label = silence.label();
    return number.isPresent()
        ? Text.of(
            label.en() + " (" + Digits.count(number.getAsLong()) + ")",
            label.cy() + " (" + Digits.count(number.getAsLong()) + ")")
        : Text.of(label.en() + " (withheld)", label.cy() + " (ni chyhoeddir)");
  }
}
