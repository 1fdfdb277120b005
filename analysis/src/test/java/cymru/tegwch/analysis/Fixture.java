// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Benchmark;
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
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.core.variable.Wanted;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Invented tenants of an invented landlord. */
public final class Fixture {

  public static final Population TENANTS =
      Population.of(
          "tenants", Text.of("Tenants of the landlord", "Tenantiaid y landlord"), date(2026));

  private static final CodeListId ETHNIC = CodeListId.parse("ethnic@1");

  /** Five groups, and a broad level of two. */
  public static final CodeList ETHNIC_GROUP =
      new CodeList(
          ETHNIC,
          Text.of("Ethnic group", "Grŵp ethnig"),
          List.of(
              category(ETHNIC, "asian", "Asian", "Asiaidd"),
              category(ETHNIC, "black", "Black", "Du"),
              category(ETHNIC, "mixed", "Mixed", "Cymysg"),
              category(ETHNIC, "white", "White", "Gwyn"),
              category(ETHNIC, "other", "Other", "Arall")),
          List.of(
              new Level(
                  ETHNIC,
                  Level.BROAD,
                  Text.of("Ethnic group, two groups", "Grŵp ethnig, dau grŵp"),
                  List.of(
                      new Level.Group(category(ETHNIC, "w", "White", "Gwyn"), Set.of("white")),
                      new Level.Group(
                          category(ETHNIC, "o", "All others", "Pawb arall"),
                          Set.of("asian", "black", "mixed", "other"))))));

  public static final CodeList SEX =
      list("sex@1", Text.of("Sex", "Rhyw"), "female", "Female", "Benyw", "male", "Male", "Gwryw");

  public static final CodeList SATISFACTION =
      list(
          "satisfaction@1",
          Text.of("Satisfied with repairs", "Bodlon ar yr atgyweiriadau"),
          "yes",
          "Satisfied",
          "Bodlon",
          "no",
          "Not satisfied",
          "Anfodlon");

  public static final Outcome SATISFIED =
      Outcome.of(Variable.of("satisfied", SATISFACTION), "yes").wanted(Wanted.MORE);

  private Fixture() {}

  static LocalDate date(int year) {
    return LocalDate.of(year, 3, 31);
  }

  public static Category category(CodeListId list, String code, String en, String cy) {
    return new Category(list, code, Text.of(en, cy));
  }

  /** A list of categories, each as code, English and Welsh. */
  public static CodeList list(String id, Text title, String... categories) {
    CodeListId list = CodeListId.parse(id);
    return CodeList.of(
        list,
        title,
        IntStream.range(0, categories.length / 3)
            .mapToObj(
                i ->
                    category(list, categories[3 * i], categories[3 * i + 1], categories[3 * i + 2]))
            .toArray(Category[]::new));
  }

  public static Dimension dimension(String name, CodeList list) {
    return Dimension.of(name, list.title(), list.detailed());
  }

