// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The catalogue says what the collected tables say, row for row, or why not. */
class CrosswalkRowsTest {

  /** A row of the collected tables, word for word. */
  private record Collected(String table, String from, String word, String to) {}

  /** Where a table is in the catalogue: which crosswalk, and which of several targets in a cell. */
  private record Place(String from, String to, int part) {
    Place(String from, String to) {
      this(from, to, 0);
    }
  }

  private static final String ETHNIC = "ethnic-group@census-2021-wales";
  private static final Map<String, List<Place>> PLACES = new LinkedHashMap<>();

  static {
    put("ethnic-2001-to-2011", "ethnic-group@census-2001", "ethnic-group@census-2011-wales");
    put("ethnic-2011-to-2021", "ethnic-group@census-2011-wales", ETHNIC);
    put("ethnic-2021-to-2011", ETHNIC, "ethnic-group@census-2011-wales");
    put("ethnic-2021-to-2001", ETHNIC, "ethnic-group@census-2001");
    put("ethnic-core-lettings-2026-to-2021", "ethnic-group@core-2026", ETHNIC);
    put("ethnic-hesa-22056-to-2021", "ethnic-group@hesa-22056", ETHNIC);
    put("ethnic-hmcts-pcq-to-2021", "ethnic-group@hmcts-pcq", ETHNIC);
    put("ethnic-nhs-wales-to-2021", "ethnic-group@nhs-wales", ETHNIC);
    put("ethnic-nhs-england-16plus1-to-2021", "ethnic-group@nhs-england", ETHNIC);
    put("ethnic-police-16plus1-to-2021", "ethnic-group@police-16-plus-1", ETHNIC);
    put("ethnic-local-legacy-labels", "ethnic-group@free-text", ETHNIC);
    put(
        "national-identity-single-to-multi",
        "national-identity@single-choice",
        "national-identity@census-2021-wales");
    put("sex-core2023-to-sex", "gender@core-2023", "sex@census-2021-wales");
    put("sex-nhs-wales-to-sex", "sex@nhs-wales", "sex@census-2021-wales");
    put("sex-hmcts-to-sex", "sex@hmcts-pcq", "sex@census-2021-wales");
    put(
        "gender-identity-8a-to-4a",
        "gender-identity-8a@census-2021-output",
        "gender-identity-4a@census-2021-output");
    PLACES.put(
        "sexual-orientation-9a-to-6a-4a",
        List.of(
            new Place(
                "sexual-orientation-9a@census-2021-output",
                "sexual-orientation-6a@census-2021-output"),
            new Place(
                "sexual-orientation-9a@census-2021-output",
                "sexual-orientation-4a@census-2021-output",
                1)));
    put(
        "sexual-orientation-legacy",
        "sexual-orientation@free-text",
        "sexual-orientation@census-2021-wales");
    put("disability-4-to-2", "disability@census-2021-wales", "disability-two@census-2021-wales");
    put(
        "disability-2011-to-2021",
        "disability@census-2011-wales",
        "disability-two@census-2021-wales");
    put("disability-hesa-to-impairment", "impairment@hesa-22053", "impairment@hmcts-pcq");
    put("disability-core-to-impairment", "illness-type@core-2026", "impairment@hmcts-pcq");
    PLACES.put(
        "marital-options-to-6a-3a",
        List.of(
            new Place("marital-status@census-2021-wales", "marital-status-6a@census-2021-output"),
            new Place(
                "marital-status@census-2021-wales", "marital-status-3a@census-2021-output", 1)));
    put("marital-nhs-wales", "marital-status@nhs-wales", "marital-status@census-2021-wales");
    put(
        "unpaid-care-2021-to-5a",
        "unpaid-care@census-2021-output",
        "unpaid-care-5a@census-2021-output");
    put("tenure-9a-to-5a", "tenure-9a@census-2021-output", "tenure-5a@census-2021-output");
    put("language-hmcts-to-census", "main-language@hmcts-pcq", "main-language@census-2021-wales");
    put("religion-hmcts-to-census", "religion@hmcts-pcq", "religion@census-2021-output");
    put("religion-legacy", "religion@free-text", "religion@census-2021-wales");
  }

