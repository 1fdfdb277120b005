// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import cymru.tegwch.core.catalogue.Crosswalk.Row;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Wales;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A good list passes; each defect is found, where it is, and nothing else. */
class ConformanceTest {

  private static final CodeListId ID = CodeListId.parse("ethnic-group@ours-2026");
  private static final CodeListId PARENT = Wales.ETHNIC_GROUP.id();
  private static final Category SOMALI = category("somali", "Somali", "Somalïaidd");
  private static final Category OTHER_AFRICAN =
      category("other-african", "Other African", "Affricanaidd arall");
  private static final Row SOMALI_UP = up("somali", "black-african");
  private static final Row OTHER_UP = up("other-african", "black-african");

  @Test
  void aGoodListHasNoProblem() {
    assertThat(found(SOMALI, OTHER_AFRICAN)).isEmpty();
    assertThat(inside(List.of(SOMALI_UP, OTHER_UP), SOMALI, OTHER_AFRICAN)).isEmpty();
  }

  @Test
  void everyListOfWalesKeepsTheRulesWithItsReviewedCognates() {
    Conformance ours = Conformance.in(Wales.catalogue()).allowing("Roma", "Braille");

    assertThat(Wales.questions().stream().map(Question::codes).toList())
        .hasSizeGreaterThan(50)
        .allSatisfy(list -> assertThat(ours.problems(list)).isEmpty());
  }

  @Test
  void aTextInOneLanguageIsFound() {
    assertThat(found(new Category(ID, "somali", Text.untranslated("Somali")), OTHER_AFRICAN))
        .containsExactly("/ethnic-group@ours-2026/categories/somali/label not-translated");
  }

