// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.finding.Undefined;
import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepresentationTest {

  private static final CodeList TWO =
      Fixture.list("two@1", Text.of("Two", "Dau"), "a", "A", "A", "b", "B", "B");

  private static Comparison comparison(Finding finding) {
    if (finding instanceof Compared compared) {
      return compared.comparison();
    }
    return ((TooFew) finding).comparison();
  }

  private static List<Finding> findings(Representation asked, Benchmark benchmark, long... counts) {
    return asked.compare(Fixture.oneWay("t", TWO, Map.of(), counts), benchmark).list();
  }

  @Test
  void aSampleIsTestedByMidP() {
    // binom_exact_test-005: R 4.2.2, exactci::binom.exact(9, 200, 0.021, midp = TRUE)
    Comparison found =
        comparison(
            findings(Representation.withDefaults(), Fixture.benchmark(TWO, 21, 979), 9, 191)
                .get(0));
    assertThat(found.certainty().p()).isCloseTo(0.0367824577430888, within(1e-10));
    assertThat(found.certainty().adjusted()).isCloseTo(2 * 0.0367824577430888, within(1e-10));
    assertThat(found.difference().value()).isCloseTo(0.045 - 0.021, within(1e-12));
    assertThat(found.ratio().value()).isCloseTo(0.045 / 0.021, within(1e-12));
  }

  @Test
  void theIntervalsOfDifferenceAndRatioAreThoseOfMidP() {
    // midp_binom_ci-006: 20 of 100, recomputed to 1e-12
    Comparison found =
        comparison(
            findings(Representation.withDefaults(), Fixture.benchmark(TWO, 25, 75), 20, 80).get(0));
    assertThat(found.difference().range().orElseThrow().lower())
        .isCloseTo(0.13024601190782528 - 0.25, within(1e-9));
    assertThat(found.ratio().range().orElseThrow().upper())
        .isCloseTo(0.2869117749154855 / 0.25, within(1e-9));
  }

  @Test
  void theDescribedShareHasWilsonsInterval() {
    // E. B. Wilson (1927); R. G. Newcombe (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8<857,
    // table I: 81 of 263 has 0.2553 to 0.3662
    Comparison found =
        comparison(
            findings(Representation.withDefaults(), Fixture.benchmark(TWO, 30, 70), 81, 182)
                .get(0));
    assertThat(found.figure().range().orElseThrow().lower()).isCloseTo(0.2553, within(5e-5));
    assertThat(found.figure().range().orElseThrow().upper()).isCloseTo(0.3662, within(5e-5));
  }

  @Test
  void aWholeBodyHasNoIntervalAndTheProbabilityOfNobody() {
    // power_exact_binomial-001: nobody of 12 where the share is 0.183
    Finding found =
        findings(
                Representation.withDefaults().withBody(Body.WHOLE_BODY),
                Fixture.benchmark(TWO, 183, 817),
                0,
                12)
            .get(0);
    assertThat(found).isInstanceOf(TooFew.class);
    assertThat(comparison(found).figure().range()).isEmpty();
    assertThat(comparison(found).difference().range()).isEmpty();
    assertThat(comparison(found).ratio().range()).isEmpty();
    assertThat(found.sentence().en())
        .contains("chance draw from the benchmark: 8.8%")
        .contains("a fact about the whole body")
        .doesNotContain("interval 0");
  }

  @Test
  void tooFewNamesANumberThatIsEnough() {
    TooFew found =
        (TooFew)
            findings(Representation.withDefaults(), Fixture.benchmark(TWO, 183, 817), 1, 11).get(0);
    long enough = found.enough().orElseThrow();
    assertThat(found.sentence().en()).contains("to find a share of 9.2% or 36.6% with a power");
    assertThat(found.sentence().en()).contains("a base of " + enough + " would be enough");
    assertThat(found.sentence().cy()).contains("byddai sylfaen o " + enough + " yn ddigon");
    long expected = Math.round(enough * 0.183);
    assertThat(
            findings(
                    Representation.withDefaults(),
                    Fixture.benchmark(TWO, 183, 817),
                    expected,
                    enough - expected)
                .get(0))
        .isInstanceOf(Compared.class);
    assertThat(
            findings(
                    Representation.withDefaults(),
                    Fixture.benchmark(TWO, 183, 817),
                    Math.round(enough / 2.0 * 0.183),
                    Math.round(enough / 2.0 * 0.817))
                .get(0))
        .isInstanceOf(TooFew.class);
  }

  @Test
  void everyGroupOfTheDimensionIsAllowedFor() {
    List<Finding> found =
        Representation.withDefaults().compare(Fixture.byEthnicGroup(), Fixture.residents()).list();
    List<Double> p = found.stream().map(f -> comparison(f).certainty().p()).toList();
    assertThat(found.stream().map(f -> comparison(f).certainty().adjusted()).toList())
        .isEqualTo(Adjustment.HOLM.adjust(p));
    assertThat(comparison(found.get(0)).certainty().family()).isEqualTo(5);
  }

  @Test
  void sharesAreOfAllWhoAnsweredAndTheSilentAreTold() {
    Finding asian =
        Representation.withDefaults()
            .compare(Fixture.byEthnicGroup(), Fixture.residents())
            .list()
            .get(0);
    assertThat(comparison(asian).figure().base()).isEqualTo(1_007);
    assertThat(asian.sentence().en())
        .contains("not counted: Prefer not to say (45), Not answered (15)");
    assertThat(asian.sentence().cy())
        .contains("heb eu cyfrif: Mae’n well gen i beidio dweud (45), Heb ateb (15)");
  }

  @Test
  void nobodyAtAllIsUndefined() {
    assertThat(findings(Representation.withDefaults(), Fixture.benchmark(TWO, 1, 1), 0, 0))
        .hasSize(2)
        .allSatisfy(found -> assertThat(found).isInstanceOf(Undefined.class));
  }

  @Test
  void aBenchmarkOfNobodyIsUndefinedOnBothSides() {
    assertThat(findings(Representation.withDefaults(), Fixture.benchmark(TWO, 0, 9), 3, 40))
        .allSatisfy(found -> assertThat(found).isInstanceOf(Undefined.class))
        .first()
        .satisfies(
            found ->
                assertThat(found.sentence().en())
                    .contains("nobody in this group of the benchmark")
                    .contains("3 of 43"));
  }

  @Test
  void noneAndAllAreCompared() {
    List<Finding> found =
        findings(Representation.withDefaults(), Fixture.benchmark(TWO, 50, 50), 0, 60);
    assertThat(found).allSatisfy(one -> assertThat(one).isInstanceOf(Compared.class));
    assertThat(comparison(found.get(0)).ratio().value()).isZero();
    assertThat(comparison(found.get(1)).figure().printed()).isEqualTo("100");
  }

  @Test
  void aTableOfAnotherListIsRefusedAndTheCrosswalkNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Representation.withDefaults()
                    .compare(Fixture.byEthnicGroup(), Fixture.benchmark(TWO, 1, 1)))
        .withMessage(
            "Table and benchmark must be of one code list, but were of ethnic@1 and two@1: recode"
                + " one of them by a crosswalk, benchmark.recode(crosswalk, list) or"
                + " dataset.recode(crosswalk)");
  }

  @Test
  void aFinerBenchmarkIsRefusedAndRollingItUpHelps() {
    CountTable broad = Fixture.byEthnicGroup().at(Fixture.ETHNIC_GROUP.broad());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Representation.withDefaults().compare(broad, Fixture.residents()))
        .withMessageContaining("roll the benchmark up to the table's level, benchmark.at(level)");
    assertThat(
            Representation.withDefaults()
                .compare(broad, Fixture.residents().at(Fixture.ETHNIC_GROUP.broad()))
                .list())
        .hasSize(2);
  }

  @Test
  void aCoarserBenchmarkIsNeverSplit() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Representation.withDefaults()
                    .compare(
                        Fixture.byEthnicGroup(),
                        Fixture.residents().at(Fixture.ETHNIC_GROUP.broad())))
        .withMessageContaining("roll the table up to the benchmark's level")
        .withMessageContaining("cannot be split");
  }

  @Test
  void anotherUnitIsRefused() {
    CountTable events =
        CountTable.summing(
            "t",
            Fixture.TENANTS.counting(Counting.EVENTS),
            List.of(Fixture.dimension("two", TWO)),
            Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Representation.withDefaults().compare(events, Fixture.benchmark(TWO, 1, 1)))
        .withMessage(
            "Table and benchmark must count the same unit, but were EVENTS and SUBJECTS: count the"
                + " table again in the benchmark's unit");
  }

  @Test
  void aTableOfTwoDimensionsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Representation.withDefaults()
                    .compare(Fixture.satisfactionByEthnicGroup().counts(), Fixture.residents()))
        .withMessage("Table must have one dimension to be compared with a benchmark, but has 2");
  }

  @Test
  void anOverlappingDimensionIsRefused() {
    CountTable overlapping =
        CountTable.of(
            "t",
            Fixture.TENANTS,
            List.of(new Dimension("two", TWO.title(), TWO.detailed(), true)),
            Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Representation.withDefaults().compare(overlapping, Fixture.benchmark(TWO, 1, 1)))
        .withMessageContaining("one may be in several groups of 'two'");
  }

  @Test
  void optionsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Representation.withDefaults().withConfidence(95))
        .withMessage("Confidence must be above 0.5 and below 1, but was 95.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Representation.withDefaults().withConfidence(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Representation.withDefaults().withDetectableRatio(1))
        .withMessage("Detectable ratio must be between 0 and 1, but was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Representation.withDefaults().withPower(0));
  }

  @Test
  void aDifferenceThatDoesNotOutlastTheFamilySaysSo() {
    Finding found =
        findings(Representation.withDefaults(), Fixture.benchmark(TWO, 21, 979), 9, 191).get(0);
    assertThat(found.sentence().en())
        .contains(
            "higher than the benchmark: taken by itself (p = 0.0368), not after allowing for 2"
                + " comparisons (p = 0.0736)");
    assertThat(found.sentence().cy()).contains("nid ar ôl caniatáu ar gyfer yr holl gymariaethau");
  }

  @Test
  void silencesOfTheBenchmarkAreOutsideItsBase() {
    Benchmark without = Fixture.benchmark(TWO, 25, 75);
    Benchmark with =
        new Benchmark(
            without.area(),
            without.population(),
            0,
            without.level(),
            without.counts(),
            Map.of(Silence.NOT_ANSWERED, 900L),
            without.source());
    assertThat(comparison(findings(Representation.withDefaults(), with, 20, 80).get(0)))
        .isEqualTo(comparison(findings(Representation.withDefaults(), without, 20, 80).get(0)));
  }

  @Test
  void aCountOfAnotherYearThanTheBenchmarkSaysSo() {
    assertThat(
            Representation.withDefaults()
                .compare(Fixture.byEthnicGroup(), Fixture.residents())
                .notes()
                .stream()
                .map(Text::en))
        .containsExactly(
            "Counted: Tenants of the landlord (31 March 2026).",
            "Benchmark: All usual residents (21 March 2021).",
            "The benchmark is of another year than the count: what changed between them is part of"
                + " the difference.");
  }

  @Test
  void groupsThatCutAcrossEachOtherMeetNowhere() {
    CodeListId id = CodeListId.parse("four@1");
    Benchmark pairs = Fixture.benchmark(TWO, 1, 1);
    Level across = across(id, "x", Set.of("a", "b"), "y", Set.of("c", "d"));
    Level along = across(id, "x", Set.of("a", "c"), "y", Set.of("b", "d"));
    Benchmark published =
        new Benchmark(
            pairs.area(),
            pairs.population(),
            0,
            along,
            Map.of("x", 5L, "y", 6L),
            Map.of(),
            "Invented for a test");
    CountTable counted =
        CountTable.summing(
            "t",
            Fixture.TENANTS,
            List.of(Dimension.of("four", Text.of("Four", "Pedwar"), across)),
            Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Representation.withDefaults().compare(counted, published))
        .withMessageContaining("count at a level that both can reach");
  }

  @Test
  void groupsMeetByTheirLeavesWhateverTheirCodes() {
    CodeListId id = CodeListId.parse("four@1");
    Benchmark pairs = Fixture.benchmark(TWO, 1, 1);
    Benchmark published =
        new Benchmark(
            pairs.area(),
            pairs.population(),
            0,
            across(id, "second", Set.of("c", "d"), "first", Set.of("a", "b")),
            Map.of("first", 10L, "second", 90L),
            Map.of(),
            "Invented for a test");
    CountTable counted =
        CountTable.summing(
            "t",
            Fixture.TENANTS,
            List.of(
                Dimension.of(
                    "four",
                    Text.of("Four", "Pedwar"),
                    across(id, "x", Set.of("a", "b"), "y", Set.of("c", "d")))),
            Map.of(Coordinates.of("x"), Cell.ofPeople(30), Coordinates.of("y"), Cell.ofPeople(70)));
    Finding first = Representation.withDefaults().compare(counted, published).list().get(0);
    assertThat(((Rate) comparison(first).against()).count()).isEqualTo(10);
  }

  private static Level across(
      CodeListId id, String one, Set<String> leaves, String other, Set<String> rest) {
    return new Level(
        id,
        "pairs",
        Text.of("Pairs", "Parau"),
        List.of(
            new Level.Group(Fixture.category(id, one, "One", "Un"), leaves),
            new Level.Group(Fixture.category(id, other, "Other", "Arall"), rest)));
  }

  @Test
  void ofAMajorityTheOthersAreLookedFor() {
    List<Finding> found =
        findings(Representation.withDefaults(), Fixture.benchmark(TWO, 940, 60), 235, 15);
    assertThat(found.get(0).sentence().en()).contains("to find a share of 88.0% or 97.0% with");
    assertThat(found.get(1).sentence().en()).contains("to find a share of 3.0% or 12.0% with");
    assertThat(((TooFew) found.get(0)).enough()).isEqualTo(((TooFew) found.get(1)).enough());
  }
}
