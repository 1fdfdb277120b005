// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Slices of printed tables, and the same at coarser levels. */
class DerivedTablesTest {

  private static final DisclosurePolicy PUBLIC = DisclosurePolicy.publicRelease();
  private static final CountTable AGES = Tables.oneWay("age", 12, 33, 3, 7, 61, 20, 21);

  private static Level halves() {
    Level ages = AGES.dimensions().get(0).level();
    return new Level(
        ages.list(),
        "halves",
        Text.of("Halves", "Haneri"),
        List.of(half(ages, "young", "1", "2"), half(ages, "old", "3", "4", "5", "6", "7")));
  }

  private static Level.Group half(Level ages, String code, String... leaves) {
    return new Level.Group(
        new Category(ages.list(), code, Text.of(code, "y rhai " + code)), Set.of(leaves));
  }

  @Test
  void aCoarserLevelIsAddedUpFromWhatIsPrinted() {
    ProtectedRelease release = Release.of("test").add(AGES).protect(PUBLIC);

    ProtectedTable coarse = release.table(AGES.at(halves()));

    // 12 and 33 print as 10 and 35; each may be 2 away from what was counted
    assertThat(coarse.count("young")).hasValue(45);
    assertThat(coarse.reach(Coordinates.of("young"))).isEqualTo(4);
    assertThat(coarse.isHidden(Coordinates.of("old"))).isTrue();
    assertThat(coarse.count(Coordinates.of(Margin.EVERYONE))).hasValue(155);
    assertThat(coarse.reach(Coordinates.of(Margin.EVERYONE))).isEqualTo(2);
  }

  @Test
  void aTableOfItsOwnAtTheCoarserLevelComesFirst() {
    CountTable coarse = AGES.at(halves()).named("halves of age");
    ProtectedRelease release = Release.of("test").add(AGES).add(coarse).protect(PUBLIC);

    assertThat(release.table(coarse).reach(Coordinates.of("young"))).isEqualTo(2);
    assertThat(release.table(coarse).count("young")).hasValue(45);
    assertThat(release.table(coarse).count("old")).hasValue(110);
  }

  @Test
  void aSliceSaysWhatItsTableSays() {
    OutcomeTable sick =
        Census.count("sick by ethnic group", Census.LONG_TERM_SICK, Census.ETHNIC_GROUP);
    ProtectedRelease release = Release.of("test").add(sick).protect(PUBLIC);
    Coordinate happened = Coordinate.of(Outcome.HAPPENED);

    ProtectedTable slice = release.table(sick.counts().slice("activity", happened));

    assertThat(slice.dimensions()).hasSize(1);
    assertThat(slice.population().filter()).isEqualTo("activity/activity in (happened)");
    assertThat(slice.lines(0)).isEqualTo(release.table(sick).lines(0));
    for (Coordinate group : slice.lines(0)) {
      assertThat(slice.count(Coordinates.of(group)))
          .isEqualTo(release.table(sick).count(Coordinates.of(group, happened)));
    }
  }

  @Test
  void aSliceOfACoarserLevelIsFoundToo() {
    CountTable two = Tables.twoWay("age", "area", new long[][] {{20, 30}, {40, 50}, {15, 25}});
    Level level = two.dimensions().get(0).level();
    Level all =
        new Level(level.list(), "all", level.label(), List.of(half(level, "any", "1", "2", "3")));
    ProtectedRelease release = Release.of("test").add(two).protect(PUBLIC);

    assertThat(release.table(two.at(all).slice("area", Coordinate.of("2"))).count("any"))
        .hasValue(105);
    assertThat(release.table(two.slice("area", Margin.EVERYONE)).count("1")).hasValue(50);
  }

  @Test
  void whatIsNoSliceIsNotFound() {
    ProtectedRelease release = Release.of("test").add(AGES).protect(PUBLIC);

    assertThatThrownBy(() -> release.table(AGES.named("ages")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Table 'ages' must have been added to release 'test', or be a slice or a coarser level"
                + " of one that was");
    assertThatThrownBy(() -> release.table(AGES).slice("age", Coordinate.of("1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void groupsThatOverlapAreNotAddedUp() {
    CountTable tickAll = new TickAll(2, 2, List.of(9L, 20L, 30L, 7L, 12L, 40L, 13L, 11L)).table();
    ProtectedTable printed = Release.of("test").add(tickAll).protect(PUBLIC).table(tickAll);
    Level level = tickAll.dimensions().get(1).level();

    assertThatThrownBy(() -> printed.at(level))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("its groups overlap");
  }
}