  @Test
  void welshThatIsEnglishIsFoundUnlessItIsAllowed() {
    Category name = category("splott", "Splott", "SPLOTT");

    assertThat(found(name))
        .containsExactly("/ethnic-group@ours-2026/categories/splott/label same-in-both-languages");
    assertThat(Conformance.in(Wales.catalogue()).allowing("Splott").problems(list(name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Somali", "somali", "  SOMALI", "Somalïaidd", "SOMALI\u0308AIDD"})
  void labelsThatAreTheSameHoweverTheyAreTypedAreFound(String label) {
    assertThat(found(SOMALI, category("other", label, "Arall")))
        .contains("/ethnic-group@ours-2026/categories/other/label/en repeated-label");
  }

  @Test
  void aLabelThatIsTheCodeOfAnotherIsFound() {
    assertThat(found(category("1", "2", "Dau"), category("2", "Two", "Ail")))
        .containsExactly("/ethnic-group@ours-2026/categories/1/label/en label-is-a-code");
  }

  @Test
  void codesThatDifferOnlyInCapitalsOrPunctuationAreFound() {
    assertThat(found(category("a-b", "One", "Un"), category("A_B", "Two", "Dau")))
        .containsExactly("/ethnic-group@ours-2026/categories/A_B alike-codes");
  }

  @Test
  void aGroupWithTheCodeOfACategoryOutsideItAndGroupsWithOneLabelAreFound() {
    Level level =
        new Level(
            ID,
            "broad",
            Text.of("Broad", "Bras"),
            List.of(
                new Level.Group(category("somali", "All", "Pawb"), Set.of("other-african")),
                new Level.Group(category("rest", "All", "Gweddill"), Set.of("somali"))));
    CodeList list =
        new CodeList(ID, Text.of("Group", "Grŵp"), List.of(SOMALI, OTHER_AFRICAN), List.of(level));

    assertThat(written(Conformance.in(Wales.catalogue()).problems(list)))
        .containsExactlyInAnyOrder(
            "/ethnic-group@ours-2026/levels/broad/somali group-code-of-another",
            "/ethnic-group@ours-2026/levels/broad/rest/label/en repeated-label");
  }

  @Test
  void aLevelThatIsNoPartitionAndACodeGivenTwiceCannotEvenBeMade() {
    Level half =
        new Level(
            ID,
            "broad",
            Text.of("Broad", "Bras"),
            List.of(new Level.Group(category("one", "One", "Un"), Set.of("somali"))));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CodeList(ID, Text.of("G", "Gr"), List.of(SOMALI, OTHER_AFRICAN), List.of(half)))
        .withMessageContaining("every category");
    assertThatIllegalArgumentException().isThrownBy(() -> list(SOMALI, SOMALI));
  }

  @ParameterizedTest
  @EnumSource(TextRule.class)
  void aTextThatBreaksARuleIsFoundInItsLanguage(TextRule rule) {
    Category bad = new Category(ID, "bad", Text.of("Fine", broken(rule)));

    assertThat(TextRule.brokenBy(broken(rule))).containsExactly(rule);
    assertThat(found(bad))
        .containsExactly("/ethnic-group@ours-2026/categories/bad/label/cy " + rule.code());
  }

  @Test
  void textsInOtherAlphabetsAndAccentsAreNoLookAlikes() {
    assertThat(List.of("Русский", "ελληνικά", "中文", "Tŷ’r Âr ïoëü ŷŵ", "العربية", "Café – 16+"))
        .allSatisfy(text -> assertThat(TextRule.brokenBy(text)).isEmpty());
  }

  @Test
  void withoutCrosswalkOrParentListThereIsNothingToDivide() {
    assertThat(written(Conformance.in(Wales.catalogue()).problems(list(SOMALI), PARENT)))
        .containsExactly("/ethnic-group@ours-2026 no-crosswalk");
    assertThat(
            written(
                Conformance.in(Wales.catalogue())
                    .problems(list(SOMALI), CodeListId.parse("not@here"))))
        .containsExactly("/ethnic-group@ours-2026 unknown-parent-list");
  }

  @Test
  void everyCategoryNeedsOneParentThatHoldsAllOfIt() {
    assertThat(inside(List.of(SOMALI_UP), SOMALI, OTHER_AFRICAN))
        .containsExactly("/ethnic-group@ours-2026/categories/other-african no-parent");
    assertThat(inside(List.of(none("somali")), SOMALI))
        .containsExactly("/ethnic-group@ours-2026/categories/somali no-parent");
    assertThat(inside(List.of(several("somali", "black-african", "black-other")), SOMALI))
        .containsExactly("/ethnic-group@ours-2026/categories/somali several-parents");
    assertThat(inside(List.of(Row.of("somali", Kind.BEST_FIT, "black-african")), SOMALI))
        .containsExactly("/ethnic-group@ours-2026/categories/somali lossy-parent");
    assertThat(inside(List.of(up("somali", "nobody")), SOMALI))
        .containsExactly("/ethnic-group@ours-2026/categories/somali unknown-parent");
  }

  @Test
  void aSilenceNeedsNoParent() {
    assertThat(
            inside(
                List.of(Row.toSilence("refused", Silence.PREFER_NOT_TO_SAY)),
                category("refused", "Refused", "Gwrthodwyd")))
        .isEmpty();
  }

  @Test
  void rowsForCodesThatAreNotThereAndTwoThatAreExactlyOneParentAreFound() {
    assertThat(inside(List.of(SOMALI_UP, OTHER_UP), SOMALI))
        .containsExactly("/ethnic-group@ours-2026/categories/other-african unknown-code");
    assertThat(
            inside(
                List.of(
                    Row.of("somali", Kind.EXACT, "black-african"),
                    Row.of("other-african", Kind.EXACT, "black-african")),
                SOMALI,
                OTHER_AFRICAN))
        .containsExactly("/ethnic-group@ours-2026/categories/other-african several-exact");
  }

  @Test
  void aCodeOrLabelOfAnotherCategoryOfTheParentListIsFound() {
    Category roma = category("white-roma", "Sinti", "Sinti’r Rhein");
    Category arab = category("gulf", "Arab", "Arabaidd y Gwlff");

    assertThat(inside(List.of(up("white-roma", "white-other")), roma))
        .containsExactly("/ethnic-group@ours-2026/categories/white-roma code-of-another");
    assertThat(inside(List.of(up("gulf", "black-african")), arab))
        .contains("/ethnic-group@ours-2026/categories/gulf/label/en label-of-another");
  }

  @Test
  void everyProblemSpeaksBothLanguages() {
    for (ListFault fault : ListFault.values()) {
      Problem problem = fault.at(cymru.tegwch.core.record.Place.WHOLE);
      assertThat(problem.title(Language.WELSH))
          .isNotEqualTo(problem.title(Language.ENGLISH))
          .satisfies(welsh -> assertThat(TextRule.brokenBy(welsh)).isEmpty());
    }
  }

  private static String broken(TextRule rule) {
    return switch (rule) {
      case NOT_COMPOSED -> "Gw\u0302yr";
      case ILLEGAL_CHARACTER -> "Iawn\u202E";
      case LOOK_ALIKE_LETTERS -> "C\u0430erdydd";
      case UNTIDY_SPACE -> "Dau  air";
      case STRAIGHT_APOSTROPHE -> "i'r";
      case MARKED_UNFINISHED -> "TODO cyfieithu";
    };
  }

  private static Category category(String code, String en, String cy) {
    return new Category(ID, code, Text.of(en, cy));
  }

  private static CodeList list(Category... categories) {
    return CodeList.of(ID, Text.of("Ethnic group", "Grŵp ethnig"), categories);
  }

  private static Row up(String from, String to) {
    return Row.of(from, Kind.ROLL_UP, to);
  }

  private static Row none(String from) {
    return new Row(from, Kind.NONE, List.of(), null, "");
  }

  private static Row several(String from, String... to) {
    return new Row(from, Kind.ONE_TO_MANY, List.of(to), null, "");
  }

  private static List<String> found(Category... categories) {
    return written(Conformance.in(Wales.catalogue()).problems(list(categories)));
  }

  private static List<String> inside(List<Row> rows, Category... categories) {
    Catalogue local = Wales.catalogue().with(new Crosswalk(ID, PARENT, rows));
    return written(Conformance.in(local).problems(list(categories), PARENT));
  }

  private static List<String> written(List<Problem> problems) {
    List<String> written = new ArrayList<>();
    problems.forEach(each -> written.add(each.pointer() + " " + each.code()));
    return written;
  }
}
