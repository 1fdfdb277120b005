// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.pay;

import cymru.tegwch.analysis.statistics.pay.PaidEmployee;
import cymru.tegwch.analysis.statistics.pay.PayQuarters;
import cymru.tegwch.analysis.statistics.pay.Quarter;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many of each group are in each quarter of hourly pay, as a table of counts: what a release
 * protects and questions are asked of.
 *
 * <p>Everybody with pay is ranked, those who did not say which group they are of too. People on one
 * rate are divided by {@link PayQuarters}.
 *
 * <pre>{@code
 * CountTable quarters = PayQuarterTable.of(hourlyPay);
 * }</pre>
 *
 * <p>Source: SI 2017/172, regulation 13.
 */
public final class PayQuarterTable {

  private static final CodeListId LIST = CodeListId.parse("pay-quarter@2017");

  /** The four quarters, the lowest paid first. The Welsh is ours and unverified. */
  public static final CodeList QUARTERS =
      CodeList.of(
          LIST,
          Text.of("Quarter of hourly pay", "Chwarter cyflog yr awr"),
          quarter(Quarter.LOWER, "Lower quarter", "Chwarter isaf"),
          quarter(Quarter.LOWER_MIDDLE, "Lower middle quarter", "Chwarter canol isaf"),
          quarter(Quarter.UPPER_MIDDLE, "Upper middle quarter", "Chwarter canol uchaf"),
          quarter(Quarter.UPPER, "Upper quarter", "Chwarter uchaf"));

  private PayQuarterTable() {}

  /**
   * The quarters of everybody who has a value, by the one dimension of the table.
   *
   * @throws IllegalArgumentException if the measure is not in pence, the table has more than one
   *     dimension or one that overlaps, or fewer than four people have a value
   */
  public static CountTable of(MeasureTable pay) {
    Dimension group = requireOneGroup(pay);
    PayQuarters quarters = PayQuarters.of(employees(pay));
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (Quarter quarter : Quarter.values()) {
      for (Coordinate line : lines(pay)) {
        long people = quarters.count(quarter, line.key());
        if (people > 0) {
          cells.put(Coordinates.of(Coordinate.of(code(quarter)), line), Cell.ofPeople(people));
        }
      }
    }
    return CountTable.summing(
        pay.counts().id() + " by quarter",
        population(pay),
        List.of(Dimension.of("pay_quarter", QUARTERS.title(), QUARTERS.detailed()), group),
        cells);
  }

  /**
   * The share of one group in each quarter, as an outcome that can be compared between quarters.
   *
   * @param code a group of the table's dimension
   * @throws IllegalArgumentException as for {@link #of}, or if there is no such group
   */
  public static OutcomeTable share(MeasureTable pay, String code) {
    CountTable quarters = of(pay);
    Dimension group = requireOneGroup(pay);
    Outcome outcome = Outcome.of(new Axis.AtLevel(group.variable(), group.level()), code);
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (Quarter quarter : Quarter.values()) {
      for (Coordinate line : lines(pay)) {
        Coordinates from = Coordinates.of(Coordinate.of(code(quarter)), line);
        Coordinate to =
            !(line instanceof Coordinate.Group)
                ? line
                : Coordinate.of(
                    line.equals(Coordinate.of(code)) ? Outcome.HAPPENED : Outcome.DID_NOT);
        cells.merge(from.with(1, to), quarters.cell(from), Cell::plus);
      }
    }
    return new OutcomeTable(
        outcome,
        CountTable.summing(
            quarters.id() + ": " + code,
            quarters.population(),
            List.of(
                quarters.dimensions().get(0),
                Dimension.of(group.variable(), outcome.label(), outcome.level())),
            cells));
  }

  private static Dimension requireOneGroup(MeasureTable pay) {
    List<Dimension> dimensions = pay.counts().dimensions();
    if (pay.measure().unit() != Measure.Unit.PENCE
        || dimensions.size() != 1
        || dimensions.get(0).overlapping()) {
      throw new IllegalArgumentException(
          "Pay must be in pence by one dimension that does not overlap, but was in "
              + pay.measure().unit()
              + " by "
              + dimensions.stream().map(Dimension::variable).toList());
    }
    return dimensions.get(0);
  }

  /** Those without pay are in no quarter, and so the table is of fewer people. */
  private static Population population(MeasureTable pay) {
    Coordinates all = Coordinates.of(Coordinate.Margin.EVERYONE);
    boolean isWhole = pay.counts().cell(all).units() == pay.summary(all).rows();
    Population population = pay.counts().population();
    return isWhole ? population : population.where(pay.measure().name() + " is known");
  }

  private static List<Coordinate> lines(MeasureTable pay) {
    return pay.counts().lines(0).stream()
        .filter(line -> !(line instanceof Coordinate.Margin))
        .toList();
  }

  private static List<PaidEmployee> employees(MeasureTable pay) {
    List<PaidEmployee> employees = new ArrayList<>();
    for (Coordinate line : lines(pay)) {
      pay.histogram(Coordinates.of(line))
          .forEach(
              (pence, people) -> {
                for (long i = 0; i < people; i++) {
                  employees.add(PaidEmployee.of(line.key(), pence, 0));
                }
              });
    }
    return employees;
  }

  private static String code(Quarter quarter) {
    return quarter.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Category quarter(Quarter quarter, String en, String cy) {
    return new Category(LIST, code(quarter), Text.of(en, cy));
  }
}
