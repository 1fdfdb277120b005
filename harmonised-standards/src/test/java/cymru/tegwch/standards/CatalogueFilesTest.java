// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.text.Language;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An error in the data fails the build here. */
class CatalogueFilesTest {

  /** In Welsh the answer repeats the verb of its question. */
  private static final Set<String> YES_AND_NO = Set.of("Yes", "No");

  @Test
  void noTextStandsForTwoCodesHoweverItIsTyped() {
    for (CodeListId id : Wales.lists()) {
      Map<String, Set<String>> byText = new TreeMap<>();
      Wales.labels(id)
          .forEach(
              (text, code) ->
                  byText
                      .computeIfAbsent(
                          text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "),
                          plain -> new TreeSet<>())
                      .add(code));
      assertThat(byText).as("%s", id).allSatisfy((text, codes) -> assertThat(codes).hasSize(1));
    }
  }

  @Test
  void theIndexListsTheFilesThatThereAreAndNoOthers() throws Exception {
    assertThat(names("code-lists"))
        .containsExactlyElementsOf(
            new TreeSet<>(Wales.lists().stream().map(CodeListId::toString).toList()));
    assertThat(names("crosswalks"))
        .containsExactlyElementsOf(
            new TreeSet<>(
                Shelf.OURS.index().crosswalks().stream()
                    .map(pair -> pair.from() + "--" + pair.to())
                    .toList()));
    Set<String> tables = new TreeSet<>(Shelf.OURS.index().benchmarks().values());
    tables.add("areas");
    tables.add("figures");
    assertThat(names("benchmarks")).containsExactlyElementsOf(tables);
  }

  @Test
  void everyFileLoads() {
    assertThat(Wales.lists()).allSatisfy(id -> assertThat(Shelf.OURS.find(id)).isPresent());
    assertThat(Wales.crosswalks()).hasSameSizeAs(Shelf.OURS.index().crosswalks());
    assertThat(Benchmarks.lists())
        .allSatisfy(
            list ->
                assertThat(Shelf.OURS.benchmarks(list).orElseThrow().description().level().list())
                    .isEqualTo(list));
  }

  @Test
  void aTextThatIsVerifiedIsWrittenTheSameWhereverItsListIsOfTheSameEdition() {
    Map<String, Set<String>> welsh = new TreeMap<>();
    for (CodeListId id : Wales.lists()) {
      if (id.edition().equals("census-2021-wales")) {
        Shelf.OURS.list(id).provenance().wordings().stream()
            .filter(wording -> wording.isVerified(Language.WELSH))
            .filter(wording -> !YES_AND_NO.contains(wording.text().en()))
            .forEach(
                wording ->
                    welsh
                        .computeIfAbsent(wording.text().en(), en -> new TreeSet<>())
                        .add(wording.text().cy()));
      }
    }
    assertThat(welsh).allSatisfy((en, cy) -> assertThat(cy).as(en).hasSize(1));
  }

  @Test
  void everyListOfWalesHasACharacteristicAndNoListOfASystemIsAskedOrDerived() {
    for (CodeListId id : Wales.lists()) {
      ListEntry entry = Shelf.OURS.list(id);
      if (entry.edition().use() == Edition.Use.SYSTEM) {
        assertThat(entry.asked().question()).as("%s is asked", id).isNull();
        assertThat(entry.derived()).as("%s is derived", id).isNull();
      } else {
        assertThat(entry.characteristic()).as("%s", id).isNotNull();
      }
      assertThat(entry.codes().categories())
          .containsExactlyElementsOf(entry.options().stream().map(Option::category).toList());
    }
  }

  @Test
  void everyLevelHoldsEachCategoryOnceAndOneGroupHasOneLabelInItsList() {
    for (CodeListId id : Wales.lists()) {
      Set<String> codes =
          Shelf.OURS.list(id).codes().categories().stream()
              .map(Category::code)
              .collect(Collectors.toSet());
      for (Level level : Shelf.OURS.list(id).codes().levels()) {
        List<String> leaves =
            level.groups().stream().flatMap(group -> group.leaves().stream()).toList();
        assertThat(leaves).as("%s", level).hasSameSizeAs(codes).containsAll(codes);
      }
    }
  }

  @Test
  void everyCrosswalkKnowsEveryCodeOfTheListThatItReads() {
    for (CrosswalkEntry entry : Wales.crosswalks()) {
      Crosswalk crosswalk = entry.crosswalk();
      Set<String> from = codes(crosswalk.from());
      Set<String> to = codes(crosswalk.to());
      assertThat(crosswalk.rows().stream().map(Crosswalk.Row::from))
          .as("%s", crosswalk)
          .containsExactlyInAnyOrderElementsOf(from);
      assertThat(crosswalk.rows()).allSatisfy(row -> assertThat(to).containsAll(row.to()));
    }
  }

  @Test
  void anExactRowSaysTheSameThingOnlyOnce() {
    for (CrosswalkEntry entry : Wales.crosswalks()) {
      List<String> targets =
          entry.crosswalk().rows().stream()
              .filter(row -> row.kind() == Crosswalk.Kind.EXACT)
              .flatMap(row -> row.target().stream())
              .toList();
      assertThat(targets).as("%s", entry).doesNotHaveDuplicates();
    }
  }

  @Test
  void aListOfOneConceptIsReadIntoAListOfAnotherOnlyAsAChangeOfConcept() {
    for (CrosswalkEntry entry : Wales.crosswalks()) {
      if (!concept(entry.crosswalk().from()).equals(concept(entry.crosswalk().to()))) {
        assertThat(entry.crosswalk().rows())
            .as("%s", entry)
            .allMatch(row -> row.to().isEmpty() || row.kind() == Crosswalk.Kind.CONCEPT_CHANGE);
      }
    }
  }

  @Test
  void whatWasFromMemoryIsNotMarkedVerified() {
    assertThat(Wales.crosswalks())
        .filteredOn(entry -> entry.source().contains("memory") || entry.source().contains("urs"))
        .noneMatch(CrosswalkEntry::isVerified);
  }

  @Test
  void theReadmeHasTheWordsOfTheCrosswalksAndTheirKinds() {
    Matcher rows =
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([A-Z_]+) \\|")
            .matcher(ReplacedFiles.content("README.md"));
    Map<String, String> table = new TreeMap<>();
    while (rows.find()) {
      table.put(rows.group(1), rows.group(2));
    }
    Map<String, String> code = new TreeMap<>();
    for (RowWord word : RowWord.values()) {
      code.put(word.word(), word.kind().name());
    }
    assertThat(table).isEqualTo(code);
  }

  private static String concept(CodeListId list) {
    Concept concept = Shelf.OURS.list(list).concept();
    return concept == null ? "" : concept.name();
  }

  private static Set<String> codes(CodeListId id) {
    return Shelf.OURS.list(id).codes().categories().stream()
        .map(Category::code)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(String folder) throws IOException, URISyntaxException {
    URI uri = Shelf.class.getResource("catalogue.json").toURI();
    try (Stream<Path> files = java.nio.file.Files.list(Path.of(uri).resolveSibling(folder))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
