// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.CellGraph;
import cymru.tegwch.anonymisation.suppression.Effort;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.anonymisation.suppression.Need;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  private static final Effort LEAST = new Effort(1, 0);

  private static Suppression protect(int... sizes) {
    long[] inner = new long[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
    Arrays.fill(inner, 1);
    CellGraph graph = new FlatTables(sizes, inner).graph(4, new Need(4, 0));
    return new Suppressor(LEAST, Insiders.DO_NOT_COUNT).suppress(graph);
  }

  /** A person in each of 20,736 cells, and no margin small: 256,000 steps for each of them. */
  @Test
  void aTableFarBeyondTheEffortIsRefusedBeforeItIsSearched() {
    assertThat(protect(12, 12, 12, 12))
        .isEqualTo(new Suppression.TooLarge(20_736, 20_736L * 256_000));
  }

  @Test
  void aSmallTableIsNeverTooLarge() {
    assertThat(protect(6, 6, 6)).isNotInstanceOf(Suppression.TooLarge.class);
  }
}
