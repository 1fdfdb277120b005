// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * People in areas who ticked any of some impairments, counted person by person: for each area and
 * each combination of ticks how many people, where no tick at all is no answer.
 *
 * @param areas how many areas there are
 * @param ticks how many impairments can be ticked
 * @param people for each area in turn, how many with each combination, as a number in binary
 */
record TickAll(int areas, int ticks, List<Long> people) {

  private static final Coordinate SILENT = Coordinate.of(Silence.NOT_ANSWERED);

  CountTable table() {
    Dimension area = Tables.dimension("area", areas);
    Dimension flat = Tables.dimension("impairment", ticks);
    Dimension impairment = new Dimension(flat.variable(), flat.label(), flat.level(), true);
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int type = 0; type < people.size(); type++) {
      Cell cell = Cell.ofPeople(people.get(type));
      for (Coordinate along : linesOf(type)) {
        for (Coordinate on : List.of(areaOf(type), Margin.ANSWERED, Margin.EVERYONE)) {
          cells.merge(Coordinates.of(on, along), cell, Cell::plus);
        }
      }
    }
    return CountTable.of("area by impairment", Tables.TENANTS, List.of(area, impairment), cells);
  }

  private Coordinate areaOf(int type) {
    return Coordinate.of("" + (type / combinations() + 1));
  }

  private int combinations() {
    return 1 << ticks;
  }

  private List<Coordinate> linesOf(int type) {
    int combination = type % combinations();
    List<Coordinate> lines = new ArrayList<>();
    for (int tick = 0; tick < ticks; tick++) {
      if ((combination >> tick & 1) == 1) {
        lines.add(Coordinate.of("" + (tick + 1)));
      }
    }
    lines.add(combination == 0 ? SILENT : Margin.ANSWERED);
    lines.add(Margin.EVERYONE);
    return lines;
  }

  /** Whether people of a type are counted in a cell. */
  boolean isIn(int type, Coordinates cell) {
    Coordinate area = cell.along(0);
    return (area instanceof Margin || area.equals(areaOf(type)))
        && linesOf(type).contains(cell.along(1));
  }

  /**
   * The least and the greatest number of people of some types, over every population that would
   * print the same: an integer programme over all combinations of ticks.
   */
  long[] range(ProtectedTable printed, CellRule rule, int base, boolean[] types) {
    return new long[] {
      end(printed, rule, base, types, false), end(printed, rule, base, types, true)
    };
  }

  private long end(
      ProtectedTable printed, CellRule rule, int base, boolean[] types, boolean isUpper) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int type = 0; type < people.size(); type++) {
      Variable variable = model.newVariable("x" + type).lower(0).upper(1_000).integer();
      if (types[type]) {
        variable.weight(1);
      }
    }
    for (Coordinates cell : Tables.cellsOf(printed)) {
      if (printed.isHidden(cell)) {
        continue;
      }
      long number = printed.count(cell).getAsLong();
      long lo = Math.max(0, number - base / 2);
      long hi = number + (base - 1) / 2;
      boolean isZero = lo == 0 && hi < rule.hiddenBelow();
      Expression sum =
          model
              .newExpression(cell.toString())
              .lower(isZero ? 0 : lo == 0 ? 0 : Math.max(lo, rule.hiddenBelow()))
              .upper(isZero ? 0 : hi);
      for (int type = 0; type < people.size(); type++) {
        if (isIn(type, cell)) {
          sum.set(type, 1);
        }
      }
    }
    Optimisation.Result result = isUpper ? model.maximise() : model.minimise();
    if (!result.getState().isOptimal()) {
      throw new AssertionError("No population prints this: " + result.getState());
    }
    return Math.round(result.getValue());
  }
}
