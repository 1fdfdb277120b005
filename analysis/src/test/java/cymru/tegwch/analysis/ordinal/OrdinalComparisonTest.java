// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.finding.Undefined;
import cymru.tegwch.analysis.finding.Withheld;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Wanted;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdinalComparisonTest {

  private static final CodeList AGE =
      Fixture.list(
          "age@1",
          Text.of("Age", "Oed"),
          "young",
          "16 to 34",
          "16 i 34",
          "middle",
          "35 to 64",
          "35 i 64",
          "old",
          "65 and over",
          "65 a throsodd");
  private static final long[] YOUNG = {20, 35, 25, 20, 12};
  private static final long[] OTHERS = {160, 150, 60, 40, 30};

  private static Comparison comparison(Finding finding) {
    return finding instanceof Compared compared
        ? compared.comparison()
        : ((TooFew) finding).comparison();
  }

  private static List<Finding> two(OrdinalComparison asked, long[]... counts) {
    return asked.compare(Fixture.onScale("t", Fixture.SEX, counts)).list();
  }

  @Test
  void theFigureIsTheChanceOfAHigherAnswer() {
    Finding young = two(OrdinalComparison.withDefaults(), YOUNG, OTHERS).get(0);
    Comparison found = comparison(young);
    // scipy 1.17.1: mannwhitneyu(x, y, use_continuity=False, method='asymptotic') of answers as
    // ranks: U/(n1*n2) = 0.3628048780487805, p = 7.38615167860285e-06
    assertThat(found.figure().value()).isCloseTo(0.3628048780487805, within(1e-14));
    assertThat(found.certainty().p()).isCloseTo(7.38615167860285e-06, within(1e-15));
    assertThat(found.against().value()).isCloseTo(1 - 0.3628048780487805, within(1e-14));
    assertThat(found.difference().value()).isCloseTo(2 * 0.3628048780487805 - 1, within(1e-14));
    assertThat(found.ratio().value())
        .isCloseTo(0.3628048780487805 / (1 - 0.3628048780487805), within(1e-13));
    assertThat(young.sentence().en())
        .startsWith(
            "Female: an answer nearer to “Very satisfied” than those compared with (the rest),"
                + " equal answers counted half: 36.3% of pairs (100 people with an answer, 95%"
                + " interval ")
        .contains("; the other way round 63.7% (410); difference −27.4 percentage points (")
        .contains("associated with answers farther from “Very satisfied”, unlikely by chance");
  }

  @Test
  void groupsWithoutACommonAnswerAreCompared() {
    for (Finding finding :
        two(
            OrdinalComparison.withDefaults(),
            new long[] {40, 30, 0, 0, 5},
            new long[] {0, 0, 50, 60, 5})) {
      double value = comparison(finding).figure().value();

      assertThat(finding).isInstanceOf(Compared.class);
      assertThat(value).isIn(0.0, 1.0);
      assertThat(comparison(finding).figure().range().orElseThrow().contains(value)).isTrue();
    }
  }

  @Test
  void aScaleOfTwoIsAComparisonOfShares() {
    CountTable answers =
        Fixture.onScale(
            "t", Fixture.SEX, new long[] {60, 0, 0, 90, 0}, new long[] {310, 0, 0, 140, 0});
    Comparison ordinal =
        comparison(
            OrdinalComparison.withDefaults()
                .withScale("very", "not")
                .compare(answers)
                .list()
                .get(0));
    Comparison shares =
        comparison(
            OutcomeComparison.withDefaults()
                .compare(
                    Fixture.satisfaction(
                        "s", Fixture.SEX, new long[] {60, 90, 0}, new long[] {310, 140, 0}))
                .list()
                .get(0));
    assertThat(ordinal.difference().value()).isCloseTo(shares.difference().value(), within(1e-14));
  }

  @Test
  void aFewAreTestedExactly() {
    Comparison found =
        comparison(
            two(
                    OrdinalComparison.withDefaults(),
                    new long[] {2, 3, 5, 6, 0},
                    new long[] {14, 10, 6, 4, 0})
                .get(0));
    // python3, every way to deal the answers: sum over deals of prod(comb(t, j)) with a sum of
    // mid-ranks at least as far from its mean, over comb(50, 16)
    assertThat(found.certainty().p()).isCloseTo(0.005961022739182269, within(1e-12));
  }

  @Test
  void theOrderOfTheScaleIsTheAskers() {
    OrdinalComparison asked = OrdinalComparison.withDefaults();
    Comparison plain = comparison(two(asked, YOUNG, OTHERS).get(0));
    Finding turned =
        two(asked.withScale("not", "not-very", "fairly", "very"), YOUNG, OTHERS).get(0);
    assertThat(comparison(turned).figure().value())
        .isCloseTo(1 - plain.figure().value(), within(1e-14));
    assertThat(turned.sentence().en()).contains("nearer to “Not at all satisfied”");
  }

  @Test
  void anAnswerThatIsNotOnTheScaleIsNotCountedAndTold() {
    Finding found =
        two(OrdinalComparison.withDefaults().withScale("very", "fairly", "not"), YOUNG, OTHERS)
            .get(0);
    assertThat(comparison(found).figure().base()).isEqualTo(75);
    assertThat(found.sentence().en())
        .endsWith("not counted: Not very satisfied (25), Not answered (12).");
  }

  @Test
  void bothDistributionsStandBesideTheFinding() {
    Finding found = two(OrdinalComparison.withDefaults(), YOUNG, OTHERS).get(0);
    assertThat(found.remarks().get(0).sentence())
        .isEqualTo(
            Text.of(
                "Answers: Very satisfied 20.0% (20), Fairly satisfied 35.0% (35), Not very"
                    + " satisfied 25.0% (25), Not at all satisfied 20.0% (20); the rest: Very"
                    + " satisfied 39.0% (160), Fairly satisfied 36.6% (150), Not very satisfied"
                    + " 14.6% (60), Not at all satisfied 9.8% (40).",
                "Atebion: Bodlon iawn 20.0% (20), Eithaf bodlon 35.0% (35), Ddim yn fodlon iawn"
                    + " 25.0% (25), Ddim yn fodlon o gwbl 20.0% (20); y gweddill: Bodlon iawn 39.0%"
                    + " (160), Eithaf bodlon 36.6% (150), Ddim yn fodlon iawn 14.6% (60), Ddim yn"
                    + " fodlon o gwbl 9.8% (40)."));
  }

  @Test
  void silenceIsAtOneEndOfTheScaleOrTheOther() {
    Finding found = two(OrdinalComparison.withDefaults(), YOUNG, OTHERS).get(0);
    Remark.OnSilence silence = (Remark.OnSilence) found.remarks().get(1);
    assertThat(silence.silent()).isEqualTo(12);
    assertThat(silence.others()).isEqualTo(30);
    // All 12 very satisfied, all 30 others not at all: pairs won and tied, counted by hand
    double won = 32 * (150 + 60 + 70) + 35 * (60 + 70) + 25 * 70;
    double tied = 32 * 160 + 35 * 150 + 25 * 60 + 20 * 70;
    assertThat(silence.highest()).isCloseTo(2 * (won + tied / 2) / (112 * 440) - 1, within(1e-14));
    assertThat(silence.direction()).isEqualTo(Remark.Direction.STANDS);
    assertThat(silence.lowest()).isLessThan(comparison(found).difference().value());
  }

  @Test
  void aTrendAlongGroupsInOrderIsNoted() {
    Findings<CountTable> found =
        OrdinalComparison.withDefaults()
            .withOrderedGroups()
            .compare(
                Fixture.onScale(
                    "t",
                    AGE,
                    new long[] {40, 10, 0, 10, 0},
                    new long[] {30, 20, 0, 10, 0},
                    new long[] {20, 20, 0, 20, 0}));
    // 12 of 40,000 random orders of the same answers (numpy) are as far: p = 0.0003
    assertThat(found.notes().get(0).en())
        .startsWith(
            "Along the groups in their order (Age), later groups answer farther from “Very"
                + " satisfied” (p = 0.000")
        .endsWith(").");
  }

  @Test
  void wantedAnswersAreCalledBetter() {
    assertThat(
            two(OrdinalComparison.withDefaults().withWanted(Wanted.MORE), YOUNG, OTHERS)
                .get(0)
                .sentence()
                .en())
        .contains("farther from “Very satisfied”, which is worse, unlikely");
  }

  @Test
  void aFewInWhomNothingIsFoundAreTooFewWithTheNumberThatWouldDo() {
    TooFew found =
        (TooFew)
            two(
                    OrdinalComparison.withDefaults(),
                    new long[] {3, 4, 2, 1, 0},
                    new long[] {400, 380, 150, 70, 0})
                .get(0);
    assertThat(found.power()).isLessThan(0.8);
    assertThat(found.enough().orElseThrow()).isGreaterThan(100);
  }

  @Test
  void whereEverybodyAnswersAlikeThereIsNothingToCompare() {
    assertThat(
            two(
                OrdinalComparison.withDefaults(),
                new long[] {9, 0, 0, 0, 0},
                new long[] {50, 0, 0, 0, 0}))
        .allSatisfy(found -> assertThat(found).isInstanceOf(Undefined.class));
  }

  @Test
  void aHiddenAnswerWithholdsTheGroup() {
    CountTable table =
        Fixture.onScale("t", Fixture.SEX, new long[] {20, 35, 25, 2, 12}, OTHERS.clone());
    ProtectedRelease release = Release.of("r").add(table).protect(DisclosurePolicy.publicRelease());
    Findings<CountTable> asked =
        OrdinalComparison.withDefaults().withOrderedGroups().compare(table);
    assertThat(asked.in(release).list()).hasSize(2).allMatch(Withheld.class::isInstance);
    assertThat(asked.in(release).notes().get(0).en()).contains("a trend is not given");
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    CountTable table = Fixture.onScale("t", Fixture.SEX, YOUNG, OTHERS);
    OrdinalComparison asked = OrdinalComparison.withDefaults();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked.withScale("very"))
        .withMessage("Scale must be two or more different codes, but was [very]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked.withScale("very", "purple").compare(table))
        .withMessageContaining("but one was 'purple'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked.withReference("purple").compare(table))
        .withMessage("Reference must be a group of the table, but was [purple]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked.compare(Fixture.byEthnicGroup()))
        .withMessageContaining("the scale as its last of two or more dimensions");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                asked
                    .withOrderedGroups()
                    .compare(Fixture.satisfactionBySexAndEthnicGroup().counts()));
  }
}
