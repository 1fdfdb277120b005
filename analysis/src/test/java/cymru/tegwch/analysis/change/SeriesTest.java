// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.OverTime;
import cymru.tegwch.analysis.PrintedSentences;
import cymru.tegwch.analysis.WholeSentences;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesTest {

  // of 1,000 women a quarter; men stay at 700 of 1,000 or near it
  private static final long[] INTERRUPTED = {
    520, 540, 530, 550, 540, 560, 550, 570, 630, 640, 660, 650, 670, 680, 670, 700
  };

  private static OutcomeTable quarters(String id, long[] women, long base) {
    long[][] ofWomen = new long[women.length][];
    long[][] ofMen = new long[women.length][];
    for (int i = 0; i < women.length; i++) {
      ofWomen[i] = new long[] {women[i], base};
      ofMen[i] = new long[] {7 * base / 10 + (i % 3) * base / 100, base};
    }
    return OverTime.byQuarter(id, ofWomen, ofMen);
  }

  private static Described first(Findings<?> findings) {
    return (Described) findings.list().get(0);
  }

  private static ProtectedRelease release(OutcomeTable table) {
    return Release.of("r").add(table).protect(DisclosurePolicy.publicRelease());
  }

  @Test
  void aStepAndATurnAreThoseOfNeweyAndWest() {
    // Python 3, numpy: least squares, Newey and West with 2 lags and n/(n-4), scipy.stats.t on 12:
    // slope 0.00571429, step 0.06178571 (0.05277644 to 0.07079498), turn 0.00285714
    // (0.00095044 to 0.00476385)
    Series series = Series.along(quarters("q", INTERRUPTED, 1_000), "quarter");
    Findings<CountTable> found = Interruption.withDefaults().compare(series, 8);
    List<Described.Quantity> quantities = first(found).quantities();
    assertThat(quantities.get(0).value()).isCloseTo(0.06178571, within(1e-8));
    assertThat(quantities.get(0).range().orElseThrow().lower()).isCloseTo(0.05277644, within(1e-8));
    assertThat(quantities.get(1).value()).isCloseTo(0.00285714, within(1e-8));
    assertThat(quantities.get(1).range().orElseThrow().upper()).isCloseTo(0.00476385, within(1e-8));
    assertThat(quantities.get(2).value()).isCloseTo(0.00571429, within(1e-8));
    assertThat(found.numbers()).isEqualTo(NumberKind.FITTED);
    assertThat(first(found).sentence().en())
        .contains("step from quarter 9: 6.18 percentage points (95% interval 5.28 to 7.08)")
        .contains("after allowing for 4 comparisons");
    WholeSentences.require(found);
  }

  @Test
  void aShortSeriesIsRefusedAndTheNumberThatIsNeededIsNamed() {
    Series series =
        Series.along(quarters("q", new long[] {52, 54, 53, 55, 54, 56}, 100), "quarter");
    Finding found = Interruption.withDefaults().compare(series, 3).list().get(0);
    assertThat(((Refused) found).reason()).isEqualTo(Refused.Reason.TOO_FEW_POINTS);
    assertThat(found.sentence().en())
        .isEqualTo("Female: not fitted: the series has too few points (needed: 16).");
    WholeSentences.require(Interruption.withDefaults().compare(series, 3));
  }

  @Test
  void aLineGoesOnOnTheScaleOfLogOdds() {
    // Python 3, numpy.polyfit of log(y/(1-y)), scipy.stats.t on 4: three steps ahead of
    // 0.12, 0.13, 0.15, 0.15, 0.17, 0.18
    Series series =
        Series.along(quarters("q", new long[] {120, 130, 150, 150, 170, 180}, 1_000), "quarter");
    Findings<CountTable> found = Projection.withDefaults().project(series, 3);
    Described.Quantity third = first(found).quantities().get(2);
    assertThat(third.value()).isCloseTo(0.22769490747986504, within(1e-12));
    assertThat(third.range().orElseThrow().lower()).isCloseTo(0.1987040502478486, within(1e-11));
    assertThat(third.range().orElseThrow().upper()).isCloseTo(0.2595454731011193, within(1e-11));
    assertThat(first(found).sentence().en())
        .contains("quarter 6 18.0%; steps ahead: 1, 19.6% (95% range 17.5% to 21.9%)");
    assertThat(found.notes())
        .anySatisfy(note -> assertThat(note.en()).contains("if nothing changes the trend"));
    WholeSentences.require(found);
  }

  @Test
  void nobodyAtAPointIsNotOnTheScale() {
    Series series = Series.along(quarters("q", new long[] {0, 13, 15, 15, 17, 18}, 100), "quarter");
    Finding found = Projection.withDefaults().project(series, 1).list().get(0);
    assertThat(((Refused) found).reason()).isEqualTo(Refused.Reason.NOT_ON_SCALE);
  }

  @Test
  void aChartSignalsInWords() {
    // p̄ = 117/400 = 0.2925, limits at 50: 0.2925 ∓ 3·√(0.2925·0.7075/50): 0.0994977 to 0.4855023
    OutcomeTable table =
        OverTime.byQuarter(
            "q",
            new long[][] {
              {12, 50}, {14, 52}, {11, 48}, {13, 51}, {12, 50}, {30, 50}, {13, 49}, {12, 50}
            },
            new long[][] {
              {25, 50}, {26, 50}, {25, 50}, {24, 50}, {25, 50}, {26, 50}, {24, 50}, {25, 50}
            });
    Findings<CountTable> found = ProcessChart.withDefaults().read(Series.along(table, "quarter"));
    Described women = first(found);
    assertThat(women.quantities().get(7).range().orElseThrow().lower())
        .isCloseTo(0.09949773317393396, within(1e-12));
    assertThat(women.quantities().get(7).range().orElseThrow().upper())
        .isCloseTo(0.485502266826066, within(1e-12));
    assertThat(women.sentence().en())
        .contains("points: 8 (quarter 1 to quarter 8), base 48–52 (people)")
        .contains("mean 29.3%")
        .contains("outside the limits: quarter 6 (above the mean)");
    assertThat(found.list().get(1).sentence().en()).contains("no signal: common variation");
    assertThat(found.numbers()).isEqualTo(NumberKind.COUNTED);
    WholeSentences.require(found);
  }

  @Test
  void aLongRunIsToldOnceWithItsEnds() {
    OutcomeTable table =
        quarters(
            "q", new long[] {40, 41, 40, 42, 40, 41, 40, 60, 61, 60, 62, 60, 61, 60, 61, 60}, 100);
    Finding found =
        ProcessChart.withDefaults()
            .withKind(ProcessChart.Kind.P)
            .read(Series.along(table, "quarter"))
            .list()
            .get(0);
    assertThat(found.sentence().en())
        .contains(
            "on one side of the mean: quarter 1 to quarter 7 (below the mean), quarter 8 to quarter"
                + " 16 (above the mean)");
  }

  @Test
  void aChartOfSharesIsNotOneOfRates() {
    Series rates =
        Series.ofRates(
            List.of(
                OverTime.complaints("a", 2025, new long[] {9, 90}, new long[] {8, 80}),
                OverTime.complaints("b", 2026, new long[] {7, 90}, new long[] {8, 80})));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProcessChart.withDefaults().withKind(ProcessChart.Kind.P).read(rates));
    WholeSentences.require(ProcessChart.withDefaults().read(rates));
  }

  @Test
  void everySentenceFollowsFromWhatIsPrinted() {
    OutcomeTable table = quarters("quarters", INTERRUPTED, 1_000);
    Series series = Series.along(table, "quarter");
    List<ProtectedRelease> releases = List.of(release(table));
    PrintedSentences.requireFromPrintedCells(
        new ChartInquiry(ProcessChart.withDefaults(), series), releases);
    PrintedSentences.requireFromPrintedCells(
        new InterruptionInquiry(Interruption.withDefaults(), series, 8), releases);
    PrintedSentences.requireFromPrintedCells(
        new ProjectionInquiry(Projection.withDefaults(), series, 2), releases);
  }

  @Test
  void aModelIsNotGivenWhereAPointIsHiddenOrSmall() {
    OutcomeTable small = quarters("small", new long[] {6, 7, 8, 8, 9, 10}, 20);
    ProtectedRelease release = release(small);
    Series series = Series.along(small, "quarter");
    assertThat(Projection.withDefaults().project(series, 1).in(release).list())
        .allSatisfy(found -> assertThat(found).isInstanceOf(Refused.class));
    assertThat(Projection.withDefaults().project(series, 1).list())
        .allSatisfy(found -> assertThat(found).isInstanceOf(Described.class));
  }

  private static final CodeList AGE =
      Fixture.list(
          "age@1",
          Text.of("Age", "Oedran"),
          "55-64",
          "55 to 64",
          "55 i 64",
          "65-74",
          "65 to 74",
          "65 i 74",
          "75-and-over",
          "75 and over",
          "75 a throsodd");

  private static final Outcome STAYED =
      Outcome.of(Variable.of("stayed", Fixture.SATISFACTION), "yes")
          .named("stayed", Text.of("Still here", "Yma o hyd"));

  @Test
  void peopleGrowOlder() {
    OutcomeTable stayed = stayed();
    // 65 to 74 now: 300 of the 380 who were 55 to 64, and 25 who came; 75 and over: 180 of 290, 50
    // of 140, and 10
    CountTable now = byAge(400, 325, 240);
    Findings<CountTable> found = AgeProjection.withDefaults().project(stayed, now, 2);
    // 65 to 74 ahead: 400·300/380 + 25; 75 and over ahead: 325·180/290 + 240·50/140 + 10
    assertThat(quantity(found, 1, 0)).isCloseTo(400 * 300.0 / 380 + 25, within(1e-9));
    assertThat(quantity(found, 2, 0))
        .isCloseTo(325 * 180.0 / 290 + 240 * 50.0 / 140 + 10, within(1e-9));
    assertThat(found.list().get(2).sentence().en())
        .contains("now 240 (people); steps ahead: 1, 297 (95% range")
        .contains("stayed over the last step: 50 of 140; came: 10");
    assertThat(found.numbers()).isEqualTo(NumberKind.FITTED);
    WholeSentences.require(found);
    PrintedSentences.requireFromPrintedCells(
        new AgeInquiry(AgeProjection.withDefaults(), stayed, now, 2),
        List.of(
            release(stayed), Release.of("now").add(now).protect(DisclosurePolicy.publicRelease())));
  }

  @Test
  void moreWhoStayedThanAreHereDoNotFit() {
    Findings<CountTable> found =
        AgeProjection.withDefaults().project(stayed(), byAge(400, 200, 240), 1);
    assertThat(found.list())
        .allSatisfy(
            one -> assertThat(((Refused) one).reason()).isEqualTo(Refused.Reason.HIDDEN_POINT));
    WholeSentences.require(found);
  }

  private static double quantity(Findings<?> findings, int band, int step) {
    return ((Described) findings.list().get(band)).quantities().get(step).value();
  }

  private static OutcomeTable stayed() {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    long[][] counts = {{300, 80}, {180, 110}, {50, 90}};
    for (int i = 0; i < 3; i++) {
      String age = AGE.categories().get(i).code();
      cells.put(Coordinates.of(age, Outcome.HAPPENED), Cell.ofPeople(counts[i][0]));
      cells.put(Coordinates.of(age, Outcome.DID_NOT), Cell.ofPeople(counts[i][1]));
    }
    return new OutcomeTable(
        STAYED,
        CountTable.summing(
            "stayed",
            OverTime.tenants("the landlord", 2016),
            List.of(
                Fixture.dimension("age", AGE),
                Dimension.of("stayed", STAYED.label(), STAYED.level())),
            cells));
  }

  private static CountTable byAge(long... people) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < 3; i++) {
      cells.put(Coordinates.of(AGE.categories().get(i).code()), Cell.ofPeople(people[i]));
    }
    return CountTable.summing(
        "now",
        OverTime.tenants("the landlord", 2026),
        List.of(Fixture.dimension("age", AGE)),
        cells);
  }
}
