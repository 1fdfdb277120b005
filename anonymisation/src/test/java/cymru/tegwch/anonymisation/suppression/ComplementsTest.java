// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComplementsTest {

  private static void holds(Complements complements, Set<Integer> cells, int size) {
    assertThat(complements.count()).isEqualTo(cells.size());
    assertThat(IntStream.range(0, complements.count()).map(complements::get).boxed())
        .containsExactlyInAnyOrderElementsOf(cells);
    for (int cell = 0; cell < size; cell++) {
      assertThat(complements.contains(cell)).isEqualTo(cells.contains(cell));
    }
  }

  @Test
  void flippingTakesACellInAndThenOutAgain() {
    int size = 7;
    Complements complements = new Complements(size);
    Set<Integer> cells = new TreeSet<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int n = 0; n < 200; n++) {
      int cell = random.nextInt(size);
      complements.flip(cell);
      if (!cells.remove(cell)) {
        cells.add(cell);
      }
      holds(complements, cells, size);
    }
    complements.clear();
    holds(complements, new TreeSet<>(), size);
    complements.flip(3);
    assertThat(complements.get(0)).isEqualTo(3);
  }
}
