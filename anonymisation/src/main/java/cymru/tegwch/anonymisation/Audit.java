// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.Coordinates;
import java.util.ArrayList;
import java.util.List;

/**
 * Why cells are hidden, and how the attack went. Internal: a reader who knew which hidden cells are
 * small could work out more, so nothing of this may be published. It holds no count of people.
 *
 * @param release the release
 * @param policy the policy by which it was protected
 * @param tables the hidden cells of each table, by reason
 * @param attacks the attack on each group of tables of the same people; none for a restricted
 *     release
 */
public record Audit(
    String release, DisclosurePolicy policy, List<TableAudit> tables, List<AttackAudit> attacks) {

  /**
   * The hidden cells of a table.
   *
   * @param table the table's id
   * @param cells how many cells it shows
   * @param small hidden because too few people are in them, or one of them dominates
   * @param certain hidden because they would tell an attribute of everyone in a group
   * @param complements hidden so that the others cannot be worked out
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
   * The attack on tables of the same people, all of them together.
   *
   * @param tables their ids
   * @param unknowns how many unknown numbers the attacker worked with
   * @param targets how many numbers it tried to narrow down; it failed on every one
   */
  public record AttackAudit(List<String> tables, int unknowns, int targets) {
    public AttackAudit {
      tables = List.copyOf(tables);
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
          + " unknown numbers, none narrowed down";
    }
  }

  public Audit {
    requireNonNull(release, "release");
    requireNonNull(policy, "policy");
    tables = List.copyOf(tables);
    attacks = List.copyOf(attacks);
  }

  /** What was hidden and attacked, in numbers of cells; marked as not for publication. */
  @Override
  public String toString() {
    List<String> rows = new ArrayList<>();
    rows.add("release " + release + ", policy " + policy.name() + " " + policy.version());
    tables.forEach(table -> rows.add("  " + table));
    if (!attacks.isEmpty()) {
      rows.add(
          "  tables of the same people are attacked jointly, with at most "
              + Attack.MOST_ATOMS
              + " unknown numbers");
    }
    attacks.forEach(attack -> rows.add("  " + attack));
    return Excerpt.of("Audit, internal: not for publication", rows);
  }
}
