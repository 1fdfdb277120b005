// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import cymru.tegwch.anonymisation.attack.Dictionary.End;
import java.util.Optional;

/** The search for any table at all that fits what is known, from a guess. */
final class FirstTable {

  private static final long STEPS_FOR_A_NUMBER = 200;
  private static final long MOST_STEPS = 5_000_000;

  private final Unknowns all;
  private final long[] guess;

  FirstTable(Unknowns all, long[] guess) {
    this.all = all;
    this.guess = guess;
  }

  /** A table; empty if there is none or none was found. */
  Optional<long[]> find() {
    long[] table = guess.clone();
    for (int unknown = 0; unknown < table.length; unknown++) {
      table[unknown] = Math.max(all.lower(unknown), Math.min(all.upper(unknown), table[unknown]));
    }
    for (int[] members : Pursuit.components(all).values()) {
      Component component = new Component(all, members, table);
      Optional<long[]> found = find(component, component.part(table));
      if (found.isEmpty()) {
        return Optional.empty();
      }
      component.place(found.get(), table);
    }
    return all.areMetBy(table) ? Optional.of(table) : Optional.empty();
  }

  private static Optional<long[]> find(Component component, long[] near) {
    if (component.isTable(near)) {
      return Optional.of(near);
    }
    if (component.area() <= Pursuit.MOST_AREA) {
      Dictionary dictionary = Dictionary.near(component, near);
      if (dictionary == null || dictionary.enter() == End.BEST) {
        return Optional.empty();
      }
      long[] whole = dictionary.whole();
      if (whole != null && component.isTable(whole)) {
        return Optional.of(whole);
      }
    }
    return Mending.mend(component, near, steps(component.size()))
        .filter(component::isTable)
        .or(() -> new IntegerProgramme(component).any());
  }

  /** How many steps of mending are tried. */
  static long steps(int size) {
    return Math.min(MOST_STEPS, STEPS_FOR_A_NUMBER * size);
  }
}
