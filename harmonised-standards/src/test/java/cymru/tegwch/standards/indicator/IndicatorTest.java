// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Wanted;
import cymru.tegwch.standards.Wales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndicatorTest {

  @Test
  void everyIndicatorIsWhole() {
    List<Indicator> all = Indicator.all();
    assertThat(all).hasSize(17);
    assertThat(all.stream().map(Indicator::key)).doesNotHaveDuplicates();
    for (Indicator each : all) {
      Outcome outcome = each.outcome();
      assertThat(outcome.wanted()).as(each.key()).isNotEqualTo(Wanted.NEITHER);
      assertThat(outcome.codes()).containsExactlyInAnyOrderElementsOf(each.happened());
      assertThat(each.source()).as(each.key()).contains("https://");
      assertThat(each.leastDeclared()).isBetween(1, 100);
      assertThat(Indicator.of(each.key())).contains(each);
      assertIsInBothLanguages(each.title());
      assertIsInBothLanguages(each.base());
      assertIsInBothLanguages(each.answers().title());
      each.answers().categories().stream()
          .map(Category::label)
          .forEach(IndicatorTest::assertIsInBothLanguages);
    }
  }

  private static void assertIsInBothLanguages(Text text) {
    assertThat(text.isTranslated()).as(text.en()).isTrue();
    assertThat(text.cy()).isNotEqualTo(text.en());
  }

  @Test
  void noWelshIsCalledVerifiedThatIsOurs() {
    assertThat(Indicator.all())
        .noneMatch(indicator -> indicator.verified().contains(Language.WELSH));
    assertThat(Indicator.of("wdes-3@2023").orElseThrow().verified())
        .isEqualTo(Set.of(Language.ENGLISH));
    assertThat(Indicator.of("tsm-tp01@2023").orElseThrow().verified()).isEmpty();
  }

  @Test
  void veryAndFairlySatisfiedCountAndNeitherIsInTheBase() {
    Outcome overall = Indicator.of("tsm-tp01@2023").orElseThrow().outcome();
    assertThat(overall.codes()).containsExactlyInAnyOrder("very-satisfied", "fairly-satisfied");
    assertThat(overall.base()).hasSize(5).contains("neither");
    assertThat(overall.wanted()).isEqualTo(Wanted.MORE);
  }

  @Test
  void aColumnWithOtherAnswersIsRefused() {
    Indicator overall = Indicator.of("tsm-tp01@2023").orElseThrow();
    assertThat(overall.outcome(overall.variable().named("q1")).of().variable()).isEqualTo("q1");
    assertThatThrownBy(() -> overall.outcome(Wales.SEX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("very-satisfied");
  }

  @Test
  void groupsAreComparedOnlyWhereEnoughSaid() {
    Indicator overall = Indicator.of("tsm-tp01@2023").orElseThrow();
    assertThat(overall.isDeclaredEnough(people(70, 30))).isTrue();
    assertThat(overall.isDeclaredEnough(people(69, 31))).isFalse();
    assertThat(overall.withLeastDeclared(50).isDeclaredEnough(people(69, 31))).isTrue();
    assertThat(overall.isDeclaredEnough(people(0, 0))).isFalse();
    assertThatThrownBy(() -> overall.withLeastDeclared(101))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePageIsThatOfTheFile() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (Indicator each : Indicator.all()) {
      rows.append(
          "| `%s` | %s | %s | %s | %s | %s | %d %% | %s |\n"
              .formatted(
                  each.key(),
                  each.title().en(),
                  each.title().cy(),
                  String.join(", ", each.happened()),
                  each.base().en(),
                  each.wanted(),
                  each.leastDeclared(),
                  each.verified().isEmpty() ? "unverified" : "in English"));
    }
    assertThat(Files.readString(Path.of("..", "docs", "indicators.md"))).contains(rows);
  }

  private static CountTable people(long declared, long silent) {
    return CountTable.summing(
        "people",
        Population.of("people", Text.of("People", "Pobl"), LocalDate.of(2026, 3, 31)),
        List.of(Dimension.of("sex", Wales.SEX.label(), Wales.SEX.level())),
        Map.of(
            Coordinates.of(Wales.SEX.level().groups().get(0).code()),
            Cell.ofPeople(declared),
            Coordinates.of(Coordinate.of(Silence.NOT_ANSWERED)),
            Cell.ofPeople(silent)));
  }
}
