// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import java.util.List;

/**
 * The same groups before and after.
 *
 * <pre>{@code
 * Span span = Span.of(before, after);
 * Span years = Span.along(byQuarter, "quarter", "2025-q1", "2026-q1");
 * }</pre>
 */
public final class Span {

  private final Occasion before;
  private final Occasion after;

  private Span(Occasion before, Occasion after) {
    this.before = before;
    this.after = after;
  }

  /**
   * An outcome at two dates.
   *
   * @throws IllegalArgumentException if the second date is not the later, or if the tables are not
   *     of one population, one outcome and the same groups
   */
  public static Span of(OutcomeTable before, OutcomeTable after) {
    return ends(Series.of(List.of(before, after)));
  }

  /**
   * Events for those who could have had them, at two dates.
   *
   * @throws IllegalArgumentException if the second date is not the later, or if the tables are not
   *     of one population and the same groups
   */
  public static Span of(ExposureTable before, ExposureTable after) {
    return ends(Series.ofRates(List.of(before, after)));
  }

  /**
   * Two groups of the dimension of a table that is time.
   *
   * @param before the code of the earlier
   * @param after the code of the later
   * @throws IllegalArgumentException if the table has no such dimension beside its outcome, if a
   *     code is none of its groups, or if the second is not behind the first
   */
  public static Span along(OutcomeTable table, String variable, String before, String after) {
    return between(Occasion.along(table, variable), before, after);
  }

  /**
   * The same of a table of events and exposure.
   *
   * @throws IllegalArgumentException if the tables have no such dimension, if a code is none of its
   *     groups, or if the second is not behind the first
   */
  public static Span along(ExposureTable tables, String variable, String before, String after) {
    return between(Occasion.along(tables, variable), before, after);
  }

  /** What people read of the two times, the earlier first. */
  public List<Text> labels() {
    return List.of(before.label(), after.label());
  }

  /** Both times. */
  @Override
  public String toString() {
    return "Span from " + before.label().en() + " to " + after.label().en();
  }

  Occasion before() {
    return before;
  }

  Occasion after() {
    return after;
  }

  List<Group> groups() {
    return after.groups();
  }

  CountTable table() {
    return after.table();
  }

  private static Span ends(Series series) {
    return new Span(series.first(), series.last());
  }

  private static Span between(List<Occasion> occasions, String before, String after) {
    int from = place(occasions, before);
    int to = place(occasions, after);
    if (from >= to) {
      throw new IllegalArgumentException(
          "'" + before + "' must be before '" + after + "' along the dimension that is time");
    }
    return new Span(occasions.get(from), occasions.get(to));
  }

  private static int place(List<Occasion> occasions, String code) {
    for (int i = 0; i < occasions.size(); i++) {
      if (occasions.get(i).isAt(code)) {
        return i;
      }
    }
    throw new IllegalArgumentException("Dimension of time has no group '" + code + "'");
  }
}
