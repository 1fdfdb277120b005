// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.profile;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.Saddlepoint;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * The exact test of all groups at once against their benchmark shares: for bodies too small for the
 * asymptotic p-value of {@link GoodnessOfFit}.
 *
 * <pre>
 *   P(o) = n!/Π oᵢ! · Π πᵢ^oᵢ      p = Σ P(o) over the outcomes that are as extreme as what was observed
 * </pre>
 *
 * <p>What is extreme depends on the {@link Ordering}, and the p-value with it: of twelve people all
 * in the largest of five groups, the three give 0.58, 0.27 and 0.88. So the ordering is stated with
 * the value; {@link Ordering#CHI_SQUARED} is the default, for it is that of the asymptotic test.
 * Ties count as extreme within a relative 1e-7.
 *
 * <p>Source: W. R. Engels (2009), Exact tests for Hardy-Weinberg proportions, Genetics 183(4),
 * 1431-1441, doi:10.1534/genetics.109.108977, and his R package XNomial for the three orderings.
 *
 * @param groups each group's count beside its share; the shares sum to 1
 * @param ordering what is extreme
 */
public record MultinomialTest(List<GoodnessOfFit.Group> groups, Ordering ordering) {

  /** The most outcomes that {@link #p} looks at: {@code C(n+k-1, k-1)}. */
  public static final long MOST_OUTCOMES = 20_000_000;

  private static final double TIES = 1e-7;

  /** What makes one outcome as extreme as another. */
  public enum Ordering {
    /** A Pearson statistic as large: {@code Σ (o - nπ)²/(nπ)}. */
    CHI_SQUARED {
      @Override
      double term(long observed, double expected) {
        return (observed - expected) * (observed - expected) / expected;
      }
    },
    /** A likelihood ratio as large: {@code Σ o·ln(o/(nπ))}. */
    LIKELIHOOD_RATIO {
      @Override
      double term(long observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
      }
    },
    /** A probability as small. */
    PROBABILITY {
      @Override
      double term(long observed, double expected) {
        return Saddlepoint.logFactorial(observed) - observed * Math.log(expected);
      }
    };

    /** What a group adds to the statistic, which is large where the outcome is extreme. */
    abstract double term(long observed, double expected);
  }

  /**
   * Copies and checks the groups.
   *
   * @throws IllegalArgumentException as {@link GoodnessOfFit#of}
   */
  public MultinomialTest {
    requireNonNull(ordering, "ordering");
    groups = List.copyOf(groups);
    GoodnessOfFit.of(groups);
  }

  /**
   * The test of those groups, ordered by Pearson's statistic.
   *
   * <pre>{@code
   * MultinomialTest.of(List.of(GoodnessOfFit.Group.of(9, 0.817), GoodnessOfFit.Group.of(3, 0.183))).p();
   * }</pre>
   *
   * @throws IllegalArgumentException as {@link GoodnessOfFit#of}
   */
  public static MultinomialTest of(List<GoodnessOfFit.Group> groups) {
    return new MultinomialTest(groups, Ordering.CHI_SQUARED);
  }

  /** A copy with another ordering. */
  public MultinomialTest withOrdering(Ordering ordering) {
    return new MultinomialTest(groups, ordering);
  }

  /** How many outcomes there are, {@code C(n+k-1, k-1)} of the groups of share above 0. */
  public double outcomes() {
    double count = 1;
    int k = shares().length;
    for (int i = 1; i < k; i++) {
      count *= (whole() + i) / (double) i;
    }
    return Math.rint(count);
  }

  /**
   * The p-value, 0 to 1: 0 where somebody is in a group of share 0; empty where there are more than
   * {@link #MOST_OUTCOMES}, and {@link #simulatedP} answers.
   */
  public OptionalDouble p() {
    if (isImpossible()) {
      return OptionalDouble.of(0);
    }
    if (outcomes() > MOST_OUTCOMES) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.min(1, new Outcomes(this).asExtreme()));
  }

  /**
   * The p-value from bodies drawn at random: the share, the observed body among them, that is as
   * extreme. Its standard error is {@code √(p(1-p)/draws)}. The same generator in the same state
   * gives the same value.
   *
   * @param draws how many bodies to draw, 1 or more
   * @throws IllegalArgumentException if {@code draws} is not greater than 0
   */
  public double simulatedP(RandomGenerator generator, int draws) {
    if (draws <= 0) {
      throw new IllegalArgumentException("Draws must be greater than 0, but was " + draws);
    }
    if (isImpossible()) {
      return 0;
    }
    double[] shares = shares();
    double[] expected = expected(shares);
    double limit = limit();
    long n = whole();
    int asExtreme = 1;
    for (int draw = 0; draw < draws; draw++) {
      if (statistic(drawn(generator, shares, n), expected) >= limit) {
        asExtreme++;
      }
    }
    return asExtreme / (draws + 1.0);
  }

  private static long[] drawn(RandomGenerator generator, double[] shares, long n) {
    long[] counts = new long[shares.length];
    for (long person = 0; person < n; person++) {
      double place = generator.nextDouble();
      int group = 0;
      while (group < shares.length - 1 && place >= shares[group]) {
        place -= shares[group];
        group++;
      }
      counts[group]++;
    }
    return counts;
  }

  private boolean isImpossible() {
    return groups.stream().anyMatch(group -> group.share() == 0 && group.observed() > 0);
  }

  long whole() {
    return groups.stream().mapToLong(GoodnessOfFit.Group::observed).sum();
  }

  /** The shares above 0. */
  double[] shares() {
    return groups.stream().mapToDouble(GoodnessOfFit.Group::share).filter(s -> s > 0).toArray();
  }

  double[] expected(double[] shares) {
    double n = whole();
    double[] expected = shares.clone();
    for (int i = 0; i < expected.length; i++) {
      expected[i] *= n;
    }
    return expected;
  }

  /** The statistic from which an outcome is as extreme as what was observed. */
  double limit() {
    long[] observed =
        groups.stream()
            .filter(g -> g.share() > 0)
            .mapToLong(GoodnessOfFit.Group::observed)
            .toArray();
    double statistic = statistic(observed, expected(shares()));
    // a probability ties by its ratio, the other two by their own size
    return ordering == Ordering.PROBABILITY
        ? statistic - Math.log1p(TIES)
        : statistic - TIES * Math.abs(statistic) - 1e-12;
  }

  private double statistic(long[] observed, double[] expected) {
    double sum = 0;
    for (int i = 0; i < observed.length; i++) {
      sum += ordering.term(observed[i], expected[i]);
    }
    return sum;
  }

  /** For messages and the console: how many groups, how they are ordered. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d groups by %s", groups.size(), ordering.name().toLowerCase(Locale.ROOT));
  }
}
