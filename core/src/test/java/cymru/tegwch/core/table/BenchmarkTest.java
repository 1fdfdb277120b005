// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

  private static final CodeList OTHER = Lists.many(CodeListId.parse("other@test"), 3);
  private final Benchmark benchmark =
      benchmark(Lists.faith().detailed(), Map.of("a", 1L, "b", 20L, "c", 300L, "d", 0L));

  @Test
  void theBaseOfAShareIsEveryoneInAGroup() {
    assertThat(benchmark.answered()).isEqualTo(321);
    assertThat(benchmark.count("b")).isEqualTo(20);
    assertThat(benchmark.silences()).isEqualTo(Map.of(Silence.NOT_ANSWERED, 9L));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> benchmark.count("x"))
        .withMessage("Benchmark at faith@test/detailed, 4 groups has no group 'x'");
  }

  /** Python: Decimal(2000)/321 and Decimal(2000)/330, quantized to 0.1 by ROUND_HALF_UP. */
  @Test
  void aShareIsOfThoseWhoAnsweredOrOfEveryoneAndEachSaysWhich() {
    assertThat(benchmark.everyone()).isEqualTo(330);
    assertThat(benchmark.percentOfAnswered("b")).isEqualByComparingTo("6.2");
    assertThat(benchmark.percentOfEveryone("b")).isEqualByComparingTo("6.1");
    assertThat(benchmark.percentOfEveryone("d")).isEqualByComparingTo("0.0");
  }

  @Test
  void aShareOfNobodyIsRefused() {
    Benchmark nobody =
        benchmark(Lists.faith().detailed(), Map.of("a", 0L, "b", 0L, "c", 0L, "d", 0L));

    assertThat(nobody.percentOfEveryone("a")).isEqualByComparingTo("0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nobody.percentOfAnswered("a"))
        .withMessage("Share must have a base of at least 1, but nobody is in it");
  }

  @Test
  void renormalisedItHasNoSilencesAndItsSourceSaysWhoWasLeftOut() {
    Benchmark renormalised = benchmark.renormalised();

    assertThat(renormalised.silences()).isEmpty();
    assertThat(renormalised.everyone()).isEqualTo(benchmark.answered());
    assertThat(renormalised.counts()).isEqualTo(benchmark.counts());
    assertThat(renormalised.source())
        .isEqualTo("Invented; renormalised to those who answered, without not-answered 9");
    assertThat(renormalised.renormalised()).isSameAs(renormalised);
  }

  @Test
  void atAPromptItSaysHowManyAreSilent() {
    assertThat(benchmark.toString()).contains("base 321 who answered, 9 silent");
    assertThat(benchmark.renormalised().toString()).contains("base 321").doesNotContain("silent");
  }

  @Test
  void atACoarserLevelGroupsAreAddedUpAndSilencesStay() {
    Benchmark broad = benchmark.at(Lists.broad());

    assertThat(broad.counts()).isEqualTo(Map.of("ab", 21L, "cd", 300L));
    assertThat(broad.silences()).isEqualTo(benchmark.silences());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> broad.at(Lists.faith().detailed()))
        .withMessageContaining("must not be split");
  }

  @Test
  void inAnotherListLossyMovesAreNamedInTheSource() {
    Benchmark recoded =
        benchmark.recode(
            crosswalk(
                Crosswalk.Row.of("a", Kind.EXACT, "c0"),
                Crosswalk.Row.of("b", Kind.ROLL_UP, "c0"),
                Crosswalk.Row.of("c", Kind.BEST_FIT, "c1"),
                Crosswalk.Row.of("d", Kind.CONCEPT_CHANGE, "c2")),
            OTHER);

    assertThat(recoded.counts()).isEqualTo(Map.of("c0", 21L, "c1", 300L, "c2", 0L));
    assertThat(recoded.level()).isEqualTo(OTHER.detailed());
    assertThat(recoded.source())
        .isEqualTo("Invented; moved to other@test by best fit or change of concept: c, d");
  }

  @Test
  void aGroupThatWouldHaveToBeSplitIsRefused() {
    Crosswalk splitting =
        crosswalk(
            Crosswalk.Row.of("a", Kind.EXACT, "c0"),
            new Crosswalk.Row("b", Kind.ONE_TO_MANY, List.of("c1", "c2"), null, ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> benchmark.recode(splitting, OTHER))
        .withMessage("Benchmark group 'b' has no one place in other@test: it cannot be split");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> benchmark.recode(crosswalk(Crosswalk.Row.of("a", Kind.EXACT, "c0")), OTHER));
  }

  @Test
  void onlyADetailedBenchmarkOfTheCrosswalksListIsRecoded() {
    Crosswalk crosswalk = crosswalk(Crosswalk.Row.of("a", Kind.EXACT, "c0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> benchmark.at(Lists.broad()).recode(crosswalk, OTHER))
        .withMessageContaining("must be at its detailed level");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> benchmark.recode(crosswalk, Lists.faith()))
        .withMessageContaining("Crosswalk must lead from faith@test to faith@test");
  }

  @Test
  void everyGroupHasACountAndNothingElseHas() {
    Level detailed = Lists.faith().detailed();
    for (Map<String, Long> wrong :
        List.of(
            Map.of("a", 1L),
            Map.of("a", 1L, "b", 1L, "c", 1L, "d", -1L),
            Map.of("a", 1L, "b", 1L, "c", 1L, "d", 1L, "e", 1L))) {
      assertThatIllegalArgumentException().isThrownBy(() -> benchmark(detailed, wrong));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Benchmark(
                    Text.of("Nowhere", "Unman"),
                    Lists.PEOPLE,
                    -1,
                    detailed,
                    benchmark.counts(),
                    Map.of(),
                    "Invented"))
        .withMessage("Age floor must not be negative, but was -1");
  }

  @Test
  void groupsStandInTheOrderOfTheLevel() {
    assertThat(benchmark.counts().keySet()).containsExactly("a", "b", "c", "d");
    assertThat(benchmark.toString())
        .isEqualTo(
            """
            Benchmark of Nowhere, faith@test/detailed, base 321 who answered, 9 silent
                       1  a
                      20  b
                     300  c
                       0  d""");
  }

  private static Benchmark benchmark(Level level, Map<String, Long> counts) {
    return new Benchmark(
        Text.of("Nowhere", "Unman"),
        Lists.PEOPLE,
        0,
        level,
        counts,
        Map.of(Silence.NOT_ANSWERED, 9L),
        "Invented");
  }

  private static Crosswalk crosswalk(Crosswalk.Row... rows) {
    return new Crosswalk(Lists.FAITH, OTHER.id(), List.of(rows));
  }
}
