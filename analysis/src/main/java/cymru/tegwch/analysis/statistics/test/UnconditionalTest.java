// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.test;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongPredicate;

/**
 * The exact tests of two proportions whose sizes were fixed but whose outcome was not: Barnard's
 * and Boschloo's. Less cautious than {@link FisherTest}, which fixes the outcome's total too, and
 * never above their nominal error rate.
 *
 * <pre>
 *   p = max over π of P(T(X₁, X₂) as extreme as T(x₁, x₂))      X₁ ~ B(n₁, π)      X₂ ~ B(n₂, π)
 *   Barnard:  |T|, the pooled z of {@link ScoreTest}
 *   Boschloo: twice the smaller of two one-sided values, each ordered by Fisher's one-sided p
 * </pre>
 *
 * <p>The maximum is looked for at 2,001 shares and refined between the best and its neighbours.
 * Ties of the ordering count as extreme within a relative 1e-7.
 *
 * <p>Source: G. A. Barnard (1945), Nature 156, 177, doi:10.1038/156177a0; R. D. Boschloo (1970),
 * Statistica Neerlandica 24(1), 1-9, doi:10.1111/j.1467-9574.1970.tb00104.x. R's {@code Exact}
 * takes Boschloo's two-sided value from Fisher's minlike p and differs; SciPy and R's {@code
 * exact2x2} double, as here.
 *
 * @param observed the two proportions, of at most {@link #MOST_TABLES} tables together
 */
public record UnconditionalTest(TwoProportions observed) {

  /** How many tables of those sizes there may be: {@code (n₁+1)(n₂+1)}. */
  public static final long MOST_TABLES = 1_000_000;

  private static final double TIES = 1e-7;
  private static final int SHARES = 2000;
  private static final int REFINEMENTS = 40;

  /** The counts of the second group that are as extreme, for each of the first: all up to, from. */
  private static final class Region {
    private final long[] upTo;
    private final long[] from;

    Region(int rows) {
      upTo = new long[rows];
      from = new long[rows];
    }
  }

  /**
   * Checks that the work can be done.
   *
   * @throws IllegalArgumentException if there are more tables than {@link #MOST_TABLES}
   */
  public UnconditionalTest {
    requireNonNull(observed, "observed");
    double tables = (observed.first().whole() + 1.0) * (observed.second().whole() + 1.0);
    if (tables > MOST_TABLES) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Tables of those sizes must be at most %d, but were %.0f",
              MOST_TABLES,
              tables));
    }
  }

  /**
   * The test of those two proportions.
   *
   * <pre>{@code
   * UnconditionalTest.of(TwoProportions.of(Proportion.of(7, 24), Proportion.of(15, 20))).boschloo(); // 0.0026
   * }</pre>
   *
   * @throws IllegalArgumentException if there are more tables than {@link #MOST_TABLES}
   */
  public static UnconditionalTest of(TwoProportions observed) {
    return new UnconditionalTest(observed);
  }

  /** Barnard's two-sided p-value; 1 where nobody or everybody has the outcome. */
  public double barnard() {
    double z = Math.abs(ScoreTest.of(observed).z());
    return z == 0 ? 1 : worst(region(table -> ScoreTest.of(table).z(), z * (1 - TIES)));
  }

  /** Boschloo's two-sided p-value; 1 where nobody or everybody has the outcome. */
  public double boschloo() {
    return Math.min(1, 2 * Math.min(boschlooAtMost(), boschlooAtLeast()));
  }

  /** Boschloo's one-sided chance of so few or fewer in the first. */
  public double boschlooAtMost() {
    double fisher = FisherTest.of(observed).atMost() * (1 + TIES);
    return worst(region(fisher, true));
  }

  /** Boschloo's one-sided chance of so many or more in the first. */
  public double boschlooAtLeast() {
    double fisher = FisherTest.of(observed).atLeast() * (1 + TIES);
    return worst(region(fisher, false));
  }

  /** How a table's distance from equality is told: falling in the second count. */
  @FunctionalInterface
  private interface Statistic {
    double of(TwoProportions table);
  }

  private Region region(Statistic falling, double least) {
    Region region = empty();
    long n2 = observed.second().whole();
    for (int x1 = 0; x1 < region.upTo.length; x1++) {
      long row = x1;
      region.upTo[x1] = lastWhere(n2, x2 -> falling.of(table(row, x2)) >= least);
      region.from[x1] = lastWhere(n2, x2 -> falling.of(table(row, x2)) > -least) + 1;
    }
    return region;
  }

  /** Fisher's chance of so few in the first falls as the second counts more. */
  private Region region(double fisher, boolean fewInFirst) {
    Region region = empty();
    long n2 = observed.second().whole();
    for (int x1 = 0; x1 < region.upTo.length; x1++) {
      long row = x1;
      region.upTo[x1] =
          fewInFirst ? -1 : lastWhere(n2, x2 -> FisherTest.of(table(row, x2)).atLeast() <= fisher);
      region.from[x1] =
          fewInFirst
              ? lastWhere(n2, x2 -> FisherTest.of(table(row, x2)).atMost() > fisher) + 1
              : n2 + 1;
    }
    return region;
  }

  private Region empty() {
    return new Region(Math.toIntExact(observed.first().whole() + 1));
  }

  /** The last count for which that holds, as it does for all below it; -1 if for none. */
  private static long lastWhere(long most, LongPredicate holds) {
    long within = -1;
    long beyond = most + 1;
    while (beyond - within > 1) {
      long middle = within + (beyond - within) / 2;
      if (holds.test(middle)) {
        within = middle;
      } else {
        beyond = middle;
      }
    }
    return within;
  }

  private TwoProportions table(long x1, long x2) {
    return TwoProportions.of(
        Proportion.of(x1, observed.first().whole()), Proportion.of(x2, observed.second().whole()));
  }

  private double worst(Region region) {
    DoubleUnaryOperator chance = share -> chance(region, share);
    int best = 0;
    double most = 0;
    for (int step = 0; step <= SHARES; step++) {
      double here = chance.applyAsDouble((double) step / SHARES);
      if (here > most) {
        most = here;
        best = step;
      }
    }
    double low = Math.max(0, best - 1.0) / SHARES;
    double high = Math.min(SHARES, best + 1.0) / SHARES;
    for (int step = 0; step < REFINEMENTS; step++) {
      double third = (high - low) / 3;
      double left = chance.applyAsDouble(low + third);
      double right = chance.applyAsDouble(high - third);
      most = Math.max(most, Math.max(left, right));
      if (left < right) {
        low += third;
      } else {
        high -= third;
      }
    }
    return Math.min(1, most);
  }

  private double chance(Region region, double share) {
    double[] first = probabilities(observed.first().whole(), share);
    double[] below = probabilities(observed.second().whole(), share);
    for (int i = 1; i < below.length; i++) {
      below[i] += below[i - 1];
    }
    double sum = 0;
    for (int x1 = 0; x1 < first.length; x1++) {
      int upTo = (int) region.upTo[x1];
      int from = (int) region.from[x1];
      double low = upTo < 0 ? 0 : below[upTo];
      double high = from >= below.length ? 0 : from == 0 ? 1 : 1 - below[from - 1];
      sum += first[x1] * Math.min(1, low + high);
    }
    return sum;
  }

  private static double[] probabilities(long n, double share) {
    BinomialLaw law = BinomialLaw.of(n, share);
    double[] result = new double[Math.toIntExact(n + 1)];
    for (int k = 0; k < result.length; k++) {
      result[k] = Math.exp(law.logProbability(k));
    }
    return result;
  }
}
