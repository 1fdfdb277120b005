// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.attack.Target;
import cymru.tegwch.anonymisation.cells.LinkedCells;
import cymru.tegwch.anonymisation.cells.LinkedCells.Place;
import cymru.tegwch.anonymisation.cells.Sheet;
import cymru.tegwch.anonymisation.suppression.CellGraph;
import cymru.tegwch.anonymisation.suppression.GraphCell;
import cymru.tegwch.anonymisation.suppression.Need;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule demands of a system of cells: which are hidden for their own sake, and what a reader
 * must not find out about them.
 */
final class HiddenCells {

  /** Hiding a zero protects only where a reader takes somebody to be possible there. */
  private static final double ZERO_COST = 20;

  private final LinkedCells cells;
  private final CellRule rule;
  private final Precedents.Places before;
  private final BitSet small = new BitSet();
  private final BitSet certain = new BitSet();
  private final Map<Integer, Need> needs = new TreeMap<>();
  private final BitSet attributes = new BitSet();
  private final BitSet demanded = new BitSet();
  private final BitSet withheld;

  HiddenCells(LinkedCells cells, CellRule rule, Precedents.Places before) {
    this.cells = cells;
    this.rule = rule;
    this.before = before;
    for (int place = 0; place < cells.places().size(); place++) {
      findSmall(place);
    }
    for (int sheet = 0; sheet < cells.sheets().size(); sheet++) {
      if (cells.sheets().get(sheet).member().outcome() != null) {
        findCertain(sheet);
      }
    }
    this.withheld = withheld();
  }

  /** A reader learns nothing from a choice that is made only where the printed numbers fail. */
  private BitSet withheld() {
    if (rule.complements() == CellRule.Complements.WHERE_NEEDED) {
      return new BitSet();
    }
    BitSet primary = small();
    primary.or(certain);
    return new TinyTables(cells).withheld(primary);
  }

  /** Places with too few people, or with one who dominates; those that are not printed too. */
  BitSet small() {
    return (BitSet) small.clone();
  }

  /** Places that would tell an attribute of everyone in a group. */
  BitSet certain() {
    return (BitSet) certain.clone();
  }

  /** Whether a place is hidden whatever else is. */
  private boolean isHiddenAnyhow(int place) {
    return certain.get(place)
        || (rule.isHiding() && small.get(place))
        || before.hidden().get(place);
  }

  /** Small numbers of which a reader knows that they are small, since nothing else is hidden. */
  BitSet knownToBeSmall() {
    BitSet known = new BitSet();
    if (rule.isHiding() && rule.complements() == CellRule.Complements.WHERE_NEEDED) {
      small.stream()
          .filter(place -> cells.places().get(place).isPrinted())
          .filter(place -> rule.hides(cells.places().get(place).cell().units()))
          .forEach(known::set);
    }
    return known;
  }

  /** Asks for protection of places that the attacker beat, or for more of it. */
  void demand(BitSet places) {
    places.stream()
        .forEach(
            place -> {
              if (isDemanded(place)) {
                demandMore(place);
              }
              demanded.set(place);
            });
  }

  private boolean isDemanded(int place) {
    return rule.complements() == CellRule.Complements.ALWAYS
        || certain.get(place)
        || demanded.get(place);
  }

  private void findSmall(int place) {
    Cell cell = cells.places().get(place).cell();
    if (rule.hides(cell.subjects()) || rule.isDominated(cell.units(), cell.largest())) {
      small.set(place);
      // The interval must be wide enough for everything of the largest contributor to be in or out.
      demand(place, new Need(Math.max(rule.width(), cell.largest()), leastUpper()));
    }
  }

  private long leastUpper() {
    return rule.smallness() == CellRule.Smallness.SECRET ? rule.hiddenBelow() : 0;
  }

  private void findCertain(int at) {
    Sheet sheet = cells.sheets().get(at);
    int last = sheet.lines().size() - 1;
    if (!sheet.member().isAdditive(last)) {
      findCertainOfEach(at, last);
      return;
    }
    int happened = sheet.lines().get(last).indexOf(Coordinate.of(Outcome.HAPPENED));
    int didNot = sheet.lines().get(last).indexOf(Coordinate.of(Outcome.DID_NOT));
    for (int cell = 0; cell < sheet.size(); cell++) {
      int[] lines = sheet.linesOf(cell);
      if (lines[last] == happened) {
        lines[last] = didNot;
        findCertain(cells.placeOf(at, cell), cells.placeOf(at, sheet.cell(lines)));
      }
    }
  }

  /** Where somebody may be on both lines of an outcome, each is read against those not on it. */
  private void findCertainOfEach(int at, int last) {
    Sheet sheet = cells.sheets().get(at);
    for (int cell = 0; cell < sheet.size(); cell++) {
      boolean isGroup =
          sheet.lines().get(last).get(sheet.linesOf(cell)[last]) instanceof Coordinate.Group;
      int place = cells.placeOf(at, cell);
      if (isGroup) {
        cells.withoutGroup(at, cell, last).ifPresent(rest -> findCertain(place, rest));
      }
    }
  }

