// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.minimality;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.variable.Counting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * The attack by a reader who knows how hidden cells are chosen, on tiny tables: every table that
 * could be behind what is printed is protected in the same way, and those that are printed
 * otherwise are ruled out. A hidden count that is the same in all that are left is found out.
 *
 * <p>It is not necessary to go through all of them: one table that is printed alike and has another
 * count shows that this count is not found out. Tables near the counted one are tried first, so
 * that few are needed; and where all were tried and none has another count, the reader has won. The
 * numbers of tables and of steps are limited, so that the same input gives the same answer.
 *
 * <p>Source: R. C.-W. Wong, A. W.-C. Fu, K. Wang, J. Pei (2007), Minimality attack in privacy
 * preserving data publishing, VLDB, 543-554.
 */
public final class MinimalityAttack {

  /** The most cells that are on no margin, of all tables together. */
  public static final int MOST_CELLS = 12;

  /** The most tables that are protected for one hidden count. */
  static final int MOST_TABLES = 150;

  private static final int MOST_STEPS = 200_000;

  /** What came of it. */
  public enum Outcome {
    /** Of every secret another value is possible. */
    WITHSTOOD,
    /** A secret is the same in every table that is printed so. */
    WON,
    /** The limits were reached first. */
    NOT_DECIDED
  }

  /**
   * A hidden count that must not be found out.
   *
   * @param table which of the tables, from 0
   * @param cell where it stands
   */
  public record Secret(int table, Coordinates cell) {}

  /**
   * What a reader sees.
   *
   * @param numbers of each table, nothing where the mark is
   * @param statement what is said of it beside the tables
   */
  public record Printed(List<Map<Coordinates, OptionalLong>> numbers, int statement) {
    public Printed {
      numbers = List.copyOf(numbers);
    }
  }

  private final List<Member> members;
  private final Printed printed;
  private final Function<List<Member>, Optional<Printed>> printing;
  private final Worlds worlds;

  /**
   * An attack on tables that are printed so.
   *
   * @param members the tables
   * @param reach how far a printed number may be from the count
   * @param beyond a count above all of the tables, that no reader would take for a small one
   * @param printing what would be printed of other tables of the same lines; nothing where they
   *     would be refused
   */
  public MinimalityAttack(
      List<Member> members,
      Printed printed,
      long reach,
      long beyond,
      Function<List<Member>, Optional<Printed>> printing) {
    this.members = List.copyOf(members);
    this.printed = printed;
    this.printing = printing;
    this.worlds = new Worlds(members, printed.numbers(), reach, beyond);
  }

  /**
   * Whether the attack can be run on tables: of people, few cells, no dimension that overlaps and
   * no variable in two of them, so that tables of equal totals are always tables of some people.
   */
  public static boolean isPossible(List<Member> members) {
    Set<String> variables = new HashSet<>();
    long cells = 0;
    for (Member member : members) {
      CountTable table = member.table();
      boolean isOfItsOwn = member.variables().stream().allMatch(variables::add);
      if (!isOfItsOwn
          || member.within() != null
          || table.population().unit() == Counting.EVENTS
          || table.dimensions().stream().anyMatch(Dimension::overlapping)) {
        return false;
      }
      cells += Worlds.innerCells(table).size();
    }
    return cells <= MOST_CELLS;
  }

  /** Tries to find out the secrets. */
  public Outcome run(List<Secret> secrets) {
    if (!isAsPrinted(worlds.truth())) {
      return Outcome.NOT_DECIDED;
    }
    List<Secret> open = new ArrayList<>(secrets);
    Outcome outcome = Outcome.WITHSTOOD;
    while (!open.isEmpty()) {
      Worlds.Search search = worlds.search(open.remove(0), MOST_TABLES, MOST_STEPS);
      Optional<long[]> other = search.first(this::isAsPrinted);
      if (other.isPresent()) {
        open.removeIf(secret -> worlds.isOther(secret, other.orElseThrow()));
      } else if (search.isComplete()) {
        return Outcome.WON;
      } else {
        outcome = Outcome.NOT_DECIDED;
      }
    }
    return outcome;
  }

  private boolean isAsPrinted(long[] world) {
    return printing.apply(tables(world)).filter(printed::equals).isPresent();
  }

  private List<Member> tables(long[] world) {
    List<Member> tables = new ArrayList<>();
    for (int at = 0; at < members.size(); at++) {
      Member member = members.get(at);
      tables.add(new Member(worlds.table(at, world), member.outcome(), member.within()));
    }
    return tables;
  }
}
