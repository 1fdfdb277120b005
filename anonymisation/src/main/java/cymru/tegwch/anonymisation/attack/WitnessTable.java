// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Arrays;

/**
 * A table of whole numbers that could be the truth behind what is printed: a table that all
 * witnesses of an attack share, and what is different in this one.
 */
public final class WitnessTable {

  private final long[] base;
  private final Move move;

  /** The base is shared and never changed. */
  WitnessTable(long[] base, Move move) {
    this.base = base;
    this.move = move;
  }

  long value(int unknown) {
    return Math.addExact(base[unknown], move.by(unknown));
  }

  boolean meets(Unknowns all) {
    return all.areMetBy(base, move);
  }

  /** How many numbers are not those of the shared table. */
  @Override
  public String toString() {
    return "Witness table of "
        + base.length
        + " numbers, "
        + Arrays.stream(move.unknowns()).count()
        + " moved";
  }
}
