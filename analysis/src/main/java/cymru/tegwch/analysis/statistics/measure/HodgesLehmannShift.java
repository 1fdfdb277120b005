// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.measure;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.Sorted;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.ArrayList;
import java.util.List;

/**
 * How far one group's values are shifted from another's: the median of all differences between one
 * of the first and one of the second, with the interval that matches the Mann-Whitney test.
 *
 * <pre>
 *   shift = median of xᵢ - yⱼ      limits: the k-th smallest and the k-th largest difference
 *   k: the smallest with P(U &lt;= k) >= α/2, at least 1
 * </pre>
 *
 * <p>where {@code U} is the Mann-Whitney statistic without ties, its distribution exact up to
 * {@link #EXACT_PEOPLE} people in each group and normal beyond. With ties the interval is wider
 * than need be.
 *
 * <p>Source: J. L. Hodges, E. L. Lehmann (1963), Annals of Mathematical Statistics 34(2), 598-611;
 * D. F. Bauer (1972), JASA 67(339), 687-690 (interval).
 */
public final class HodgesLehmannShift {

  /** The group size below which the distribution is exact: R's. */
  public static final int EXACT_PEOPLE = 50;

  /** The most differences that are looked at. */
  public static final long MOST_DIFFERENCES = 10_000_000;

  private final Sorted differences;
  private final int first;
  private final int second;

  private HodgesLehmannShift(Sorted differences, int first, int second) {
    this.differences = differences;
    this.first = first;
    this.second = second;
  }

  /**
   * The shift of the first group from the second.
   *
   * <pre>{@code
   * HodgesLehmannShift.of(List.of(5.0, 8.0, 12.0), List.of(2.0, 3.0, 9.0)).estimate(); // 3
   * }</pre>
   *
   * @throws IllegalArgumentException if a group has nobody, a value is not finite, or there are
   *     more than {@link #MOST_DIFFERENCES} differences
   */
  public static HodgesLehmannShift of(List<Double> first, List<Double> second) {
    long pairs = (long) first.size() * second.size();
    if (pairs > MOST_DIFFERENCES) {
      throw new IllegalArgumentException(
          "Differences must be at most " + MOST_DIFFERENCES + ", but were " + pairs);
    }
    List<Double> differences = new ArrayList<>();
    for (double x : first) {
      for (double y : second) {
        differences.add(x - y);
      }
    }
    return new HodgesLehmannShift(Sorted.of(differences), first.size(), second.size());
  }

  /** The shift, in the unit of the values. */
  public double estimate() {
    return differences.quantile(0.5);
  }

  /**
   * The interval of the shift.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval interval(double confidence) {
    double tail = (1 - Arguments.requireConfidence(confidence)) / 2;
    long k =
        Math.max(1, first < EXACT_PEOPLE && second < EXACT_PEOPLE ? exact(tail) : normal(tail));
    return new Interval(differences.at(k), differences.at(differences.size() + 1 - k), confidence);
  }

  private long normal(double tail) {
    double pairs = differences.size();
    double spread = Math.sqrt(pairs * (first + second + 1.0) / 12);
    return Math.max(1, Math.round(pairs / 2 + StandardNormal.quantile(tail) * spread));
  }

  /** The quantile of U, by counting the ways to reach each value. */
  private long exact(double tail) {
    double[] ways = ways();
    double all = 0;
    for (double way : ways) {
      all += way;
    }
    double sum = 0;
    for (int u = 0; u < ways.length; u++) {
      sum += ways[u];
      if (sum / all >= tail) {
        return u;
      }
    }
    return ways.length - 1L;
  }

  /** The coefficients of the Gaussian binomial {@code [first + second, first]}. */
  private double[] ways() {
    double[] ways = new double[first * second + 1];
    ways[0] = 1;
    for (int i = 1; i <= first; i++) {
      for (int u = ways.length - 1; u >= second + i; u--) {
        ways[u] -= ways[u - second - i];
      }
      for (int u = i; u < ways.length; u++) {
        ways[u] += ways[u - i];
      }
    }
    return ways;
  }
}
