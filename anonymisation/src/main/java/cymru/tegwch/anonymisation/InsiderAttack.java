// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Interval;
import cymru.tegwch.anonymisation.attack.Known;
import cymru.tegwch.anonymisation.attack.Target;
import cymru.tegwch.anonymisation.attack.WitnessTable;
import cymru.tegwch.anonymisation.cells.LinkedCells;
import cymru.tegwch.anonymisation.cells.LinkedCells.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The attack by somebody who is alone in a hidden cell, and so knows it and every other cell that
 * nobody else is in. Of any other secret as much must be left to them as a target asks for.
 *
 * <p>A table that the ordinary attack found and that leaves a person's own cells as they are is a
 * table for that person too. Only where there is none is the attack run again with what they know.
 */
final class InsiderAttack {

  private final LinkedCells cells;
  private final BitSet secret;
  private final IntPredicate isAlone;
  private final IntFunction<Target> target;
  private final Function<List<Known>, Attack> knowing;
  private final Map<Integer, Interval> intervals = new HashMap<>();

  /**
   * The attack of everybody who is alone in a cell.
   *
   * @param secret the places that nobody must find out
   * @param isAlone whether one person is in such a place
   * @param target what must be left of such a place to another
   * @param knowing the attack by somebody who knows that too
   */
  InsiderAttack(
      LinkedCells cells,
      BitSet secret,
      IntPredicate isAlone,
      IntFunction<Target> target,
      Function<List<Known>, Attack> knowing) {
    this.cells = cells;
    this.secret = secret;
    this.isAlone = isAlone;
    this.target = target;
    this.knowing = knowing;
  }

  /**
   * The secrets that somebody finds out.
   *
   * @param attack the attack by somebody who knows what is printed
   * @param found what that attack found, the secrets among it
   */
  BitSet beaten(Attack attack, List<Interval> found) {
    for (Interval interval : found) {
      Map<String, Set<String>> region = interval.target().regions().get(0);
      cells.placeOf(region).ifPresent(place -> intervals.put(place, interval));
    }
    BitSet beaten = new BitSet();
    for (List<Integer> own : persons()) {
      List<Integer> open =
          secret.stream()
              .filter(place -> own.stream().noneMatch(of -> isWithin(place, of)))
              .filter(place -> !isOpenTo(attack, own, place))
              .boxed()
              .toList();
      if (!open.isEmpty()) {
        attack(own, open, beaten);
      }
    }
    return beaten;
  }

  private void attack(List<Integer> own, List<Integer> open, BitSet beaten) {
    Attack insider = knowing.apply(own.stream().map(place -> known(place(place))).toList());
    if (!insider.isConsistent()) {
      open.forEach(beaten::set);
      return;
    }
    List<Interval> left = insider.challenge(open.stream().map(target::apply).toList());
    for (int n = 0; n < open.size(); n++) {
      if (!left.get(n).isSafe() || !insider.verify(left.get(n))) {
        beaten.set(open.get(n));
      }
    }
  }

  private static Known known(Place own) {
    long units = own.cell().units();
    return new Known(List.of(own.region()), List.of(), units, units);
  }

  /** Everybody who is alone in a place, with all the places that are known to be theirs. */
  private List<List<Integer>> persons() {
    List<List<Integer>> persons = new ArrayList<>();
    secret.stream()
        .filter(isAlone)
        .forEach(
            place -> {
              List<Integer> person = new ArrayList<>(List.of(place));
              persons.removeIf(
                  other -> {
                    boolean isSame = other.stream().anyMatch(of -> isNested(of, place));
                    person.addAll(isSame ? other : List.of());
                    return isSame;
                  });
              persons.add(person);
            });
    return persons;
  }

  private boolean isNested(int one, int other) {
    return isWithin(one, other) || isWithin(other, one);
  }

  private boolean isWithin(int part, int whole) {
    Map<String, Set<String>> of = place(part).region();
    return place(whole).region().entrySet().stream()
        .allMatch(
            on -> of.containsKey(on.getKey()) && on.getValue().containsAll(of.get(on.getKey())));
  }

  /** Whether a table that was found is far enough off there and has a person's own in theirs. */
  private boolean isOpenTo(Attack attack, List<Integer> own, int place) {
    Interval interval = requireNonNull(intervals.get(place), "interval");
    long units = place(place).cell().units();
    long width = target.apply(place).width();
    return (units - interval.lo() >= width && isTableOf(attack, own, interval.low()))
        || (interval.hi() - units >= width && isTableOf(attack, own, interval.high()));
  }

  private boolean isTableOf(Attack attack, List<Integer> own, WitnessTable table) {
    return own.stream()
        .allMatch(
            place ->
                attack.number(requireNonNull(intervals.get(place), "interval").target(), table)
                    == place(place).cell().units());
  }

  private Place place(int place) {
    return cells.places().get(place);
  }
}
