// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.PrintedCells;
import cymru.tegwch.analysis.WholeSentences;
import cymru.tegwch.analysis.asking.Retold;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.finding.Undefined;
import cymru.tegwch.analysis.finding.Withheld;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.analysis.statistics.effect.RelativeLikelihood;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.variable.Wanted;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StagesTest {

  private static final Stages ASKED = Stages.withDefaults();
  private static final CountTable ARREARS = Arrears.byFurthestStage();

  @Test
  void everyStepIsOfThoseWhoReachedTheOneBefore() {
    List<Finding> found = ASKED.compare(ARREARS).list();

    assertThat(found).hasSize(15);
    assertThat(found)
        .extracting(finding -> finding.label().en())
        .startsWith("Asian, Notice → Court", "Black, Notice → Court")
        .endsWith("White, Notice → Eviction", "Other, Notice → Eviction");
    assertThat(rate(found.get(1))).isEqualTo(List.of(24L, 44L));
    assertThat(rate(found.get(6))).isEqualTo(List.of(9L, 24L));
    assertThat(rate(found.get(11))).isEqualTo(List.of(9L, 44L));
  }

  /**
   * Rates, ratios, p-values and Holm's, by scipy 1.17: {@code chi2.sf(chi2_contingency(table,
   * correction=False).statistic * (N-1)/N, 1)}; {@code hypergeom} with half of the observed
   * probability where fewer than 5 are expected; the 15 sorted and multiplied by 15, 14, ...
   */
  @Test
  void valuesAreThoseOfScipy() {
    List<Finding> found = ASKED.compare(ARREARS).list();

    requireGolden(found.get(1), 2.3336192109777016, 2.9765112632762294e-06, 4.464766894914344e-05);
    requireGolden(found.get(6), 2.2714285714285714, 0.022667169196054243, 0.24933886115659668);
    requireGolden(found.get(11), 5.300649350649351, 0.00010172840252162504, 0.0014241976353027506);
    requireGolden(found.get(2), 1.159438775510204, 0.5646017621608762, 1);
  }

  @Test
  void theRatioFromStartToEndIsTheProductOfTheSteps() {
    List<Finding> found = ASKED.compare(ARREARS).list();

    for (int group = 0; group < 4; group++) {
      double product = ratio(found.get(group)) * ratio(found.get(5 + group));
      assertThat(ratio(found.get(10 + group))).isCloseTo(product, within(1e-12));
    }
  }

  @Test
  void aTableForEachStepFindsTheSame() {
    List<Comparison> one = comparisons(ASKED.compare(ARREARS));
    long[][] reached =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    new long[] {
                      Arrears.COUNTS[i][0] + Arrears.COUNTS[i][1] + Arrears.COUNTS[i][2],
                      Arrears.COUNTS[i][1] + Arrears.COUNTS[i][2],
                      Arrears.COUNTS[i][2]
                    })
            .toArray(long[][]::new);

    Findings<CountTable> steps =
        ASKED.compare(Arrears.step(1, pairs(reached, 0)), Arrears.step(2, pairs(reached, 1)));

    assertThat(comparisons(steps)).isEqualTo(one);
    WholeSentences.require(steps);
  }

  @Test
  void thoseStillWaitingAreTold() {
    Findings<CountTable> found =
        ASKED.compare(
            Arrears.step(1, new long[] {50, 30}, new long[] {60, 25}),
            Arrears.step(2, new long[] {28, 4}, new long[] {25, 5}));

    assertThat(found.notes())
        .extracting(note -> note.en())
        .contains("Passed the step before and not counted at this one (Eviction): 2.");
  }

  @Test
  void nobodySkipsAStep() {
    assertThatThrownBy(
            () ->
                ASKED.compare(
                    Arrears.step(1, new long[] {50, 30}, new long[] {60, 25}),
                    Arrears.step(2, new long[] {28, 4}, new long[] {26, 5})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'eviction'")
        .hasMessageContaining("'court'")
        .hasMessageContaining("group 'black'")
        .hasMessageContaining("nobody skips a step");
  }

  @Test
  void tablesThatAreNoProcessAreRefused() {
    CountTable oneWay = Fixture.byEthnicGroup();
    Dimension stage = ARREARS.dimensions().get(1);
    CountTable overlapping =
        CountTable.of(
            "x",
            Fixture.TENANTS,
            List.of(
                ARREARS.dimensions().get(0),
                new Dimension(stage.variable(), stage.label(), stage.level(), true)),
            Map.of());

    assertThatThrownBy(() -> ASKED.compare(oneWay))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("groups and then the furthest stage");
    assertThatThrownBy(() -> ASKED.compare(overlapping))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at several stages of 'arrears'");
    assertThatThrownBy(() -> ASKED.withReference("nobody").compare(ARREARS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Reference must be a group");
  }

  @Test
  void theWidestGapIsDescribed() {
    assertThat(ASKED.compare(ARREARS).notes())
        .extracting(note -> note.en())
        .contains(
            "Black: of the steps that could be compared the gap is widest at this one: Notice →"
                + " Court (ratio 2.33); that describes and tests nothing.");
  }

  @Test
  void fourFifthsDescribesAndTheDirectionIsSaid() {
    Finding group = ASKED.compare(ARREARS).list().get(1);
    Finding others =
        ASKED
            .withDirection(RelativeLikelihood.Direction.OTHERS_OVER_GROUP)
            .compare(ARREARS)
            .list()
            .get(1);

    assertThat(group.sentence().en())
        .endsWith(
            "ratio outside the band of four fifths, 0.80 to 1.25, a rule of thumb and no test.")
        .doesNotContain("relative likelihood");
    assertThat(others.sentence().en())
        .contains("relative likelihood, the others over this group: 0.43");
  }

  @Test
  void goingOnIsWorseWhereItIsNotWanted() {
    assertThat(ASKED.withWanted(Wanted.FEWER).compare(ARREARS).list().get(1).sentence().en())
        .contains("associated with a higher rate, which is worse");
  }

  @Test
  void oneGroupMayBeTheReference() {
    List<Finding> found = ASKED.withReference("white").compare(ARREARS).list();

    assertThat(found).hasSize(12).noneMatch(finding -> finding.label().en().startsWith("White"));
    assertThat(((Rate) comparison(found.get(1)).against()).base()).isEqualTo(780);
    assertThat(ASKED.withReference("white").compare(ARREARS).notes())
        .noneMatch(note -> note.en().startsWith("White:"));
  }

  @Test
  void fewAtLateStagesAreTooFewToSayAndNobodyIsUndefined() {
    List<Finding> found = ASKED.compare(ARREARS).list();

    assertThat(found.get(7)).isInstanceOf(TooFew.class);
    assertThat(found.get(1)).isInstanceOf(Compared.class);
    assertThat(
            ASKED
                .compare(Arrears.byFurthestStage("x", new long[] {9, 0, 0}, new long[] {30, 9, 4}))
                .list()
                .get(5))
        .isInstanceOf(Undefined.class);
  }

  @Test
  void everySentenceIsWhole() {
    WholeSentences.require(ASKED.compare(ARREARS));
    assertThat(ASKED.compare(ARREARS).numbers()).isEqualTo(NumberKind.COUNTED);
    assertThat(ASKED.compare(ARREARS).title().en())
        .isEqualTo("Stages: Legal action for arrears (people; Ethnic group)");
  }

  @Test
  void aReleaseSaysWhatItsCellsSay() {
    CountTable many =
        Arrears.byFurthestStage(
            "many",
            new long[] {400, 120, 30},
            new long[] {200, 150, 90},
            new long[] {300, 100, 20},
            new long[] {6_000, 1_500, 300},
            new long[] {250, 50, 1});
    ProtectedRelease release =
        Release.of("arrears").add(many).protect(DisclosurePolicy.publicRelease());
    StageInquiry question = ASKED.inquiry(many);
    Report report = Report.of(release, ASKED.compare(many));

    assertThat(report.findings().get(0).list())
        .isEqualTo(PrintedCells.ask(release, question).findings())
        .anyMatch(Compared.class::isInstance);
    assertThat(report.findings().get(0).notes())
        .isEqualTo(PrintedCells.ask(release, question).notes());
    assertThat(report.html(Language.WELSH)).contains("wedi mynd ymlaen");
  }

  @Test
  void aStepThatRestsOnHiddenCellsIsWithheld() {
    ProtectedRelease release =
        Release.of("arrears").add(ARREARS).protect(DisclosurePolicy.publicRelease());

    List<Finding> published = ASKED.compare(ARREARS).in(release).list();

    assertThat(published).hasSize(15).anyMatch(Withheld.class::isInstance);
    WholeSentences.require(ASKED.compare(ARREARS).in(release));
  }

  private static long[][] pairs(long[][] reached, int from) {
    return IntStream.range(0, reached.length)
        .mapToObj(i -> new long[] {reached[i][from], reached[i][from + 1]})
        .toArray(long[][]::new);
  }

  private static void requireGolden(Finding finding, double... ratioPAndAdjusted) {
    assertThat(ratio(finding)).isCloseTo(ratioPAndAdjusted[0], within(1e-9));
    assertThat(comparison(finding).certainty().p()).isCloseTo(ratioPAndAdjusted[1], within(1e-9));
    assertThat(comparison(finding).certainty().adjusted())
        .isCloseTo(ratioPAndAdjusted[2], within(1e-9));
  }

  private static Comparison comparison(Finding finding) {
    return Retold.comparison(finding).orElseThrow();
  }

  private static List<Comparison> comparisons(Findings<?> findings) {
    return findings.list().stream().map(Retold::comparison).map(c -> c.orElse(null)).toList();
  }

  private static double ratio(Finding finding) {
    return comparison(finding).ratio().value();
  }

  private static List<Long> rate(Finding finding) {
    Rate rate = (Rate) comparison(finding).figure();
    return List.of(rate.count(), rate.base());
  }
}
