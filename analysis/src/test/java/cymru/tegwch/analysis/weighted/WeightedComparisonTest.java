// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.weighted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.finding.WeightedShare;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.WeightedTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeightedComparisonTest {

  private static final Measure WEIGHT =
      new Measure("weight", Text.of("Weight", "Pwysau"), Measure.Unit.MILLIONTHS);
  private static final CountTable COUNTS =
      Fixture.onScale(
          "t", Fixture.SEX, new long[] {60, 0, 0, 40, 5}, new long[] {200, 0, 0, 300, 9});

  /** One weight for everybody of a cell, by its place; 1 where none is given. */
  private static WeightedTable weighted(Map<Coordinates, Long> millionths) {
    Map<Coordinates, MeasureTable.Summary> summaries = new LinkedHashMap<>();
    Map<Coordinates, NavigableMap<Long, Long>> histograms = new LinkedHashMap<>();
    for (String sex : new String[] {"female", "male"}) {
      for (Coordinate answer :
          List.of(
              Coordinate.of("very"), Coordinate.of("not"), Coordinate.of(Silence.NOT_ANSWERED))) {
        Coordinates cell = Coordinates.of(Coordinate.of(sex), answer);
        long people = COUNTS.cell(cell).units();
        long weight = millionths.getOrDefault(cell, 1_000_000L);
        BigInteger each = BigInteger.valueOf(weight);
        summaries.put(
            cell,
            new MeasureTable.Summary(
                people,
                people,
                each.multiply(BigInteger.valueOf(people)),
                each.multiply(each).multiply(BigInteger.valueOf(people))));
        histograms.put(cell, new TreeMap<>(Map.of(weight, people)));
      }
    }
    return new WeightedTable(COUNTS, new MeasureTable(WEIGHT, COUNTS, summaries, histograms));
  }

  private static Comparison first(Findings<CountTable> findings) {
    Finding found = findings.list().get(0);
    return found instanceof Compared compared
        ? compared.comparison()
        : ((TooFew) found).comparison();
  }

  @Test
  void equalWeightsAreNoWeights() {
    Comparison found = first(WeightedComparison.withDefaults().compare(weighted(Map.of()), "very"));
    WeightedShare women = (WeightedShare) found.figure();
    assertThat(women.value()).isCloseTo(0.6, within(1e-15));
    assertThat(women.effective()).isCloseTo(100, within(1e-9));
    assertThat(women.interval().lower())
        .isCloseTo(WilsonInterval.of(Proportion.of(60, 100), 0.95).lower(), within(1e-12));
    // python3: p = 260 / 600; z = (0.6 - 0.4) / sqrt(p * (1 - p) * (1 / 100 + 1 / 500));
    // 2 * scipy.stats.norm.sf(z)
    assertThat(found.certainty().p()).isCloseTo(0.00022925943370481067, within(1e-12));
  }

  @Test
  void unequalWeightsMoveTheShareAndCostPeople() {
    // 60 of weight 1 and 40 of weight 3: 60 of 180; (180)² / (60 + 360) = 77.142857 people
    Comparison found =
        first(
            WeightedComparison.withDefaults()
                .compare(weighted(Map.of(Coordinates.of("female", "not"), 3_000_000L)), "very"));
    WeightedShare women = (WeightedShare) found.figure();
    assertThat(women.value()).isCloseTo(60.0 / 180, within(1e-15));
    assertThat(women.effective()).isCloseTo(180.0 * 180 / 420, within(1e-9));
    assertThat(women.base()).isEqualTo(100);
    assertThat(women.printed()).isEqualTo("33");
  }

  @Test
  void theSentenceNamesPeopleAndWhatTheyAreWorth() {
    Finding women =
        WeightedComparison.withDefaults()
            .compare(weighted(Map.of(Coordinates.of("female", "not"), 3_000_000L)), "very")
            .list()
            .get(0);
    assertThat(women.sentence().en())
        .startsWith(
            "Female: Very satisfied 33% weighted (100 with an answer, as good as 77 of equal weights,"
                + " 95% interval ")
        .endsWith("; not counted: Not answered (5).");
    assertThat(women.sentence().cy())
        .startsWith("Benyw: Bodlon iawn 33% wedi’i bwysoli (100 ag ateb, cystal â 77 o bwysau");
  }

  @Test
  void theSilentCountByTheirOwnWeights() {
    // by hand: 60 of 100 women and 5 silent of weight 2, 200 of 500 men and 9 silent
    Coordinates silent =
        Coordinates.of(Coordinate.of("female"), Coordinate.of(Silence.NOT_ANSWERED));
    Finding women =
        WeightedComparison.withDefaults()
            .compare(weighted(Map.of(silent, 2_000_000L)), "very")
            .list()
            .get(0);
    Remark.OnSilence remark = (Remark.OnSilence) women.remarks().get(0);
    assertThat(remark.lowest()).isCloseTo(60 / 110.0 - 209 / 509.0, within(1e-12));
    assertThat(remark.highest()).isCloseTo(70 / 110.0 - 200 / 509.0, within(1e-12));
    assertThat(remark.direction()).isEqualTo(Remark.Direction.STANDS);
  }

  @Test
  void aReleaseIsRefused() {
    Findings<CountTable> found =
        WeightedComparison.withDefaults().compare(weighted(Map.of()), "very");
    ProtectedRelease release =
        Release.of("r").add(COUNTS).protect(DisclosurePolicy.publicRelease());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> found.in(release))
        .withMessage(
            "Weighted findings must stay internal, but were asked of what a release prints: publish"
                + " the comparison of the people who were counted, OutcomeComparison");
  }

  @Test
  void somebodyWithoutAWeightIsRefused() {
    WeightedTable table =
        new WeightedTable(COUNTS, new MeasureTable(WEIGHT, COUNTS, Map.of(), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightedComparison.withDefaults().compare(table, "very"))
        .withMessage(
            "Weights must be there for everybody who is counted, but are not in every cell");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightedComparison.withDefaults().compare(weighted(Map.of()), "purple"))
        .withMessageContaining("and not all, but were [purple]");
  }
}