  /** Tables that are no crosswalk: two levels of the list, and two functions of several answers. */
  private static final Set<String> NO_CROSSWALK =
      Set.of(
          "ethnic-2021-to-broad5",
          "ethnic-2021-to-six",
          "disability-derive",
          "welsh-ticks-to-welsh_skills_all");

  /** Where the catalogue says something else, what it says, and why. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          // The system has no Roma box, as the list of 2011 has none.
          Map.entry("ethnic-hmcts-pcq-to-2021/4", "BEST_FIT [white-other]"),
          // Gypsy or Irish Traveller has the code B of its own.
          Map.entry(
              "ethnic-nhs-wales-to-2021/A",
              "ONE_TO_MANY [white-british, white-irish, white-roma, white-other]"),
          // Another one is the same as the category: these are parts of it.
          Map.entry("ethnic-local-legacy-labels/White Welsh", "ROLL_UP [white-british]"),
          Map.entry("ethnic-local-legacy-labels/White English", "ROLL_UP [white-british]"),
          // The table leaves it open: a person has to look.
          Map.entry("ethnic-local-legacy-labels/N/A", "NONE []"),
          // What was asked is not known, so it is another concept than sex as answered.
          Map.entry("sex-nhs-wales-to-sex/F", "CONCEPT_CHANGE [female]"),
          Map.entry("sex-nhs-wales-to-sex/M", "CONCEPT_CHANGE [male]"),
          // It merges not disclosed and unknown, as the table's own note says.
          Map.entry("sex-nhs-wales-to-sex/Z", "TO_SILENCE not-stated"),
          Map.entry("marital-nhs-wales/91", "TO_SILENCE not-stated"),
          // Two fields: gender identity has a crosswalk of its own.
          Map.entry("sex-core2023-to-sex/X", "TO_SILENCE not-known"),
          // One row cannot be two ticks: a mapping can.
          Map.entry("national-identity-single-to-multi/Welsh/British", "NONE []"),
          // One category is the same on both sides.
          Map.entry("marital-options-to-6a-3a/never", "EXACT [1]"));

  @TestFactory
  Stream<DynamicTest> everyCollectedTableIsInTheCatalogueOrIsNoCrosswalk() {
    return collected().stream()
        .collect(Collectors.groupingBy(Collected::table, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .filter(table -> !NO_CROSSWALK.contains(table.getKey()))
        .map(table -> DynamicTest.dynamicTest(table.getKey(), () -> check(table.getValue())));
  }

  @Test
  void thirtyThreeTablesWereCollected() {
    Set<String> tables = new TreeSet<>(PLACES.keySet());
    tables.addAll(NO_CROSSWALK);

    assertThat(tables)
        .hasSize(33)
        .isEqualTo(
            collected().stream()
                .map(Collected::table)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyWordOfTheTablesHasOneKindOrIsNoRow() {
    Set<String> words =
        collected().stream()
            .map(row -> row.word().replace("rollup", "roll-up"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        Arrays.stream(RowWord.values())
            .map(RowWord::word)
            .collect(Collectors.toCollection(TreeSet::new));
    known.addAll(Set.of("derive", "split"));

    assertThat(words).isEqualTo(known).hasSize(15);
  }

  @Test
  void groupsOfTheTablesAreLevelsOfTheList() {
    Map<String, String> levels =
        Map.of(
            "ethnic-2021-to-broad5", "broad", "ethnic-2021-to-six", "six-white-minorities-apart");
    for (Collected row : collected()) {
      if (levels.containsKey(row.table())) {
        Level level = Wales.ETHNIC_GROUP.codes().level(levels.get(row.table()));
        assertThat(level.groupOf(row.from()).orElseThrow().code())
            .as("%s", row)
            .isEqualTo(row.to());
      }
    }
  }

  @Test
  void howPeopleSeeThemselvesIsReadAsItselfAndByNoCrosswalk() {
    CodeListId own = LegacySystems.OlderForms.CONSIDERS_SELF_DISABLED.id();

    assertThat(Wales.crosswalks())
        .extracting(CrosswalkEntry::crosswalk)
        .noneMatch(crosswalk -> crosswalk.from().equals(own) || crosswalk.to().equals(own));
    assertThat(LegacySystems.OlderForms.CONSIDERS_SELF_DISABLED.concept()).isPresent();
  }

  private static void check(List<Collected> rows) {
    for (Collected row : rows) {
      List<Place> places = PLACES.get(row.table());
      assertThat(places).as(row.table()).isNotNull();
      for (Place place : places) {
        check(row, place);
      }
    }
  }

  private static void check(Collected row, Place place) {
    CodeListId from = CodeListId.parse(place.from());
    CodeListId to = CodeListId.parse(place.to());
    Crosswalk crosswalk = Wales.catalogue().crosswalk(from, to).orElseThrow();
    for (String code : codes(row, from)) {
      Crosswalk.Row ours = crosswalk.row(code).orElseThrow();
      String silence = ours.silence() == null ? ours.to().toString() : ours.silence().code();
      String otherwise = place.part() == 0 ? OTHERWISE.get(row.table() + "/" + row.from()) : null;
      assertThat(ours.kind() + " " + silence)
          .as("%s into %s", row, to)
          .isEqualTo(otherwise == null ? expected(row, place, to) : otherwise);
    }
  }

  /** The codes of a row: numbers by the order of the list, labels of free text one by one. */
  private static List<String> codes(Collected row, CodeListId from) {
    Map<String, String> labels = Wales.labels(from);
    if (labels.containsKey(row.from())) {
      return List.of(labels.get(row.from()));
    }
    if (row.from().matches("\\d+")) {
      return List.of(inOrder(from, row.from()));
    }
    if (row.from().endsWith(" (GDPPR)")) {
      return List.of(row.from().substring(0, 1));
    }
    List<String> codes = new ArrayList<>();
    for (String part : row.from().split(" / ", -1)) {
      String text = part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
      assertThat(labels).as("%s", row).containsKey(text);
      codes.add(labels.get(text));
    }
    return codes;
  }

