// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Numerals;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why cells are hidden, and how the attack went. Internal: a reader who knew which hidden cells are
 * small could work out more, so nothing of this may be published. It holds no count of people.
 *
 * @param release the release
 * @param policy the policy by which it was protected
 * @param tables the hidden cells of each table, by reason
 * @param patterns how far what is hidden of each group of tables of the same people may be from the
 *     least that would do; none for a restricted release
 * @param earlier what tables tell beside those of the same population at other dates: to be looked
 *     at by somebody who knows who came and went
 * @param attacks the attack on each group of tables of the same people; none for a restricted
 *     release
 * @param findings where what is published of a question differs from what was found; none until
 *     they are added
 */
public record InternalAudit(
    String release,
    DisclosurePolicy policy,
    List<TableAudit> tables,
    List<PatternAudit> patterns,
    List<EarlierAudit> earlier,
    List<AttackAudit> attacks,
    List<FindingAudit> findings) {

  /**
   * The hidden cells of a table.
   *
   * @param table the table's id
   * @param cells how many cells it shows
   * @param small hidden because too few people are in them, or one of them dominates
   * @param certain hidden because they would tell an attribute of everyone in a group
   * @param complements hidden so that the others cannot be worked out, or since an earlier release
   *     of the same people and date hid them
   */
  public record TableAudit(
      String table,
      int cells,
      List<Coordinates> small,
      List<Coordinates> certain,
      List<Coordinates> complements) {
    public TableAudit {
      requireNonNull(table, "table");
      small = List.copyOf(small);
      certain = List.copyOf(certain);
      complements = List.copyOf(complements);
    }

    /** How many cells are hidden. */
    public int hidden() {
      return small.size() + certain.size() + complements.size();
    }

    /** The table and how many of its cells are hidden, for which reasons. */
    @Override
    public String toString() {
      return hidden()
          + " of "
          + cells
          + " cells hidden ("
          + small.size()
          + " small, "
          + certain.size()
          + " certain, "
          + complements.size()
          + " complements): "
          + table;
    }
  }

  /**
   * What is hidden of tables of the same people for the sake of other cells, and how little would
   * have done. A cell costs more the more people it counts and the more margins it is on, and a
   * zero most; the costs are read beside each other and mean nothing else.
   *
   * @param tables their ids
   * @param complements how many numbers are hidden for the sake of others; a number that several
   *     tables show is one
   * @param cost the sum of their costs
   * @param lowerBound what every choice costs at least that protects the small numbers
   * @param tries how many changes of the choice were looked at
   */
  public record PatternAudit(
      List<String> tables, int complements, double cost, double lowerBound, long tries) {

    /** Less than a tenth by more than floating point is wrong by. */
    private static final double TENTH = 0.099;

    public PatternAudit {
      tables = List.copyOf(tables);
    }

    static PatternAudit of(List<String> tables, Suppression.Pattern found, double lowerBound) {
      return new PatternAudit(tables, found.complements(), found.cost(), lowerBound, found.tries());
    }

    /**
     * How much of the cost might be saved, as a share of it: 0 to 1. Costs are in tenths, so that
     * what is less than a tenth above the bound is the least.
     */
    public double gap() {
      return cost - lowerBound < TENTH ? 0 : (cost - lowerBound) / cost;
    }

    /**
     * The gap in steps of which nothing can be worked back: the least of {@code 0, 5, 10, 25, 50}
     * per cent that is not below it, or 100 where it is above those.
     */
    public int publishableGap() {
      double percent = 100 * gap();
      return IntStream.of(0, 5, 10, 25, 50, 100).filter(step -> step >= percent).min().orElse(100);
    }

    /** How many complements there are, their cost, its lower bound, and the gap in per cent. */
    @Override
    public String toString() {
      return complements
          + " complements for "
          + tables.size()
          + " tables together: cost "
          + Numerals.decimal(cost, 1)
          + ", every choice at least "
          + Numerals.decimal(Math.min(cost, lowerBound), 1)
          + ", gap at most "
          + (long) Math.ceil(100 * gap())
          + " %";
    }
  }

  /**
   * A table beside the same of the same population at another date.
   *
   * @param release the earlier release
   * @param table the table's id in this one
   * @param close cells whose two numbers, not rounded, differ by fewer people than are hidden
   * @param hiddenOnce cells that are hidden in one release and printed in the other
   */
  public record EarlierAudit(
      String release, String table, List<Coordinates> close, List<Coordinates> hiddenOnce) {
    public EarlierAudit {
      requireNonNull(release, "release");
      requireNonNull(table, "table");
      close = List.copyOf(close);
      hiddenOnce = List.copyOf(hiddenOnce);
    }

    /** How many cells are to be looked at, in which table and beside which release. */
    @Override
    public String toString() {
      return "beside release "
          + release
          + ": "
          + close.size()
          + " numbers that differ by few, "
          + hiddenOnce.size()
          + " cells hidden in one release alone: "
          + table;
    }
  }

  /** What came of the attack by a reader who also knows how hidden cells are chosen. */
  public enum Method {
    /** Of every hidden small count another value is possible. */
    WITHSTOOD,
    /** The limits of the attack were reached before anything was shown. */
    NOT_DECIDED,
    /** Too many cells, or tables of which it cannot be said what else could be printed so. */
    NOT_TRIED
  }

  /**
   * The attack on tables of the same people, all of them together.
   *
   * @param tables their ids
   * @param unknowns how many unknown numbers the attacker worked with
   * @param targets how many numbers it tried to narrow down; it failed on every one
   * @param method how it went for a reader who knows how hidden cells are chosen
   */
  public record AttackAudit(List<String> tables, int unknowns, int targets, Method method) {
    public AttackAudit {
      tables = List.copyOf(tables);
      requireNonNull(method, "method");
    }

    static AttackAudit of(List<String> tables, int unknowns, int targets) {
      return new AttackAudit(tables, unknowns, targets, Method.NOT_TRIED);
    }

    AttackAudit with(Method other) {
      return new AttackAudit(tables, unknowns, targets, other);
    }

    /** How many tables were attacked together, what was attacked, and that it held. */
    @Override
    public String toString() {
      return "attack on "
          + tables.size()
          + " tables together: "
          + targets
          + " targets, "
          + unknowns
          + " unknown numbers, none narrowed down; knowing the method: "
          + method.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * Where the findings that are published differ from those in the counts. What a group's numbers
   * are stands in neither list.
   *
   * @param question what was asked
   * @param table the table's id
   * @param withheld groups of which nothing is published, though something was found
   * @param verdicts groups of which another verdict is published
   * @param figures groups of which other figures are published, with the same verdict
   */
  public record FindingAudit(
      Text question,
      String table,
      List<Coordinates> withheld,
      List<Coordinates> verdicts,
      List<Coordinates> figures) {
    public FindingAudit {
      requireNonNull(question, "question");
      requireNonNull(table, "table");
      withheld = List.copyOf(withheld);
      verdicts = List.copyOf(verdicts);
      figures = List.copyOf(figures);
    }

    /** How many groups differ and how, then those that say something else or nothing. */
    @Override
    public String toString() {
      return "published otherwise than found: "
          + withheld.size()
          + " withheld "
          + withheld
          + ", "
          + verdicts.size()
          + " with another verdict "
          + verdicts
          + ", "
          + figures.size()
          + " with other figures: "
          + table
          + ", "
          + question.en();
    }
  }

  public InternalAudit {
    requireNonNull(release, "release");
    requireNonNull(policy, "policy");
    tables = List.copyOf(tables);
    patterns = List.copyOf(patterns);
    earlier = List.copyOf(earlier);
    attacks = List.copyOf(attacks);
    findings = List.copyOf(findings);
  }

  /**
   * This audit, and where the published findings of a question differ from the internal ones.
   *
   * <pre>{@code
   * release.audit().with(board.differencesIn(release));
   * }</pre>
   */
  public InternalAudit with(FindingAudit more) {
    return new InternalAudit(
        release,
        policy,
        tables,
        patterns,
        earlier,
        attacks,
        Stream.concat(findings.stream(), Stream.of(more)).toList());
  }

  /** What was hidden and attacked, in numbers of cells; marked as not for publication. */
  @Override
  public String toString() {
    List<String> rows = new ArrayList<>();
    rows.add("release " + release + ", policy " + policy.name() + " " + policy.version());
    tables.forEach(table -> rows.add("  " + table));
    patterns.forEach(pattern -> rows.add("  " + pattern));
    earlier.forEach(beside -> rows.add("  " + beside));
    if (!attacks.isEmpty()) {
      rows.add(
          "  tables of the same people are attacked jointly, with at most "
              + Attack.MOST_ATOMS
              + " unknown numbers");
    }
    attacks.forEach(attack -> rows.add("  " + attack));
    findings.forEach(finding -> rows.add("  " + finding));
    return Excerpt.of("Audit, internal: not for publication", rows);
  }
}
