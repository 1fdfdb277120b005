// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.standards.benchmark.Area;
import cymru.tegwch.standards.benchmark.BenchmarkTable;
import cymru.tegwch.standards.benchmark.PublishedFigure;
import cymru.tegwch.standards.benchmark.TableBase;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BenchmarksTest {

  private static final String WALES = "W92000004";
  private static final String CARDIFF = "W06000015";
  private static final List<String> NORTH_WALES =
      List.of("W06000001", "W06000002", "W06000003", "W06000004", "W06000005", "W06000006");
  private static final int TABLES = 10;

  @Test
  void everyTotalIsThatOfTheSourceTable() {
    int compared = 0;
    for (Golden golden : goldens()) {
      if (golden.category().equals("all")) {
        assertThat(benchmark(golden).everyone())
            .as("%s %s", golden.table(), golden.area())
            .isEqualTo(golden.count());
        compared++;
      }
    }
    assertThat(compared).isEqualTo(areasOfAllTables());
  }

  /**
   * Each count times its place, places by the published heading: no two can have changed places.
   */
  @Test
  void everyFigureIsAtItsPlaceInTheSourceTable() {
    int compared = 0;
    for (Golden golden : goldens()) {
      if (golden.category().equals("by place")) {
        long place = 1;
        long sum = 0;
        for (Map.Entry<String, Long> each : byHeading(golden).entrySet()) {
          sum += place++ * each.getValue();
        }
        assertThat(sum).as("%s %s", golden.table(), golden.area()).isEqualTo(golden.count());
        compared++;
      }
    }
    assertThat(compared).isEqualTo(areasOfAllTables());
  }

  @Test
  void everyFigureOfWalesAndCardiffIsThatOfTheSourceTable() {
    for (BenchmarkTable table : Benchmarks.tables()) {
      for (String area : List.of(WALES, CARDIFF)) {
        Map<String, Long> golden = new TreeMap<>();
        for (Golden each : goldens()) {
          if (each.table().equals(table.description().name())
              && each.area().equals(area)
              && !Set.of("all", "by place", "own total").contains(each.category())) {
            golden.put(each.category(), each.count());
          }
        }
        if (!golden.isEmpty()) {
          assertThat(byHeading(new Golden(table.description().name(), area, "", 0)))
              .isEqualTo(golden);
        }
      }
    }
  }

  /** Published for the region: 665,147 White; religion is a sum of small areas, at most 6 away. */
  @Test
  void theSixAuthoritiesOfNorthWalesAddUpToWhatIsPublishedForTheRegion() {
    assertThat(northWales(Wales.ETHNIC_GROUP, "white")).isEqualTo(665_147);
    assertThat(northWales(Wales.RELIGION, "none")).isCloseTo(286_722, within(6));
    assertThat(northWales(Wales.RELIGION, "christian")).isCloseTo(341_972, within(6));
  }

  /** Tai Pawb on Census 2021: 191,500 without and 293,000 with White minorities, rounded. */
  @Test
  void theEthnicMinoritiesOfWalesAreThosePublishedOnBothBases() {
    Benchmark six =
        Benchmarks.census2021(WALES, Wales.ETHNIC_GROUP.at("six-white-minorities-apart"));
    long all = six.answered() - six.count("white-british");
    assertThat(all).isCloseTo(293_000, within(500));
    assertThat(all - six.count("white-minority")).isCloseTo(191_500, within(500));
  }

  @Test
  void tablesDifferByAFewPeopleAndNoOneHidesIt() {
    assertThat(Benchmarks.census2021(CARDIFF, Wales.ETHNIC_GROUP).answered()).isEqualTo(362_310);
    assertThat(Benchmarks.census2021(CARDIFF, Wales.SEX).answered()).isEqualTo(362_312);
    assertThat(Benchmarks.census2021(CARDIFF, Wales.AGE).answered()).isEqualTo(362_301);
  }

  @Test
  void walesIsRecodedToTheFiveGroupsOf2001AndSaysWhatThatCost() {
    Benchmark five =
        Benchmarks.census2021(WALES, Wales.ETHNIC_GROUP)
            .recode(
                Wales.ETHNIC_GROUP.crosswalkTo(Wales.ETHNIC_GROUP_2001_FIVE),
                Wales.ETHNIC_GROUP_2001_FIVE.codes());
    Benchmark level = Benchmarks.census2021(WALES, Wales.ETHNIC_GROUP.at("five-2001"));
    assertThat(five.counts()).isEqualTo(level.counts());
    // Chinese 14,458, Arab 11,641 and any other 14,825
    assertThat(five.count("chinese-other")).isEqualTo(14_458 + 11_641 + 14_825);
    assertThat(five.source())
        .endsWith(
            "by best fit or change of concept: white-gypsy-traveller, white-roma, other-arab");
  }

  @Test
  void agesAreRolledUpToBandsByLevelAndByCrosswalkAlike() {
    Benchmark years = Benchmarks.census2021(WALES, Wales.AGE);
    assertThat(
            years
                .recode(Wales.AGE.crosswalkTo(Wales.AGE_TEN_YEAR), Wales.AGE_TEN_YEAR.codes())
                .counts())
        .isEqualTo(years.at(Wales.AGE.at("ten-year").level()).counts());
  }

  @Test
  void religionHasThoseWhoDidNotAnswerAsASilence() {
    Benchmark religion = Benchmarks.census2021(WALES, Wales.RELIGION.broad());
    assertThat(religion.silences()).isEqualTo(Map.of(Silence.NOT_ANSWERED, 195_021L));
    assertThat(Benchmarks.census2021(WALES, Wales.SEX).silences()).isEmpty();
  }

  @Test
  void aBenchmarkSaysWhomItDescribesWhomNotAndWhereItComesFrom() {
    Benchmark cardiff = Benchmarks.census2021(CARDIFF, Wales.RELIGION);
    assertThat(cardiff.area().in(Language.WELSH)).isEqualTo("Caerdydd");
    assertThat(cardiff.ageFloor()).isZero();
    assertThat(cardiff.population().unit()).isEqualTo(Counting.SUBJECTS);
    assertThat(cardiff.population().asAt()).isEqualTo(LocalDate.of(2021, 3, 21));
    assertThat(cardiff.population().id()).isEqualTo("census-2021-usual-residents:W06000015");
    assertThat(cardiff.population().description().en())
        .contains("Cardiff", "communal establishments", "does not describe tenants");
    assertThat(cardiff.population().description().cy()).contains("Caerdydd", "tenantiaid");
    assertThat(cardiff.source())
        .contains(
            "Office for National Statistics",
            "TS030",
            "sum of small areas (LSOA)",
            "Open Government Licence v3.0");
    assertThat(Benchmarks.census2021(CARDIFF, Wales.AGE).source()).contains("as published");
  }

  @Test
  void whatThereIsNotIsRefusedByNamingWhatThereIs() {
    assertThatThrownBy(() -> Benchmarks.census2021("W06000007", Wales.SEX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Area of table TS009 must be one of K04000001, E92000001, W92000004, W06000001")
        .hasMessageEndingWith("but was 'W06000007'");
    assertThatThrownBy(() -> Benchmarks.census2021(WALES, Wales.GENERAL_HEALTH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Census 2021 benchmarks are of [ethnic-group@census-2021-wales,")
        .hasMessageEndingWith("but list was general-health@census-2021-wales");
    assertThatThrownBy(() -> Benchmarks.census2021(WALES, Wales.ETHNIC_GROUP_2011))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "recode the benchmark of ethnic-group@census-2021-wales by the crosswalk from it");
  }

  @Test
  void theAreasHaveTheirNamesInBothLanguages() {
    assertThat(Benchmarks.areas()).hasSize(28);
    assertThat(Benchmarks.areas())
        .filteredOn(area -> area.kind() == Area.Kind.UNITARY_AUTHORITY)
        .hasSize(22);
    assertThat(Benchmarks.areas())
        .filteredOn(area -> area.name().en().equals(area.name().cy()))
        .extracting(area -> area.name().en())
        .containsExactly(
            "Gwynedd",
            "Conwy",
            "Ceredigion",
            "Rhondda Cynon Taf",
            "Blaenau Gwent",
            "Torfaen",
            "Powys");
    assertThat(Benchmarks.areas())
        .filteredOn(area -> !area.verified().contains(Language.WELSH))
        .allMatch(area -> area.kind() == Area.Kind.REGION)
        .hasSize(3);
  }

  @Test
  void everyTableSaysWhomItCountsInWhichUnitAndFromWhichAge() {
    assertThat(Benchmarks.tables())
        .extracting(
            table -> table.description().name(),
            table -> table.description().base().unit(),
            table -> table.description().base().ageFloor(),
            table -> table.areas().size(),
            table -> table.origin().partial() != null)
        .containsExactlyInAnyOrder(
            tuple("TS002", Counting.SUBJECTS, 16, 4, true),
            tuple("TS007", Counting.SUBJECTS, 0, 25, false),
            tuple("TS009", Counting.SUBJECTS, 0, 25, false),
            tuple("TS021", Counting.SUBJECTS, 0, 25, false),
            tuple("TS029", Counting.SUBJECTS, 3, 25, false),
            tuple("TS030", Counting.SUBJECTS, 0, 25, false),
            tuple("TS038", Counting.SUBJECTS, 0, 25, true),
            tuple("TS039", Counting.SUBJECTS, 5, 25, false),
            tuple("TS054", Counting.HOUSEHOLDS, 0, 25, false),
            tuple("TS077", Counting.SUBJECTS, 16, 25, false));
    for (BenchmarkTable table : Benchmarks.tables()) {
      assertThat(table.origin().licence()).contains("Open Government Licence");
      assertThat(table.description().base().excludes().en()).contains("does not describe");
      assertThat(table.description().base().date()).isEqualTo(LocalDate.of(2021, 3, 21));
    }
  }

  @Test
  void aTableThatWasFoundInPartIsWhatItIs() {
    assertThat(Benchmarks.census2021(CARDIFF, Wales.DISABILITY.broad()).counts())
        .isEqualTo(Map.of("disabled", 67_502L, "not-disabled", 294_815L))
        .isEqualTo(Benchmarks.census2021(CARDIFF, Wales.DISABILITY_TWO).counts());
    assertThatThrownBy(() -> Benchmarks.census2021(CARDIFF, Wales.DISABILITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Table TS038 counts disability@census-2021-wales/broad, 2 groups and must not be split to"
                + " reach disability@census-2021-wales/detailed, 4 groups: count at that level or at"
                + " a coarser one");
    assertThatThrownBy(() -> Benchmarks.census2021(CARDIFF, Wales.MARITAL_STATUS_12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Area of table TS002 must be one of W92000004, north-wales, mid-and-south-west-wales,"
                + " south-east-wales, but was 'W06000015'");
    assertThat(Benchmarks.table(Wales.MARITAL_STATUS_12).origin().partial()).isNotNull();
  }

  /** TS002 itself has 1,116,418 married and 5,041 in a civil partnership in Wales. */
  @Test
  void legalPartnershipIsRecodedToTheNineOptionsOfTheQuestion() {
    Benchmark nine =
        Benchmarks.census2021(WALES, Wales.MARITAL_STATUS_12)
            .recode(
                Wales.MARITAL_STATUS_12.crosswalkTo(Wales.MARITAL_STATUS),
                Wales.MARITAL_STATUS.codes());
    assertThat(nine.count("married")).isEqualTo(1_116_418);
    assertThat(nine.count("civil-partnership")).isEqualTo(5_041);
    assertThat(nine.everyone()).isEqualTo(2_559_415);
    assertThat(nine.source()).doesNotContain("best fit");
    assertThatThrownBy(() -> Benchmarks.census2021(WALES, Wales.MARITAL_STATUS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("recode the benchmark of marital-status-12@census-2021-wales");
  }

  @Test
  void tenureCountsHouseholdsAndNobodyInThem() {
    Benchmark tenure = Benchmarks.census2021(CARDIFF, Wales.TENURE.broad());
    assertThat(tenure.population().unit()).isEqualTo(Counting.HOUSEHOLDS);
    assertThat(tenure.count("social-rented")).isEqualTo(12_890 + 12_394);
    assertThat(tenure.population().description().en())
        .startsWith("Households of Cardiff")
        .contains("does not describe people", "tenants of any landlord");
    assertThat(tenure.population().description().cy()).startsWith("Aelwydydd Caerdydd");
  }

  @Test
  void onlyTheVoluntaryQuestionsHaveThoseWhoDidNotAnswer() {
    assertThat(Benchmarks.tables())
        .filteredOn(table -> !table.description().silences().isEmpty())
        .extracting(table -> table.description().name())
        .containsExactlyInAnyOrder("TS030", "TS077");
  }

  /** Python: Decimal(100*n)/base to 0.1, halves up, of TS030 for Wales: 1,446,398 of 3,107,490. */
  @Test
  void percentagesAreOfThoseWhoAnsweredOrOfEveryoneAsTheCensusPrintsThem() {
    Benchmark religion = Benchmarks.census2021(WALES, Wales.RELIGION);
    assertThat(religion.percentOfEveryone("none")).isEqualByComparingTo("46.5");
    assertThat(religion.percentOfAnswered("none")).isEqualByComparingTo("49.7");
  }

  @Test
  void theThreeAgeBandsThatAreWrongAreNowhere() {
    assertThat(Benchmarks.table(Wales.SEX).origin().obtained()).contains("age bands are wrong");
    assertThat(Benchmarks.census2021(WALES, Wales.AGE).count("0"))
        .isLessThan(Benchmarks.census2021(WALES, Wales.AGE).count("50"));
  }

  @Test
  void everyTextIsInBothLanguagesAndNoWelshIsEnglish() {
    List<Text> texts = new ArrayList<>();
    for (BenchmarkTable table : Benchmarks.tables()) {
      TableBase base = table.description().base();
      texts.addAll(
          List.of(table.description().title(), base.describes(), base.excludes(), base.silences()));
      if (table.origin().partial() != null) {
        texts.add(table.origin().partial());
      }
    }
    for (PublishedFigure figure : Benchmarks.figures()) {
      texts.add(figure.measure());
      texts.addAll(figure.notes());
    }
    assertThat(texts)
        .allSatisfy(
            text -> {
              assertThat(text.cy()).isNotEqualTo(text.en()).doesNotContain("'");
              assertThat(Normalizer.isNormalized(text.cy(), Normalizer.Form.NFC)).isTrue();
            });
  }

  private static int areasOfAllTables() {
    assertThat(Benchmarks.tables()).hasSize(TABLES);
    return Benchmarks.tables().stream().mapToInt(table -> table.areas().size()).sum();
  }

  private static Benchmark benchmark(Golden golden) {
    return table(golden.table()).benchmark(golden.area());
  }

  private static BenchmarkTable table(String name) {
    return Benchmarks.tables().stream()
        .filter(table -> table.description().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The counts by published heading, in the order of the headings. */
  private static Map<String, Long> byHeading(Golden golden) {
    Benchmark benchmark = benchmark(golden);
    Map<String, Long> counts = new TreeMap<>();
    table(golden.table())
        .description()
        .groups()
        .forEach((heading, code) -> counts.put(source(heading), benchmark.count(code)));
    table(golden.table())
        .description()
        .silences()
        .forEach((heading, kind) -> counts.put(heading, benchmark.silences().get(kind)));
    return counts;
  }

  /** The source of TS039 has underscores for spaces and a small letter first. */
  private static String source(String heading) {
    return heading.startsWith("Provides ")
        ? heading.toLowerCase(Locale.ROOT).replace(' ', '_')
        : heading;
  }

  private static long northWales(Question question, String group) {
    return NORTH_WALES.stream()
        .mapToLong(area -> Benchmarks.census2021(area, question.broad()).count(group))
        .sum();
  }

  private static org.assertj.core.data.Offset<Long> within(long people) {
    return org.assertj.core.data.Offset.offset(people);
  }

  private record Golden(String table, String area, String category, long count) {}

  private static List<Golden> goldens() {
    List<Golden> goldens = new ArrayList<>();
    Matcher rows =
        Pattern.compile("(?m)^(TS\\d+),([\\w-]+),\"?(.*?)\"?,(\\d+)$")
            .matcher(ReplacedFiles.content("benchmark-totals.csv"));
    while (rows.find()) {
      goldens.add(
          new Golden(rows.group(1), rows.group(2), rows.group(3), Long.parseLong(rows.group(4))));
    }
    return goldens;
  }
}
