// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * An attack on printed tables by someone who reads nothing but them.
 *
 * <p>The attacker writes down an unknown number for every finest crossing that the lines tell
 * apart, adds what each printed cell says, and asks for the least and the greatest value that any
 * table of whole numbers allows. {@link #challenge} stops as soon as a target is shown to be safe;
 * {@link #interval} goes on to the ends. What cannot be decided counts as not safe.
 *
 * <pre>{@code
 * Attack attack = Attack.on(List.of(printed), new PrintingRules(5, 5, false));
 * attack.challenge(List.of(Target.of(printed, 3, 4, 5))).stream().allMatch(found -> found.isSafe());
 * }</pre>
 */
public final class Attack {

  /** The most unknown numbers that are attacked together. */
  public static final int MOST_ATOMS = 20_000;

  private final AtomSpace space;
  private final List<Equation> equations;
  private final Unknowns unknowns;
  private final long[] base;
  private final boolean isConsistent;
  private final Unknowns narrow;

  private Attack(List<PrintedTable> tables, List<Known> known, PrintingRules rules) {
    this.space = new AtomSpace(tables, MOST_ATOMS);
    this.equations =
        Stream.concat(
                equations(tables, space, requireNonNull(rules, "rules")).stream(),
                known.stream().map(k -> k.equation(space)))
            .toList();
    long[] lower = new long[space.size()];
    long[] upper = new long[space.size()];
    bound(equations, lower, upper);
    this.unknowns = new Unknowns(equations, lower, upper);
    Optional<long[]> any = unknowns.any();
    this.base = any.orElse(lower);
    this.isConsistent = any.isPresent() && new WitnessTable(base).meets(equations);
    settlePrinted(lower, upper);
    this.narrow = new Unknowns(equations, lower, upper);
  }

  /**
   * An attack on tables of the same people.
   *
   * @throws IllegalArgumentException if they disagree on the categories of a variable
   * @throws TooLargeToAttackException if they have more than {@value #MOST_ATOMS} unknown numbers
   */
  public static Attack on(List<PrintedTable> tables, PrintingRules rules) {
    return on(tables, List.of(), rules);
  }

  /**
   * An attack by someone who knows more of the people than the tables print.
   *
   * @throws IllegalArgumentException if the tables disagree on the categories of a variable
   * @throws TooLargeToAttackException if they have more than {@value #MOST_ATOMS} unknown numbers
   */
  public static Attack on(List<PrintedTable> tables, List<Known> known, PrintingRules rules) {
    return new Attack(tables, known, rules);
  }

  /** How many unknown numbers the attacker works with. */
  public int unknowns() {
    return space.size();
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
    List<Quarry> quarries = targets.stream().map(this::quarry).toList();
    quarries.forEach(quarry -> nudge(quarry, quarries));
    sweep(narrow, quarries);
    hunt(narrow, quarries, Component.Effort.QUICK);
    if (unknowns.isSmall()) {
      hunt(unknowns, quarries, Component.Effort.QUICK);
    }
    if (narrow.isSmall()) {
      hunt(narrow, quarries, Component.Effort.THOROUGH);
    }
    if (unknowns.isSmall()) {
      hunt(unknowns, quarries, Component.Effort.THOROUGH);
    }
    return quarries.stream().map(Quarry::interval).toList();
  }

  /**
   * The least and the greatest value of a target.
   *
   * @throws IllegalStateException if the attack is not consistent
   */
  public Interval interval(Target target) {
    Quarry quarry = quarry(target);
    for (int sense : new int[] {1, -1}) {
      if (push(quarry, unknowns, sense, Component.Effort.THOROUGH, List.of(quarry)).isBest()) {
        quarry.prove(sense);
      }
    }
    return quarry.interval();
  }

  /** Checks an interval's two tables by adding up: against everything printed, and each other. */
  public boolean verify(Interval interval) {
    int[] atoms = atoms(interval.target());
    return interval.low().meets(equations)
        && interval.high().meets(equations)
        && interval.low().value(atoms) == interval.lo()
        && interval.high().value(atoms) == interval.hi();
  }

  private Quarry quarry(Target target) {
    if (!isConsistent) {
      throw new IllegalStateException("Attack must be consistent before it is read");
    }
    return new Quarry(target, atoms(target), base);
  }

  private int[] atoms(Target target) {
    return target.regions().stream()
        .flatMapToInt(region -> Arrays.stream(space.atomsOf(region)))
        .toArray();
  }

  private static List<Equation> equations(
      List<PrintedTable> tables, AtomSpace space, PrintingRules rules) {
    Map<List<Integer>, PrintingRules.Range> known = new LinkedHashMap<>();
    for (PrintedTable table : tables) {
      for (int cell = 0; cell < table.cells().size(); cell++) {
        OptionalLong printed = table.cells().get(cell);
        known.merge(
            space.keyOf(table.region(cell)),
            printed.isPresent() ? rules.printed(printed.getAsLong()) : rules.hidden(),
            Attack::both);
      }
      for (PrintedTable.Axis axis : table.axes()) {
        for (int line : axis.occupied()) {
          known.merge(
              space.keyOf(Map.of(axis.variable(), axis.lines().get(line))),
              PrintingRules.Range.OCCUPIED,
              Attack::both);
        }
      }
    }
    List<Equation> equations = new ArrayList<>();
    known.forEach(
        (atoms, range) ->
            equations.add(
                Equation.of(atoms.stream().mapToInt(Integer::intValue).toArray(), range)));
    for (int[][] link : space.links()) {
      equations.add(Equation.same(link[0], link[1]));
    }
    return List.copyOf(equations);
  }

  private static PrintingRules.Range both(PrintingRules.Range one, PrintingRules.Range other) {
    return new PrintingRules.Range(Math.max(one.lo(), other.lo()), Math.min(one.hi(), other.hi()));
  }

  /** What single equations say about single unknowns. */
  private static void bound(List<Equation> equations, long[] lower, long[] upper) {
    Arrays.fill(upper, PrintingRules.Range.UNBOUNDED);
    long greatest = 0;
    for (Equation equation : equations) {
      if (equation.minus().length == 0) {
        for (int atom : equation.plus()) {
          upper[atom] = Math.min(upper[atom], equation.hi());
        }
        if (equation.plus().length == 1) {
          lower[equation.plus()[0]] = Math.max(lower[equation.plus()[0]], equation.lo());
        }
        if (equation.hi() != PrintingRules.Range.UNBOUNDED) {
          greatest = Math.max(greatest, equation.hi());
        }
      }
    }
    // Where nothing printed bounds a number from above, this is beyond every need.
    long beyond = Math.addExact(Math.multiplyExact(4, greatest), 1_000);
    for (int atom = 0; atom < upper.length; atom++) {
      upper[atom] = Math.min(upper[atom], beyond);
    }
  }

  /**
   * Holds the numbers that are printed by themselves where the base has them. Tables that move the
   * hidden numbers alone are tables too, and much sooner found.
   */
  private void settlePrinted(long[] lower, long[] upper) {
    for (Equation equation : equations) {
      if (equation.plus().length == 1
          && equation.minus().length == 0
          && equation.hi() != PrintingRules.Range.UNBOUNDED) {
        int atom = equation.plus()[0];
        lower[atom] = base[atom];
        upper[atom] = base[atom];
      }
    }
  }

  /** Looks for tables near the base that make a target safe, without the solver. */
  private void nudge(Quarry quarry, List<Quarry> quarries) {
    Target target = quarry.target();
    if (!quarry.isSafe()) {
      long up = Math.max(target.upper(), Math.addExact(quarry.lo(), target.width()));
      unknowns
          .reach(quarry.atoms(), up, PrintingRules.Range.UNBOUNDED, base)
          .ifPresent(table -> quarries.forEach(other -> other.see(table)));
    }
    if (!quarry.isSafe() && quarry.hi() >= target.width()) {
      unknowns
          .reach(quarry.atoms(), 0, quarry.hi() - target.width(), base)
          .ifPresent(table -> quarries.forEach(other -> other.see(table)));
    }
  }

  /** Pushes many targets at once, each up or down: one table often settles most of them. */
  private void sweep(Unknowns among, List<Quarry> quarries) {
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, quarries.size() - 1));
    for (int bit = -1; bit < bits; bit++) {
      for (int sense : new int[] {1, -1}) {
        if (quarries.stream().allMatch(Quarry::isSafe)) {
          return;
        }
        double[] objective = new double[space.size()];
        for (int n = 0; n < quarries.size(); n++) {
          boolean isUp = bit < 0 || (n >> bit & 1) == 0;
          if (!quarries.get(n).isSafe()) {
            quarries.get(n).addTo(objective, isUp ? sense : -sense);
          }
        }
        see(among.maximise(objective, base, Component.Effort.QUICK), quarries);
      }
    }
  }

  private void hunt(Unknowns among, List<Quarry> quarries, Component.Effort effort) {
    for (Quarry quarry : quarries) {
      for (int sense : new int[] {1, -1}) {
        if (!quarry.isSafe()) {
          push(quarry, among, sense, effort, quarries);
        }
      }
    }
  }

  private Unknowns.Solved push(
      Quarry quarry, Unknowns among, int sense, Component.Effort effort, List<Quarry> quarries) {
    double[] objective = new double[space.size()];
    quarry.addTo(objective, sense);
    Unknowns.Solved solved = among.maximise(objective, base, effort);
    see(solved, quarries);
    return solved;
  }

  private static void see(Unknowns.Solved solved, List<Quarry> quarries) {
    quarries.forEach(quarry -> quarry.see(solved.table()));
  }
}
