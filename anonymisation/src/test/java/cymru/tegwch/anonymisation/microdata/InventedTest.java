// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedTest {

  /** What the properties are tried on is not refused before anything is looked at. */
  @Test
  void inventedPeopleAreOftenGranted() {
    long granted =
        IntStream.range(0, 200)
            .mapToObj(Invented::of)
            .filter(of -> of.rows().size() >= of.wanted().k())
            .filter(of -> new BruteForce(of.wanted(), of.variables(), of.rows()).best().isPresent())
            .count();

    assertThat(granted).isBetween(80L, 190L);
  }
}
