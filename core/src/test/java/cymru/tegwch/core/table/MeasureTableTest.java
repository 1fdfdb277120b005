// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.table.MeasureTable.Summary;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MeasureTableTest {

  private static final Measure DAYS =
      new Measure("days", Text.of("Days", "Diwrnodau"), Measure.Unit.DAYS);
  private static final Coordinates A = Coordinates.of("a");
  private static final Coordinates B = Coordinates.of("b");
  private static final CountTable COUNTS =
      CountTable.summing("t", Lists.PEOPLE, List.of(Lists.ofFaith()), Map.of(A, Cell.ofPeople(4)));

  /** Values 1, 1 and 5, of four people. */
  private final MeasureTable table =
      new MeasureTable(DAYS, COUNTS, Map.of(A, summary(3, 3, 7, 27)), Map.of(A, values(1, 1, 5)));

  @Test
  void aCellHasItsSummaryAndItsHistogram() {
    assertThat(table.summary(A)).isEqualTo(summary(3, 3, 7, 27));
    assertThat(table.histogram(A)).containsExactly(Map.entry(1L, 2L), Map.entry(5L, 1L));
    assertThat(table.summary(B)).isEqualTo(Summary.EMPTY);
    assertThat(table.histogram(B)).isEmpty();
  }

  @Test
  void valuesAreFoundByRank() {
    assertThat(table.atRank(A, 1)).isEqualTo(OptionalLong.of(1));
    assertThat(table.atRank(A, 2)).isEqualTo(OptionalLong.of(1));
    assertThat(table.atRank(A, 3)).isEqualTo(OptionalLong.of(5));
    assertThat(table.atRank(A, 4)).isEmpty();
    assertThat(table.atRank(B, 1)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> table.atRank(A, 0));
  }

  @Test
  void aHistogramThatDoesNotAddUpIsRefused() {
    for (Summary wrong :
        List.of(summary(3, 4, 7, 27), summary(3, 3, 8, 27), summary(3, 3, 7, 28))) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new MeasureTable(DAYS, COUNTS, Map.of(A, wrong), Map.of(A, values(1, 1, 5))))
          .withMessage("Histogram must add up to its summary at a");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MeasureTable(DAYS, COUNTS, Map.of(), Map.of(A, values(1))));
    assertThatIllegalArgumentException().isThrownBy(() -> summary(2, 1, 0, 0));
  }

  @Test
  void aCellThatTheCountsDoNotHaveIsRefused() {
    Coordinates elsewhere = Coordinates.of("x");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MeasureTable(
                    DAYS,
                    COUNTS,
                    Map.of(elsewhere, summary(1, 1, 1, 1)),
                    Map.of(elsewhere, values(1))));
    assertThatIllegalArgumentException().isThrownBy(() -> table.summary(elsewhere));
    assertThatIllegalArgumentException().isThrownBy(() -> table.histogram(elsewhere));
  }

  @Test
  void atAPromptSumsAndNumbersOfValuesAreShown() {
    assertThat(table.toString()).contains("7 / 3  Faith a").contains("0 / 0  Faith b");
  }

  private static Summary summary(long subjects, long rows, long sum, long squares) {
    return new Summary(subjects, rows, BigInteger.valueOf(sum), BigInteger.valueOf(squares));
  }

  private static NavigableMap<Long, Long> values(long... values) {
    NavigableMap<Long, Long> histogram = new TreeMap<>();
    for (long value : values) {
      histogram.merge(value, 1L, Long::sum);
    }
    return histogram;
  }
}
