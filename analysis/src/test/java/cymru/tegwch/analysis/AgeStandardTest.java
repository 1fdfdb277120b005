// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Representation where those counted are of other ages than the population. */
class AgeStandardTest {

  private static final CodeList AGE =
      Fixture.list(
          "age@1",
          Text.of("Age", "Oed"),
          "young",
          "Under 50",
          "O dan 50",
          "old",
          "50 and over",
          "50 a throsodd");
  private static final Map<String, Benchmark> RESIDENTS =
      Map.of(
          "young", Fixture.benchmark(Fixture.SEX, 4_000, 6_000),
          "old", Fixture.benchmark(Fixture.SEX, 1_000, 9_000));

  /** Women young and old, then men; then people without an age. */
  private static CountTable people(long... counts) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    cells.put(Coordinates.of("female", "young"), Cell.ofPeople(counts[0]));
    cells.put(Coordinates.of("female", "old"), Cell.ofPeople(counts[1]));
    cells.put(Coordinates.of("male", "young"), Cell.ofPeople(counts[2]));
    cells.put(Coordinates.of("male", "old"), Cell.ofPeople(counts[3]));
    cells.put(
        Coordinates.of(Coordinate.of("female"), Coordinate.of(Silence.NOT_ANSWERED)),
        Cell.ofPeople(counts[4]));
    return CountTable.summing(
        "by-sex-and-age",
        Fixture.TENANTS,
        List.of(Fixture.dimension("sex", Fixture.SEX), Fixture.dimension("age", AGE)),
        cells);
  }

  private static Comparison comparison(Finding finding) {
    return finding instanceof Compared compared
        ? compared.comparison()
        : ((TooFew) finding).comparison();
  }

  @Test
  void theExpectedShareIsThatOfTheBandsAsTheyAreCounted() {
    Findings<CountTable> found =
        Representation.withDefaults().compare(people(30, 10, 70, 90, 12), RESIDENTS);
    // 100 young at 4 in 10 and 100 old at 1 in 10: 50 women expected of 200, and 40 counted
    Comparison women = comparison(found.list().get(0));
    assertThat(women.against().value()).isCloseTo(0.25, within(1e-9));
    assertThat(women.figure().value()).isCloseTo(0.2, within(1e-12));
    assertThat(women.ratio().value()).isCloseTo(0.8, within(1e-9));
    assertThat(found.list().get(0).sentence().en())
        .contains("20.0% (40 of 200 people with an answer")
        .contains("; the benchmark is as it would be at the ages of those counted; ");
    assertThat(found.title().en())
        .isEqualTo("Representation, allowing for age: Sex (benchmark: The area)");
    assertThat(found.notes())
        .anyMatch(note -> note.en().equals("In no group (Age): Not answered (12)."));
    assertThat(found.benchmarks()).hasSize(2);
  }

  @Test
  void whoIsOnlyOlderIsRepresented() {
    // As many women of each age as in the population, and many more old people than young
    CountTable old = people(40, 90, 60, 810, 0);
    Comparison women =
        comparison(Representation.withDefaults().compare(old, RESIDENTS).list().get(0));
    assertThat(women.difference().value()).isCloseTo(0, within(1e-9));
  }

  @Test
  void inAReleaseThePrintedMarginsAreEnough() {
    CountTable table = people(32, 3, 71, 94, 0);
    ProtectedRelease release = Release.of("r").add(table).protect(DisclosurePolicy.publicRelease());
    Findings<ProtectedTable> found =
        Representation.withDefaults().compare(table, RESIDENTS).in(release);
    // Printed to the nearest 5: 35 women of 200, 105 young (103) and 95 old (97)
    Comparison women = comparison(found.list().get(0));
    assertThat(women.figure().value()).isEqualTo(35.0 / 200);
    assertThat(women.against().value()).isCloseTo((105 * 0.4 + 95 * 0.1) / 200, within(1e-9));
  }

  @Test
  void bandsAndBenchmarksMustMeet() {
    CountTable table = people(30, 10, 70, 90, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Representation.withDefaults()
                    .compare(table, Map.of("young", Fixture.benchmark(Fixture.SEX, 4_000, 6_000))))
        .withMessage(
            "Benchmarks must be for every age band of the table, [old, young], but were for"
                + " [young]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Representation.withDefaults().compare(Fixture.byEthnicGroup(), RESIDENTS))
        .withMessageContaining("the groups and then the ages");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Representation.withDefaults()
                    .compare(
                        table,
                        Map.of(
                            "young", Fixture.benchmark(Fixture.SEX, 0, 0),
                            "old", Fixture.benchmark(Fixture.SEX, 1, 1))))
        .withMessageContaining("must count somebody");
  }
}
