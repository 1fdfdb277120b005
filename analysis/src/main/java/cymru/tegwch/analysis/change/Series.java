// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The same groups at several points in time: a table for each date, or one table with a dimension
 * that is time.
 *
 * <p>Tables of different dates are published in a release for each date, and a question about them
 * is put to all of these: {@code findings.in(first, second)}. A table with a dimension that is time
 * is in one release. The points are taken to be equally far apart.
 *
 * <pre>{@code
 * Series quarters = Series.along(byQuarter, "quarter");
 * quarters.size();
 * }</pre>
 */
public final class Series {

  private final List<Occasion> occasions;

  private Series(List<Occasion> occasions) {
    this.occasions = List.copyOf(occasions);
    if (occasions.size() < 2) {
      throw new IllegalArgumentException("Series must have 2 points, but had " + occasions.size());
    }
  }

  /**
   * Tables of an outcome, one for each date, the earliest first.
   *
   * @throws IllegalArgumentException if they are fewer than two, if a date is not after the one
   *     before, or if they are not of one population, one outcome and the same groups
   */
  public static Series of(List<OutcomeTable> tables) {
    return dated(tables.stream().map(Occasion::of).toList());
  }

  /**
   * Tables of events and exposure, one for each date, the earliest first.
   *
   * @throws IllegalArgumentException if they are fewer than two, if a date is not after the one
   *     before, or if they are not of one population and the same groups
   */
  public static Series ofRates(List<ExposureTable> tables) {
    return dated(tables.stream().map(Occasion::of).toList());
  }

  /**
   * The groups of a dimension, in the order of its level, which is that of time.
   *
   * @throws IllegalArgumentException if the table has no such dimension beside its outcome, or if
   *     it has fewer than two groups
   */
  public static Series along(OutcomeTable table, String variable) {
    return new Series(Occasion.along(table, variable));
  }

  /**
   * The same of a table of events and exposure.
   *
   * @throws IllegalArgumentException if the tables have no such dimension, or if it has fewer than
   *     two groups
   */
  public static Series along(ExposureTable tables, String variable) {
    return new Series(Occasion.along(tables, variable));
  }

  /** How many points there are. */
  public int size() {
    return occasions.size();
  }

  /** What people read of each point, the earliest first: a date, or the label of a group. */
  public List<Text> labels() {
    return occasions.stream().map(Occasion::label).toList();
  }

  /** How many points there are, the first and the last. */
  @Override
  public String toString() {
    return "Series of "
        + size()
        + " points, "
        + labels().get(0).en()
        + " to "
        + labels().get(size() - 1).en();
  }

  List<Occasion> occasions() {
    return occasions;
  }

  Occasion first() {
    return occasions.get(0);
  }

  Occasion last() {
    return occasions.get(occasions.size() - 1);
  }

  List<Group> groups() {
    return last().groups();
  }

  /** The table in which findings stand: that of the last point. */
  CountTable table() {
    return last().table();
  }

  private static Series dated(List<Occasion> occasions) {
    List<Occasion> all = new ArrayList<>();
    for (Occasion next : occasions) {
      if (!all.isEmpty()) {
        requireAfter(all.get(all.size() - 1).table(), next.table());
        requireAlike(all.get(0), next);
      }
      all.add(next);
    }
    return new Series(all);
  }

  private static void requireAfter(CountTable earlier, CountTable later) {
    LocalDate from = earlier.population().asAt();
    LocalDate to = later.population().asAt();
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException(
          "Each table must be of a later date than the one before, but were of "
              + from
              + " and "
              + to);
    }
    Population one = earlier.population();
    Population other = later.population();
    if (!one.id().equals(other.id())
        || one.unit() != other.unit()
        || !one.filter().equals(other.filter())) {
      throw new IllegalArgumentException(
          "Tables over time must be of one population and count one unit, but were of '"
              + one.id()
              + "' ("
              + one.unit()
              + ") and '"
              + other.id()
              + "' ("
              + other.unit()
              + "), or of different parts of it");
    }
  }

  /** Whether two occasions ask the same of the same groups, wherever and whenever. */
  static void requireAlike(Occasion one, Occasion other) {
    if (!levels(one).equals(levels(other))) {
      throw new IllegalArgumentException(
          "Tables to be compared must have the same groups, but had "
              + levels(one)
              + " and "
              + levels(other)
              + ": roll one of them up, table.at(level), or recode it by a crosswalk");
    }
    if (!Objects.equals(asked(one), asked(other))) {
      throw new IllegalArgumentException(
          "Tables to be compared must be of one outcome, or both of rates");
    }
  }

  private static List<Level> levels(Occasion of) {
    return of.groupedBy().stream().map(Dimension::level).toList();
  }

  /** What makes two outcomes one; a rate is like every other. */
  private static List<Object> asked(Occasion of) {
    if (of.contrast() instanceof ShareContrast shares) {
      Outcome outcome = shares.outcomes().outcome();
      return List.of(
          outcome.name(), outcome.of().level(), outcome.codes(), outcome.base(), outcome.wanted());
    }
    return List.of();
  }
}
