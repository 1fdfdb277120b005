// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.attack.PrintingRules.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An attack on printed tables by someone who reads nothing but them.
 *
 * <p>The attacker writes down an unknown number for every finest crossing that the lines tell
 * apart, adds what each printed cell says, and asks for the least and the greatest value that any
 * table of whole numbers allows. {@link #challenge} stops as soon as a target is shown to be safe;
 * {@link #intervals} goes on to the ends. What cannot be decided counts as not safe.
 *
 * <pre>{@code
 * Attack attack = Attack.on(List.of(printed), new PrintingRules(5, 5, false));
 * attack.challenge(List.of(Target.of(printed, 3, 4, 5))).stream().allMatch(Interval::isSafe);
 * }</pre>
 */
public final class Attack {

  /** The most unknown numbers of a finest crossing that are attacked together. */
  public static final int MOST_ATOMS = 1_000_000;

  private final AtomSpace space;
  private final Unknowns known;
  private final BitSet printed = new BitSet();
  private final Map<List<Map<String, Set<String>>>, Integer> sums = new HashMap<>();
  private final List<int[]> cellsOf;
  private final boolean isConsistent;
  private long[] base;

  private Attack(
      List<PrintedTable> tables, List<Known> more, PrintingRules rules, List<long[]> near) {
    this.space = new AtomSpace(tables, MOST_ATOMS);
    this.known = space.unknowns();
    this.cellsOf = tables.stream().map(space::cellsOf).toList();
    for (int table = 0; table < tables.size(); table++) {
      read(tables.get(table), cellsOf.get(table), requireNonNull(rules, "rules"));
    }
    more.forEach(this::know);
    long[] guess = guess(near.isEmpty() ? numbers(tables) : near);
    Unknowns open = known.copy();
    Optional<long[]> first = open.tighten() ? first(open, guess) : Optional.empty();
    this.isConsistent = first.isPresent() && known.areMetBy(first.get());
    this.base = first.orElse(guess);
  }

  private static Optional<long[]> first(Unknowns open, long[] guess) {
    open.boundAll();
    return new FirstTable(open, guess).find();
  }

  /**
   * An attack on tables of the same people.
   *
   * @throws IllegalArgumentException if they disagree on the categories of a variable
   * @throws TooLargeToAttackException if they have more than {@value #MOST_ATOMS} unknown numbers
   */
  public static Attack on(List<PrintedTable> tables, PrintingRules rules) {
    return new Attack(tables, List.of(), rules, List.of());
  }

  /**
   * An attack by someone who knows more of the people than the tables print.
   *
   * @throws IllegalArgumentException if the tables disagree on the categories of a variable
   * @throws TooLargeToAttackException if they have more than {@value #MOST_ATOMS} unknown numbers
   */
  public static Attack on(List<PrintedTable> tables, List<Known> known, PrintingRules rules) {
    return new Attack(tables, known, rules, List.of());
  }

  /**
   * An attack that begins its search for tables at one that is known to fit, for speed alone: it is
   * no knowledge of the attacker, and every table found counts whatever it was found from.
   *
   * @param near for each table, a number for each cell
   */
  public static Attack near(
      List<long[]> near, List<PrintedTable> tables, List<Known> known, PrintingRules rules) {
    return new Attack(tables, known, rules, near);
  }

  private void read(PrintedTable table, int[] cells, PrintingRules rules) {
    for (int cell = 0; cell < cells.length; cell++) {
      OptionalLong number = table.cells().get(cell);
      known.know(
          cells[cell], number.isPresent() ? rules.printed(number.getAsLong()) : rules.hidden());
      if (number.isPresent()) {
        printed.set(cells[cell]);
      }
    }
    for (PrintedTable.Axis axis : table.axes()) {
      for (int line : axis.occupied()) {
        know(Map.of(axis.variable(), axis.lines().get(line)), Range.OCCUPIED);
      }
    }
  }

  /** Reads {@code lo <= plus - minus <= hi} as {@code plus + shift = minus + between}. */
  private void know(Known more) {
    int[] plus = space.unknownsOf(more.plus());
    int[] minus = space.unknownsOf(more.minus());
    if (minus.length == 0) {
      known.know(sumOf(plus), new Range(Math.max(0, more.lo()), more.hi()));
      return;
    }
    long shift = Math.max(0, -more.lo());
    int constant = known.add();
    known.know(constant, new Range(shift, shift));
    int between = known.add();
    known.know(
        between,
        new Range(
            Math.max(0, more.lo()), more.hi() == Range.UNBOUNDED ? more.hi() : more.hi() + shift));
    int left = sumOf(with(plus, constant));
    known.addSum(left, with(minus, between));
  }

  private static int[] with(int[] many, int one) {
    int[] longer = Arrays.copyOf(many, many.length + 1);
    longer[many.length] = one;
    return longer;
  }

  private void know(Map<String, Set<String>> region, Range range) {
    known.know(sumOf(space.unknownsOf(List.of(region))), range);
  }

  /** One unknown number that is the sum of others. */
  private int sumOf(int[] parts) {
    if (parts.length == 1) {
      return parts[0];
    }
    int sum = known.add();
    known.addSum(sum, parts);
    return sum;
  }

  private static List<long[]> numbers(List<PrintedTable> tables) {
    return tables.stream()
        .map(table -> table.cells().stream().mapToLong(cell -> cell.orElse(0)).toArray())
        .toList();
  }

  private long[] guess(List<long[]> near) {
    long[] guess = new long[known.size()];
    BitSet isGuessed = new BitSet();
    for (int table = 0; table < cellsOf.size(); table++) {
      int[] cells = cellsOf.get(table);
      for (int cell = 0; cell < cells.length; cell++) {
        guess[cells[cell]] = near.get(table)[cell];
        isGuessed.set(cells[cell]);
      }
    }
    addUp(known, guess, isGuessed);
    return guess;
  }

  /** Gives totals without a value that of their parts, and a last part what is left of it. */
  static void addUp(Unknowns known, long[] table, BitSet hasValue) {
    for (int s = 0; s < known.sumCount(); s++) {
      int[] sum = known.sum(s);
      int last = sum[sum.length - 1];
      long parts = Arrays.stream(sum).skip(1).mapToLong(part -> table[part]).sum();
      if (!hasValue.get(sum[0])) {
        table[sum[0]] = parts;
        hasValue.set(sum[0]);
      } else if (!hasValue.get(last)) {
        table[last] += table[sum[0]] - parts;
      }
    }
  }

  /** How many unknown numbers the finest crossing has with which the attacker works. */
  public int unknowns() {
    return Math.toIntExact(space.atoms());
  }

  /**
   * Whether the attacker found any table at all that could be the truth. Where not, nothing is
   * known to be safe.
   */
  public boolean isConsistent() {
    return isConsistent;
  }

  /**
   * Attacks all targets until each is safe or beaten; the intervals of safe ones may be wider than
   * what was found.
   *
   * @return an interval for each target, in order
   * @throws IllegalStateException if the attack is not consistent
   */
  public List<Interval> challenge(List<Target> targets) {
    return hunt(targets, Quarry.Until.DECIDED);
  }

  /**
   * The least and the greatest value of each target.
   *
   * @return an interval for each target, in order
   * @throws IllegalStateException if the attack is not consistent
   */
  public List<Interval> intervals(List<Target> targets) {
    return hunt(targets, Quarry.Until.EXACT);
  }

  /** The least and the greatest value of a target. */
  public Interval interval(Target target) {
    return intervals(List.of(target)).get(0);
  }

  private List<Interval> hunt(List<Target> targets, Quarry.Until until) {
    if (!isConsistent) {
      throw new IllegalStateException("Attack must be consistent before it is read");
    }
    int[] unknowns = targets.stream().mapToInt(this::unknownOf).toArray();
    extendBase();
    List<Quarry> quarries = new ArrayList<>();
    for (int n = 0; n < unknowns.length; n++) {
      quarries.add(new Quarry(targets.get(n), until, unknowns[n], base[unknowns[n]]));
    }
    Unknowns open = known.copy();
    open.tighten();
    long beyond = open.boundAll();
    Unknowns narrow = open.copy();
    BitSet held = new BitSet();
    printed.stream().filter(open::isOpen).forEach(held::set);
    if (!held.isEmpty()) {
      // Tables that move the hidden numbers alone are tables too, and much sooner found.
      held.stream().forEach(unknown -> narrow.settle(unknown, base[unknown]));
      new Pursuit(narrow, base, false).run(quarries);
    }
    new Pursuit(open, base, true).run(quarries);
    return quarries.stream().map(quarry -> quarry.interval(base, beyond)).toList();
  }

  private int unknownOf(Target target) {
    int[] found = space.unknownsOf(target.regions());
    return found.length == 1
        ? found[0]
        : sums.computeIfAbsent(target.regions(), regions -> sumOf(found));
  }

  /** Adds up the numbers that came with new targets: all of them are totals. */
  private void extendBase() {
    BitSet hasValue = new BitSet();
    hasValue.set(0, base.length);
    base = Arrays.copyOf(base, known.size());
    addUp(known, base, hasValue);
  }

  /**
   * What a witness has in the cells of a table.
   *
   * @param table which of the tables of this attack, from 0
   */
  public long[] numbers(int table, WitnessTable witness) {
    return Arrays.stream(cellsOf.get(table)).mapToLong(witness::value).toArray();
  }

  /**
   * What a witness has in a region.
   *
   * @param target what was attacked when the witness was found, by itself or with others
   */
  public long number(Target target, WitnessTable witness) {
    return witness.value(unknownOf(target));
  }

  /** Checks an interval's two tables by adding up: against everything printed, and each other. */
  public boolean verify(Interval interval) {
    int unknown = unknownOf(interval.target());
    return interval.low().meets(known)
        && interval.high().meets(known)
        && interval.low().value(unknown) == interval.lo()
        && interval.high().value(unknown) == interval.hi();
  }
}
