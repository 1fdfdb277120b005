// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListTest {

  private static final CodeListId ID = CodeListId.parse("colour@test-2026");
  private static final CodeListId OTHER = CodeListId.parse("shape@test-2026");
  private static final Text TITLE = Text.of("Colour", "Lliw");

  @Test
  void theDetailedLevelIsAlwaysThere() {
    CodeList list = CodeList.of(ID, TITLE, category("red"), category("green"));

    assertThat(list.level("detailed")).isEqualTo(list.detailed());
    assertThat(list.detailed().groups())
        .extracting(Level.Group::code)
        .containsExactly("red", "green");
    assertThat(list.detailed().label()).isEqualTo(TITLE);
    assertThat(list)
        .asString()
        .startsWith("colour@test-2026, 2 categories\nColour, levels detailed\n");
  }

  @Test
  void aLevelThatIsNotThereIsRefusedByNamingThoseThatAre() {
    assertThatThrownBy(() -> withBroad().level("fives"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Code list colour@test-2026 has no level 'fives': it has detailed, broad");
    assertThatThrownBy(() -> CodeList.of(ID, TITLE, category("red")).broad())
        .hasMessage("Code list colour@test-2026 has no level 'broad': it has detailed");
  }

  @Test
  void aCategoryIsFoundByItsCodeAndOnlyByIt() {
    assertThat(withBroad().category("red")).contains(category("red"));
    assertThat(withBroad().category("RED")).isEmpty();
    assertThat(withBroad().category("warm")).isEmpty();
  }

  @Test
  void aListHasCategoriesOfItsOwnEachOnce() {
    assertThatThrownBy(() -> CodeList.of(ID, TITLE))
        .hasMessage("Code list colour@test-2026 must have at least one category");
    assertThatThrownBy(() -> CodeList.of(ID, TITLE, category("red"), category("red")))
        .hasMessage("Code list colour@test-2026 has code 'red' twice");
    assertThatThrownBy(() -> CodeList.of(OTHER, TITLE, category("red")))
        .hasMessage(
            "Categories of shape@test-2026 must be of that list, but one was of colour@test-2026");
  }

  @Test
  void aLevelHoldsEveryCategoryOfTheListOnce() {
    Level tooSmall = level("broad", group("warm", "red"));
    Level tooLarge = level("broad", group("warm", "red", "orange"), group("cold", "blue", "grey"));

    String message =
        "Level 'broad' must hold every category of colour@test-2026 in exactly one group";
    assertThatThrownBy(() -> list(tooSmall)).hasMessage(message);
    assertThatThrownBy(() -> list(tooLarge)).hasMessage(message);
    assertThatThrownBy(() -> list(new Level(OTHER, "broad", TITLE, List.of()))).hasMessage(message);
  }

  @Test
  void aLevelIsThereOnceAndNoneIsCalledDetailed() {
    Level broad = withBroad().broad();

    assertThatThrownBy(() -> list(broad, broad))
        .hasMessage("Code list colour@test-2026 has level 'broad' twice");
    assertThatThrownBy(() -> list(new Level(ID, "detailed", TITLE, broad.groups())))
        .hasMessage("Code list colour@test-2026 has level 'detailed' twice");
  }

  @Test
  void aLeafIsInOneGroupAndAGroupIsThereOnce() {
    assertThatThrownBy(() -> level("broad", group("warm", "red"), group("cold", "red")))
        .hasMessage("Level 'broad' of colour@test-2026 has leaf 'red' in two groups");
    assertThatThrownBy(() -> level("broad", group("warm", "red"), group("warm", "blue")))
        .hasMessage("Level 'broad' of colour@test-2026 has group 'warm' twice");
    assertThatThrownBy(() -> level("broad", group("warm")))
        .hasMessage("Group 'warm' must have at least one leaf");
    assertThatThrownBy(() -> new Level(OTHER, "broad", TITLE, List.of(group("warm", "red"))))
        .hasMessage(
            "Groups of level 'broad' must be of shape@test-2026, but one was of colour@test-2026");
  }

  @Test
  void aLevelNestsInACoarserOneOfItsList() {
    Level detailed = withBroad().detailed();
    Level broad = withBroad().broad();
    Level across = level("across", group("a", "red", "blue"), group("b", "orange"));

    assertThat(detailed.nestsIn(broad)).isTrue();
    assertThat(broad.nestsIn(detailed)).isFalse();
    assertThat(broad.nestsIn(broad)).isTrue();
    assertThat(across.nestsIn(broad)).isFalse();
    assertThat(broad.nestsIn(across)).isFalse();
    assertThat(broad.groupOf("orange")).map(Level.Group::code).contains("warm");
    assertThat(broad.groupOf("warm")).isEmpty();
    assertThat(broad.group("cold")).map(Level.Group::leaves).contains(Set.of("blue"));
    assertThat(broad).hasToString("colour@test-2026/broad, 2 groups");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-a",
        ".a",
        "a b",
        "ŵ",
        "a/b",
        "${7*7}",
        "canary canary",
        "a\n",
        "a\u0000"
      })
  void whatIsNoCodeIsRefusedWithoutRepeatingIt(String code) {
    assertThatThrownBy(() -> category(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Category code of colour@test-2026 must be 1 to 64 letters, digits, dots, underscores"
                + " or hyphens");
  }

  @Test
  void aCodeIsAtMost64CharactersLong() {
    assertThat(category("a".repeat(64)).code()).hasSize(64);
    assertThatThrownBy(() -> category("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    assertThat(category("1")).hasToString("1 (1 en / 1 cy)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b", "ethnic-group@census-2021-wales", "0.9@v1.2-3"})
  void parsingAnIdIsTheInverseOfItsText(String text) {
    assertThat(CodeListId.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "@", "a@", "@b", "a@b@c", "A@b", "a@B", "a b@c", "-a@b", "a@ŵ"})
  void whatIsNoIdIsRefused(String text) {
    assertThatThrownBy(() -> CodeListId.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Code list ");
  }

  @Test
  void idsAreOrderedByIdAndThenByEdition() {
    assertThat(Stream.of("b@1", "a@2", "a@1", "a-b@0").map(CodeListId::parse).sorted())
        .extracting(CodeListId::toString)
        .containsExactly("a@1", "a@2", "a-b@0", "b@1");
  }

  @Test
  void nineCharacteristicsAreProtected() {
    assertThat(Characteristic.values()).filteredOn(Characteristic::isProtected).hasSize(9);
    assertThat(Characteristic.values())
        .extracting(Characteristic::label)
        .doesNotHaveDuplicates()
        .allSatisfy(label -> assertThat(label.en()).isNotEqualTo(label.cy()));
  }

  private static CodeList withBroad() {
    return list(level("broad", group("warm", "red", "orange"), group("cold", "blue")));
  }

  private static CodeList list(Level... levels) {
    return new CodeList(
        ID, TITLE, List.of(category("red"), category("orange"), category("blue")), List.of(levels));
  }

  private static Level level(String name, Level.Group... groups) {
    return new Level(ID, name, TITLE, List.of(groups));
  }

  private static Level.Group group(String code, String... leaves) {
    return new Level.Group(category(code), Set.of(leaves));
  }

  private static Category category(String code) {
    return new Category(ID, code, Text.of(code + " en", code + " cy"));
  }
}
