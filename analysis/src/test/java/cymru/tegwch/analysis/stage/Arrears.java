// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Wanted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Invented tenants in arrears, by the furthest that the landlord went. */
public final class Arrears {

  static final CodeList STAGES =
      Fixture.list(
          "arrears@1",
          Text.of("Legal action for arrears", "Camau cyfreithiol am ôl-ddyledion"),
          "notice",
          "Notice",
          "Hysbysiad",
          "court",
          "Court",
          "Llys",
          "eviction",
          "Eviction",
          "Troi allan");

  /** Of each group: notice only, court only, evicted. */
  static final long[][] COUNTS = {
    {40, 12, 3}, {20, 15, 9}, {30, 10, 2}, {600, 150, 30}, {25, 5, 0}
  };

  private Arrears() {}

  public static CountTable byFurthestStage() {
    return byFurthestStage("arrears", COUNTS);
  }

  static CountTable byFurthestStage(String id, long[]... counts) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int group = 0; group < counts.length; group++) {
      for (int stage = 0; stage < 3; stage++) {
        cells.put(
            Coordinates.of(
                Fixture.ETHNIC_GROUP.categories().get(group).code(),
                STAGES.categories().get(stage).code()),
            Cell.ofPeople(counts[group][stage]));
      }
    }
    cells.put(
        Coordinates.of(Coordinate.of("white"), Coordinate.of(Silence.NOT_KNOWN)), Cell.ofPeople(7));
    cells.put(
        Coordinates.of(Coordinate.of(Silence.PREFER_NOT_TO_SAY), Coordinate.of("notice")),
        Cell.ofPeople(11));
    return CountTable.summing(id, Fixture.TENANTS, List.of(groups(), stages()), cells);
  }

  /** A table for a step, from how many came so far and how many went on. */
  static OutcomeTable step(int to, long[]... counts) {
    Set<String> base = codes(to - 1);
    Outcome outcome =
        new Outcome(
            STAGES.categories().get(to).code(),
            STAGES.categories().get(to).label(),
            Axis.of("arrears", STAGES.detailed()),
            codes(to),
            base,
            Set.of(),
            Wanted.NEITHER);
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int group = 0; group < counts.length; group++) {
      String code = Fixture.ETHNIC_GROUP.categories().get(group).code();
      cells.put(Coordinates.of(code, Outcome.HAPPENED), Cell.ofPeople(counts[group][1]));
      cells.put(
          Coordinates.of(code, Outcome.DID_NOT),
          Cell.ofPeople(counts[group][0] - counts[group][1]));
    }
    return new OutcomeTable(
        outcome,
        CountTable.summing(
            "step-" + to,
            Fixture.TENANTS,
            List.of(groups(), Dimension.of(outcome.name(), outcome.label(), outcome.level())),
            cells));
  }

  private static Set<String> codes(int from) {
    Set<String> codes = new TreeSet<>();
    STAGES.categories().subList(from, 3).forEach(stage -> codes.add(stage.code()));
    return codes;
  }

  private static Dimension groups() {
    return Fixture.dimension("ethnic", Fixture.ETHNIC_GROUP);
  }

  private static Dimension stages() {
    return Fixture.dimension("arrears", STAGES);
  }
}
