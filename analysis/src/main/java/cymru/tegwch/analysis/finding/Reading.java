// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.anonymisation.PrintRule;
import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.MeasureTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How a question reads its tables: every number exactly, or as a release prints them. A question
 * has its numbers from here and from nowhere else.
 */
public final class Reading {

  private final UnaryOperator<Counts> tables;
  private final UnaryOperator<Counts> reaches;
  private final long percentageBase;
  private final long roundingBase;
  private final Function<MeasureTable, Measures> measures;

  private Reading(
      UnaryOperator<Counts> tables,
      UnaryOperator<Counts> reaches,
      long percentageBase,
      long roundingBase,
      Function<MeasureTable, Measures> measures) {
    this.tables = tables;
    this.reaches = reaches;
    this.percentageBase = percentageBase;
    this.roundingBase = roundingBase;
    this.measures = measures;
  }

  /** Everything that was counted, exactly. */
  public static Reading counted() {
    UnaryOperator<Counts> asked = UnaryOperator.identity();
    return new Reading(asked, table -> reaches(table, 0), 1, 1, CountedMeasures::new);
  }

  /**
   * What that release prints; or several, where a question reads tables of several dates.
   *
   * @throws IllegalArgumentException if the releases are not for the same readers, or print by
   *     different rules
   */
  public static Reading of(ProtectedRelease release, ProtectedRelease... others) {
    List<ProtectedRelease> all = together(release, others);
    return of(table -> printed(table, all), release.policy().print())
        .withMeasures(table -> new PrintedMeasures(printed(table, all)));
  }

  /**
   * Numbers that somebody holds as they were printed, for instance read back from a written file.
   *
   * @param tables gives for each table the one to read instead
   * @param rule how the numbers were printed
   */
  public static Reading of(UnaryOperator<Counts> tables, PrintRule rule) {
    return new Reading(
        tables,
        asked -> reaches(tables.apply(asked), rule.reach()),
        rule.percentageBase(),
        rule.roundingBase(),
        Reading::unread);
  }

  /**
   * This reading, of one table that is put together from others that are read: a step of a process,
   * two of several characteristics.
   *
   * @param table the numbers, each a sum or difference of numbers that are read here
   * @param reach how far from each the counted one may be: what those that make it may be off,
   *     added up whatever their signs; asked only of cells that may be read
   */
  public Reading derived(Counts table, ToLongFunction<Coordinates> reach) {
    Reaches off = new Reaches(table, reach);
    return new Reading(asked -> table, asked -> off, percentageBase, roundingBase, measures);
  }

  /**
   * This reading with means that somebody holds as they were printed.
   *
   * @param others gives for each measure's table the one to read instead
   */
  public Reading withMeasures(Function<MeasureTable, Measures> others) {
    return new Reading(tables, reaches, percentageBase, roundingBase, others);
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
    return reaches.apply(asked);
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

  /** From the release that prints a table of means under that name, else from the first. */
  private static ProtectedMeasures printed(MeasureTable asked, List<ProtectedRelease> releases) {
    return releases.stream()
        .filter(release -> release.measures().stream().anyMatch(of -> isNamed(of, asked)))
        .findFirst()
        .orElse(releases.get(0))
        .measures(asked);
  }

  private static boolean isNamed(ProtectedMeasures printed, MeasureTable asked) {
    return printed.id().equals(asked.counts().id())
        && printed.population().equals(asked.counts().population());
  }

  private static Counts reaches(Counts read, long reach) {
    return read instanceof ProtectedTable printed
        ? new Reaches(printed, printed::reach)
        : new Reaches(read, cell -> reach);
  }

  /** Releases that may be read together: what some may read is not shown beside what all may. */
  static List<ProtectedRelease> together(ProtectedRelease release, ProtectedRelease... others) {
    List<ProtectedRelease> all = Stream.concat(Stream.of(release), Stream.of(others)).toList();
    for (ProtectedRelease one : all) {
      if (!one.audience().equals(release.audience())) {
        throw new IllegalArgumentException(
            "Releases that are read together must have the same readers, but '"
                + release.id()
                + "' and '"
                + one.id()
                + "' have not");
      }
      if (!one.policy().print().equals(release.policy().print())) {
        throw new IllegalArgumentException(
            "Releases that are read together must print by one rule, but were "
                + release.policy().print()
                + " and "
                + one.policy().print());
      }
    }
    return all;
  }

  static ProtectedTable printed(Counts asked, List<ProtectedRelease> releases) {
    for (ProtectedRelease release : releases) {
      Optional<ProtectedTable> like =
          release.tables().stream().filter(table -> isShapeOf(asked, table)).findFirst();
      if (like.isPresent()) {
        return asked instanceof CountTable counted ? release.table(counted) : like.orElseThrow();
      }
    }
    throw new IllegalArgumentException(
        "Release must print the table that was asked, but "
            + releases.stream().map(ProtectedRelease::id).toList()
            + " has no table '"
            + asked.id()
            + "' of its dimensions and population");
  }

  private static boolean isShapeOf(Counts asked, ProtectedTable table) {
    return table.id().equals(asked.id())
        && table.dimensions().equals(asked.dimensions())
        && table.population().equals(asked.population());
  }
}
