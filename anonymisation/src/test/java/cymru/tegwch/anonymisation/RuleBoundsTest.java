// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.anonymisation.CellRule.Complements;
import cymru.tegwch.anonymisation.CellRule.SmallCounts;
import cymru.tegwch.anonymisation.ledger.Turnover;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule may say at all: each bound, and the combinations that contradict themselves. */
class RuleBoundsTest {

  private static final CellRule RULE = CellRule.withDefaults();
  private static final CellRule ROUNDED =
      RULE.withSmallCounts(SmallCounts.ROUNDED, Complements.WHERE_NEEDED);
  private static final PolicySource SOURCE =
      new PolicySource("Test", "Test", "https://example.org", LocalDate.of(2026, 1, 1), false);
  private static final Audience EVERYONE = new Audience.Everyone();
  private static final Audience BOARD =
      new Audience.Restricted(Text.of("Board", "Bwrdd"), Text.of("Us", "Ni"));

  @Test
  void meansStandOnFivePeopleAtLeast() {
    assertThat(new MeasureRule(5, 50, 10).people()).isEqualTo(5);
    assertThatIllegalArgumentException().isThrownBy(() -> new MeasureRule(4, 50, 10));
    assertThat(MeasureRule.withDefaults().withPeople(6)).isEqualTo(new MeasureRule(6, 50, 10));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "100, true", "101, false"})
  void sharesOfASumArePercentages(int percent, boolean isOne) {
    if (isOne) {
      assertThat(new MeasureRule(10, percent, 10).largestShare()).isEqualTo(percent);
      assertThat(new MeasureRule(10, 50, percent).within()).isEqualTo(percent);
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> new MeasureRule(10, percent, 10));
      assertThatIllegalArgumentException().isThrownBy(() -> new MeasureRule(10, 50, percent));
    }
  }

  @Test
  void smallCountsThatArePrintedHaveNoComplementsOfTheirOwn() {
    assertThat(ROUNDED.isHiding()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RULE.withSmallCounts(SmallCounts.ROUNDED, Complements.ALWAYS));
    for (SmallCounts small : SmallCounts.values()) {
      assertThat(RULE.withSmallCounts(small, Complements.WHERE_NEEDED).smallCounts())
          .isEqualTo(small);
    }
    assertThat(RULE.withSmallCounts(SmallCounts.HIDDEN, Complements.ALWAYS)).isEqualTo(RULE);
  }

  @Test
  void insidersCountWhereComplementsAreAlwaysHidden() {
    assertThat(RULE.withInsiders(Insiders.COUNT).countsInsiders()).isTrue();
    assertThat(RULE.countsInsiders()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> ROUNDED.withInsiders(Insiders.COUNT));
  }

  @Test
  void onlyWhatIsNamedChanges() {
    CellRule zeros = RULE.withZeros(CellRule.Zeros.ALWAYS_PRINTED);

    assertThat(zeros.zeros()).isEqualTo(CellRule.Zeros.ALWAYS_PRINTED);
    assertThat(zeros.withZeros(CellRule.Zeros.MAY_BE_HIDDEN)).isEqualTo(RULE);
    assertThat(RULE.withWidth(7).withInsiders(Insiders.COUNT).width()).isEqualTo(7);
  }

  private static DisclosurePolicy policy(
      String name, String version, PolicySource source, CellRule cells, int base, Audience who) {
    return new DisclosurePolicy(
        name,
        version,
        source,
        cells,
        MeasureRule.withDefaults(),
        new PrintRule(base, 25, "c"),
        who);
  }

  @Test
  void aPolicyHasANameAndAVersion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy(" ", "1", null, RULE, 5, EVERYONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy("ours", " ", null, RULE, 5, EVERYONE));
    assertThat(policy("ours", "1", null, RULE, 5, EVERYONE).isPublic()).isTrue();
  }

  @Test
  void aPolicyForTheFewNeitherHidesNorRounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy("board", "1", null, RULE, 1, BOARD));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy("board", "1", null, null, 5, BOARD));
    DisclosurePolicy board = policy("board", "1", null, null, 1, BOARD);
    assertThat(board.isPublic()).isFalse();
    assertThat(board.cellRule()).isEmpty();
    assertThat(DisclosurePolicy.publicRelease().cellRule()).contains(RULE);
  }

  @Test
  void onlyAPublishedRuleMayLeaveNobodyOutside() {
    CellRule nobody = RULE.withOutside(0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy("ours", "1", null, nobody, 5, EVERYONE));
    assertThatCode(() -> policy("ours", "1", null, RULE.withOutside(1), 5, EVERYONE))
        .doesNotThrowAnyException();
    assertThatCode(() -> policy("theirs", "1", SOURCE, nobody, 5, EVERYONE))
        .doesNotThrowAnyException();
  }

  @Test
  void smallCountsThatArePrintedAreRoundedToFiveOrMore() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy("ours", "1", null, ROUNDED, 4, EVERYONE));
    assertThatCode(() -> policy("ours", "1", null, ROUNDED, 5, EVERYONE))
        .doesNotThrowAnyException();
    assertThatCode(() -> policy("ours", "1", null, RULE, 1, EVERYONE)).doesNotThrowAnyException();
  }

  @Test
  void namesThatComeWithTegwchAreTaken() {
    for (String name : List.of("restricted", "public-release", "hesa")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DisclosurePolicy.of(name, "9", RULE, PrintRule.withDefaults()));
    }
  }

  @Test
  void ownPoliciesChangeTheirRuleForMeansAndPublishedOnesDoNot() {
    MeasureRule twenty = MeasureRule.withDefaults().withPeople(20);
    DisclosurePolicy ours = DisclosurePolicy.of("ours", "1", RULE, PrintRule.withDefaults());

    assertThat(ours.withMeasures(twenty).measures()).isEqualTo(twenty);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DisclosurePolicy.publicRelease().withMeasures(twenty));
  }

  /**
   * The nearest multiple is half a base away at most, the next one on either side a base less 1.
   */
  @ParameterizedTest
  @CsvSource({"1, 0, 0", "2, 1, 1", "5, 2, 4", "10, 5, 9"})
  void whatIsPrintedIsNoFartherFromTheCountThanItCanBe(int base, long nearest, long controlled) {
    PrintRule rule = new PrintRule(base, 25, "c");

    assertThat(rule.reach()).isEqualTo(nearest);
    assertThat(rule.withRounding(PrintRule.Method.CONTROLLED).reach()).isEqualTo(controlled);
  }

  @Test
  void nobodyLeavesANegativeNumberOfTimes() {
    assertThat(Turnover.of(0, 0).people()).hasValue(0);
    assertThatIllegalArgumentException().isThrownBy(() -> Turnover.of(-1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Turnover.of(3, -1));
  }

  @Test
  void turnoversOfTheSameNumbersAreEqual() {
    assertThat(Turnover.of(3, 1)).isEqualTo(Turnover.of(3, 1)).hasSameHashCodeAs(Turnover.of(3, 1));
    assertThat(Turnover.of(3, 1))
        .isNotEqualTo(Turnover.of(1, 3))
        .isNotEqualTo(Turnover.of(3, 2))
        .isNotEqualTo(Turnover.of(2, 1))
        .isNotEqualTo(Turnover.notStated())
        .isNotEqualTo("3, 1");
  }

  /** The published default, number by number: five people, a width of four, two outside, half. */
  @Test
  void theOrdinaryRuleIsThatOfThePublicPolicy() {
    CellRule rule = CellRule.withDefaults();

    assertThat(rule.hiddenBelow()).isEqualTo(5);
    assertThat(rule.width()).isEqualTo(4);
    assertThat(rule.outside()).isEqualTo(2);
    assertThat(rule.largestShare()).isEqualTo(50);
    assertThat(rule.override()).isNull();
    assertThat(DisclosurePolicy.publicRelease().cells()).isEqualTo(rule);
    assertThat(DisclosurePolicy.publicRelease().mark()).isEqualTo("c");
    assertThat(DisclosurePolicy.nhsEngland().mark()).isEqualTo("*");
    assertThat(DisclosurePolicy.hesa().mark()).isEqualTo("x");
  }
}
