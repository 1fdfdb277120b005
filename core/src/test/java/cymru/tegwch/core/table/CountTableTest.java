// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.variable.Counting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CountTableTest {

  private static final Coordinate SILENT = Coordinate.of(Silence.NOT_ANSWERED);

  /** a: 5 and 1, b: 7 and 0, silent: 2 of sex c0. */
  private final CountTable table =
      CountTable.summing(
          "t",
          Lists.PEOPLE,
          List.of(Lists.ofFaith(), Lists.ofSex()),
          Map.of(
              Coordinates.of("a", "c0"), Cell.ofPeople(5),
              Coordinates.of("a", "c1"), Cell.ofPeople(1),
              Coordinates.of("b", "c0"), Cell.ofPeople(7),
              Coordinates.of(SILENT, Coordinate.of("c0")), Cell.ofPeople(2)));

  @Test
  void marginsOfPeopleAreSums() {
    assertThat(table.everyone()).isEqualTo(Cell.ofPeople(15));
    assertThat(units(Margin.ANSWERED, Margin.EVERYONE)).isEqualTo(13);
    assertThat(units(Coordinate.of("a"), Margin.ANSWERED)).isEqualTo(6);
    assertThat(units(SILENT, Margin.EVERYONE)).isEqualTo(2);
    assertThat(units(Margin.EVERYONE, Coordinate.of("c0"))).isEqualTo(14);
    assertThat(table.cell("c", "c1")).isEqualTo(Cell.EMPTY);
    assertThat(table.count("b", "c0")).isEqualTo(OptionalLong.of(7));
  }

  @Test
  void onlySilencesThatOccurHaveALine() {
    assertThat(table.lines(0).stream().map(Coordinate::key))
        .containsExactly("a", "b", "c", "d", "[not-answered]", "<answered>", "<everyone>");
    assertThat(table.lines(1).stream().map(Coordinate::key))
        .containsExactly("c0", "c1", "<answered>", "<everyone>");
  }

  @Test
  void aCellThatIsNotThereIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.cell("a"))
        .withMessage("Cell must have 2 coordinates, but had 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.cell("a", "x"))
        .withMessage("Dimension 2 has no line 'x'");
  }

  @Test
  void atACoarserLevelGroupsAreAddedUp() {
    CountTable broad = table.at(Lists.broad());

    assertThat(broad.cell("ab", "c0")).isEqualTo(Cell.ofPeople(12));
    assertThat(broad.cell("cd", "c1")).isEqualTo(Cell.EMPTY);
    assertThat(broad.everyone()).isEqualTo(table.everyone());
    assertThat(broad.cell(Coordinates.of(SILENT, Margin.EVERYONE)).units()).isEqualTo(2);
    assertThat(broad.dimensions().get(0).level()).isEqualTo(Lists.broad());
    assertThat(broad.dimensions().get(1)).isEqualTo(table.dimensions().get(1));
  }

  @Test
  void aLevelThatNothingRollsUpToIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.at(Lists.many(CodeListId.parse("other@test"), 3).detailed()))
        .withMessageContaining("no dimension that can be rolled up");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.at(Lists.broad()).at(Lists.faith().detailed()));
  }

  @Test
  void whatSharesPeopleMustBeCountedAgainAtACoarserLevel() {
    CountTable events =
        CountTable.of(
            "e",
            Lists.PEOPLE.counting(Counting.EVENTS),
            List.of(Lists.ofFaith()),
            Map.of(Coordinates.of("a"), new Cell(3, 2, 2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> events.at(Lists.broad()))
        .withMessageContaining("must be counted again at level 'broad'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> overlapping().at(Lists.broad()))
        .withMessageContaining("its cells share people");
  }

  @Test
  void marginsOfOverlappingDimensionsAreNeverSummed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CountTable.summing("o", Lists.PEOPLE, overlapping().dimensions(), Map.of()))
        .withMessage("Margins of an overlapping dimension must be counted, not summed");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CountTable.summing(
                    "m",
                    Lists.PEOPLE,
                    List.of(Lists.ofFaith()),
                    Map.of(Coordinates.of(Margin.ANSWERED), Cell.ofPeople(1))))
        .withMessage("Cell must be on no margin, but was at <answered>");
  }

  @Test
  void partsOfOtherPeopleAddUpCellByCell() {
    CountTable both = table.plus(table.named("other"));

    assertThat(both.id()).isEqualTo("t");
    assertThat(both.everyone()).isEqualTo(Cell.ofPeople(30));
    assertThat(both.cell("a", "c1")).isEqualTo(Cell.ofPeople(2));
  }

  @Test
  void partsOfOtherDimensionsOrUnitsDoNotAddUp() {
    CountTable households =
        CountTable.summing(
            "h", Lists.PEOPLE.counting(Counting.HOUSEHOLDS), table.dimensions(), Map.of());
    assertThatIllegalArgumentException().isThrownBy(() -> table.plus(households));
    assertThatIllegalArgumentException().isThrownBy(() -> table.plus(table.at(Lists.broad())));
  }

  @Test
  void cellsInRowMajorOrderMakeTheSameTable() {
    List<Cell> cells = new ArrayList<>();
    for (Coordinate a : table.dimensions().get(0).allLines()) {
      for (Coordinate b : table.dimensions().get(1).allLines()) {
        cells.add(table.cell(Coordinates.of(a, b)));
      }
    }
    assertThat(CountTable.of("t", Lists.PEOPLE, table.dimensions(), cells))
        .isEqualTo(table)
        .hasSameHashCodeAs(table);
    cells.remove(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CountTable.of("t", Lists.PEOPLE, table.dimensions(), cells))
        .withMessage("Table must have 143 cells, but had 142");
  }

  @Test
  void aTableHasADimension() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CountTable.of("n", Lists.PEOPLE, List.of(), Map.of()))
        .withMessage("Table must have at least one dimension");
  }

  @Test
  void aTableThatNoMemoryWouldHoldIsRefused() {
    Dimension wide =
        Dimension.of("w", Lists.faith().title(), Lists.many(Lists.SEX, 800).detailed());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CountTable.of("n", Lists.PEOPLE, Collections.nCopies(4, wide), Map.of()))
        .withMessageContaining("at most 50000000 cells");
  }

  @Test
  void tablesDifferByNamePopulationOrCell() {
    assertThat(table).isNotEqualTo(table.named("u")).isNotEqualTo(table.plus(table));
    assertThat(table).isNotEqualTo(table.at(Lists.broad())).isNotEqualTo("t");
  }

  @Test
  void atAPromptTheSummaryComesFirstAndCellsAfter() {
    String shown =
        CountTable.summing(
                "one",
                Lists.PEOPLE,
                List.of(Lists.ofFaith()),
                Map.of(Coordinates.of("a"), Cell.ofPeople(5)))
            .toString();
    assertThat(shown)
        .isEqualTo(
            """
            Table of people by faith, 2026-03-31
                       5  Faith a
                       0  Faith b
                       0  Faith c
                       0  Faith d
                       5  All who answered
                       5  Everyone""");
  }

  @Test
  void aLongTableIsCutBeforeThePromptCutsIt() {
    String shown = table.toString();

    assertThat(shown.lines().count()).isEqualTo(20);
    assertThat(shown).endsWith("\n... 10 more");
    assertThat(shown.length()).isLessThanOrEqualTo(1_000);
    assertThat(shown.lines().findFirst().orElseThrow()).hasSizeLessThanOrEqualTo(80);
  }

  private static CountTable overlapping() {
    Dimension faith = Lists.ofFaith();
    return CountTable.of(
        "o",
        Lists.PEOPLE,
        List.of(new Dimension(faith.variable(), faith.label(), faith.level(), true)),
        Map.of());
  }

  private long units(Coordinate a, Coordinate b) {
    return table.cell(Coordinates.of(a, b)).units();
  }
}
