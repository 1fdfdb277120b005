// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import cymru.tegwch.anonymisation.attack.Dictionary.End;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The hunt for quarries in one component: first by the moves that one number out of the basis makes
 * possible, then by the simplex method, then by an integer programme.
 */
final class Hunt {

  private static final int PIVOTS_UNTIL_NEW = 1_500;
  private static final int MOST_DENOMINATOR = 24;
  private static final int MOST_WALKED = 60;
  private static final long SEED = 20_261_122L;

  /** What a bound of the simplex method may be wrong by, on the side that shows more danger. */
  private static final double SLACK = 1e-6;

  private final Unknowns all;
  private final Component component;
  private final long[] base;
  private final long[] start;
  private final Map<Integer, List<Quarry>> quarryAt = new HashMap<>();
  private final List<Quarry> quarries;
  private Dictionary dictionary;
  private long[] lastTable;

  Hunt(Unknowns all, Component component, long[] base, List<Quarry> quarries) {
    this.all = all;
    this.component = component;
    this.base = base;
    this.start = component.part(base);
    this.lastTable = start;
    this.quarries = quarries;
    for (Quarry quarry : quarries) {
      quarryAt
          .computeIfAbsent(component.placeOf(quarry.unknown()), p -> new ArrayList<>())
          .add(quarry);
    }
    this.dictionary = Dictionary.at(component, start);
  }

  private boolean isOver() {
    return quarries.stream().allMatch(Quarry::isSettled);
  }

  /** Tries, for each number out of the basis, how far it can move alone with those in the basis. */
  void circle() {
    int[] rows = new int[dictionary.rowCount()];
    for (int j = 0; j < dictionary.size() && !(j % 64 == 0 && isOver()); j++) {
      if (dictionary.isBasic(j)) {
        continue;
      }
      int count = 0;
      boolean isNear = quarryAt.containsKey(j);
      for (int r = 0; r < rows.length; r++) {
        if (dictionary.entry(r, j) != 0) {
          rows[count++] = r;
          isNear |= quarryAt.containsKey(dictionary.basic(r));
        }
      }
      long times = isNear ? denominator(rows, count, j) : 0;
      if (times > 0) {
        circle(j, rows, count, times);
      }
    }
  }

  /** The least factor that makes all entries of a column whole, or 0. */
  private long denominator(int[] rows, int count, int j) {
    for (int times = 1; times <= MOST_DENOMINATOR; times++) {
      boolean isWhole = true;
      for (int i = 0; i < count && isWhole; i++) {
        double entry = dictionary.entry(rows[i], j) * times;
        isWhole = Math.abs(entry - Math.rint(entry)) < Dictionary.TINY;
      }
      if (isWhole) {
        return times;
      }
    }
    return 0;
  }

  private void circle(int j, int[] rows, int count, long times) {
    int[] places = new int[count + 1];
    long[] rates = new long[count + 1];
    places[count] = j;
    rates[count] = times;
    for (int i = 0; i < count; i++) {
      places[i] = dictionary.basic(rows[i]);
      rates[i] = -Math.round(dictionary.entry(rows[i], j) * times);
    }
    for (int sense : new int[] {1, -1}) {
      long steps = Long.MAX_VALUE;
      for (int i = 0; i <= count; i++) {
        long rate = sense * rates[i];
        long room =
            rate > 0
                ? component.upper(places[i]) - start[places[i]]
                : start[places[i]] - component.lower(places[i]);
        steps = rate == 0 ? steps : Math.min(steps, room / Math.abs(rate));
      }
      if (steps > 0 && steps < Long.MAX_VALUE) {
        follow(places, rates, sense * steps);
      }
    }
  }

  private void follow(int[] places, long[] rates, long steps) {
    boolean isWanted = false;
    for (int i = 0; i < places.length; i++) {
      isWanted |= wouldImprove(places[i], start[places[i]] + rates[i] * steps);
    }
    if (!isWanted) {
      return;
    }
    long[] table = start.clone();
    for (int i = 0; i < places.length; i++) {
      table[places[i]] += rates[i] * steps;
    }
    Move move = Move.between(component.unknowns(), start, table);
    if (all.areMetBy(base, move)) {
      for (int place : places) {
        quarriesAt(place).forEach(quarry -> quarry.see(table[place], move));
      }
    }
  }

  private boolean wouldImprove(int place, long value) {
    return quarriesAt(place).stream().anyMatch(q -> !q.isSettled() && q.wouldImprove(value));
  }

