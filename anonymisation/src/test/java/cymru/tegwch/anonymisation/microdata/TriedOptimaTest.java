// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A few of the cases of {@link GeneralisationProperties}, always the same. */
class TriedOptimaTest {

  @Test
  void theOptimumIsThatOfEveryCombinationTried() {
    IntStream.range(0, 400)
        .mapToObj(Invented::of)
        .filter(of -> of.rows().size() >= of.wanted().k() && of.rows().size() < 25)
        .limit(12)
        .forEach(
            of -> {
              Optional<BruteForce.Best> best =
                  new BruteForce(of.wanted(), of.variables(), of.rows()).best();
              assertThat(GeneralisationProperties.found(of.wanted(), of.dataset())).isEqualTo(best);
            });
  }
}
