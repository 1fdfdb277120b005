// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.anonymisation.attack.PrintingRules.Range;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PrintingRulesTest {

  /** Halves go up; a count that is hidden stands behind nothing that is printed. */
  private static boolean couldBe(long count, long printed, long k, int base, boolean isEitherWay) {
    boolean isShown = count == 0 || count >= k;
    long nearest = Math.floorDiv(2 * count + base, 2L * base) * base;
    boolean isBeside = Math.abs(printed - count) < base;
    return isShown && (isEitherWay ? isBeside : nearest == printed);
  }

  @Test
  void whatIsPrintedSaysWhichCountsRoundToIt() {
    for (int base : new int[] {1, 2, 3, 5, 7, 10}) {
      for (long k = 1; k <= 12; k++) {
        for (int times = 0; times < 6; times++) {
          for (boolean isEitherWay : new boolean[] {false, true}) {
            compare(k, base, (long) times * base, isEitherWay);
          }
        }
      }
    }
  }

  private static void compare(long k, int base, long printed, boolean isEitherWay) {
    PrintingRules rules = new PrintingRules(k, base, false, isEitherWay);
    long[] counts =
        LongStream.range(0, 100).filter(c -> couldBe(c, printed, k, base, isEitherWay)).toArray();
    Range range = rules.printed(printed);
    if (counts.length == 0) {
      assertThat(range.lo()).isGreaterThan(range.hi());
    } else {
      assertThat(range).isEqualTo(new Range(counts[0], counts[counts.length - 1]));
      assertThat(rules.admits(printed, counts[0])).isTrue();
      assertThat(rules.admits(printed, counts[counts.length - 1])).isTrue();
      assertThat(rules.admits(printed, counts[counts.length - 1] + 1)).isFalse();
      assertThat(rules.admits(printed, counts[0] - 1)).isFalse();
    }
  }

  @Test
  void theMarkSaysNothingButThatSomebodyIsThereWhereZerosArePrinted() {
    assertThat(new PrintingRules(5, 5, false).hidden()).isEqualTo(new Range(0, Long.MAX_VALUE));
    assertThat(new PrintingRules(5, 5, true).hidden()).isEqualTo(new Range(1, Long.MAX_VALUE));
    assertThat(new PrintingRules(5, 5, true).isEitherWay()).isFalse();
  }

  @Test
  void numbersThatAreNoMultipleAreNotPrinted() {
    PrintingRules rules = new PrintingRules(5, 5, false);
    assertThatIllegalArgumentException().isThrownBy(() -> rules.printed(7));
    assertThatIllegalArgumentException().isThrownBy(() -> rules.printed(-5));
  }

  @Test
  void boundsOfRulesAreOneOrMore() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PrintingRules(0, 1, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new PrintingRules(1, 0, false));
    assertThat(new PrintingRules(1, 1, false).printed(0)).isEqualTo(new Range(0, 0));
  }
}
