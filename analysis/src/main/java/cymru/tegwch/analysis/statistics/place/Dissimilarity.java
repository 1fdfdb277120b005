// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.place;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.HypergeometricLaw;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * How unlike two sets of people are in how they spread over the same categories: a group and the
 * others over places, or a place and the other places over groups.
 *
 * <pre>
 *   D  = ½·Σ |aᵢ/A - bᵢ/B|
 *   D° = ½·N/(A·B) · Σ E|Xᵢ - μᵢ|      Xᵢ hypergeometric: A drawn of N, kᵢ of them in the category
 *        E|X - μ| = 2·m·(N-k-A+m)·P(X = m)/N      m the first whole number above μ = A·k/N
 *   beyond chance = (D - D°)/(1 - D°) where D is above D°, else -(D° - D)/D°
 * </pre>
 *
 * <p>where {@code N = A + B} and {@code kᵢ = aᵢ + bᵢ}. D is the share of either that would have to
 * be in another category for the two to be alike. It is never below 0, so that of few people chance
 * alone makes it large: {@link #expected} says how large, exactly, if people were where they are by
 * lot; {@link #beyondChance} is 0 where D is just that; {@link #p} how often such a lot goes so
 * far.
 *
 * <pre>{@code
 * var estate = Dissimilarity.of(CategoryCounts.of(9, 30, 11), CategoryCounts.of(120, 700, 130));
 * estate.value();    // 0.1368
 * estate.expected(); // 0.06545
 * estate.p(new SplittableRandom(1), 999);
 * }</pre>
 *
 * <p>Source: O. D. Duncan, B. Duncan (1955), American Sociological Review 20(2), 210-217; the
 * expectation and the correction: W. J. Carrington, K. R. Troske (1997), Journal of Business and
 * Economic Statistics 15(4), 402-409; the law of the lot: H. F. Inman, E. L. Bradley (1991),
 * Sociological Methods and Research 20(2), doi:10.1177/0049124191020002003, whose normal
 * approximation is not used. The closed form of the mean deviation is De Moivre's, for draws
 * without replacement.
 *
 * @param group how many of the one in each category
 * @param others how many of the other in each category, in the same order
 */
public record Dissimilarity(CategoryCounts group, CategoryCounts others) {

  private static final double TIE = 1e-7;

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if they differ in their number of categories, or either counts
   *     nobody
   */
  public Dissimilarity {
    requireNonNull(group, "group");
    requireNonNull(others, "others");
    if (group.categories() != others.categories()) {
      throw new IllegalArgumentException(
          "Both must have the same categories, but had "
              + group.categories()
              + " and "
              + others.categories());
    }
    Arguments.requirePositive("Total of the group", group.total());
    Arguments.requirePositive("Total of the others", others.total());
  }

  /**
   * The dissimilarity of those two.
   *
   * @throws IllegalArgumentException if they differ in their number of categories, or either counts
   *     nobody
   */
  public static Dissimilarity of(CategoryCounts group, CategoryCounts others) {
    return new Dissimilarity(group, others);
  }

  /** {@code D}, 0 to 1. */
  public double value() {
    return value(group.counts().stream().mapToLong(Long::longValue).toArray());
  }

  /** {@code D°}: its mean if it were left to chance who is in the group, 0 to 1. */
  public double expected() {
    double sum = 0;
    for (int category = 0; category < group.categories(); category++) {
      sum += meanDeviation(law(category));
    }
    return sum * scale() / 2;
  }

  /**
   * How far D is beyond its mean by chance, as a part of how far it could be: 1 for complete
   * separation, 0 for chance, below 0 for people more evenly spread than chance would have them.
   */
  public double beyondChance() {
    double expected = expected();
    double beyond = value() - expected;
    if (beyond == 0) {
      return 0;
    }
    return beyond > 0 ? beyond / (1 - expected) : beyond / expected;
  }

  /**
   * How often chance alone goes so far: everybody stays in their category, and it is drawn by lot
   * who is in the group. What was observed counts as one of the draws, so that it is never 0. The
   * same generator in the same state gives the same value.
   *
   * @param draws how many lots, 1 or more
   * @throws IllegalArgumentException if {@code draws} is not greater than 0
   */
  public double p(RandomGenerator generator, int draws) {
    return p(generator, draws, value());
  }

  /**
   * How often chance alone goes as far as another distance: the least that counts may have had
   * before they were rounded.
   *
   * @param draws how many lots, 1 or more
   * @param distance the dissimilarity to be reached
   * @throws IllegalArgumentException if {@code draws} is not greater than 0
   */
  public double p(RandomGenerator generator, int draws, double distance) {
    Arguments.requirePositive("Draws", draws);
    double least = distance * (1 - TIE);
    long asFar =
        LongStream.range(0, draws).filter(draw -> value(drawn(generator)) >= least).count();
    return (1.0 + asFar) / (1.0 + draws);
  }

  private double value(long[] counts) {
    double sum = 0;
    for (int category = 0; category < counts.length; category++) {
      double expected = (double) both(category) / whole() * group.total();
      sum += Math.abs(counts[category] - expected);
    }
    return sum * scale() / 2;
  }

  private long[] drawn(RandomGenerator generator) {
    long[] counts = new long[group.categories()];
    long left = group.total();
    long pool = group.total() + others.total();
    for (int category = 0; category < counts.length; category++) {
      long in = both(category);
      counts[category] =
          in == 0 || left == 0 ? 0 : drawn(new HypergeometricLaw(in, pool - in, left), generator);
      left -= counts[category];
      pool -= in;
    }
    return counts;
  }

  /** From the most probable number outwards, until the probability drawn is used up. */
  private static long drawn(HypergeometricLaw law, RandomGenerator generator) {
    double rest = generator.nextDouble();
    long low = law.mode();
    long high = low;
    double below = Math.exp(law.logProbability(low));
    double above = below;
    rest -= below;
    while (rest >= 0 && (low > law.lowest() || high < law.highest())) {
      if (high < law.highest()) {
        above *= law.ratio(high);
        high++;
        rest -= above;
        if (rest < 0) {
          return high;
        }
      }
      if (low > law.lowest()) {
        low--;
        below /= law.ratio(low);
        rest -= below;
        if (rest < 0) {
          return low;
        }
      }
    }
    return law.mode();
  }

  private HypergeometricLaw law(int category) {
    return new HypergeometricLaw(
        both(category), group.total() + others.total() - both(category), group.total());
  }

  private static double meanDeviation(HypergeometricLaw law) {
    double pool = (double) law.group() + law.rest();
    long above = (long) Math.floor(law.drawn() * (law.group() / pool)) + 1;
    if (above > law.highest()) {
      return 0;
    }
    return 2.0
        * above
        * ((double) (law.rest() - law.drawn() + above) / pool)
        * Math.exp(law.logProbability(above));
  }

  private double scale() {
    return whole() / group.total() / others.total();
  }

  private double whole() {
    return (double) group.total() + others.total();
  }

  private long both(int category) {
    return group.at(category) + others.at(category);
  }
}
