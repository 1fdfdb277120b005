// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.Arrays;

/** The complements of a pattern, to be drawn from by number; each step takes constant time. */
final class Complements {

  private final int[] cells;
  private final int[] placeOf;
  private int count;

  /** None, of so many cells. */
  Complements(int size) {
    this.cells = new int[size];
    this.placeOf = new int[size];
    Arrays.fill(placeOf, -1);
  }

  void clear() {
    count = 0;
    Arrays.fill(placeOf, -1);
  }

  int count() {
    return count;
  }

  /** One of them; which number has which changes with every flip. */
  int get(int number) {
    return cells[number];
  }

  boolean contains(int cell) {
    return placeOf[cell] >= 0;
  }

  /** Takes a cell in, or out if it is one of them. */
  void flip(int cell) {
    if (contains(cell)) {
      int last = cells[--count];
      cells[placeOf[cell]] = last;
      placeOf[last] = placeOf[cell];
      placeOf[cell] = -1;
    } else {
      placeOf[cell] = count;
      cells[count++] = cell;
    }
  }
}
