// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.cells.LinkedCells;
import cymru.tegwch.anonymisation.cells.Sheet;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What is withheld of tables so small that a reader who knows how complements are chosen could work
 * back from the choice to the counts: all inner cells as soon as one cell must be hidden, and,
 * where a margin must be hidden too, everything but the number of all. The choice then says nothing
 * but that there is a reason.
 *
 * <p>Among all tables of 2 x 2 and 2 x 3 with few people, choosing the cheapest complements gives a
 * hidden count away in up to one table of twelve; withholding gives none. The attack is that of R.
 * C.-W. Wong and others (2007), Minimality attack in privacy preserving data publishing, VLDB.
 */
final class TinyTables {

  /** A table of so few inner cells is tiny, however many people it counts. */
  static final int INNER_CELLS = 6;

  /** And so is one with fewer people than this for each inner cell. */
  private static final long PEOPLE_FOR_A_CELL = 10;

  private final LinkedCells cells;

  TinyTables(LinkedCells cells) {
    this.cells = cells;
  }

  /**
   * The places to withhold.
   *
   * @param primary the places that are hidden for their own sake
   */
  BitSet withheld(BitSet primary) {
    BitSet withheld = new BitSet();
    boolean isGrowing = true;
    while (isGrowing) {
      BitSet reasons = (BitSet) primary.clone();
      reasons.or(withheld);
      int before = withheld.cardinality();
      for (int sheet = 0; sheet < cells.sheets().size(); sheet++) {
        if (isTiny(sheet)) {
          withhold(sheet, reasons, withheld);
        }
      }
      isGrowing = withheld.cardinality() > before;
    }
    return withheld;
  }

  private void withhold(int at, BitSet reasons, BitSet withheld) {
    Sheet sheet = cells.sheets().get(at);
    boolean hasInner = has(at, reasons, true);
    boolean hasMargin = has(at, reasons, false);
    for (int cell = 0; cell < sheet.size(); cell++) {
      boolean isInner = isInner(sheet, cell);
      if ((hasInner && isInner) || (hasMargin && !sheet.region(cell).isEmpty())) {
        withheld.set(cells.placeOf(at, cell));
      }
    }
  }

  private boolean has(int at, BitSet reasons, boolean isInner) {
    Sheet sheet = cells.sheets().get(at);
    return IntStream.range(0, sheet.size())
        .filter(cell -> isInner(sheet, cell) == isInner)
        .anyMatch(cell -> reasons.get(cells.placeOf(at, cell)));
  }

  private boolean isTiny(int at) {
    Sheet sheet = cells.sheets().get(at);
    long inner = IntStream.range(0, sheet.size()).filter(cell -> isOnLines(sheet, cell)).count();
    long people = cells.places().get(cells.placeOf(at, sheet.size() - 1)).cell().units();
    return inner <= INNER_CELLS || people < PEOPLE_FOR_A_CELL * inner;
  }

  /** Whether a cell is on no margin, and on lines that the table itself shows. */
  private static boolean isOnLines(Sheet sheet, int cell) {
    Coordinates at = sheet.coordinates(cell);
    return isInner(sheet, cell)
        && IntStream.range(0, sheet.lines().size())
            .allMatch(d -> sheet.member().table().lines(d).contains(at.along(d)));
  }

  private static boolean isInner(Sheet sheet, int cell) {
    return sheet.coordinates(cell).along().stream()
        .noneMatch(line -> line instanceof Coordinate.Margin);
  }
}
