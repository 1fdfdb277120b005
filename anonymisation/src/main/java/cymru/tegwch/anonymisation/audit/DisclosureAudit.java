// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Interval;
import cymru.tegwch.anonymisation.attack.TooLargeToAttackException;
import cymru.tegwch.anonymisation.attack.WitnessTable;
import cymru.tegwch.anonymisation.audit.AuditedCell.Verdict;
import cymru.tegwch.core.show.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What a reader of published tables can work out about every number that they hide, by whatever
 * system they were made.
 *
 * <p>All tables are attacked together. For each hidden cell, and for each sliver between printed
 * lines, the least and the greatest value is found that a table of whole numbers can have which
 * agrees with everything published:
 *
 * <pre>
 *   least = min x,  greatest = max x   over all whole tables ≥ 0 with  Σ parts = total  everywhere
 * </pre>
 *
 * <p>Both ends come with a table that has them ({@link #witness}), so that anybody can check by
 * adding up that they are possible. That nothing lies beyond them rests on the simplex method in
 * floating point, rounded to the side that shows more danger. The idea of the audit interval is
 * that of M. Fischetti and J. J. Salazar (2000), Journal of the American Statistical Association
 * 95(451), 916-928.
 *
 * <pre>{@code
 * PublishedTable table = PublishedFile.read("by area", request, CsvForm.rectangular("count", "c"));
 * Categories categories = Categories.inferred(List.of(table), "Total");
 * DisclosureAudit audit =
 *     DisclosureAudit.audit(List.of(table), categories, AuditRule.withDefaults());
 * audit.exact(); // hidden numbers that a reader knows
 * }</pre>
 */
public final class DisclosureAudit {

  private final List<PublishedTable> tables;
  private final AuditRule rule;
  private final Map<AuditedCell, Interval> intervals;
  private final Attack attack;

  private DisclosureAudit(
      List<PublishedTable> tables,
      AuditRule rule,
      Map<AuditedCell, Interval> intervals,
      Attack attack) {
    this.tables = List.copyOf(tables);
    this.rule = rule;
    this.intervals = new LinkedHashMap<>(intervals);
    this.attack = attack;
  }

  /**
   * Audits tables of the same people together.
   *
   * @throws AuditRefused if they contradict each other or the categories, or are too large
   */
  public static DisclosureAudit audit(
      List<PublishedTable> tables, Categories categories, AuditRule rule) {
    return audit(tables, categories, rule, List.of());
  }

  /**
   * Audits tables of the same people together, for a reader who knows something besides.
   *
   * @param known what that reader knows
   * @throws IllegalArgumentException if it is of a cell that is not there
   * @throws AuditRefused if the tables contradict each other, the categories or what is known, or
   *     are too large
   */
  public static DisclosureAudit audit(
      List<PublishedTable> tables, Categories categories, AuditRule rule, List<KnownCell> known) {
    Publication publication = new Publication(tables, categories, rule);
    String names = tables.stream().map(PublishedTable::id).collect(Collectors.joining(", "));
    Attack attack;
    try {
      attack = publication.attack(known);
    } catch (TooLargeToAttackException e) {
      throw new AuditRefused(List.of(AuditReasons.tooLargeToAttack(names)));
    }
    if (!attack.isConsistent()) {
      throw new AuditRefused(List.of(AuditReasons.contradiction(names)));
    }
    List<Publication.Hidden> hidden = publication.hidden();
    List<Interval> found =
        attack.intervals(hidden.stream().map(Publication.Hidden::target).toList());
    Map<AuditedCell, Interval> intervals = new LinkedHashMap<>();
    for (int n = 0; n < hidden.size(); n++) {
      intervals.put(audited(hidden.get(n), found.get(n), rule), found.get(n));
    }
    return new DisclosureAudit(tables, rule, intervals, attack);
  }

  private static AuditedCell audited(Publication.Hidden hidden, Interval interval, AuditRule rule) {
    return new AuditedCell(
        hidden.table(),
        hidden.labels(),
        hidden.isPrinted(),
        interval.lo(),
        interval.isBounded() ? interval.hi() : Long.MAX_VALUE,
        verdict(interval, rule));
  }

  private static Verdict verdict(Interval interval, AuditRule rule) {
    if (interval.hi() - interval.lo() >= rule.width()) {
      return Verdict.WIDE;
    }
    if (!interval.isLoProven() || !interval.isHiProven()) {
      return Verdict.NOT_DECIDED;
    }
    return interval.lo() == interval.hi() ? Verdict.EXACT : Verdict.NARROW;
  }

  /** The tables that were audited together. */
  public List<PublishedTable> tables() {
    return tables;
  }

  /** The rule by which it was measured. */
  public AuditRule rule() {
    return rule;
  }

  /** Every hidden cell, table by table, then every sliver. */
  public List<AuditedCell> cells() {
    return List.copyOf(intervals.keySet());
  }

  /** Those whose number is known. */
  public List<AuditedCell> exact() {
    return with(Verdict.EXACT);
  }

  /** Those whose interval is narrower than the rule asks, but for the known ones. */
  public List<AuditedCell> narrow() {
    return with(Verdict.NARROW);
  }

  /** Those of which neither was proved; they have to be taken as narrow. */
  public List<AuditedCell> notDecided() {
    return with(Verdict.NOT_DECIDED);
  }

  /** Whether every hidden number is as wide as the rule asks. */
  public boolean isProtected() {
    return intervals.keySet().stream().allMatch(AuditedCell::isProtected);
  }

  private List<AuditedCell> with(Verdict verdict) {
    return intervals.keySet().stream().filter(cell -> cell.verdict() == verdict).toList();
  }

  /** Which end of an interval. */
  public enum End {
    /** The least value. */
    LEAST,
    /** The greatest value. */
    GREATEST
  }

  /**
   * The audited tables with every number filled in, so that they add up everywhere, agree with
   * everything published, and have the least or the greatest value in a cell. It is not the truth,
   * but could be; add it up to check.
   *
   * @throws IllegalArgumentException if the cell is not of this audit
   */
  public List<PublishedTable> witness(AuditedCell cell, End end) {
    WitnessTable table = end == End.LEAST ? of(cell).low() : of(cell).high();
    List<PublishedTable> filled = new ArrayList<>();
    for (int n = 0; n < tables.size(); n++) {
      long[] numbers = attack.numbers(n, table);
      List<List<String>> places = tables.get(n).places();
      Map<List<String>, OptionalLong> cells = new LinkedHashMap<>();
      for (int place = 0; place < numbers.length; place++) {
        cells.put(places.get(place), OptionalLong.of(numbers[place]));
      }
      filled.add(PublishedTable.of(tables.get(n).id(), tables.get(n).dimensions(), cells));
    }
    return filled;
  }

  /**
   * Whether the two tables of a cell add up everywhere, agree with everything published, and have
   * its ends.
   *
   * @throws IllegalArgumentException if the cell is not of this audit
   */
  public boolean verify(AuditedCell cell) {
    return attack.verify(of(cell));
  }

  private Interval of(AuditedCell cell) {
    Interval interval = intervals.get(cell);
    if (interval == null) {
      throw new IllegalArgumentException("Cell must be of this audit");
    }
    return interval;
  }

  /** How many numbers are hidden, and how many of them are known, narrow and not decided. */
  @Override
  public String toString() {
    List<String> rows = new ArrayList<>();
    rows.add(exact().size() + " known exactly");
    rows.add(narrow().size() + " narrower than " + rule.width());
    rows.add(notDecided().size() + " not decided");
    intervals.keySet().stream()
        .filter(cell -> !cell.isProtected())
        .forEach(cell -> rows.add("  " + cell));
    return Excerpt.of(
        "Disclosure audit of "
            + tables.size()
            + " tables together: "
            + intervals.size()
            + " hidden numbers",
        rows);
  }
}
