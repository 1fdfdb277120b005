// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfTest {

  private static final String SEX = "code-lists/sex@census-2021-wales.json";
  private static final String INTO_BANDS =
      "crosswalks/age@census-2021-wales--age-ten-year@census-2021-wales.json";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"code\": \"male\" | \"code\": \"female\" | has code 'female' twice",
        "\"code\": \"male\" | \"code\": \"ma le\" | must be well formed (Category code of sex@",
        "\"cy\": \"Gwryw\" | \"cy\": \" \" | must have text at 'cy' in /categories/1/label",
        "\"cy\": \"Gwryw\", | `` | must have text at 'cy' in /categories/1/label",
        "\"cy\": \"Gwryw\" | \"cy\": null | must have no null and no fraction",
        "\"code\": \"male\" | \"code\": \"male\", \"code\": \"other\" | must be JSON, but is not at line",
        "\"multiple\" | \"multipel\" | must have true or false at 'multiple' in /",
        "\"ageFloor\": 0 | \"ageFloor\": -1 | must have a whole number of 0 or more at 'ageFloor'",
        "\"offers\" | \"offer\" | must not have 'offer' in /",
        "\"SEX\" | \"SEKS\" | must not have characteristic 'SEKS'",
        "\"use\": \"current\" | \"use\": \"today\" | must not have use 'today' in /edition",
        "\"checked\": \"2026-11-21\" | \"checked\": \"2026-21-11\" | must have a date at 'checked'",
        "\"verified\": [\"en\", \"cy\"] | \"verified\": [\"fr\"] | must not have language 'fr' in /title",
        "prefer-not-to-say | rather-not | must not have silence 'rather-not'",
        "\"id\": \"sex@census-2021-wales\" | \"id\": \"sex@census-2031\" | must have sex@census-2021-wales at 'id'"
      })
  void aDamagedListFailsLoudlyWithFileAndPlaceEveryTime(String was, String is, String message) {
    String content = ReplacedFiles.content(SEX);
    assertThat(content).contains(was);
    Shelf shelf =
        new ReplacedFiles(Map.of(SEX, content.replaceFirst(java.util.regex.Pattern.quote(was), is)))
            .shelf();
    Question sex = new Question(shelf, "sex@census-2021-wales");
    for (int time = 0; time < 3; time++) {
      assertThatThrownBy(sex::codes)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("Catalogue file '" + SEX + "' ")
          .hasMessageContaining(message)
          .hasNoCause();
    }
  }

  @Test
  void aFileThatWasCutShortIsDamagedWhereverItWasCut() {
    String content = ReplacedFiles.content(SEX);
    for (int length = 0; length < content.strip().length(); length += 7) {
      Shelf shelf = new ReplacedFiles(Map.of(SEX, content.substring(0, length))).shelf();
      assertThatThrownBy(() -> shelf.list(CodeListId.parse("sex@census-2021-wales")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("Catalogue file '" + SEX + "' must ");
    }
  }

  @Test
  void whatFollowsAFileIsDamageToo() {
    Shelf shelf = new ReplacedFiles(Map.of(SEX, ReplacedFiles.content(SEX) + "{}")).shelf();
    assertThatThrownBy(() -> shelf.list(CodeListId.parse("sex@census-2021-wales")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Catalogue file '" + SEX + "' must end after its one object");
  }

  @Test
  void aLevelThatLeavesACategoryOutIsDamage() {
    String path = "code-lists/religion@census-2021-wales.json";
    Shelf shelf =
        new ReplacedFiles(
                Map.of(
                    path, ReplacedFiles.content(path).replace("\"sikh\", \"other\"]", "\"sikh\"]")))
            .shelf();
    assertThatThrownBy(() -> shelf.list(CodeListId.parse("religion@census-2021-wales")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Level 'broad' must hold every category");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"sikh\", \"other\"] | \"sikh\", \"other\", \"jain\"] | Level 'broad' must hold every category",
        "\"sikh\", \"other\"] | \"sikh\", \"other\", \"sikh\"] | must have each text in 'leaves' once in /levels/0/groups/2",
        "\"sikh\", \"other\"] | \"sikh\", \"other\", \"none\"] | Level 'broad' of religion@census-2021-wales has leaf 'none' in two groups",
        "\"code\": \"all-other\" | \"code\": \"none\" | Level 'broad' of religion@census-2021-wales has group 'none' twice",
        "Pob crefydd arall | \u00a0 | must have text at 'cy' in /levels/0/groups/2/label"
      })
  void aLevelThatDoesNotFitItsCategoriesIsDamageWithFile(String was, String is, String message) {
    String path = "code-lists/religion@census-2021-wales.json";
    String content = ReplacedFiles.content(path);
    assertThat(content).contains(was);
    Shelf shelf =
        new ReplacedFiles(Map.of(path, content.replace(was, is == null ? " " : is))).shelf();
    assertThatThrownBy(() -> shelf.list(CodeListId.parse("religion@census-2021-wales")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Catalogue file '" + path + "' ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"from\": \"7\" | {\"from\": \"8\", \"kind\": \"roll-up\", \"to\": [\"0-15\"]}, {\"from\": \"7\" | has code '8' twice",
        "\"from\": \"7\" | \"from\": \"seven\" | must not have code 'seven', which is not in age@",
        "\"to\": [\"16-24\"] | \"to\": [\"16-25\"] | must not have code '16-25', which is not in age-ten",
        "roll-up | rollup | must not have kind 'rollup' in /rows/0",
        "\"kind\": \"roll-up\" | \"kind\": \"missing\" | must be well formed (Row must have a silence"
      })
  void aDamagedCrosswalkFailsLoudlyWithFileAndPlace(String was, String is, String message) {
    String content = ReplacedFiles.content(INTO_BANDS);
    Shelf shelf =
        new ReplacedFiles(
                Map.of(INTO_BANDS, content.replaceFirst(java.util.regex.Pattern.quote(was), is)))
            .shelf();
    assertThatThrownBy(() -> shelf.crosswalk(Wales.AGE.id(), Wales.AGE_TEN_YEAR.id()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Catalogue file '" + INTO_BANDS + "' must ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"area\": \"W06000015\" | \"area\": \"W06000014\" | must not have area 'W06000014' again",
        "\"area\": \"W06000015\" | \"area\": \"W06000007\" | must not have area 'W06000007', which",
        "\"values\": [ | \"values\": [1, | must have 2 values in /counts/0",
        "\"values\": [ | \"values\": [-1, | must have only whole numbers of 0 or more in 'values'",
        "\"female\", \"male\" | \"male\", \"female\" | must have the codes of sex@census-2021-wales in",
        "\"kind\": \"countries\" | \"kind\": \"country\" | must have a derivation for 'COUNTRIES'",
        "{area} | {area | must have '{area}' in 'description'"
      })
  void aDamagedBenchmarkFailsLoudlyWithFileAndPlace(String was, String is, String message) {
    String path = "benchmarks/census-2021-ts009.json";
    String content = ReplacedFiles.content(path);
    assertThat(content).contains(was);
    Shelf shelf = new ReplacedFiles(Map.of(path, content.replace(was, is))).shelf();
    assertThatThrownBy(() -> shelf.benchmarks(Wales.SEX.id()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Catalogue file '" + path + "' must ")
        .hasMessageContaining(message);
  }

  @Test
  void aBenchmarkWithoutOneOfTheAreasIsDamage() {
    String path = "benchmarks/census-2021-ts009.json";
    String content = ReplacedFiles.content(path);
    String row = "    {\"area\": \"W06000015\", \"values\": [";
    int at = content.indexOf(row);
    String shorter = content.substring(0, at) + content.substring(content.indexOf('\n', at) + 1);
    Shelf shelf = new ReplacedFiles(Map.of(path, shorter)).shelf();
    assertThatThrownBy(() -> shelf.benchmarks(Wales.SEX.id()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Catalogue file '" + path + "' must have the 25 areas of areas.json in 'counts' in /");
  }

  @Test
  void aTableOfAnotherListThanTheIndexSaysIsDamage() {
    String index = ReplacedFiles.content("catalogue.json");
    Shelf shelf =
        new ReplacedFiles(
                Map.of("catalogue.json", index.replace("census-2021-ts009", "census-2021-ts030")))
            .shelf();
    assertThatThrownBy(() -> shelf.benchmarks(Wales.SEX.id()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Catalogue file 'benchmarks/census-2021-ts030.json' must be of"
                + " sex@census-2021-wales, but was of religion@census-2021-wales");
  }

  @Test
  void aCrosswalkWithoutARowForACodeIsDamage() {
    String content = ReplacedFiles.content(INTO_BANDS);
    String row = "    {\"from\": \"7\", \"kind\": \"roll-up\", \"to\": [\"0-15\"]},\n";
    assertThat(content).contains(row);
    Shelf shelf = new ReplacedFiles(Map.of(INTO_BANDS, content.replace(row, ""))).shelf();
    assertThatThrownBy(() -> shelf.crosswalk(Wales.AGE.id(), Wales.AGE_TEN_YEAR.id()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("must have a row for code '7' of age@census-2021-wales");
  }

  @Test
  void aFileThatIsNotInTheJarIsMissedByName() {
    Shelf empty = new Shelf(path -> null);
    assertThatThrownBy(() -> new Question(empty, "sex@census-2021-wales").codes())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Catalogue file '" + SEX + "' must be in the jar");
    assertThat(new ShelfCatalogue(empty, Catalogue.empty()).codeList(Wales.SEX.id())).isEmpty();
  }

  @Test
  void fiftyThreadsThatComeFirstTogetherReadEachFileOnce() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    Shelf shelf =
        new Shelf(
            path -> {
              opened.incrementAndGet();
              return open(path);
            });
    assertThat(opened).as("nothing is read before it is asked for").hasValue(0);
    List<CodeList> seen =
        together(50, () -> new Question(shelf, "ethnic-group@census-2021-wales").codes());
    assertThat(seen).hasSize(50).allSatisfy(codes -> assertThat(codes).isSameAs(seen.get(0)));
    assertThat(opened).hasValue(1);
    together(
        50,
        () -> {
          assertThat(shelf.crosswalk(Wales.AGE.id(), Wales.AGE_TEN_YEAR.id())).isPresent();
          return shelf.list(Wales.AGE.id()).codes();
        });
    assertThat(opened).as("and then a crosswalk and its two lists").hasValue(4);
  }

  private static @Nullable InputStream open(String path) {
    return Shelf.class.getResourceAsStream(path);
  }

  private static <T> List<T> together(int threads, java.util.concurrent.Callable<T> first)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CountDownLatch ready = new CountDownLatch(threads);
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            pool.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return first.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
