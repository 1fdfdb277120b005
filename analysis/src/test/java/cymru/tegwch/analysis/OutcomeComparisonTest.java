// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.finding.Undefined;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Wanted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeComparisonTest {

  private static final CodeList TWO =
      Fixture.list("two@1", Text.of("Two", "Dau"), "a", "A", "A", "b", "B", "B");

  private static Comparison comparison(Finding finding) {
    if (finding instanceof Compared compared) {
      return compared.comparison();
    }
    return ((TooFew) finding).comparison();
  }

  private static List<Finding> two(long[]... counts) {
    return OutcomeComparison.withDefaults().compare(Fixture.satisfaction("t", TWO, counts)).list();
  }

  @Test
  void theDifferenceIsThatOfMiettinenAndNurminen() {
    // Newcombe (1998), Statistics in Medicine 17, 873-890, table II: 56/70 less 48/80
    Comparison found = comparison(two(new long[] {56, 14, 0}, new long[] {48, 32, 0}).get(0));
    assertThat(found.difference().value()).isCloseTo(0.2, within(1e-12));
    assertThat(found.difference().range().orElseThrow().lower()).isCloseTo(0.0528, within(5e-5));
    assertThat(found.difference().range().orElseThrow().upper()).isCloseTo(0.3382, within(5e-5));
  }

  @Test
  void theRatioIsThatOfMiettinenAndNurminen() {
    // miettinen_nurminen_rr-002: R 4.2.2, ratesci::scoreci(9,10,3,10,contrast="RR",skew=FALSE)
    Comparison found = comparison(two(new long[] {9, 1, 0}, new long[] {3, 7, 0}).get(0));
    assertThat(found.ratio().value()).isCloseTo(3, within(1e-12));
    assertThat(found.ratio().range().orElseThrow().lower())
        .isCloseTo(1.32795657346051, within(1e-6));
    assertThat(found.ratio().range().orElseThrow().upper())
        .isCloseTo(8.69191494806157, within(1e-5));
  }

  @Test
  void theRestIsEveryoneWhoAnsweredLessTheGroup() {
    OutcomeTable table = Fixture.satisfactionByEthnicGroup();
    Comparison asian = comparison(OutcomeComparison.withDefaults().compare(table).list().get(0));
    assertThat(((Rate) asian.figure()).count()).isEqualTo(31);
    assertThat(asian.figure().base()).isEqualTo(60);
    assertThat(((Rate) asian.against()).count()).isEqualTo(15 + 26 + 630 + 22);
    assertThat(asian.against().base()).isEqualTo(22 + 38 + 790 + 30);
  }

  @Test
  void aReferenceGroupIsComparedWithAndIsNoFinding() {
    Findings<CountTable> found =
        OutcomeComparison.withDefaults()
            .withReference("white")
            .compare(Fixture.satisfactionByEthnicGroup());
    assertThat(found.list()).hasSize(4);
    assertThat(comparison(found.list().get(0)).against().base()).isEqualTo(790);
    assertThat(comparison(found.list().get(0)).certainty().family()).isEqualTo(4);
    assertThat(found.list().get(0).sentence().en()).contains("; White 79.7% (630 of 790");
  }

  @Test
  void aReferenceThatIsNoGroupIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                OutcomeComparison.withDefaults()
                    .withReference("purple")
                    .compare(Fixture.satisfactionByEthnicGroup()))
        .withMessage("Reference must be a group of the table, but was [purple]");
  }

  @Test
  void theFamilyOfACrossingIsEveryCrossing() {
    Findings<CountTable> found =
        OutcomeComparison.withDefaults().compare(Fixture.satisfactionBySexAndEthnicGroup());
    assertThat(found.list()).hasSize(10);
    assertThat(found.list().get(0).label()).isEqualTo(Text.of("Female, Asian", "Benyw, Asiaidd"));
    assertThat(comparison(found.list().get(9)).certainty().family()).isEqualTo(10);
  }

  @Test
  void onlyAWantedDirectionIsCalledBetterOrWorse() {
    OutcomeTable table = Fixture.satisfactionByEthnicGroup();
    assertThat(sentence(table)).contains("associated with a lower rate, which is worse");
    assertThat(sentence(wanted(table, Wanted.FEWER)))
        .contains("associated with a lower rate, which is better");
    assertThat(sentence(wanted(table, Wanted.NEITHER)))
        .contains("associated with a lower rate, unlikely")
        .doesNotContain("worse")
        .doesNotContain("better");
  }

  @Test
  void aFewInWhomNothingIsFoundAreTooFewAndTheNumberIsNamed() {
    TooFew found = (TooFew) two(new long[] {7, 3, 2}, new long[] {640, 160, 20}).get(0);
    assertThat(found.power()).isLessThan(0.8);
    assertThat(found.sentence().en())
        .contains(
            "a base of "
                + found.enough().orElseThrow()
                + " would be enough to find a difference of 10 percentage points with a power of"
                + " 80%");
  }

  @Test
  void whereTheOthersAreTooFewNoNumberIsEnough() {
    TooFew found = (TooFew) two(new long[] {320, 80, 0}, new long[] {3, 2, 0}).get(0);
    assertThat(found.enough()).isEmpty();
    assertThat(found.sentence().en()).contains("no base of this group would be enough");
    assertThat(found.sentence().cy()).contains("ni fyddai unrhyw sylfaen");
  }

  @Test
  void manyInWhomNothingIsFoundAreSaidToDifferInNothingShown() {
    Finding found = two(new long[] {800, 200, 0}, new long[] {805, 195, 0}).get(0);
    assertThat(found).isInstanceOf(Compared.class);
    assertThat(found.sentence().en())
        .contains("no difference shown (p = ")
        .contains(
            "where a difference of 10 percentage points would have been found with a power of 80%"
                + " or more");
  }

  @Test
  void nobodyInAGroupOrBesideItIsUndefined() {
    List<Finding> found = two(new long[] {0, 0, 5}, new long[] {10, 30, 0});
    assertThat(found).allSatisfy(one -> assertThat(one).isInstanceOf(Undefined.class));
    assertThat(found.get(0).sentence().en())
        .isEqualTo(
            "A: nothing to compare: nobody in this group has an answer; not counted: Not answered"
                + " (5).");
    assertThat(found.get(1).sentence().en()).contains("nobody else has an answer");
  }

  @Test
  void whatHappenedToNobodyIsUndefined() {
    assertThat(two(new long[] {0, 40, 0}, new long[] {0, 30, 0}))
        .allSatisfy(one -> assertThat(one).isInstanceOf(Undefined.class));
  }

  @Test
  void aRatioToNobodyHasNoLimitAndNoNaN() {
    Finding found = two(new long[] {12, 40, 0}, new long[] {0, 60, 0}).get(0);
    assertThat(comparison(found).ratio().value()).isInfinite();
    assertThat(found.sentence().en())
        .contains("ratio without limit (95% interval: at least ")
        .doesNotContain("Infinity");
  }

  @Test
  void aSilenceThatCountsIsInTheBaseAndNotAmongThoseLeftOut() {
    OutcomeTable table = Fixture.satisfactionByEthnicGroup();
    OutcomeTable counting =
        new OutcomeTable(table.outcome().alsoInBase(Silence.NOT_ANSWERED), table.counts());
    Finding asian = OutcomeComparison.withDefaults().compare(counting).list().get(0);
    assertThat(comparison(asian).figure().base()).isEqualTo(70);
    assertThat(asian.sentence().en())
        .contains("31 of 70 people with an answer or with: Not answered")
        .contains("not counted: 0");
  }

  @Test
  void ratesAreGivenPerThousandWithTheScoreInterval() {
    // rate_ratio-003: R 4.2.2, ratesci score interval of 3/210 over 2/640
    ExposureTable tables =
        new ExposureTable(
            Fixture.oneWay("events", TWO, Map.of(), 3, 2),
            Fixture.oneWay("exposure", TWO, Map.of(), 210, 640));
    Comparison found = comparison(OutcomeComparison.withDefaults().compare(tables).list().get(0));
    assertThat(found.figure().printed()).isEqualTo("14.3");
    assertThat(found.ratio().value()).isCloseTo(4.57142857142857, within(1e-12));
    assertThat(found.ratio().range().orElseThrow().lower())
        .isCloseTo(0.914054216518516, within(1e-9));
    assertThat(found.ratio().range().orElseThrow().upper())
        .isCloseTo(22.8629317670781, within(1e-8));
  }

  @Test
  void eventsOfOnePersonAreWarnedOf() {
    Findings<CountTable> found =
        OutcomeComparison.withDefaults().compare(Fixture.complaints(12, 3, 5, 90, 4));
    assertThat(found.notes())
        .anySatisfy(note -> assertThat(note.en()).contains("One person may have several"));
    assertThat(found.list().get(0).sentence().en())
        .startsWith("Asian: rate 171 per 1,000 (events: 12, people: 70, 95% interval ");
  }

  @Test
  void ratesAreHigherOrLowerAndSilenceIsTold() {
    ExposureTable tables =
        new ExposureTable(
            Fixture.oneWay("events", TWO, Map.of(Silence.NOT_STATED, 7L), 90, 10),
            Fixture.oneWay("exposure", TWO, Map.of(), 1_000, 1_000));
    List<Finding> found = OutcomeComparison.withDefaults().compare(tables).list();
    assertThat(found.get(0).sentence().en())
        .contains("associated with a higher rate, unlikely", "not counted: Not stated (7)");
    assertThat(found.get(1).sentence().en()).contains("associated with a lower rate, unlikely");
  }

  @Test
  void thoseInNoGroupAreTold() {
    assertThat(
            OutcomeComparison.withDefaults().compare(Fixture.complaints(12, 3, 5, 90, 4)).notes())
        .contains(Text.of("In no group (Ethnic group): 0.", "Heb fod mewn grŵp (Grŵp ethnig): 0."));
  }

  private static String sentence(OutcomeTable table) {
    return OutcomeComparison.withDefaults().compare(table).list().get(0).sentence().en();
  }

  private static OutcomeTable wanted(OutcomeTable table, Wanted direction) {
    return new OutcomeTable(table.outcome().wanted(direction), table.counts());
  }

  @Test
  void besideARareOutcomeADoublingIsOfInterest() {
    TooFew found = (TooFew) two(new long[] {5, 75, 0}, new long[] {36, 964, 0}).get(0);
    assertThat(found.sentence().en())
        .contains("enough to find a difference of 3.6 percentage points");
  }

  @Test
  void fewEventsAreTestedExactly() {
    // binom_exact_test-005 in another guise: 9 of 200 events where 2.1 % were to be expected
    ExposureTable tables =
        new ExposureTable(
            Fixture.oneWay("events", TWO, Map.of(), 9, 191),
            Fixture.oneWay("exposure", TWO, Map.of(), 21, 979));
    Comparison found = comparison(OutcomeComparison.withDefaults().compare(tables).list().get(0));
    assertThat(found.certainty().p()).isCloseTo(0.0367824577430888, within(1e-10));
  }

  @Test
  void fewPeopleAreTestedExactly() {
    // fisher_midp-002: R 4.2.2, exact2x2(matrix(c(9,1,3,7)), midp = TRUE, tsmethod = "central")
    List<Finding> found = two(new long[] {9, 1, 0}, new long[] {3, 7, 0});
    double p = comparison(found.get(0)).certainty().p();
    assertThat(p).isIn(comparison(found.get(1)).certainty().p());
    assertThat(p).isCloseTo(0.0102405334603477, within(1e-9));
  }
}
