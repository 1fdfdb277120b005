// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.anonymisation.rounding.Rounding;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every threshold, on it and one beside it. */
class ThresholdsTest {

  private static final CellRule RULE = CellRule.withDefaults();
  private static final Text BECAUSE = Text.of("A test", "Prawf");

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "4, true", "5, false"})
  void countsFromOneToBelowTheThresholdAreHidden(long people, boolean isHidden) {
    assertThat(RULE.hides(people)).isEqualTo(isHidden);
  }

  @Test
  void theWidthThatBelongsToAThresholdIsOneLess() {
    assertThat(RULE.withHiddenBelow(10).width()).isEqualTo(9);
    assertThat(RULE.withHiddenBelow(3, BECAUSE).width()).isEqualTo(2);
  }

  @Test
  void theFloorIsThreeAndBelowFiveAnOverrideIsNeeded() {
    assertThatCode(() -> RULE.withHiddenBelow(5)).doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> RULE.withHiddenBelow(4));
    assertThatCode(() -> RULE.withHiddenBelow(3, BECAUSE)).doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> RULE.withHiddenBelow(2, BECAUSE));
  }

  @Test
  void widthIsAtLeastOneAndOutsideNotBelowZero() {
    assertThatCode(() -> RULE.withWidth(1).withOutside(0)).doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> RULE.withWidth(0));
    assertThatIllegalArgumentException().isThrownBy(() -> RULE.withOutside(-1));
  }

  @Test
  void theLargestShareIsAPercentage() {
    for (int share : List.of(1, 100)) {
      assertThatCode(() -> share(share)).doesNotThrowAnyException();
    }
    for (int share : List.of(0, 101)) {
      assertThatIllegalArgumentException().isThrownBy(() -> share(share));
    }
  }

  private static CellRule share(int percent) {
    return new CellRule(
        5,
        4,
        CellRule.Smallness.SECRET,
        CellRule.SmallCounts.HIDDEN,
        CellRule.Complements.ALWAYS,
        2,
        percent,
        CellRule.Zeros.MAY_BE_HIDDEN,
        Insiders.DO_NOT_COUNT,
        null);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, false", "0, 1, false", "10, 5, false", "10, 6, true", "1, 1, true"})
  void onePersonWithMoreThanTheShareDominates(long units, long largest, boolean dominates) {
    assertThat(RULE.isDominated(units, largest)).isEqualTo(dominates);
  }

  @Test
  void basesAreAtLeastOneAndAMarkHasNoDigits() {
    assertThatCode(() -> new PrintRule(1, 1, "c")).doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> new PrintRule(0, 1, "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PrintRule(1, 0, "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PrintRule(1, 1, " "));
    assertThatIllegalArgumentException().isThrownBy(() -> new PrintRule(1, 1, "c5"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(5).round(-1));
    assertThat(new Rounding(5).round(0)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> Rounding.percentage(-1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> Rounding.percentage(0, 0));
    assertThat(Rounding.percentage(0, 1)).isZero();
  }

  private static Set<Coordinates> printed(CountTable table) {
    ProtectedTable printed =
        Release.of("t").add(table).protect(DisclosurePolicy.publicRelease()).table(table);
    return Tables.cellsOf(printed).stream()
        .filter(cell -> !printed.isHidden(cell))
        .collect(Collectors.toSet());
  }

  private static Set<Coordinates> inner(Set<Coordinates> cells) {
    return cells.stream().filter(Coordinates::isInner).collect(Collectors.toSet());
  }

  @Test
  void sixInnerCellsAreTinyAndSevenAreNot() {
    assertThat(inner(printed(Tables.oneWay("religion", 3, 90, 95, 99, 98, 97)))).isEmpty();
    assertThat(inner(printed(Tables.oneWay("religion", 3, 90, 95, 99, 98, 97, 96)))).hasSize(5);
  }

  @Test
  void tenPeopleForEachInnerCellAreEnough() {
    assertThat(inner(printed(Tables.oneWay("religion", 3, 9, 10, 11, 12, 12, 12)))).isEmpty();
    assertThat(inner(printed(Tables.oneWay("religion", 3, 9, 10, 11, 12, 12, 13)))).isNotEmpty();
  }

  @Test
  void aTinyTableThatHidesNothingIsPrintedWhole() {
    CountTable table = Tables.twoWay("religion", "area", new long[][] {{20, 30}, {40, 50}});

    assertThat(inner(printed(table))).hasSize(4);
  }

  @Test
  void aTinyTableWithASmallInnerCellPrintsItsMargins() {
    CountTable table = Tables.twoWay("religion", "area", new long[][] {{3, 30}, {40, 50}});

    assertThat(inner(printed(table))).isEmpty();
    assertThat(printed(table)).contains(of("1"), of("2"));
  }

  @Test
  void aTinyTableWithASmallMarginPrintsTheNumberOfAllAlone() {
    CountTable table = Tables.twoWay("religion", "area", new long[][] {{3, 0}, {40, 50}});

    assertThat(printed(table))
        .allMatch(cell -> cell.along().stream().allMatch(line -> line instanceof Margin));
  }

  @Test
  void whatOneTinyTableWithholdsIsWithheldInTheNext() {
    CountTable byArea = Tables.twoWay("religion", "area", new long[][] {{3, 0}, {40, 50}});
    CountTable bySex = Tables.twoWay("religion", "sex", new long[][] {{2, 1}, {45, 45}});
    CountTable area = Tables.oneWay("area", 43, 50);

    ProtectedRelease release =
        Release.of("t").add(area).add(byArea).add(bySex).protect(DisclosurePolicy.publicRelease());

    assertThat(release.table(area).isHidden(Coordinates.of("1"))).isTrue();
    assertThat(release.table(area).isHidden(Coordinates.of("2"))).isTrue();
  }

  private static Coordinates of(String row) {
    return Coordinates.of(Coordinate.of(row), Margin.EVERYONE);
  }
}
