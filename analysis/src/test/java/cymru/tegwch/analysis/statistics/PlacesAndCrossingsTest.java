// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.effect.Interaction;
import cymru.tegwch.analysis.statistics.place.Dissimilarity;
import cymru.tegwch.analysis.statistics.place.Ranks;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.RateTest;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Values of numpy and scipy 1.17, and what follows from the definitions. */
class PlacesAndCrossingsTest {

  private static final Interaction YOUNG =
      new Interaction(
          Proportion.of(40, 80),
          Proportion.of(60, 200),
          Proportion.of(50, 180),
          Proportion.of(90, 500));

  /** {@code sum(abs(x/A - (k-x)/B) * hypergeom(N, k, A).pmf(x)) / 2} over x and categories. */
  @Test
  void dissimilarityAndItsMeanByChanceAreThoseOfScipy() {
    Dissimilarity estate =
        Dissimilarity.of(CategoryCounts.of(9, 30, 11), CategoryCounts.of(120, 700, 130));
    Dissimilarity few =
        Dissimilarity.of(CategoryCounts.of(3, 1, 0, 2), CategoryCounts.of(40, 10, 5, 20));
    Dissimilarity apart = Dissimilarity.of(CategoryCounts.of(50, 0), CategoryCounts.of(0, 70));

    assertThat(estate.value()).isCloseTo(0.13684210526315788, within(1e-12));
    assertThat(estate.expected()).isCloseTo(0.06544705342379636, within(1e-12));
    assertThat(estate.beyondChance()).isCloseTo(0.07639487104601402, within(1e-12));
    assertThat(few.expected()).isCloseTo(0.2688933386301807, within(1e-12));
    assertThat(few.beyondChance()).isCloseTo(-0.6281053278990529, within(1e-12));
    assertThat(apart.value()).isEqualTo(1);
    assertThat(apart.expected()).isCloseTo(0.07306015595932688, within(1e-12));
    assertThat(apart.beyondChance()).isEqualTo(1);
  }

  /** All tables of 6 of 51 in four categories, {@code multivariate_hypergeom(m=k, n=6).pmf}. */
  @Test
  void thePermutationPIsNearThatOfAllPermutations() {
    Dissimilarity few =
        Dissimilarity.of(CategoryCounts.of(5, 1, 0, 0), CategoryCounts.of(10, 10, 5, 20));

    assertThat(few.p(new SplittableRandom(1), 99_999))
        .isCloseTo(0.011060076204394798, within(0.001));
    assertThat(few.p(new SplittableRandom(1), 99)).isEqualTo(few.p(new SplittableRandom(1), 99));
    assertThat(
            Dissimilarity.of(CategoryCounts.of(500, 0), CategoryCounts.of(0, 700))
                .p(new SplittableRandom(1), 99))
        .isEqualTo(0.01);
  }

  /** Zou's formula in numpy; 400,000 parametric bootstrap samples give -0.263 to 1.357 for RERI. */
  @Test
  void interactionIsThatOfItsFormulas() {
    assertThat(YOUNG.differenceOfDifferences()).isCloseTo(0.10222222222222221, within(1e-12));
    assertThat(YOUNG.excess().orElseThrow()).isCloseTo(0.5679012345679012, within(1e-12));
    Interval excess = YOUNG.excessInterval(0.95).orElseThrow();
    assertThat(excess.lower()).isCloseTo(-0.2604270896987083, within(1e-12));
    assertThat(excess.upper()).isCloseTo(1.402952262056902, within(1e-12));
    RatioEstimate ratios = YOUNG.ratioOfRatios().orElseThrow();
    assertThat(ratios.value()).isCloseTo(1.08, within(1e-12));
    assertThat(ratios.interval(0.95).lower()).isCloseTo(0.7038420881356395, within(1e-12));
    assertThat(ratios.interval(0.95).upper()).isCloseTo(1.657189900492593, within(1e-12));
    RatioEstimate odds = YOUNG.ratioOfOddsRatios().orElseThrow();
    assertThat(odds.value()).isCloseTo(1.331707317073171, within(1e-12));
    assertThat(odds.interval(0.95).lower()).isCloseTo(0.6849945022755141, within(1e-12));
    assertThat(odds.interval(0.95).upper()).isCloseTo(2.588990674311894, within(1e-12));
    assertThat(YOUNG.differenceInterval(0.95).contains(0.10222222222222221)).isTrue();
  }

  @Test
  void interactionWithNobodySaysNothingThatItCannot() {
    Proportion none = Proportion.of(0, 50);
    Proportion some = Proportion.of(10, 50);

    assertThat(new Interaction(some, some, some, none).excess()).isEmpty();
    assertThat(new Interaction(none, some, some, some).excess()).isPresent();
    assertThat(new Interaction(none, some, some, some).excessInterval(0.95)).isEmpty();
    assertThat(new Interaction(none, some, some, some).ratioOfRatios()).isEmpty();
    assertThat(new Interaction(none, none, none, none).differenceInterval(0.95).contains(0))
        .isTrue();
    assertThat(new Interaction(some, some, some, Proportion.of(50, 50)).ratioOfOddsRatios())
        .isEmpty();
  }

  /** {@code 1 - brentq(lambda c: byar(20, c)[0] - 12)}, and {@code 2 * poisson.cdf(4, 11.2)}. */
  @Test
  void theTestOfARateIsThatOfItsInterval() {
    assertThat(RateTest.of(EventRate.of(20, 1500), 0.008).p())
        .isCloseTo(0.04276113444712937, within(1e-10));
    assertThat(RateTest.of(EventRate.of(20, 1000), 0.033).p())
        .isCloseTo(0.02098996220309235, within(1e-10));
    assertThat(RateTest.of(EventRate.of(4, 11.2), 1).p())
        .isCloseTo(0.026383205383357297, within(1e-12));
    assertThat(RateTest.of(EventRate.of(20, 20), 1).p()).isEqualTo(1);
  }

  @Test
  void ranksHaveLimits() {
    Ranks ranks =
        Ranks.of(
            List.of(0.5, 0.9, 0.1, 0.5),
            (one, other) -> one == 1 || other == 1 ? 0.0001 : other == 2 ? 0.0001 : 0.9,
            0.95);

    assertThat(ranks.ranks())
        .containsExactly(
            new Ranks.Rank(2, 2, 3),
            new Ranks.Rank(1, 1, 1),
            new Ranks.Rank(4, 3, 4),
            new Ranks.Rank(2, 2, 4));
    assertThat(Ranks.of(List.of(0.3, 0.2), (one, other) -> 1, 0.95).ranks())
        .containsExactly(new Ranks.Rank(1, 1, 2), new Ranks.Rank(2, 1, 2));
  }

  @Test
  void whatIsNoDissimilarityIsRefused() {
    assertThatThrownBy(() -> Dissimilarity.of(CategoryCounts.of(1, 2), CategoryCounts.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 and 1");
    assertThatThrownBy(() -> Dissimilarity.of(CategoryCounts.of(0, 0), CategoryCounts.of(1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RateTest.of(EventRate.of(1, 1), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
