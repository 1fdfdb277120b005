// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.variable.Counting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BenchmarksTest {

  private static final String WALES = "W92000004";
  private static final String CARDIFF = "W06000015";
  private static final List<String> NORTH_WALES =
      List.of("W06000001", "W06000002", "W06000003", "W06000004", "W06000005", "W06000006");
  private static final Map<String, Question> TABLES =
      Map.of(
          "TS007", Wales.AGE,
          "TS009", Wales.SEX,
          "TS021", Wales.ETHNIC_GROUP,
          "TS030", Wales.RELIGION);

  /** The wording of a table's column where it is not the label that the question has. */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("English, Welsh, Scottish, Northern Irish or British", "white-british"),
          Map.entry("Other White", "white-other"),
          Map.entry("Other Mixed or Multiple ethnic groups", "mixed-other"),
          Map.entry("Other Asian", "asian-other"),
          Map.entry("Other Black", "black-other"),
          Map.entry("Other religion", "other"));

  @Test
  void everyTotalIsThatOfTheSourceTable() {
    int compared = 0;
    for (Golden golden : goldens()) {
      if (golden.category().equals("all")) {
        Benchmark benchmark = Benchmarks.census2021(golden.area(), TABLES.get(golden.table()));
        assertThat(everyone(benchmark))
            .as("%s %s", golden.table(), golden.area())
            .isEqualTo(golden.count());
        compared++;
      }
    }
    assertThat(compared).isEqualTo(TABLES.size() * Benchmarks.areas().size());
  }

  @Test
  void everyFigureOfWalesAndCardiffIsThatOfTheSourceTable() {
    for (Map.Entry<String, Question> table : TABLES.entrySet()) {
      for (String area : List.of(WALES, CARDIFF)) {
        Map<String, Long> golden = new LinkedHashMap<>();
        for (Golden each : goldens()) {
          if (each.table().equals(table.getKey())
              && each.area().equals(area)
              && !each.category().equals("all")) {
            golden.put(code(table.getValue(), each.category()), each.count());
          }
        }
        Benchmark benchmark = Benchmarks.census2021(area, table.getValue());
        Map<String, Long> ours = new LinkedHashMap<>(benchmark.counts());
        benchmark.silences().forEach((kind, count) -> ours.put(kind.code(), count));
        assertThat(ours).containsExactlyInAnyOrderEntriesOf(golden);
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
  void theAuthoritiesAddUpToWalesExactlyWhereWalesIsTheirSumAndNearlyWhereItIsNot() {
    for (Map.Entry<String, Question> table : TABLES.entrySet()) {
      Benchmark wales = Benchmarks.census2021(WALES, table.getValue());
      List<Benchmark> authorities = authorities(table.getValue());
      assertThat(authorities).hasSize(22);
      // TS007 is published for Wales itself: perturbed apart from the authorities, by 8 at most
      long difference = table.getKey().equals("TS007") ? 8 : 0;
      wales
          .counts()
          .forEach(
              (code, count) ->
                  assertThat(authorities.stream().mapToLong(each -> each.count(code)).sum())
                      .as("%s %s", table.getKey(), code)
                      .isCloseTo(count, within(difference)));
    }
    assertThat(Benchmarks.census2021(WALES, Wales.AGE).answered()).isEqualTo(3_107_492);
    assertThat(authorities(Wales.AGE).stream().mapToLong(Benchmark::answered).sum())
        .isEqualTo(3_107_507);
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
        .hasMessageStartingWith("Area must be one of K04000001, E92000001, W92000004, W06000001")
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
    assertThat(Benchmarks.areas()).hasSize(25);
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
    assertThat(Benchmarks.lists())
        .containsExactlyInAnyOrderElementsOf(TABLES.values().stream().map(Question::id).toList());
    assertThat(Benchmarks.lists()).doesNotContain(CodeListId.parse("age@police"));
  }

  private static long everyone(Benchmark benchmark) {
    return benchmark.answered()
        + benchmark.silences().values().stream().mapToLong(Long::longValue).sum();
  }

  private static long northWales(Question question, String group) {
    return NORTH_WALES.stream()
        .mapToLong(area -> Benchmarks.census2021(area, question.broad()).count(group))
        .sum();
  }

  private static List<Benchmark> authorities(Question question) {
    return Benchmarks.areas().stream()
        .filter(area -> area.kind() == Area.Kind.UNITARY_AUTHORITY)
        .map(area -> Benchmarks.census2021(area.code(), question))
        .toList();
  }

  private static String code(Question question, String column) {
    String name = column.substring(column.indexOf(": ") + 1).strip();
    if (name.equals("Not answered")) {
      return Silence.NOT_ANSWERED.code();
    }
    String code = COLUMNS.getOrDefault(name, question.labels().get(name));
    return code == null ? "no code for " + column : code;
  }

  private static org.assertj.core.data.Offset<Long> within(long people) {
    return org.assertj.core.data.Offset.offset(people);
  }

  private record Golden(String table, String area, String category, long count) {}

  private static List<Golden> goldens() {
    List<Golden> goldens = new ArrayList<>();
    Matcher rows =
        Pattern.compile("(?m)^(TS\\d+),(\\w+),\"?(.*?)\"?,(\\d+)$")
            .matcher(ReplacedFiles.content("benchmark-totals.csv"));
    while (rows.find()) {
      goldens.add(
          new Golden(rows.group(1), rows.group(2), rows.group(3), Long.parseLong(rows.group(4))));
    }
    return goldens;
  }
}
