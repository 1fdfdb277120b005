// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void aShortListIsShownWhole() {
    assertThat(Excerpt.of("Two", List.of("a", "b"))).isEqualTo("Two\na\nb");
    assertThat(Excerpt.of("None", List.of())).isEqualTo("None");
    assertThat(Excerpt.of("Full", Collections.nCopies(19, "x"))).doesNotContain("more");
  }

  @Test
  void aLongListIsCutAtTwentyLines() {
    String shown = Excerpt.of("Many", Collections.nCopies(1_000_000, "x"));
    assertThat(shown.lines()).hasSize(20);
    assertThat(shown).endsWith("\n... 999982 more");
  }

  @Test
  void rowsThatAreNotShownAreNotMade() {
    String shown =
        Excerpt.of(
            "Lazy",
            1_000,
            row -> {
              assertThat(row).isLessThan(20);
              return "row " + row;
            });
    assertThat(shown).startsWith("Lazy\nrow 0\nrow 1\n");
  }

  @Test
  void longLinesAreCutAndTheWholeStaysUnderAThousandCharacters() {
    String shown = Excerpt.of("s".repeat(200), Collections.nCopies(50, "r".repeat(500)));
    assertThat(shown.lines().findFirst().orElseThrow()).hasSize(80).endsWith("...");
    assertThat(shown.length()).isLessThanOrEqualTo(1_000);
    assertThat(shown).matches("(?s).*\\n\\.\\.\\. \\d+ more");
  }
}
