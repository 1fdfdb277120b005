// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.category.Characteristic;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.conformance.TextRule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in docs are what the catalogue says. */
class CataloguePagesTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Path WRITTEN = Path.of("target", "docs");

  @Test
  void thePagesInDocsAreThoseOfTheCatalogueAndNoOthers() throws IOException {
    Map<String, String> pages = pages();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = WRITTEN.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue(), StandardCharsets.UTF_8);
    }

    assertThat(committed())
        .as("docs must hold what stands in harmonised-standards/target/docs: copy it")
        .isEqualTo(pages);
  }

  @Test
  void everyListOfACharacteristicIsOnItsPageInBothLanguages() {
    for (CodeListId list : Wales.lists()) {
      Characteristic characteristic = Shelf.OURS.list(list).characteristic();
      if (characteristic != null) {
        for (Language language : Language.values()) {
          assertThat(CharacteristicPage.of(characteristic, language))
              .contains(CharacteristicPage.code(list));
        }
      }
    }
  }

  @Test
  void theWordsOfThePagesAreInBothLanguages() throws IllegalAccessException {
    for (Field field : PageWords.class.getDeclaredFields()) {
      if (field.get(null) instanceof Text text) {
        assertThat(text.cy()).as(field.getName()).isNotEqualToIgnoringCase(text.en());
        assertThat(TextRule.brokenBy(text.cy())).as(text.cy()).isEmpty();
      }
    }
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("catalogue.md", CatalogueTable.page());
    for (Language language : Language.values()) {
      String folder = "catalogue/" + language.tag() + "/";
      pages.put(folder + "README.md", index(language));
      for (Characteristic each : CatalogueTable.characteristicsWithLists()) {
        pages.put(folder + CharacteristicPage.file(each), CharacteristicPage.of(each, language));
      }
    }
    return pages;
  }

  private static String index(Language language) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(PageWords.INDEX.in(language)).append("\n\n");
    page.append("[").append(PageWords.OTHER_LANGUAGE.in(language)).append("](../");
    page.append(language.other().tag()).append("/README.md)\n\n");
    page.append(PageWords.INDEX_SAYS.in(language)).append(' ');
    page.append(PageWords.GENERATED.in(language)).append('\n');
    MarkdownTable.heading(
            language, PageWords.CHARACTERISTIC, PageWords.QUESTIONS, PageWords.SYSTEMS)
        .forEach(line -> page.append(line).append('\n'));
    for (Characteristic each : CatalogueTable.characteristicsWithLists()) {
      page.append(
              MarkdownTable.row(
                  "[" + each.label().in(language) + "](" + CharacteristicPage.file(each) + ")",
                  Integer.toString(CharacteristicPage.entries(each, false).size()),
                  Integer.toString(CharacteristicPage.entries(each, true).size())))
          .append('\n');
    }
    return page.toString();
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(DOCS.resolve("catalogue"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        pages.put(DOCS.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    pages.put("catalogue.md", Files.readString(DOCS.resolve("catalogue.md")));
    return pages;
  }
}
