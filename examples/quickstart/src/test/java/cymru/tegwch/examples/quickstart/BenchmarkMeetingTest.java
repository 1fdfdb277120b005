// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.analysis.Representation;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.benchmark.BenchmarkTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The benchmarks of the catalogue and tables of tenants that they do and do not fit. */
class BenchmarkMeetingTest {

  private static final String CARDIFF = "W06000015";
  private static final Population TENANTS =
      Population.of("tenants", Text.of("Tenants", "Tenantiaid"), LocalDate.of(2026, 3, 31));

  private final Representation asked = Representation.withDefaults();

  @Test
  void everyTableMeetsTenantsOfItsUnitAndAgesAndNoOthers() {
    for (BenchmarkTable table : Benchmarks.tables()) {
      Benchmark benchmark = table.benchmark(table.areas().get(0).code());
      Axis axis = Axis.of(table.description().name(), benchmark.level());
      Population right = TENANTS.counting(benchmark.population().unit());
      if (benchmark.ageFloor() > 0) {
        assertThatIllegalArgumentException()
            .as(table.toString())
            .isThrownBy(() -> asked.compare(counted(axis, TENANTS), benchmark))
            .withMessageContaining("counts nobody aged under " + benchmark.ageFloor());
        right = right.aged(benchmark.ageFloor());
      }
      Population other =
          right.counting(
              right.unit() == Counting.HOUSEHOLDS ? Counting.SUBJECTS : Counting.HOUSEHOLDS);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> asked.compare(counted(axis, other), benchmark))
          .withMessageContaining("must count the same unit");
      assertThat(asked.compare(counted(axis, right), benchmark).list())
          .hasSameSizeAs(benchmark.level().groups());
    }
  }

  @Test
  void anotherLevelAndAnotherEditionAreRefusedByNamingTheWay() {
    Benchmark cardiff = Benchmarks.census2021(CARDIFF, Wales.ETHNIC_GROUP);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked.compare(counted(Wales.ETHNIC_GROUP.broad(), TENANTS), cardiff))
        .withMessageEndingWith("roll the benchmark up to the table's level, benchmark.at(level)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked.compare(counted(Wales.ETHNIC_GROUP_2011, TENANTS), cardiff))
        .withMessageContaining("recode one of them by a crosswalk");
  }

  @Test
  void aCatchmentIsComparedAsAPlaceIs() {
    Benchmark south =
        Benchmarks.catchment(Map.of(CARDIFF, 600L, "W06000022", 400L), Wales.ETHNIC_GROUP.broad());

    assertThat(
            asked
                .compare(counted(Wales.ETHNIC_GROUP.broad(), TENANTS), south)
                .list()
                .get(0)
                .sentence()
                .cy())
        .contains("Dalgylch: Caerdydd (600 o gartrefi)");
  }

  private static CountTable counted(Axis axis, Population population) {
    String first = axis.level().groups().get(0).code();
    String last = axis.level().groups().get(axis.level().groups().size() - 1).code();
    return CountTable.summing(
        "t",
        population,
        List.of(Dimension.of(axis.variable(), Text.of("Invented", "Dyfeisiedig"), axis.level())),
        Map.of(
            Coordinates.of(first), Cell.ofPeople(300), Coordinates.of(last), Cell.ofPeople(200)));
  }
}
