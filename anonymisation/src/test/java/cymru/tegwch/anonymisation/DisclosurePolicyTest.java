// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.core.text.Text;
import org.junit.jupiter.api.Test;

class DisclosurePolicyTest {

  private static final CellRule RULE = CellRule.withDefaults();

  @Test
  void thePublicPolicyHides1To4AndNeither0Nor5() {
    assertThat(RULE.hides(0)).isFalse();
    assertThat(RULE.hides(1)).isTrue();
    assertThat(RULE.hides(4)).isTrue();
    assertThat(RULE.hides(5)).isFalse();
  }

  @Test
  void aThresholdBelow3IsImpossible() {
    assertThatThrownBy(() -> RULE.withHiddenBelow(2, Text.of("We dare", "Mentrwn")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Hidden below must be at least 3, but was 2");
  }

  @Test
  void aThresholdBelow5NeedsAReason() {
    assertThatThrownBy(() -> RULE.withHiddenBelow(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Hidden below must be at least 5 unless an override says why, but was 3");
  }

  @Test
  void anOverrideIsPrintedWithThePolicy() {
    CellRule rule = RULE.withHiddenBelow(3, Text.of("Required by the funder", "Gofynnol"));
    DisclosurePolicy policy = DisclosurePolicy.of("funder", "1", rule, PrintRule.withDefaults());

    assertThat(policy.toString())
        .contains("hidden: 1 to 2 people")
        .contains("threshold below 5 because: Required by the funder / Gofynnol");
  }

  @Test
  void anotherThresholdBringsItsWidth() {
    assertThat(RULE.withHiddenBelow(10).width()).isEqualTo(9);
  }

  @Test
  void eachPartOfARuleIsChangedByItself() {
    assertThat(RULE).isEqualTo(rule(4, CellRule.Smallness.SECRET, 2));
    assertThat(RULE.withWidth(7)).isEqualTo(rule(7, CellRule.Smallness.SECRET, 2));
    assertThat(RULE.withOutside(3)).isEqualTo(rule(4, CellRule.Smallness.SECRET, 3));
    assertThat(RULE.withSmallness(CellRule.Smallness.MAY_BE_PROVED))
        .isEqualTo(rule(4, CellRule.Smallness.MAY_BE_PROVED, 2));
  }

  private static CellRule rule(int width, CellRule.Smallness smallness, int outside) {
    return new CellRule(
        5,
        width,
        smallness,
        CellRule.SmallCounts.HIDDEN,
        CellRule.Complements.ALWAYS,
        outside,
        50,
        CellRule.Zeros.MAY_BE_HIDDEN,
        Insiders.DO_NOT_COUNT,
        null);
  }

  @Test
  void onePersonMayHaveHalfOfACellAndNoMore() {
    assertThat(RULE.isDominated(10, 5)).isFalse();
    assertThat(RULE.isDominated(11, 6)).isTrue();
    assertThat(RULE.isDominated(0, 0)).isFalse();
  }

  @Test
  void percentagesStandOnAPrintedBaseOf25() {
    assertThat(DisclosurePolicy.publicRelease().showsPercentagesOf(20)).isFalse();
    assertThat(DisclosurePolicy.publicRelease().showsPercentagesOf(25)).isTrue();
  }

  @Test
  void aPolicyPrintsAllItsRules() {
    assertThat(DisclosurePolicy.publicRelease())
        .hasToString(
            """
            Disclosure policy public-release 1, for everyone
              source: Tegwch, What a release holds, 2026-11-22, docs/decisions/0009-what-a-release-holds.md
              hidden: 1 to 4 people, or one person with more than 50 %
              interval of a hidden cell: width at least 4, reaching 5
              complements: as if every other number were known
              outside a group's largest answer: at least 2
              means: of at least 10 people, none with more than 50 %, nor known to another within 10 %
              zeros: printed unless needed to protect others
              printed: rounded to the nearest 5, percentages on a printed base of 25 or more, hidden cells as c""");
  }

  @Test
  void aRestrictedPolicyCarriesPurposeAndReadersInBothLanguages() {
    assertThatThrownBy(
            () ->
                DisclosurePolicy.restricted(
                    Text.untranslated("Board"), Text.of("The board", "Y bwrdd")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Purpose must be given in both languages, since every page carries it");
  }

  @Test
  void aPublicPolicyCannotBeWithoutARule() {
    assertThatThrownBy(
            () ->
                new DisclosurePolicy(
                    "bare",
                    "1",
                    null,
                    null,
                    MeasureRule.withDefaults(),
                    PrintRule.withDefaults(),
                    new Audience.Everyone()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A public policy must have a rule for its cells");
  }

  @Test
  void aMarkIsNoNumber() {
    assertThatThrownBy(() -> new PrintRule(5, 25, "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Mark must be a text without digits");
  }
}
