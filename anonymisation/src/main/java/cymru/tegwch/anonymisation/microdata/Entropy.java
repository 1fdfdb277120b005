// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import java.math.BigInteger;
import java.util.Arrays;

/** The entropy of how often each answer was given. */
final class Entropy {

  /** Relative to n ln n, far above what the sums of doubles below can be wrong by. */
  private static final double DOUBT = 1e-12;

  private Entropy() {}

  /** The entropy in bits: -Σ (cᵢ/n) log₂(cᵢ/n). 0 if there is at most one answer. */
  static double bits(int[] times) {
    double people = sum(times);
    double bits = 0;
    int[] ascending = times.clone();
    Arrays.sort(ascending);
    for (int c : ascending) {
      bits -= c / people * (StrictMath.log(c / people) / StrictMath.log(2));
    }
    return Math.max(0, bits);
  }

  /**
   * Whether the entropy is at least log l. Floating point decides only where it cannot be wrong;
   * near the threshold the whole numbers nⁿ and lⁿ Π cᵢ^cᵢ are compared.
   */
  static boolean isAtLeastLogarithmOf(int l, int[] times) {
    double people = sum(times);
    double all = people * StrictMath.log(people);
    double difference = all - people * StrictMath.log(l);
    for (int c : times) {
      difference -= c * StrictMath.log(c);
    }
    if (Math.abs(difference) > DOUBT * (all + 1)) {
      return difference > 0;
    }
    return isAtLeastExactly(l, times);
  }

  private static boolean isAtLeastExactly(int l, int[] times) {
    int divisor = 0;
    for (int c : times) {
      divisor = gcd(divisor, c);
    }
    int people = (int) (sum(times) / divisor);
    BigInteger right = BigInteger.valueOf(l).pow(people);
    for (int c : times) {
      right = right.multiply(BigInteger.valueOf(c / divisor).pow(c / divisor));
    }
    return BigInteger.valueOf(people).pow(people).compareTo(right) >= 0;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static long sum(int[] times) {
    long sum = 0;
    for (int c : times) {
      sum += c;
    }
    return sum;
  }
}
