// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Language;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person's cell in a column says: the groups of a level that were chosen together, or one
 * silence.
 *
 * @param lines the groups in the order of the level, or the silence
 */
record Value(List<Coordinate> lines) {

  /** Between the codes of a cell that holds several. */
  static final String SEPARATOR = ";";

  private static final int AFTER_EVERY_GROUP = 1_000_000;
  private static final List<Silence> SILENCES = List.of(Silence.values());

  Value {
    lines = List.copyOf(lines);
  }

  /** An answer at a level that holds every leaf of the list. */
  static Value of(Answer answer, Level level) {
    if (answer instanceof Silence silence) {
      return new Value(List.of(Coordinate.of(silence)));
    }
    List<String> codes = ((Chosen) answer).codes();
    return new Value(
        level.groups().stream()
            .filter(group -> codes.stream().anyMatch(group.leaves()::contains))
            .map(group -> Coordinate.of(group.code()))
            .toList());
  }

  /** Whether it is an answer and no silence. */
  boolean isAnswer() {
    return lines.get(0) instanceof Coordinate.Group;
  }

  /** The codes as they are written. */
  String code() {
    return lines.stream().map(Coordinate::key).collect(Collectors.joining(SEPARATOR));
  }

  /** The labels as they are written. */
  String label(Dimension dimension, Language language) {
    return lines.stream()
        .map(line -> dimension.labelOf(line).in(language))
        .collect(Collectors.joining(SEPARATOR + " "));
  }

  /** Groups by their place in the level, silences after all of them. */
  int[] order(Level level) {
    List<String> codes = level.groups().stream().map(Level.Group::code).toList();
    return lines.stream()
        .mapToInt(
            line ->
                line instanceof Coordinate.Silent silent
                    ? AFTER_EVERY_GROUP + SILENCES.indexOf(silent.silence())
                    : codes.indexOf(line.key()))
        .toArray();
  }
}
