// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Invented tenants at several times, women and men. */
public final class OverTime {

  private OverTime() {}

  /** The tenants of a landlord on 31 March of a year. */
  public static Population tenants(String id, int year) {
    return Population.of(id, Text.of("Tenants of " + id, "Tenantiaid " + id), Fixture.date(year));
  }

  /** Satisfaction of women and of men: each with the outcome, without it, silent. */
  public static OutcomeTable satisfaction(
      String id, Population population, long[] women, long[] men) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    put(cells, List.of(Coordinate.of("female")), women);
    put(cells, List.of(Coordinate.of("male")), men);
    return new OutcomeTable(
        Fixture.SATISFIED,
        CountTable.summing(id, population, List.of(sex(), Fixture.satisfied()), cells));
  }

  /** Quarter by quarter: with the outcome and the base, of women and of men. */
  public static OutcomeTable byQuarter(String id, long[][] women, long[][] men) {
    CodeList quarters = quarters(women.length);
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < women.length; i++) {
      Coordinate quarter = Coordinate.of(quarters.categories().get(i).code());
      put(
          cells,
          List.of(quarter, Coordinate.of("female")),
          new long[] {women[i][0], women[i][1] - women[i][0], 0});
      put(
          cells,
          List.of(quarter, Coordinate.of("male")),
          new long[] {men[i][0], men[i][1] - men[i][0], 0});
    }
    return new OutcomeTable(
        Fixture.SATISFIED,
        CountTable.summing(
            id,
            tenants("the landlord", 2026),
            List.of(Fixture.dimension("quarter", quarters), sex(), Fixture.satisfied()),
            cells));
  }

  /** Events of women and of men, over those who could have had them. */
  public static ExposureTable complaints(String id, int year, long[] women, long[] men) {
    Population people = tenants("the landlord", year);
    return new ExposureTable(
        bySex(id + "-events", people.counting(Counting.EVENTS), women[0], men[0]),
        bySex(id + "-tenants", people, women[1], men[1]));
  }

  public static CountTable bySex(String id, Population population, long women, long men) {
    return CountTable.summing(
        id,
        population,
        List.of(sex()),
        Map.of(
            Coordinates.of("female"), Cell.ofPeople(women),
            Coordinates.of("male"), Cell.ofPeople(men)));
  }

  /** Women and men along one more dimension, in the order of its list. */
  public static CountTable bySexAnd(
      String id, Dimension dimension, List<Long> women, List<Long> men) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < women.size(); i++) {
      String code = dimension.level().groups().get(i).code();
      cells.put(Coordinates.of("female", code), Cell.ofPeople(women.get(i)));
      cells.put(Coordinates.of("male", code), Cell.ofPeople(men.get(i)));
    }
    return CountTable.summing(id, tenants("the landlord", 2026), List.of(sex(), dimension), cells);
  }

  public static Dimension sex() {
    return Fixture.dimension("sex", Fixture.SEX);
  }

  private static CodeList quarters(int number) {
    List<String> parts = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      String code = (i < 10 ? "q0" : "q") + i;
      parts.addAll(List.of(code, "quarter " + i, "chwarter " + i));
    }
    return Fixture.list("quarter@1", Text.of("Quarter", "Chwarter"), parts.toArray(String[]::new));
  }

  private static void put(Map<Coordinates, Cell> cells, List<Coordinate> group, long[] counts) {
    List<Coordinate> answers =
        List.of(
            Coordinate.of(Outcome.HAPPENED),
            Coordinate.of(Outcome.DID_NOT),
            Coordinate.of(Silence.NOT_ANSWERED));
    for (int i = 0; i < counts.length; i++) {
      cells.put(new Coordinates(group).and(answers.get(i)), Cell.ofPeople(counts[i]));
    }
  }
}
