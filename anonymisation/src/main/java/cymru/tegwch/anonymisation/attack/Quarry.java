// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

/** A target while it is hunted: the tables with its least and greatest value so far. */
final class Quarry {

  private final Target target;
  private final int[] atoms;
  private long[] low;
  private long[] high;
  private boolean isLoProven;
  private boolean isHiProven;

  Quarry(Target target, int[] atoms, long[] base) {
    this.target = target;
    this.atoms = atoms;
    this.low = base;
    this.high = base;
  }

  boolean isSafe() {
    return target.isSafe(value(low), value(high));
  }

  int[] atoms() {
    return atoms;
  }

  Target target() {
    return target;
  }

  long lo() {
    return value(low);
  }

  long hi() {
    return value(high);
  }

  void addTo(double[] objective, int weight) {
    for (int atom : atoms) {
      objective[atom] += weight;
    }
  }

  void see(long[] table) {
    if (value(table) < value(low)) {
      low = table;
    }
    if (value(table) > value(high)) {
      high = table;
    }
  }

  void prove(int sense) {
    if (sense > 0) {
      isHiProven = true;
    } else {
      isLoProven = true;
    }
  }

  Interval interval() {
    return new Interval(
        target,
        value(low),
        value(high),
        isLoProven,
        isHiProven,
        new WitnessTable(low),
        new WitnessTable(high));
  }

  private long value(long[] table) {
    long value = 0;
    for (int atom : atoms) {
      value = Math.addExact(value, table[atom]);
    }
    return value;
  }
}