  /** Of a group's two answers, neither may be shown to be given by hardly anybody. */
  private void findCertain(int one, int other) {
    long answered =
        cells.places().get(one).cell().subjects() + cells.places().get(other).cell().subjects();
    if (answered == 0) {
      return;
    }
    for (int place : new int[] {one, other}) {
      attributes.set(place);
      if (cells.places().get(place).cell().subjects() < rule.outside()) {
        certain.set(place);
        demand(place, new Need(rule.outside(), rule.outside()));
      }
    }
  }

  private void demand(int place, Need need) {
    needs.merge(
        place,
        need,
        (a, b) -> new Need(Math.max(a.width(), b.width()), Math.max(a.upper(), b.upper())));
  }

  /** Asks for twice the protection of a place, since the attacker did better than was proved. */
  private void demandMore(int place) {
    needs.computeIfPresent(
        place, (p, need) -> new Need(2 * need.width(), Math.max(2 * need.upper(), need.width())));
  }

  /** Whether a zero would have to be hidden that the rule always prints. */
  boolean isContradictory() {
    return rule.zeros() == CellRule.Zeros.ALWAYS_PRINTED
        && certain.stream().anyMatch(place -> cells.places().get(place).cell().units() == 0);
  }

  /** The graph for the suppression. */
  CellGraph graph(boolean zerosMayBeHidden) {
    CellGraph.Builder builder = CellGraph.builder();
    for (int place = 0; place < cells.places().size(); place++) {
      builder.add(graphCell(place, zerosMayBeHidden));
    }
    Graphs.link(builder, cells);
    return builder.build();
  }

  private GraphCell graphCell(int index, boolean zerosMayBeHidden) {
    Place place = cells.places().get(index);
    long units = place.cell().units();
    boolean isKnownOccupied =
        place.isOccupied() || (place.isPrinted() && rule.zeros() == CellRule.Zeros.ALWAYS_PRINTED);
    long lowest = isKnownOccupied && units > 0 ? 1 : 0;
    Need need = needs.getOrDefault(index, Need.NONE);
    if (!need.isNone() && isDemanded(index)) {
      return GraphCell.hidden(units, lowest, need);
    }
    if (place.isPrinted() && isHiddenAnyhow(index)) {
      return GraphCell.hidden(units, lowest, Need.NONE);
    }
    if (!place.isPrinted()) {
      return GraphCell.unprinted(units);
    }
    if (isWithheld(index)) {
      return GraphCell.hidden(units, lowest, Need.NONE);
    }
    boolean isFixed = before.printed().get(index);
    if (isFixed || (units == 0 && !zerosMayBeHidden)) {
      return GraphCell.printed(units);
    }
    return GraphCell.free(units, lowest, cost(place));
  }

  /** Withheld as part of a tiny table; a zero that is always printed is known in any case. */
  private boolean isWithheld(int place) {
    boolean isZero = cells.places().get(place).cell().units() == 0;
    return withheld.get(place) && !(isZero && rule.zeros() == CellRule.Zeros.ALWAYS_PRINTED);
  }

  /** Small inner cells are cheapest to hide; totals, on which readers stand, are dear. */
  private static double cost(Place place) {
    long units = place.cell().units();
    double size = 64 - Long.numberOfLeadingZeros(units);
    return (units == 0 ? ZERO_COST : 1) * (1 + size / 10) * (1 + place.margins());
  }

  /** What the attacker is asked to narrow down, by place. */
  Map<Integer, Target> targets() {
    Map<Integer, Target> targets = new TreeMap<>();
    attributes.stream().forEach(place -> targets.put(place, target(place, 0, rule.outside())));
    certain.stream()
        .forEach(place -> targets.put(place, target(place, rule.outside(), rule.outside())));
    small.stream()
        .forEach(
            place -> {
              Cell cell = cells.places().get(place).cell();
              long width = Math.max(rule.width(), cell.largest());
              long upper = attributes.get(place) ? rule.outside() : 0;
              targets.put(place, target(place, width, Math.max(upper, leastUpper())));
            });
    return targets;
  }

  private Target target(int place, long width, long upper) {
    return Target.of(cells.places().get(place).region(), width, upper);
  }

  /** The places of the sheets that a set of places touches. */
  List<String> tablesOf(BitSet places) {
    List<String> tables = new ArrayList<>();
    for (int sheet = 0; sheet < cells.sheets().size(); sheet++) {
      Sheet of = cells.sheets().get(sheet);
      for (int cell = 0; cell < of.size(); cell++) {
        if (places.get(cells.placeOf(sheet, cell))) {
          tables.add(of.id());
          break;
        }
      }
    }
    return tables;
  }
}
