// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole numbers in given proportions with a given sum, by the method of largest remainders: each is
 * rounded down, and the units that are then missing go to the largest remainders, the first in
 * order among equals. No number is a whole unit from its exact value.
 *
 * <p>Source: A. Hamilton's method, as in M. L. Balinski and H. P. Young (1982), Fair
 * Representation, chapter 3.
 */
final class Apportionment {

  private Apportionment() {}

  /**
   * The numbers that sum to the total.
   *
   * @param proportions what each is in proportion to, none negative and not all 0
   */
  static List<Long> of(long total, List<BigInteger> proportions) {
    BigInteger whole = proportions.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (whole.signum() <= 0 || proportions.stream().anyMatch(each -> each.signum() < 0)) {
      throw new IllegalArgumentException("Proportions must not be negative and not all 0");
    }
    List<Long> numbers = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    long given = 0;
    for (BigInteger proportion : proportions) {
      BigInteger[] exact = proportion.multiply(BigInteger.valueOf(total)).divideAndRemainder(whole);
      numbers.add(exact[0].longValueExact());
      remainders.add(exact[1]);
      given += exact[0].longValueExact();
    }
    IntStream.range(0, numbers.size())
        .boxed()
        .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
        .limit(total - given)
        .forEach(index -> numbers.set(index, numbers.get(index) + 1));
    return List.copyOf(numbers);
  }
}
