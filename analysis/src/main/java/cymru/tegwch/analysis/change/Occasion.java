// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.contrast.Contrast;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Heard;
import cymru.tegwch.analysis.contrast.RateContrast;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.DateText;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One point in time: a table of its own, or a line along the dimension of a table that is time.
 *
 * @param contrast what is read of it, and how
 * @param time the dimension that is time; -1 where the table is of one date
 * @param line the line along it; null where the table is of one date
 * @param label what people read of the time
 */
record Occasion(Contrast contrast, int time, @Nullable Coordinate line, Text label) {

  static Occasion of(OutcomeTable table) {
    return dated(new ShareContrast(Criteria.withDefaults(), table));
  }

  static Occasion of(ExposureTable tables) {
    return dated(new RateContrast(Criteria.withDefaults(), tables));
  }

  private static Occasion dated(Contrast contrast) {
    return new Occasion(contrast, -1, null, DateText.of(contrast.table().population().asAt()));
  }

  /** Every group of a dimension that is time, in the order of its level. */
  static List<Occasion> along(OutcomeTable table, String variable) {
    return along(new ShareContrast(Criteria.withDefaults(), table), variable);
  }

  static List<Occasion> along(ExposureTable tables, String variable) {
    return along(new RateContrast(Criteria.withDefaults(), tables), variable);
  }

  private static List<Occasion> along(Contrast contrast, String variable) {
    List<Dimension> dimensions = contrast.table().dimensions().subList(0, contrast.dimensions());
    List<String> names = dimensions.stream().map(Dimension::variable).toList();
    int time = names.indexOf(variable);
    if (time < 0) {
      throw new IllegalArgumentException(
          "Dimension of time must be one of " + names + ", but was '" + variable + "'");
    }
    List<Occasion> occasions = new ArrayList<>();
    for (Level.Group group : dimensions.get(time).level().groups()) {
      occasions.add(
          new Occasion(contrast, time, Coordinate.of(group.code()), group.category().label()));
    }
    return occasions;
  }

  boolean isAt(String code) {
    return line != null && line.key().equals(code);
  }

  CountTable table() {
    return contrast.table();
  }

  /** The dimensions that make the groups. */
  List<Dimension> groupedBy() {
    return IntStream.range(0, contrast.dimensions())
        .filter(dimension -> dimension != time)
        .mapToObj(dimension -> table().dimensions().get(dimension))
        .toList();
  }

  /** Every crossing of them; everybody where there is none. */
  List<Group> groups() {
    return groupedBy().isEmpty()
        ? List.of(new Group(new Coordinates(List.of()), Coordinate.Margin.EVERYONE.label()))
        : Group.crossing(groupedBy());
  }

  /** All who answered, whatever their group. */
  Optional<Tally> everybody(Reading reading) {
    return tally(reading, Group.everybody(groupedBy().size()));
  }

  Optional<Tally> tally(Reading reading, Coordinates group) {
    return contrast.tally(reading, place(group));
  }

  List<Text> notCounted(Reading reading, Coordinates group) {
    return contrast.notCounted(reading, place(group));
  }

  /** Who is in no group along a dimension, at this time. */
  List<Text> inNoGroup(Reading reading, Dimension dimension) {
    List<Coordinate> everyone = new ArrayList<>();
    for (int d = 0; d < table().dimensions().size(); d++) {
      everyone.add(d == time && line != null ? line : Coordinate.Margin.EVERYONE);
    }
    return Silences.along(
        reading.counts(table()),
        new Coordinates(everyone),
        table().dimensions().indexOf(dimension),
        Set.of());
  }

  /** A group's numbers with what is not known of them. */
  Optional<Heard> heard(Reading reading, Coordinates group) {
    return contrast.heard(reading, place(group));
  }

  /** A figure in words, with its base. */
  Text told(Rate figure) {
    return contrast.told(figure);
  }

  /** The share or rate of a tally. */
  Rate figure(Tally tally, double confidence) {
    return contrast.figure(tally, confidence);
  }

  /** What the base of a figure counts: people, homes. */
  Text unitOfBase() {
    CountTable base =
        contrast instanceof RateContrast rates ? rates.tables().exposure() : contrast.table();
    return base.population().unit().label();
  }

  Scale scale() {
    return contrast.scale();
  }

  Rate.Per per() {
    return contrast.per();
  }

  private Coordinates place(Coordinates group) {
    if (line == null) {
      return group;
    }
    List<Coordinate> along = new ArrayList<>(group.along());
    along.add(time, line);
    return new Coordinates(along);
  }
}
