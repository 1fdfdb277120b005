// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

/**
 * The three numbers of a cell.
 *
 * @param units what is printed: people, households or events
 * @param subjects how many different people they come from: what thresholds read
 * @param largest the most units that one person contributes: what dominance rules read
 */
public record Cell(long units, long subjects, long largest) {

  /** A cell that holds nobody. */
  public static final Cell EMPTY = new Cell(0, 0, 0);

  public Cell {
    if (subjects < 0 || units < subjects || largest < 0 || largest > units) {
      throw new IllegalArgumentException(
          "Cell must have units >= subjects >= 0 and units >= largest >= 0");
    }
    if ((units == 0) != (subjects == 0) || (subjects == 0) != (largest == 0)) {
      throw new IllegalArgumentException("Cell must be empty in all three numbers or in none");
    }
  }

  /** A cell of people, each counted once. */
  public static Cell ofPeople(long people) {
    return people == 0 ? EMPTY : new Cell(people, people, 1);
  }

  /** This cell and another that shares no person with it. */
  public Cell plus(Cell disjoint) {
    return new Cell(
        Math.addExact(units, disjoint.units),
        Math.addExact(subjects, disjoint.subjects),
        Math.max(largest, disjoint.largest));
  }
}