  private static String inOrder(CodeListId list, String number) {
    return Wales.catalogue().require(list).categories().get(Integer.parseInt(number) - 1).code();
  }

  private static String expected(Collected row, Place place, CodeListId to) {
    String target = row.to().split(" \\| ", -1)[place.part()];
    Kind kind = RowWord.of(row.word().replace("rollup", "roll-up")).orElseThrow().kind();
    if (kind == Kind.TO_SILENCE) {
      return kind + " " + silence(target).code();
    }
    return kind + " " + (kind == Kind.NONE ? List.of() : targets(row, target, to));
  }

  private static List<String> targets(Collected row, String target, CodeListId to) {
    CodeList list = Wales.catalogue().require(to);
    if (target.matches("\\d+") && !Wales.labels(to).containsKey(target)) {
      return List.of(inOrder(to, target));
    }
    if (target.startsWith("broad:")) {
      Set<String> leaves = list.broad().group(target.substring(6)).orElseThrow().leaves();
      return list.categories().stream()
          .map(category -> category.code())
          .filter(leaves::contains)
          .toList();
    }
    return switch (target) {
      case "at least {welsh}" -> List.of("welsh");
      case "at least {british}" -> List.of("british");
      case "sex concept mixed_legacy: female" -> List.of("female");
      case "sex concept mixed_legacy: male" -> List.of("male");
      case "separated (either)" -> List.of("separated-married", "separated-cp");
      case "not disabled" -> List.of("not-disabled");
      case "none known" -> List.of("none");
      case "mobility or dexterity", "learning or social" -> List.of(target.split(" or "));
      default -> {
        assertThat(Wales.labels(to)).as("%s", row).containsKey(target);
        yield List.of(Wales.labels(to).get(target));
      }
    };
  }

  private static Silence silence(String target) {
    return switch (target) {
      case "missing:prefer_not_to_say" -> Silence.PREFER_NOT_TO_SAY;
      case "missing:not_known" -> Silence.NOT_KNOWN;
      case "missing:not_answered" -> Silence.NOT_ANSWERED;
      case "missing:not_stated_legacy" -> Silence.NOT_STATED;
      default -> throw new AssertionError(target);
    };
  }

  private static void put(String table, String from, String to) {
    PLACES.put(table, List.of(new Place(from, to)));
  }

  private static List<Collected> collected() {
    return ReplacedFiles.content("crosswalk-rows.csv")
        .lines()
        .skip(2)
        .map(line -> line.split(";", 4))
        .map(cells -> new Collected(cells[0], cells[1], cells[2], cells[3]))
        .toList();
  }
}
