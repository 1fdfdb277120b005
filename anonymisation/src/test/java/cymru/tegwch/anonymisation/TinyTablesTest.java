// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The attacker who knows the algorithm: of every output, all tables that are published so. Every
 * table up to a total is enumerated, so nothing that could give the same output is missed.
 */
class TinyTablesTest {

  private static final DisclosurePolicy POLICY =
      DisclosurePolicy.of(
          "tiny",
          "1",
          CellRule.withDefaults()
              .withHiddenBelow(3, Text.of("An exhaustive proof", "Prawf cynhwysfawr")),
          new PrintRule(1, 25, "c"));

  @ParameterizedTest(name = "{0} x {1} with totals to {2}")
  @CsvSource({"2, 2, 10", "2, 3, 6", "1, 3, 33"})
  void noSmallCountIsPinnedByTheAlgorithm(int rows, int columns, int total) {
    assertThat(pinned(rows, columns, total)).isEmpty();
  }

  @Tag("heavy")
  @ParameterizedTest(name = "{0} x {1} with totals to {2}")
  @CsvSource({"2, 2, 24", "2, 3, 12", "1, 3, 45", "1, 4, 44"})
  void noSmallCountOfAllTinyTablesIsPinnedByTheAlgorithm(int rows, int columns, int total) {
    assertThat(pinned(rows, columns, total)).isEmpty();
  }

  /** 4 and 18 are hidden; had it been 3 and 19, or 2 and 20, another would have been hidden. */
  @Test
  void whatTheChoiceOfComplementsGivesAwayIsRefusedWithAdvice() {
    DisclosurePolicy exact =
        DisclosurePolicy.of("exact", "1", CellRule.withDefaults(), new PrintRule(1, 25, "c"));
    CountTable table = Tables.oneWay("religion", 28, 4, 21, 18, 24, 19, 24);

    Assessment assessment = Release.of("t").add(table).assess(exact);

    assertThat(((Assessment.Refused) assessment).reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.kind()).isEqualTo(Refusal.Kind.METHOD_TELLS);
              assertThat(reason.advice().isTranslated()).isTrue();
            });
    assertThat(Release.of("t").add(table).assess(DisclosurePolicy.publicRelease()).isGranted())
        .isTrue();
  }

  @Test
  void aReleaseSaysWhetherAReaderWhoKnowsTheMethodWasTried() {
    assertThat(method(Tables.oneWay("religion", 3, 41, 67)))
        .isEqualTo(InternalAudit.Method.WITHSTOOD);
    assertThat(method(Tables.twoWay("religion", "area", new long[4][4])))
        .isEqualTo(InternalAudit.Method.NOT_TRIED);
  }

  private static InternalAudit.Method method(CountTable table) {
    ProtectedRelease release = Release.of("t").add(table).protect(DisclosurePolicy.publicRelease());
    return release.audit().attacks().get(0).method();
  }

  /** The outputs behind which a hidden count of 1 or 2 is the same in all tables. */
  private static List<String> pinned(int rows, int columns, int total) {
    Map<String, List<long[]>> behind = new HashMap<>();
    long[] counts = new long[rows * columns];
    enumerate(counts, 0, total, rows, columns, behind);
    assertThat(behind.keySet()).filteredOn(output -> output.contains("c")).isNotEmpty();
    List<String> pinned = new ArrayList<>();
    behind.forEach(
        (output, tables) -> {
          for (int cell = 0; cell < rows * columns; cell++) {
            int at = cell;
            long first = tables.get(0)[at];
            if (first > 0 && first < 3 && tables.stream().allMatch(t -> t[at] == first)) {
              pinned.add(output + " cell " + at);
            }
          }
        });
    return pinned;
  }

  private static void enumerate(
      long[] counts, int cell, int left, int rows, int columns, Map<String, List<long[]>> behind) {
    if (cell == counts.length) {
      output(counts, rows, columns)
          .ifPresent(
              output -> behind.computeIfAbsent(output, o -> new ArrayList<>()).add(counts.clone()));
      return;
    }
    for (int count = 0; count <= left; count++) {
      counts[cell] = count;
      enumerate(counts, cell + 1, left - count, rows, columns, behind);
    }
    counts[cell] = 0;
  }

  private static java.util.Optional<String> output(long[] counts, int rows, int columns) {
    if (Arrays.stream(counts).noneMatch(count -> count > 0 && count < 3)
        && Arrays.stream(counts).sum() >= 3) {
      // Only what hides something can be worked back, and margins of 1 or 2 are made of such cells.
      return java.util.Optional.empty();
    }
    long[][] table = new long[rows][columns];
    for (int cell = 0; cell < counts.length; cell++) {
      table[cell / columns][cell % columns] = counts[cell];
    }
    CountTable counted =
        rows == 1 ? Tables.oneWay("religion", counts) : Tables.twoWay("religion", "area", table);
    if (Release.of("t").add(counted).assess(POLICY) instanceof Assessment.Granted granted) {
      ProtectedTable printed = granted.release().table(counted);
      StringBuilder text = new StringBuilder();
      for (Coordinates at : Tables.cellsOf(printed)) {
        text.append(printed.text(at)).append(' ');
      }
      return java.util.Optional.of(text.toString());
    }
    return java.util.Optional.empty();
  }
}
