// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.anonymisation.PrintRule;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.MeasureTable;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How a question reads its tables: every number exactly, or as a release prints them. A question
 * has its numbers from here and from nowhere else.
 */
public final class Reading {

  private final UnaryOperator<Counts> tables;
  private final long percentageBase;
  private final long roundingBase;
  private final long reach;
  private final Function<MeasureTable, Measures> measures;

  private Reading(
      UnaryOperator<Counts> tables, long percentageBase, long roundingBase, long reach) {
    this(tables, percentageBase, roundingBase, reach, Reading::unread);
  }

  private Reading(
      UnaryOperator<Counts> tables,
      long percentageBase,
      long roundingBase,
      long reach,
      Function<MeasureTable, Measures> measures) {
    this.tables = tables;
    this.percentageBase = percentageBase;
    this.roundingBase = roundingBase;
    this.reach = reach;
    this.measures = measures;
  }

  /** Everything that was counted, exactly. */
  public static Reading counted() {
    return new Reading(UnaryOperator.identity(), 1, 1, 0, CountedMeasures::new);
  }

  /** What that release prints. */
  public static Reading of(ProtectedRelease release) {
    return of(table -> printed(table, release), release.policy().print())
        .withMeasures(table -> new PrintedMeasures(release.measures(table)));
  }

  /**
   * Numbers that somebody holds as they were printed, for instance read back from a written file.
   *
   * @param tables gives for each table the one to read instead
   * @param rule how the numbers were printed
   */
  public static Reading of(UnaryOperator<Counts> tables, PrintRule rule) {
    return new Reading(tables, rule.percentageBase(), rule.roundingBase(), rule.reach());
  }

  /**
   * This reading with means that somebody holds as they were printed.
   *
   * @param others gives for each measure's table the one to read instead
   */
  public Reading withMeasures(Function<MeasureTable, Measures> others) {
    return new Reading(tables, percentageBase, roundingBase, reach, others);
  }

  /**
   * The means, deviations and medians to read instead of those of a table that was asked about.
   *
   * @throws IllegalArgumentException if a release is read that does not print them
   */
  public Measures measures(MeasureTable asked) {
    return measures.apply(asked);
  }

  /**
   * The table to read instead of one that was asked about.
   *
   * @throws IllegalArgumentException if a release is read that does not print the table
   */
  public Counts counts(Counts asked) {
    return tables.apply(asked);
  }

  /** The smallest base of which a rate may be given. */
  public long percentageBase() {
    return percentageBase;
  }

  /** What the numbers are multiples of; 1 where nothing is rounded. */
  public long roundingBase() {
    return roundingBase;
  }

  /**
   * For each cell of the table that is read instead of one that was asked about, how far from its
   * number the counted one may be: numbers that are added up reach further than those that are
   * printed. Empty where the number may not be read.
   *
   * @throws IllegalArgumentException if a release is read that does not print the table
   */
  public Counts reaches(Counts asked) {
    Counts read = counts(asked);
    return read instanceof ProtectedTable printed
        ? new Reaches(printed, printed::reach)
        : new Reaches(read, cell -> reach);
  }

  /** Whether a number that is read may differ from the counted one. */
  public boolean isRounded() {
    return roundingBase > 1;
  }

  private static Measures unread(MeasureTable asked) {
    throw new IllegalArgumentException(
        "Reading must have means to give those of '"
            + asked.counts().id()
            + "', but has counts alone: give it some with withMeasures");
  }

  static ProtectedTable printed(Counts asked, ProtectedRelease release) {
    if (asked instanceof CountTable counted) {
      return release.table(counted);
    }
    return release.tables().stream()
        .filter(table -> table.id().equals(asked.id()))
        .filter(table -> table.dimensions().equals(asked.dimensions()))
        .filter(table -> table.population().equals(asked.population()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Release must print the table that was asked, but has no table '"
                        + asked.id()
                        + "' of its dimensions and population"));
  }
}
