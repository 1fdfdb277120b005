// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.conformance.TextRule;
import cymru.tegwch.standards.translation.TranslationEntry;
import cymru.tegwch.standards.translation.TranslationSheet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text of every file of the catalogue is there in Welsh, in Welsh, and well written. */
class WelshTextsTest {

  private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}|[{}]");

  /** What is filled in. */
  private static final List<String> PLACES =
      List.of(
          "{area}",
          "{controller}",
          "{silence}",
          "{period}",
          "{point}",
          "{basis}",
          "{condition}",
          "{paragraph}",
          "{notice}");

  private final List<TranslationEntry> texts = TranslationSheet.ofCatalogue().entries();

  @Test
  void onlySystemsThatAreReadFromMayLackWelsh() {
    assertThat(texts)
        .filteredOn(each -> !each.text().isTranslated())
        .allSatisfy(each -> assertThat(each.context()).contains("only read from a system"))
        .noneMatch(each -> each.verified().contains(Language.WELSH));
  }

  @Test
  void noWelshIsEnglishButForTheReviewedCognatesAndEachOfThoseIsUsed() {
    Map<String, String> cognates = cognates();
    List<String> same =
        texts.stream()
            .filter(each -> each.text().isTranslated())
            .filter(each -> each.text().en().equalsIgnoreCase(each.text().cy()))
            .map(each -> each.text().en())
            .distinct()
            .toList();

    assertThat(same).containsExactlyInAnyOrderElementsOf(cognates.keySet());
    assertThat(cognates.values()).noneMatch(String::isBlank);
  }

  @Test
  void everyTextIsWrittenAsTextsAre() {
    assertThat(texts)
        .hasSizeGreaterThan(1500)
        .allSatisfy(
            each -> {
              assertThat(TextRule.brokenBy(each.text().en())).as(each.key()).isEmpty();
              assertThat(TextRule.brokenBy(each.text().cy())).as(each.key()).isEmpty();
            });
  }

  @Test
  void whatStandsInBracesIsTheSameInBothLanguages() {
    assertThat(texts)
        .allSatisfy(
            each ->
                assertThat(braces(each.text().cy()))
                    .as(each.key())
                    .isEqualTo(braces(each.text().en()))
                    .isSubsetOf(PLACES));
  }

  private static List<String> braces(String text) {
    return BRACES.matcher(text).results().map(MatchResult::group).toList();
  }

  private static Map<String, String> cognates() {
    return ReplacedFiles.content("cognates.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", 2))
        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
  }
}
