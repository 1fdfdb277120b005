// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import cymru.tegwch.analysis.asking.DerivedCounts;
import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step, from a table of the furthest stages reached: who reached a stage, of those who reached
 * an earlier one. Those who did not reach the earlier one are not applicable.
 *
 * @param source groups by furthest stage
 * @param shape the table that this stands for
 * @param from the earlier stage, counted from 0
 * @param to the later stage
 */
record StepCounts(ReadTable source, Counts shape, int from, int to) implements DerivedCounts {

  private static final Coordinate NOT_APPLICABLE = Coordinate.of(Silence.NOT_APPLICABLE);

  @Override
  public List<Coordinate> lines(int dimension) {
    if (dimension < last()) {
      return source.lines(dimension);
    }
    List<Coordinate> lines = new ArrayList<>();
    lines.add(Coordinate.of(Outcome.HAPPENED));
    lines.add(Coordinate.of(Outcome.DID_NOT));
    for (Silence silence : Silence.values()) {
      Coordinate line = Coordinate.of(silence);
      if (source.lines(dimension).contains(line) || (from > 0 && line.equals(NOT_APPLICABLE))) {
        lines.add(line);
      }
    }
    lines.addAll(List.of(Coordinate.Margin.values()));
    return lines;
  }

  @Override
  public Optional<ReadNumber> number(Coordinates cell) {
    Coordinates group = new Coordinates(cell.along().subList(0, last()));
    Coordinate line = cell.along(last());
    if (line.equals(Coordinate.of(Outcome.HAPPENED))) {
      return reached(group, to);
    }
    if (line.equals(Coordinate.of(Outcome.DID_NOT))) {
      return stages(group, from, to);
    }
    if (line == Coordinate.Margin.ANSWERED) {
      return reached(group, from);
    }
    if (!line.equals(NOT_APPLICABLE)) {
      return source.at(cell);
    }
    Optional<ReadNumber> before = stages(group, 0, from);
    return source.lines(last()).contains(NOT_APPLICABLE)
        ? source.at(cell).flatMap(silent -> before.map(silent::plus))
        : before;
  }

  /**
   * Those who reached a stage: the sum of it and the later ones, or all less the earlier ones;
   * where both can be read that which rounding may have moved less.
   */
  private Optional<ReadNumber> reached(Coordinates group, int stage) {
    Optional<ReadNumber> later = stages(group, stage, stages().size());
    Optional<ReadNumber> rest =
        ReadNumber.less(source.at(group.and(Coordinate.Margin.ANSWERED)), stages(group, 0, stage));
    if (later.isEmpty() || rest.isEmpty()) {
      return later.or(() -> rest);
    }
    return rest.orElseThrow().reach() < later.orElseThrow().reach() ? rest : later;
  }

  /** Those whose furthest stage is one of these. */
  private Optional<ReadNumber> stages(Coordinates group, int first, int end) {
    ReadNumber sum = new ReadNumber(0, 0);
    for (Level.Group stage : stages().subList(first, end)) {
      Optional<ReadNumber> number = source.at(group.and(Coordinate.of(stage.code())));
      if (number.isEmpty()) {
        return number;
      }
      sum = sum.plus(number.orElseThrow());
    }
    return Optional.of(sum);
  }

  private int last() {
    return shape.dimensions().size() - 1;
  }

  private List<Level.Group> stages() {
    return source.counts().dimensions().get(last()).level().groups();
  }
}
