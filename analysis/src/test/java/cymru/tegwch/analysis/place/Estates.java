// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Six invented estates of an invented landlord. */
public final class Estates {

  public static final CodeList ESTATES =
      Fixture.list(
          "estates@1",
          Text.of("Estate", "Ystad"),
          "a",
          "Alder",
          "Gwernen",
          "b",
          "Birch",
          "Bedwen",
          "c",
          "Cherry",
          "Ceirios",
          "d",
          "Daisy",
          "Llygad y dydd",
          "e",
          "Elm",
          "Llwyfen",
          "f",
          "Fir",
          "Ffynidwydd");

  private Estates() {}

  /** Of each estate those satisfied, those not, those silent. */
  static OutcomeTable satisfied(long[]... counts) {
    return Fixture.satisfaction("satisfied-by-estate", ESTATES, counts);
  }

  public static OutcomeTable satisfied() {
    return satisfied(
        new long[] {40, 20, 3},
        new long[] {150, 50, 0},
        new long[] {3, 1, 0},
        new long[] {200, 140, 9},
        new long[] {95, 5, 1},
        new long[] {0, 0, 2});
  }

  /** Complaints over homes. */
  public static ExposureTable complaints(long[] events, long[] homes) {
    CountTable exposure = Fixture.oneWay("homes", ESTATES, Map.of(), homes);
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < events.length; i++) {
      cells.put(Coordinates.of(ESTATES.categories().get(i).code()), Cell.ofPeople(events[i]));
    }
    return new ExposureTable(
        CountTable.summing(
            "complaints", Fixture.TENANTS.counting(Counting.EVENTS), exposure.dimensions(), cells),
        exposure);
  }

  /** Of each estate so many of each ethnic group. */
  public static CountTable groups(long[]... counts) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int estate = 0; estate < counts.length; estate++) {
      Coordinate place = Coordinate.of(ESTATES.categories().get(estate).code());
      for (int group = 0; group < counts[estate].length; group++) {
        cells.put(
            Coordinates.of(
                place, Coordinate.of(Fixture.ETHNIC_GROUP.categories().get(group).code())),
            Cell.ofPeople(counts[estate][group]));
      }
      cells.put(Coordinates.of(place, Coordinate.of(Silence.PREFER_NOT_TO_SAY)), Cell.ofPeople(10));
    }
    return CountTable.summing(
        "groups-by-estate",
        Fixture.TENANTS,
        List.of(places(), Fixture.dimension("ethnic", Fixture.ETHNIC_GROUP)),
        cells);
  }

  static Dimension places() {
    return Fixture.dimension("estate", ESTATES);
  }
}
