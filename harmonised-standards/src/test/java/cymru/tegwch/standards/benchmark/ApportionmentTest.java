// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

  /** Python: exact = [Fraction(10 * p, 7) for p in (1, 2, 4)]: 1 3/7, 2 6/7, 5 5/7. */
  @Test
  void missingUnitsGoToTheLargestRemainders() {
    assertThat(Apportionment.of(10, of(1, 2, 4))).containsExactly(1L, 3L, 6L);
  }

  @Test
  void amongEqualRemaindersTheFirstComesFirst() {
    assertThat(Apportionment.of(2, of(1, 1, 1))).containsExactly(1L, 1L, 0L);
    assertThat(Apportionment.of(1, of(0, 1, 1))).containsExactly(0L, 1L, 0L);
  }

  @Test
  void exactNumbersStay() {
    assertThat(Apportionment.of(12, of(10, 20, 30))).containsExactly(2L, 4L, 6L);
    assertThat(Apportionment.of(0, of(1, 2))).containsExactly(0L, 0L);
  }

  @Test
  void nothingIsInProportionToNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(1, of(0, 0)));
    assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(1, of(2, -1)));
  }

  private static List<BigInteger> of(long... numbers) {
    return LongStream.of(numbers).mapToObj(BigInteger::valueOf).toList();
  }
}
