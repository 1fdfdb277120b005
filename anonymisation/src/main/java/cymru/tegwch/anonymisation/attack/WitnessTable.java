// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A table of whole numbers, in the finest crossing, that could be the truth behind what is printed.
 */
public final class WitnessTable {

  private final long[] atoms;

  WitnessTable(long[] atoms) {
    this.atoms = atoms.clone();
  }

  /** The numbers in the finest crossing. */
  public List<Long> atoms() {
    return LongStream.of(atoms).boxed().toList();
  }

  long value(int[] of) {
    long value = 0;
    for (int atom : of) {
      value = Math.addExact(value, atoms[atom]);
    }
    return value;
  }

  boolean meets(List<Equation> equations) {
    return Arrays.stream(atoms).allMatch(atom -> atom >= 0)
        && equations.stream().allMatch(equation -> equation.isMetBy(atoms));
  }

  @Override
  public String toString() {
    return "Witness table of " + atoms.length + " numbers";
  }
}
