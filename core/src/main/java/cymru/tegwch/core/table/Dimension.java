// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis as it stands in a table.
 *
 * @param variable the name of the column
 * @param label what people read
 * @param level the groups
 * @param overlapping whether one unit may be in several groups at once, so that the total is not
 *     their sum
 */
public record Dimension(String variable, Text label, Level level, boolean overlapping) {

  public Dimension {
    requireNonNull(variable, "variable");
    requireNonNull(label, "label");
    requireNonNull(level, "level");
  }

  /** A dimension in which each unit is in one group or silent. */
  public static Dimension of(String variable, Text label, Level level) {
    return new Dimension(variable, label, level, false);
  }

  /** What people read on a line: the group's, the silence's or the margin's label. */
  public Text labelOf(Coordinate line) {
    if (line instanceof Coordinate.Silent silent) {
      return silent.silence().label();
    }
    if (line instanceof Coordinate.Margin margin) {
      return margin.label();
    }
    return level
        .group(line.key())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Level " + level + " has no group '" + line.key() + "'"))
        .category()
        .label();
  }

  /**
   * The condition that a line sets, in the form of {@link Population#filter}: {@code sex/detailed
   * in (f)}, {@code sex is [not-answered]}, {@code sex answered}.
   *
   * @throws IllegalArgumentException for the line of everyone, which sets none, or if there is no
   *     such group
   */
  public String condition(Coordinate line) {
    if (line == Coordinate.Margin.EVERYONE) {
      throw new IllegalArgumentException("Line must be of some and not of everyone");
    }
    if (line == Coordinate.Margin.ANSWERED) {
      return variable + " answered";
    }
    labelOf(line);
    return line instanceof Coordinate.Silent
        ? variable + " is " + line.key()
        : variable + "/" + level.name() + " in (" + line.key() + ")";
  }

  /**
   * Every line that there can be, in this order: the groups in the level's order, the silences in
   * theirs, then {@link Coordinate.Margin#ANSWERED} and {@link Coordinate.Margin#EVERYONE}.
   */
  public List<Coordinate> allLines() {
    List<Coordinate> lines = new ArrayList<>();
    level.groups().forEach(group -> lines.add(Coordinate.of(group.code())));
    for (Silence silence : Silence.values()) {
      lines.add(Coordinate.of(silence));
    }
    lines.addAll(List.of(Coordinate.Margin.values()));
    return lines;
  }
}
