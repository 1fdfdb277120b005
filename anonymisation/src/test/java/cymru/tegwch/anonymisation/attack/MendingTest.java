// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Steps of which each is known, since only one number can be changed for the better. */
class MendingTest {

  private static Component component(Unknowns all, long... base) {
    return new Component(all, IntStream.range(0, all.size()).filter(all::isOpen).toArray(), base);
  }

  /**
   * Of 0 + 1 = 2 only the first can grow, which breaks three sums. Each of them could be mended by
   * taking that back, all at once, were the first not left alone until they are mended otherwise.
   */
  @Test
  void aNumberThatWasChangedIsLeftAloneForThreeSteps() {
    Unknowns all = Systems.upTo(1, 1, 1, 1, 1);
    Systems.add(all, 2, 0, 1);
    Systems.add(all, 1, 0, 2);
    Systems.add(all, 1, 0, 3);
    Systems.add(all, 1, 0, 4);
    Component component = component(all, 1, 1, 0, 0, 0, 2, 1, 1, 1);
    long[] start = {0, 1, 1, 1, 1};

    assertThat(Mending.mend(component, start, 4)).hasValue(new long[] {1, 1, 0, 0, 0});
    assertThat(Mending.mend(component, start, 3)).isEmpty();
  }

  /** The first mends three sums by 3 each, the others one each. */
  @Test
  void whatMendsMostIsMeasuredFromWhereANumberIs() {
    Unknowns all = Systems.upTo(9, 9, 9, 9);
    Systems.add(all, 4, 0, 1);
    Systems.add(all, 4, 0, 2);
    Systems.add(all, 4, 0, 3);
    Component component = component(all, 4, 0, 0, 0, 4, 4, 4);

    assertThat(Mending.mend(component, new long[] {1, 0, 0, 0}, 1))
        .hasValue(new long[] {4, 0, 0, 0});
    // 7 + 0 is too much by 3 in each
    assertThat(Mending.mend(component, new long[] {7, 0, 0, 0}, 1))
        .hasValue(new long[] {4, 0, 0, 0});
  }

  @Test
  void aTotalIsMendedAsItsPartsAre() {
    Unknowns all = Systems.upTo(9, 3, 3);
    all.addSum(0, 1, 2);
    Component component = component(all, 0, 0, 0);

    // 9 is more than both can be
    assertThat(Mending.mend(component, new long[] {9, 3, 3}, 1)).hasValue(new long[] {6, 3, 3});
    assertThat(Mending.mend(component, new long[] {0, 3, 3}, 1)).isPresent();
  }
}
