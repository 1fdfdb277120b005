// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeetingTest {

  private static final CodeListId ID = CodeListId.parse("orientation@1");
  private static final CodeList LIST =
      CodeList.of(
          ID,
          Text.of("Orientation", "Cyfeiriadedd"),
          Fixture.category(ID, "a", "One", "Un"),
          Fixture.category(ID, "b", "Two", "Dau"));
  private static final Benchmark EVERYBODY = Fixture.benchmark(LIST, 900, 100);

  private final Representation asked = Representation.withDefaults();

  @Test
  void aBenchmarkOfAdultsMeetsNoTableThatMayHoldChildren() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked.compare(counted(Fixture.TENANTS), aged(16)))
        .withMessage(
            "Table must say that it counts nobody aged under 16, as the benchmark does not, but it"
                + " may include them: leave the others out, dataset.where(axis, codes), and say so,"
                + " dataset.aged(16)");
    assertThat(asked.compare(counted(Fixture.TENANTS.aged(16)), aged(16)).list()).hasSize(2);
  }

  @Test
  void agesThatBeginElsewhereAreNotMixed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked.compare(counted(Fixture.TENANTS.aged(5)), aged(16)))
        .withMessageStartingWith("Table and benchmark must begin at one age, but began at 5 and 16")
        .withMessageEndingWith("dataset.aged(16)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked.compare(counted(Fixture.TENANTS.aged(18)), aged(16)))
        .withMessageEndingWith("18 and 16: the benchmark cannot be split by age");
  }

  @Test
  void aBenchmarkOfEveryAgeSaysSoOfATableOfAdults() {
    assertThat(notes(asked.compare(counted(Fixture.TENANTS.aged(18)), EVERYBODY)))
        .contains(
            "The benchmark is of every age and the count of those aged 18 and over: a difference of"
                + " age is part of the difference.");
    assertThat(notes(asked.compare(counted(Fixture.TENANTS), EVERYBODY)))
        .noneMatch(note -> note.contains("every age"));
  }

  @Test
  void householdsAndPeopleAreNotMixed() {
    Benchmark households =
        new Benchmark(
            EVERYBODY.area(),
            EVERYBODY.population().counting(Counting.HOUSEHOLDS),
            0,
            EVERYBODY.level(),
            EVERYBODY.counts(),
            Map.of(),
            EVERYBODY.source());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked.compare(counted(Fixture.TENANTS), households))
        .withMessageContaining("must count the same unit")
        .withMessageEndingWith("count the table again in the benchmark's unit");
  }

  @Test
  void whoIsSilentInTheBenchmarkIsToldInBothLanguagesUnlessItWasRenormalised() {
    Benchmark silent =
        new Benchmark(
            EVERYBODY.area(),
            EVERYBODY.population(),
            0,
            EVERYBODY.level(),
            EVERYBODY.counts(),
            Map.of(Silence.NOT_ANSWERED, 1_234L),
            EVERYBODY.source());

    assertThat(asked.compare(counted(Fixture.TENANTS), silent).notes())
        .contains(
            Text.of(
                "In none of the benchmark’s shares: Not answered (1,234).",
                "Heb fod yn un o gyfrannau’r meincnod: Heb ateb (1,234)."));
    assertThat(notes(asked.compare(counted(Fixture.TENANTS), silent.renormalised())))
        .noneMatch(note -> note.contains("In none"));
  }

  private static Benchmark aged(int floor) {
    return new Benchmark(
        EVERYBODY.area(),
        EVERYBODY.population(),
        floor,
        EVERYBODY.level(),
        EVERYBODY.counts(),
        Map.of(),
        EVERYBODY.source());
  }

  private static CountTable counted(Population population) {
    return CountTable.summing(
        "t",
        population,
        List.of(Dimension.of("orientation", LIST.title(), LIST.detailed())),
        Map.of(Coordinates.of("a"), Cell.ofPeople(80), Coordinates.of("b"), Cell.ofPeople(20)));
  }

  private static List<String> notes(Findings<CountTable> findings) {
    return findings.notes().stream().map(Text::en).toList();
  }
}