  /** A one-way table of people by a list, its counts in the order of the list. */
  public static CountTable oneWay(
      String id, CodeList list, Map<Silence, Long> silences, long... counts) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      cells.put(Coordinates.of(list.categories().get(i).code()), Cell.ofPeople(counts[i]));
    }
    silences.forEach(
        (kind, people) -> cells.put(Coordinates.of(Coordinate.of(kind)), Cell.ofPeople(people)));
    return CountTable.summing(id, TENANTS, List.of(dimension(list.id().id(), list)), cells);
  }

  /** Every tenant by sex, ethnic group and satisfaction, 60 of them silent on ethnic group. */
  private static Map<Coordinates, Cell> tenants() {
    Map<Coordinate, long[]> groups = new LinkedHashMap<>();
    groups.put(Coordinate.of("asian"), new long[] {31, 29, 10});
    groups.put(Coordinate.of("black"), new long[] {15, 7, 10});
    groups.put(Coordinate.of("mixed"), new long[] {26, 12, 12});
    groups.put(Coordinate.of("white"), new long[] {630, 160, 25});
    groups.put(Coordinate.of("other"), new long[] {22, 8, 10});
    groups.put(Coordinate.of(Silence.PREFER_NOT_TO_SAY), new long[] {28, 12, 5});
    groups.put(Coordinate.of(Silence.NOT_ANSWERED), new long[] {5, 5, 5});
    List<Coordinate> answers =
        List.of(
            Coordinate.of(Outcome.HAPPENED),
            Coordinate.of(Outcome.DID_NOT),
            Coordinate.of(Silence.NOT_ANSWERED));
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    groups.forEach(
        (group, counts) -> {
          for (int i = 0; i < answers.size(); i++) {
            long women = (counts[i] + 1) / 2;
            cells.put(
                Coordinates.of(Coordinate.of("female"), group, answers.get(i)),
                Cell.ofPeople(women));
            cells.put(
                Coordinates.of(Coordinate.of("male"), group, answers.get(i)),
                Cell.ofPeople(counts[i] - women));
          }
        });
    return cells;
  }

  /** The tenants along some of sex (0), ethnic group (1) and satisfaction (2). */
  private static CountTable tenantsBy(String id, int... dimensions) {
    List<Dimension> all =
        List.of(dimension("sex", SEX), dimension("ethnic", ETHNIC_GROUP), satisfied());
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    tenants()
        .forEach(
            (place, cell) ->
                cells.merge(
                    new Coordinates(IntStream.of(dimensions).mapToObj(place::along).toList()),
                    cell,
                    Cell::plus));
    return CountTable.summing(
        id, TENANTS, IntStream.of(dimensions).mapToObj(all::get).toList(), cells);
  }

  /** The tenants by ethnic group: 1,007 who answered, 60 who did not. */
  public static CountTable byEthnicGroup() {
    return tenantsBy("by-ethnic-group", 1);
  }

  public static Benchmark benchmark(CodeList list, long... counts) {
    Map<String, Long> byCode = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      byCode.put(list.categories().get(i).code(), counts[i]);
    }
    return new Benchmark(
        Text.of("The area", "Yr ardal"),
        Population.of(
            "residents",
            Text.of("All usual residents", "Pob preswylydd arferol"),
            LocalDate.of(2021, 3, 21)),
        0,
        list.detailed(),
        byCode,
        Map.of(),
        "Invented for a test");
  }

  public static Benchmark residents() {
    return benchmark(ETHNIC_GROUP, 35_000, 14_000, 14_500, 287_000, 11_500);
  }

  /** Satisfaction by group: for each category those satisfied, those not, those silent. */
  public static OutcomeTable satisfaction(String id, CodeList list, long[]... counts) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      String code = list.categories().get(i).code();
      cells.put(Coordinates.of(code, Outcome.HAPPENED), Cell.ofPeople(counts[i][0]));
      cells.put(Coordinates.of(code, Outcome.DID_NOT), Cell.ofPeople(counts[i][1]));
      cells.put(
          Coordinates.of(Coordinate.of(code), Coordinate.of(Silence.NOT_ANSWERED)),
          Cell.ofPeople(counts[i][2]));
    }
    return new OutcomeTable(
        SATISFIED,
        CountTable.summing(
            id, TENANTS, List.of(dimension(list.id().id(), list), satisfied()), cells));
  }

  /** Four answers to how satisfied somebody is, the highest first. */
  public static final CodeList HOW_SATISFIED =
      list(
          "how-satisfied@1",
          Text.of("How satisfied with repairs", "Pa mor fodlon ar yr atgyweiriadau"),
          "very",
          "Very satisfied",
          "Bodlon iawn",
          "fairly",
          "Fairly satisfied",
          "Eithaf bodlon",
          "not-very",
          "Not very satisfied",
          "Ddim yn fodlon iawn",
          "not",
          "Not at all satisfied",
          "Ddim yn fodlon o gwbl");

  /** Answers on that scale by group: for each category those of each answer, then the silent. */
  public static CountTable onScale(String id, CodeList list, long[]... counts) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      String code = list.categories().get(i).code();
      for (int answer = 0; answer < 4; answer++) {
        cells.put(
            Coordinates.of(code, HOW_SATISFIED.categories().get(answer).code()),
            Cell.ofPeople(counts[i][answer]));
      }
      cells.put(
          Coordinates.of(Coordinate.of(code), Coordinate.of(Silence.NOT_ANSWERED)),
          Cell.ofPeople(counts[i][4]));
    }
    return CountTable.summing(
        id,
        TENANTS,
        List.of(dimension(list.id().id(), list), dimension("how-satisfied", HOW_SATISFIED)),
        cells);
  }

  public static Dimension satisfied() {
    return Dimension.of("satisfied", SATISFIED.label(), SATISFIED.level());
  }

  public static OutcomeTable satisfactionByEthnicGroup() {
    return new OutcomeTable(SATISFIED, tenantsBy("satisfaction-by-ethnic-group", 1, 2));
  }

  public static OutcomeTable satisfactionBySexAndEthnicGroup() {
    return new OutcomeTable(SATISFIED, tenantsBy("satisfaction-by-sex-and-ethnic-group", 0, 1, 2));
  }

  /** Complaints, one to a person, over the tenants that could have made them. */
  public static ExposureTable complaints(long... events) {
    CountTable tenants = byEthnicGroup();
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < events.length; i++) {
      cells.put(Coordinates.of(ETHNIC_GROUP.categories().get(i).code()), Cell.ofPeople(events[i]));
    }
    return new ExposureTable(
        CountTable.summing(
            "complaints", TENANTS.counting(Counting.EVENTS), tenants.dimensions(), cells),
        tenants);
  }
}
