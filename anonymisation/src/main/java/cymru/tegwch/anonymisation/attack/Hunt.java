// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import cymru.tegwch.anonymisation.attack.Dictionary.End;
import cymru.tegwch.anonymisation.attack.PrintingRules.Range;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The hunt for quarries in one component: first by the moves that one number out of the basis makes
 * possible, then by the simplex method, then by an integer programme.
 */
final class Hunt {

  /** After so many changes of basis it is worked out anew, so that errors do not add up. */
  private static final int PIVOTS_UNTIL_NEW = 1_500;

  private static final int MOST_WALKED = 60;
  private static final long SEED = 20_261_122L;

  // Once more up, since the way down may have changed what is needed.
  private static final int[] SENSES = {1, -1, 1};

  /** What a bound of the simplex method may be wrong by, on the side that shows more danger. */
  private static final double SLACK = 1e-6;

  private final Unknowns all;
  private final Component component;
  private final long[] base;
  private final long[] start;
  private final Map<Integer, List<Quarry>> quarriesAt;
  private final List<Quarry> quarries;
  private final int pivotsUntilNew;
  private Dictionary dictionary;
  private long[] lastTable;

  Hunt(Unknowns all, Component component, long[] base, List<Quarry> quarries) {
    this(all, component, base, quarries, PIVOTS_UNTIL_NEW);
  }

  Hunt(Unknowns all, Component component, long[] base, List<Quarry> quarries, int pivotsUntilNew) {
    this.all = all;
    this.component = component;
    this.base = base;
    this.start = component.part(base);
    this.lastTable = start;
    this.quarries = quarries;
    this.quarriesAt = quarries.stream().collect(Collectors.groupingBy(Quarry::unknown));
    this.pivotsUntilNew = pivotsUntilNew;
    this.dictionary = Dictionary.at(component, start);
  }

  /** One quarry on its way to one of its ends. */
  private interface Way {
    void go(Quarry quarry, int sense);
  }

  private void forEachOpen(Way way) {
    for (Quarry quarry : quarries) {
      for (int sense : SENSES) {
        if (quarry.isOpen(sense)) {
          way.go(quarry, sense);
        }
      }
    }
  }

  /** How often the basis changed since it was worked out. */
  int pivots() {
    return dictionary.pivots();
  }

  /**
   * Tries how far numbers out of the basis can move alone with those in the basis, each that is a
   * quarry's own or takes one along.
   */
  void circle() {
    BitSet tried = new BitSet();
    for (Quarry quarry : quarries) {
      addMovers(component.placeOf(quarry.unknown()), tried);
    }
    tried.stream().forEach(j -> Circle.of(dictionary, j).ifPresent(this::follow));
  }

  private void addMovers(int place, BitSet movers) {
    if (!dictionary.isBasic(place)) {
      movers.set(place);
      return;
    }
    int row = dictionary.rowOf(place);
    for (int j = 0; j < dictionary.size(); j++) {
      if (!dictionary.isBasic(j) && dictionary.entry(row, j) != 0) {
        movers.set(j);
      }
    }
  }

  private void follow(Circle circle) {
    offer(circle.move(component, circle.room(component, start, 1)));
    offer(circle.move(component, -circle.room(component, start, -1)));
  }

  /** Takes note of a table that a quarry wants, if it adds up in whole numbers. */
  boolean offer(Move move) {
    boolean isTaken = isWanted(move) && all.areMetBy(base, move);
    if (isTaken) {
      for (int unknown : move.unknowns()) {
        quarriesAt(unknown).forEach(q -> q.see(base[unknown] + move.by(unknown), move));
      }
    }
    return isTaken;
  }

  private boolean isWanted(Move move) {
    return Arrays.stream(move.unknowns())
        .anyMatch(
            unknown ->
                quarriesAt(unknown).stream()
                    .anyMatch(q -> q.wants(base[unknown] + move.by(unknown))));
  }

  private List<Quarry> quarriesAt(int unknown) {
    return quarriesAt.getOrDefault(unknown, List.of());
  }

  private void see(long @Nullable [] table) {
    if (table != null && offer(Move.between(component.unknowns(), start, table))) {
      lastTable = table;
    }
  }

  /** Walks from each quarry's best tables by whole moves, changing the basis where none helps. */
  void walk() {
    SplittableRandom random = new SplittableRandom(SEED);
    forEachOpen((quarry, sense) -> walk(quarry, sense, random));
  }

  private void walk(Quarry quarry, int sense, SplittableRandom random) {
    renew();
    int place = component.placeOf(quarry.unknown());
    long[] table = quarry.table(sense, component.unknowns(), base);
    for (int step = 0;
        step < MOST_WALKED && quarry.isOpen(sense) && dictionary.makeBasic(place);
        step++) {
      table = new WholeSteps(dictionary).towards(place, sense, random, table);
      see(table);
    }
  }

  private void renew() {
    if (dictionary.pivots() > pivotsUntilNew) {
      dictionary = Dictionary.at(component, lastTable);
    }
  }

  /**
   * Pushes each quarry that is not settled by the simplex method.
   *
   * @param isProof whether the component is all that there is, so that its bounds are bounds
   */
  void push(boolean isProof) {
    forEachOpen((quarry, sense) -> push(quarry, sense, isProof));
  }

  private void push(Quarry quarry, int sense, boolean isProof) {
    renew();
    dictionary.moveTo(lastTable);
    int place = component.placeOf(quarry.unknown());
    double goal = quarry.goal(sense);
    End end = dictionary.push(place, sense, goal, d -> see(d.whole()));
    if (isProof && end == End.BEST) {
      quarry.prove(sense, wholeBound(dictionary.value(place), sense));
    }
  }

  /** The last whole number before a bound on one side. */
  static long wholeBound(double bound, int sense) {
    return sense * (long) Math.floor(sense * bound + SLACK);
  }

  /** Asks for whole tables where only fractions were found. */
  void programme(boolean isProof, IntegerProgramme.Effort effort) {
    IntegerProgramme programme = new IntegerProgramme(component);
    forEachOpen(
        (quarry, sense) -> {
          int place = component.placeOf(quarry.unknown());
          Range range = quarry.unseen(sense, component.lower(place), component.upper(place));
          IntegerProgramme.Answer answer =
              programme.furthest(place, sense, range.lo(), range.hi(), effort);
          answer.table().ifPresent(this::see);
          if (isProof && answer.isProven()) {
            // The furthest table was just seen, if there is one.
            quarry.prove(sense, quarry.end(sense));
          }
        });
  }
}
