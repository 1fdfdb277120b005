// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is called verified in both languages stands so, in both, in what was collected. */
class PublishedTextsTest {

  /** Read in other sources than the collected ones: see the sources of these lists. */
  private static final Set<String> READ_ELSEWHERE = Set.of("general-health", "economic-activity");

  /** Reviewed: texts that the collected sources have only inside a longer one. */
  private static final Set<String> INSIDE_ANOTHER = Set.of("All denominations", "Religion");

  @Test
  void everyPairThatIsVerifiedInBothLanguagesWasPublishedAsAPair() {
    Set<Text> published = new HashSet<>();
    for (String row : ReplacedFiles.content("text-pairs.csv").lines().skip(2).toList()) {
      String[] cells = row.replace("\"", "").split("\\|", -1);
      published.add(Text.of(cells[1], cells[2]));
    }
    int compared = 0;
    for (CodeListId id : Wales.lists()) {
      for (Provenance.Wording wording : Shelf.OURS.list(id).provenance().wordings()) {
        if (isToBeCompared(id, wording)) {
          assertThat(published).as("%s %s", id, wording.key()).contains(wording.text());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(200);
  }

  @Test
  void everyQuestionAndOptionOfTheWalesFormsIsVerifiedInBothLanguagesOrSaysOtherwise() {
    for (Question question : Wales.questions()) {
      if (question.isAsked() && question.id().edition().equals("census-2021-wales")) {
        List<String> unverified =
            question.provenance().unverified(Language.WELSH).stream()
                .map(Provenance.Wording::key)
                .filter(key -> key.startsWith("category.") || key.equals("question"))
                .toList();
        if (!unverified.isEmpty()) {
          assertThat(
                  Set.of(
                      "age",
                      "age-ten-year",
                      "marital-status",
                      "marital-status-five",
                      "economic-activity"))
              .as("%s has unverified %s", question.id(), unverified)
              .contains(question.variable());
        }
      }
    }
  }

  private static boolean isToBeCompared(CodeListId id, Provenance.Wording wording) {
    return wording.verified().size() == Language.values().length
        && !READ_ELSEWHERE.contains(id.id())
        && !INSIDE_ANOTHER.contains(wording.text().en())
        && !wording.key().equals("edition");
  }
}
