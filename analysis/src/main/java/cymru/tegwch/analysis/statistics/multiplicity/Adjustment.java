// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.multiplicity;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What allowing for many comparisons does to their p-values.
 *
 * <p>An adjusted p-value is compared with the same threshold as a single one. It is never below the
 * unadjusted p-value, never above 1, and a smaller p-value never becomes the larger.
 *
 * <pre>{@code
 * Adjustment.HOLM.adjust(List.of(0.04, 0.001, 0.2)); // [0.08, 0.003, 0.2]
 * }</pre>
 */
public enum Adjustment {
  /**
   * As {@link #HOLM}, and never smaller: {@code m·p}. Here to reconcile with reports that use it.
   *
   * <p>Source: O. J. Dunn (1961), JASA 56(293), 52-64, doi:10.1080/01621459.1961.10482090.
   */
  BONFERRONI {
    @Override
    List<Double> adjusted(List<Double> ascending, int family) {
      return ascending.stream().map(p -> Math.min(1, family * p)).toList();
    }
  },

  /**
   * For independent comparisons: {@code 1 - (1 - p)^m}.
   *
   * <p>Source: Z. Šidák (1967), JASA 62(318), 626-633, doi:10.1080/01621459.1967.10482935.
   */
  SIDAK {
    @Override
    List<Double> adjusted(List<Double> ascending, int family) {
      return ascending.stream().map(p -> -Math.expm1(family * Math.log1p(-p))).toList();
    }
  },

  /**
   * The chance of even one false alarm in the family stays below the threshold, whatever the
   * dependence between the comparisons: the k-th smallest of m becomes {@code max over j <= k of (m
   * - j + 1)·p(j)}. For headline families.
   *
   * <p>Source: S. Holm (1979), Scandinavian Journal of Statistics 6(2), 65-70.
   */
  HOLM {
    @Override
    List<Double> adjusted(List<Double> ascending, int family) {
      return risingFrom(ascending, rank -> family - rank + 1.0);
    }
  },

  /**
   * As {@link #HOLM}, and never larger, but only for comparisons that are independent or positively
   * dependent: {@code min over j >= k of (m - j + 1)·p(j)}. The groups of one dimension, each
   * against the rest, are not.
   *
   * <p>Source: Y. Hochberg (1988), Biometrika 75(4), 800-802, doi:10.1093/biomet/75.4.800.
   */
  HOCHBERG {
    @Override
    List<Double> adjusted(List<Double> ascending, int family) {
      return fallingTo(ascending, rank -> family - rank + 1.0);
    }
  },

  /**
   * As {@link #HOCHBERG}, and never larger, under the same conditions: by closing Simes' test, the
   * p-value of a set being {@code min over j of (size/j)·p(j)}.
   *
   * <p>Source: G. Hommel (1988), Biometrika 75(2), 383-386, doi:10.1093/biomet/75.2.383; S. P.
   * Wright (1992), Biometrics 48(4), 1005-1013, doi:10.2307/2532694, for the algorithm.
   */
  HOMMEL {
    @Override
    List<Double> adjusted(List<Double> ascending, int family) {
      return Hommel.adjusted(ascending, family);
    }
  },

  /**
   * The expected share of false alarms among the alarms stays below the threshold, for comparisons
   * that are independent or positively dependent: {@code min over j >= k of (m/j)·p(j)}. For
   * exploratory scans.
   *
   * <p>Source: Y. Benjamini, Y. Hochberg (1995), JRSS B 57(1), 289-300.
   */
  BENJAMINI_HOCHBERG {
    @Override
    List<Double> adjusted(List<Double> ascending, int family) {
      return fallingTo(ascending, rank -> (double) family / rank);
    }
  },

  /**
   * As {@link #BENJAMINI_HOCHBERG} whatever the dependence, times {@code 1 + 1/2 + ... + 1/m}.
   *
   * <p>Source: Y. Benjamini, D. Yekutieli (2001), Annals of Statistics 29(4), 1165-1188,
   * doi:10.1214/aos/1013699998.
   */
  BENJAMINI_YEKUTIELI {
    @Override
    List<Double> adjusted(List<Double> ascending, int family) {
      double harmonic = IntStream.rangeClosed(1, family).mapToDouble(rank -> 1.0 / rank).sum();
      return fallingTo(ascending, rank -> harmonic * family / rank);
    }
  };

  /** What a p-value of that rank, 1 for the smallest, is multiplied by. */
  @FunctionalInterface
  interface Factor {
    double of(int rank);
  }

  /** The adjusted p-values of a family whose every p-value is ascending and given. */
  abstract List<Double> adjusted(List<Double> ascending, int family);

  /**
   * The adjusted p-values, in the order given.
   *
   * @throws IllegalArgumentException if a p-value is not 0 to 1
   */
  public List<Double> adjust(List<Double> pValues) {
    return adjust(pValues, pValues.size());
  }

  /**
   * The adjusted p-values, in the order given, of a family some of whose comparisons are not at
   * hand: groups that are withheld still count, as if each had a p-value of 1.
   *
   * @param pValues those at hand
   * @param family how many comparisons there are in all, at least those at hand
   * @throws IllegalArgumentException if a p-value is not 0 to 1, or {@code family} is fewer than
   *     there are
   */
  public List<Double> adjust(List<Double> pValues, int family) {
    pValues.forEach(p -> Arguments.requireShare("P-value", p));
    if (family < pValues.size()) {
      throw new IllegalArgumentException(
          "Family must be at least " + pValues.size() + " (the p-values given), but was " + family);
    }
    List<Integer> order =
        IntStream.range(0, pValues.size())
            .boxed()
            .sorted(Comparator.comparing(pValues::get))
            .toList();
    List<Double> ascending = adjusted(order.stream().map(pValues::get).toList(), family);
    List<Double> result = new ArrayList<>(Collections.nCopies(pValues.size(), 1.0));
    for (int rank = 0; rank < order.size(); rank++) {
      result.set(order.get(rank), ascending.get(rank));
    }
    return List.copyOf(result);
  }

  private static List<Double> risingFrom(List<Double> ascending, Factor factor) {
    List<Double> result = new ArrayList<>(ascending);
    double highest = 0;
    for (int rank = 1; rank <= ascending.size(); rank++) {
      highest = Math.max(highest, Math.min(1, factor.of(rank) * ascending.get(rank - 1)));
      result.set(rank - 1, highest);
    }
    return result;
  }

  private static List<Double> fallingTo(List<Double> ascending, Factor factor) {
    List<Double> result = new ArrayList<>(ascending);
    double lowest = 1;
    for (int rank = ascending.size(); rank >= 1; rank--) {
      lowest = Math.min(lowest, factor.of(rank) * ascending.get(rank - 1));
      result.set(rank - 1, lowest);
    }
    return result;
  }
}