  private List<Quarry> quarriesAt(int place) {
    return quarryAt.getOrDefault(place, List.of());
  }

  /** Walks from each quarry's best tables by whole moves, changing the basis where none helps. */
  void walk() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (Quarry quarry : quarries) {
      for (int sense : new int[] {1, -1, 1}) {
        if (!quarry.isSettled() && isOpen(quarry, sense)) {
          walk(quarry, sense, random);
        }
      }
    }
  }

  private static boolean isOpen(Quarry quarry, int sense) {
    return sense > 0 ? quarry.isOpenUp() : quarry.isOpenDown();
  }

  private void walk(Quarry quarry, int sense, SplittableRandom random) {
    renew();
    int place = component.placeOf(quarry.unknown());
    long[] table = quarry.table(sense, component.unknowns(), base);
    dictionary.moveTo(table);
    for (int step = 0; step < MOST_WALKED && isOpen(quarry, sense); step++) {
      if (dictionary.makeBasic(place)) {
        table = new WholeSteps(dictionary).towards(place, sense, random, table);
        see(table);
      }
    }
  }

  private void renew() {
    if (dictionary.pivots() > PIVOTS_UNTIL_NEW) {
      dictionary = Dictionary.at(component, lastTable);
    }
  }

  /**
   * Pushes each quarry that is not settled by the simplex method.
   *
   * @param isProof whether the component is all that there is, so that its bounds are bounds
   */
  void push(boolean isProof) {
    for (Quarry quarry : quarries) {
      // Once more up, since the way down may have changed what is needed.
      for (int sense : new int[] {1, -1, 1}) {
        if (!quarry.isSettled()) {
          push(quarry, sense, isProof);
        }
      }
    }
  }

  private void push(Quarry quarry, int sense, boolean isProof) {
    if (!isOpen(quarry, sense)) {
      return;
    }
    renew();
    dictionary.moveTo(lastTable);
    int place = component.placeOf(quarry.unknown());
    double goal = sense > 0 ? quarry.goalUp() : quarry.goalDown();
    End end = dictionary.push(place, sense, goal, d -> see(d.whole()));
    if (isProof && end == End.BEST) {
      double bound = dictionary.value(place);
      if (sense > 0) {
        quarry.proveGreatest((long) Math.floor(bound + SLACK));
      } else {
        quarry.proveLeast((long) Math.ceil(bound - SLACK));
      }
    }
  }

  private void see(long @Nullable [] table) {
    if (table == null) {
      return;
    }
    boolean isWanted = false;
    for (Quarry quarry : quarries) {
      isWanted |=
          !quarry.isSettled() && quarry.wouldImprove(table[component.placeOf(quarry.unknown())]);
    }
    if (!isWanted || !component.isTable(table)) {
      return;
    }
    lastTable = table;
    Move move = Move.between(component.unknowns(), start, table);
    if (all.areMetBy(base, move)) {
      for (Quarry quarry : quarries) {
        quarry.see(table[component.placeOf(quarry.unknown())], move);
      }
    }
  }

  /** Asks for whole tables where only fractions were found. */
  void programme(boolean isProof, IntegerProgramme.Effort effort) {
    IntegerProgramme programme = new IntegerProgramme(component);
    for (Quarry quarry : quarries) {
      for (int sense : new int[] {1, -1, 1}) {
        if (!quarry.isSettled()) {
          programme(programme, quarry, sense, isProof, effort);
        }
      }
    }
  }

  private void programme(
      IntegerProgramme programme,
      Quarry quarry,
      int sense,
      boolean isProof,
      IntegerProgramme.Effort effort) {
    if (!isOpen(quarry, sense)) {
      return;
    }
    int place = component.placeOf(quarry.unknown());
    long from = sense > 0 ? quarry.hi() + 1 : component.lower(place);
    long to = sense > 0 ? component.upper(place) : quarry.lo() - 1;
    from = sense > 0 ? from : Math.max(from, quarry.least());
    to = sense > 0 ? Math.min(to, quarry.greatest()) : to;
    IntegerProgramme.Answer answer = programme.furthest(place, sense, from, to, effort);
    answer.table().ifPresent(this::see);
    if (isProof && answer.isProven()) {
      Optional<long[]> table = answer.table();
      if (sense > 0) {
        quarry.proveGreatest(table.isPresent() ? table.get()[place] : quarry.hi());
      } else {
        quarry.proveLeast(table.isPresent() ? table.get()[place] : quarry.lo());
      }
    }
  }
}
