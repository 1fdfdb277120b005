// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * One step, from a table of the furthest stages reached: who reached a stage, of those who reached
 * an earlier one. Those who did not reach the earlier one are not applicable.
 *
 * @param source groups by furthest stage
 * @param shape the table that this stands for
 * @param from the earlier stage, counted from 0
 * @param to the later stage
 */
record StepCounts(Counts source, Counts shape, int from, int to) implements Counts {

  private static final Coordinate NOT_APPLICABLE = Coordinate.of(Silence.NOT_APPLICABLE);

  /** A sum of numbers that were read, and of how many. */
  private record Sum(long value, int terms) {}

  @Override
  public String id() {
    return shape.id();
  }

  @Override
  public Population population() {
    return shape.population();
  }

  @Override
  public List<Dimension> dimensions() {
    return shape.dimensions();
  }

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
  public OptionalLong count(Coordinates cell) {
    Coordinates group = new Coordinates(cell.along().subList(0, last()));
    Coordinate line = cell.along(last());
    if (line.equals(Coordinate.of(Outcome.HAPPENED))) {
      return value(reached(group, to));
    }
    if (line.equals(Coordinate.of(Outcome.DID_NOT))) {
      return value(stages(group, from, to));
    }
    if (line == Coordinate.Margin.ANSWERED) {
      return value(reached(group, from));
    }
    if (!line.equals(NOT_APPLICABLE)) {
      return source.count(cell);
    }
    OptionalLong silent =
        source.lines(last()).contains(NOT_APPLICABLE) ? source.count(cell) : OptionalLong.of(0);
    Optional<Sum> before = stages(group, 0, from);
    return silent.isPresent() && before.isPresent()
        ? OptionalLong.of(silent.getAsLong() + before.orElseThrow().value())
        : OptionalLong.empty();
  }

  /** How many numbers the longest sum has of those that make a rate. */
  int terms() {
    List<Coordinates> groups = new ArrayList<>();
    Group.crossing(source, last()).forEach(group -> groups.add(group.place()));
    groups.add(Group.everybody(last()));
    return groups.stream()
        .flatMap(group -> IntStream.of(from, to).mapToObj(stage -> reached(group, stage)))
        .flatMap(Optional::stream)
        .mapToInt(Sum::terms)
        .max()
        .orElse(1);
  }

  /**
   * Those who reached a stage: the sum of it and the later ones, or all less the earlier ones;
   * where both can be read the shorter sum, which rounding has moved less.
   */
  private Optional<Sum> reached(Coordinates group, int stage) {
    Optional<Sum> later = stages(group, stage, last(source).size());
    Optional<Sum> rest = allLess(group, stages(group, 0, stage));
    if (later.isEmpty() || rest.isEmpty()) {
      return later.or(() -> rest);
    }
    return rest.orElseThrow().terms() < later.orElseThrow().terms() ? rest : later;
  }

  private Optional<Sum> allLess(Coordinates group, Optional<Sum> earlier) {
    OptionalLong all = source.count(group.and(Coordinate.Margin.ANSWERED));
    return all.isEmpty()
        ? Optional.empty()
        : earlier.map(sum -> new Sum(all.getAsLong() - sum.value(), 1 + sum.terms()));
  }

  /** Those whose furthest stage is one of these. */
  private Optional<Sum> stages(Coordinates group, int first, int end) {
    long sum = 0;
    for (Level.Group stage : last(source).subList(first, end)) {
      OptionalLong count = source.count(group.and(Coordinate.of(stage.code())));
      if (count.isEmpty()) {
        return Optional.empty();
      }
      sum = Math.addExact(sum, count.getAsLong());
    }
    return Optional.of(new Sum(sum, end - first));
  }

  private int last() {
    return shape.dimensions().size() - 1;
  }

  private static List<Level.Group> last(Counts counts) {
    return counts.dimensions().get(counts.dimensions().size() - 1).level().groups();
  }

  private static OptionalLong value(Optional<Sum> sum) {
    return sum.isPresent() ? OptionalLong.of(sum.orElseThrow().value()) : OptionalLong.empty();
  }
}
