// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.PrintedSentences;
import cymru.tegwch.analysis.WholeSentences;
import cymru.tegwch.analysis.asking.MeanSilence;
import cymru.tegwch.analysis.asking.Rest;
import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Moments;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.finding.Verdict;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.variable.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MeasureComparisonTest {

  private static final MeasureTable DAYS = Days.days();
  private static final MeasureComparison ASKED = MeasureComparison.withDefaults();

  @Test
  void meansAreThoseOfSciPy() {
    // a, rest = numpy arrays of the values of Days.days(): the first group, the others
    // scipy.stats.ttest_ind(a, rest, equal_var=False), .confidence_interval(.95)
    Comparison found = comparison(ASKED.compare(DAYS), "asian");
    assertThat(found.figure().value()).isEqualTo(11.05);
    assertThat(((Amount) found.figure()).deviation()).isCloseTo(3.257732418849116, within(1e-12));
    assertThat(found.against().value()).isCloseTo(8.188235294117646, within(1e-12));
    assertThat(found.certainty().p()).isCloseTo(5.4034974493178936e-06, within(1e-15));
    assertThat(found.certainty().family()).isEqualTo(5);
    Interval range = found.difference().range().orElseThrow();
    assertThat(range.lower()).isCloseTo(1.7173672508180395, within(1e-9));
    assertThat(range.upper()).isCloseTo(4.006162160946669, within(1e-9));
  }

  @Test
  void theRatioHasFiellersInterval() {
    // textbook form in NumPy: q/(1-g) ± t/m₂/(1-g)·√(s₁²(1-g) + q²·s₂²), g = t²·s₂²/m₂²
    Comparison found = comparison(ASKED.compare(DAYS), "asian");
    assertThat(found.ratio().value()).isCloseTo(1.3494971264367819, within(1e-12));
    Interval range = found.ratio().range().orElseThrow();
    assertThat(range.lower()).isCloseTo(1.2039299694767207, within(1e-9));
    assertThat(range.upper()).isCloseTo(1.5050492539834943, within(1e-9));
  }

  @Test
  void aMeanHigherTakenByItselfIsNotOneAmongFive() {
    // ttest_ind: 0.0623 (second group), 0.2347 (third), 0.000277 (fourth)
    Findings<CountTable> found = ASKED.compare(DAYS);
    assertThat(found.list())
        .extracting(Finding::verdict)
        .containsExactly(
            Verdict.HIGHER, Verdict.TOO_FEW, Verdict.TOO_FEW, Verdict.LOWER, Verdict.UNDEFINED);
    assertThat(comparison(found, "white").certainty().p()).isCloseTo(0.0002774583, within(1e-9));
  }

  @Test
  void tooFewNamesHowManyWouldBeEnough() {
    // 0.8 deviations of 3.8425: numpy rest.std(ddof=1); power by WelchPowerTest's call
    MeasureComparison large = ASKED.withDetectable(Detectable.deviations(0.8)).withPower(0.95);
    TooFew black = (TooFew) finding(large.compare(DAYS), "black");
    long needed = black.enough().orElseThrow();
    assertThat(needed).isGreaterThan(black.comparison().figure().base());
    assertThat(black.power()).isLessThan(0.95);
    assertThat(black.sentence().en())
        .contains("a base of " + needed + " would be enough to find a difference of 3.1 days");
    TooFew small = (TooFew) finding(ASKED.compare(DAYS), "black");
    assertThat(small.enough()).isEmpty();
    assertThat(small.sentence().en()).contains("no base of this group would be enough");
  }

  @Test
  void aDifferenceOfInterestMayBeInDays() {
    MeasureComparison large = ASKED.withDetectable(Detectable.units(6));
    assertThat(finding(large.compare(DAYS), "mixed")).isInstanceOf(Compared.class);
    assertThat(finding(large.compare(DAYS), "mixed").sentence().cy())
        .contains("gwahaniaeth o 6 (dyddiau)");
  }

  @Test
  void theMeanThatThoseWithoutAValueWouldHaveToHaveIsNamed() {
    // by hand: 40 with a mean of 11 beside one of 8, and 20 without: (8·60 - 11·40)/20
    MeanSilence silence = new MeanSilence(20, 3, 40);
    Comparison of =
        new Comparison(
            new Amount(11, 3, 40, Measure.Unit.DAYS, null),
            new Amount(8, 3, 200, Measure.Unit.DAYS, null),
            new Estimate(3, null),
            new Estimate(1.375, null),
            new Certainty(0.001, 0.002, 2, 0.05, false));
    Remark remark = silence.remarks(of, false).get(0);
    assertThat(remark.sentence().en())
        .startsWith("Without a value: 20 of this group, 3 of those compared with")
        .contains("would be gone if this group’s had a mean of 2.0 days");
    WholeSentences.require(remark.sentence());
  }

  @Test
  void mediansStandBesideMeans() {
    // numpy.median(a), numpy.median(rest)
    Finding asian = finding(ASKED.compare(DAYS), "asian");
    assertThat(asian.remarks().get(0).sentence().en())
        .startsWith("Medians: Asian 11.0 days (95% interval ")
        .contains("the rest 8.0 days")
        .contains("typical difference between one of the group and one of the others: 3.0 days");
    assertThat(asian.remarks().get(0).sentence().cy())
        .startsWith("Canolrifau: Asiaidd 11.0 (dyddiau)");
  }

  @Test
  void outcomesComparedOfATableOfMeansAreTheseFindings() {
    assertThat(OutcomeComparison.withDefaults().compare(DAYS).list())
        .isEqualTo(ASKED.compare(DAYS).list());
    assertThatThrownBy(() -> OutcomeComparison.withDefaults().allowingFor("sex").compare(DAYS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Strata");
  }

  @Test
  void aNamedGroupIsComparedWith() {
    Findings<CountTable> found = ASKED.withReference("white").compare(DAYS);
    assertThat(found.list()).hasSize(4);
    assertThat(comparison(found, "asian").against().base()).isEqualTo(200);
    assertThatThrownBy(() -> ASKED.withReference("nobody").compare(DAYS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void inAReleaseEverySentenceIsThatOfThePrintedNumbers() {
    ProtectedRelease release = release(DAYS);
    Findings<ProtectedTable> published = ASKED.compare(DAYS).in(release);
    PrintedSentences.requireFromPrintedCells(new MeasureInquiry(ASKED, DAYS), List.of(release));
    PrintedSentences.requireFromPrintedCells(
        new MeasureInquiry(ASKED.withReference("white"), DAYS), List.of(release));
    assertThat(published.numbers()).isEqualTo(NumberKind.MEASURED);
    assertThat(finding(published, "asian").sentence().en())
        .contains("from published means, deviations and counts");
  }

  @Test
  void publishedIntervalsHoldTheExactOnes() {
    Random random = new Random(20260401);
    int held = 0;
    for (int round = 0; round < 12; round++) {
      MeasureTable table =
          Days.table(
              Days.DAYS,
              Fixture.ETHNIC_GROUP,
              drawn(random, 60 + round * 7),
              drawn(random, 33),
              drawn(random, 41),
              drawn(random, 300),
              drawn(random, 25));
      Findings<CountTable> exact = ASKED.compare(table);
      Findings<ProtectedTable> published = exact.in(release(table));
      for (Finding of : published.list()) {
        Comparison one = numbers(of);
        Comparison other = one == null ? null : numbers(finding(exact, code(of)));
        if (one != null && other != null) {
          held++;
          assertHolds(one, other);
          assertThat(
                  one.certainty().isOpenToRounding()
                      || one.certainty().isDifferentAlone() == other.certainty().isDifferentAlone())
              .isTrue();
        }
      }
    }
    assertThat(held).isGreaterThan(30);
  }

  private static void assertHolds(Comparison published, Comparison exact) {
    for (List<Interval> pair :
        List.of(
            List.of(
                published.difference().range().orElseThrow(),
                exact.difference().range().orElseThrow()),
            List.of(published.figure().range().orElseThrow(), exact.figure().range().orElseThrow()),
            List.of(
                published.against().range().orElseThrow(),
                exact.against().range().orElseThrow()))) {
      assertThat(pair.get(0).lower()).isLessThanOrEqualTo(pair.get(1).lower());
      assertThat(pair.get(0).upper()).isGreaterThanOrEqualTo(pair.get(1).upper());
    }
  }

  @Test
  void aHiddenMeanIsWithheldAndTheRestIsWhatTheTotalLeaves() {
    MeasureTable small =
        Days.table(
            Days.DAYS,
            Fixture.ETHNIC_GROUP,
            Days.values(40, 6, 7, 11),
            Days.values(9, 3, 3, 17),
            Days.values(60, 2, 5, 13),
            Days.values(200, 2, 5, 13),
            Days.values(30, 4, 5, 19));
    Findings<ProtectedTable> published = ASKED.compare(small).in(release(small));
    assertThat(finding(published, "black").verdict()).isEqualTo(Verdict.WITHHELD);
    assertThat(published.list()).anyMatch(of -> numbers(of) != null);
  }

  @Test
  void whatIsLeftOfExactNumbersIsExact() {
    Moments one = moments(Days.values(40, 6, 7, 11));
    Moments other = moments(Days.values(25, 3, 3, 17));
    List<Long> both = new ArrayList<>(Days.values(40, 6, 7, 11));
    both.addAll(Days.values(25, 3, 3, 17));
    Moments whole = moments(both);
    assertClose(Rest.together(List.of(one, other)), whole);
    assertClose(Rest.without(whole, one).orElseThrow(), other);
  }

  @Test
  void moneyIsToldInPounds() {
    Measure pay = new Measure("arrears", Days.DAYS.label(), Measure.Unit.PENCE);
    MeasureTable table =
        Days.table(
            pay,
            Fixture.SEX,
            Days.values(60, 120_000, 777, 9_999),
            Days.values(80, 125_000, 991, 9_999));
    Finding women = finding(ASKED.compare(table), "female");
    assertThat(women.sentence().en()).contains(" pounds (values: 60, deviation ");
    assertThat(women.sentence().cy()).contains(" (punnoedd)");
    assertThat(numbers(women).figure().value()).isBetween(1200.0, 1300.0);
  }

  private static Moments moments(List<Long> values) {
    TreeMap<Long, Long> histogram = new TreeMap<>();
    values.forEach(value -> histogram.merge(value, 1L, Long::sum));
    return Moments.of(histogram);
  }

  private static void assertClose(Moments one, Moments other) {
    assertThat(one.values()).isEqualTo(other.values());
    assertThat(one.mean()).isCloseTo(other.mean(), within(1e-9));
    assertThat(one.deviation()).isCloseTo(other.deviation(), within(1e-9));
  }

  private static List<Long> drawn(Random random, int number) {
    int centre = 5 + random.nextInt(30);
    List<Long> values = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      values.add(Math.round(Math.abs(centre + 6 * random.nextGaussian())));
    }
    return values;
  }

  private static ProtectedRelease release(MeasureTable table) {
    return Release.of("repairs").add(table).protect(DisclosurePolicy.publicRelease());
  }

  private static String code(Finding of) {
    return of.group().along(0).key();
  }

  private static Finding finding(Findings<?> findings, String code) {
    return findings.list().stream().filter(of -> code(of).equals(code)).findFirst().orElseThrow();
  }

  private static Comparison comparison(Findings<?> findings, String code) {
    return numbers(finding(findings, code));
  }

  private static Comparison numbers(Finding finding) {
    if (finding instanceof Compared compared) {
      return compared.comparison();
    }
    return finding instanceof TooFew few ? few.comparison() : null;
  }
}
