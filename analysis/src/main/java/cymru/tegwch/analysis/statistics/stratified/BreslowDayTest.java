// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.stratified;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.ChiSquared;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The Breslow-Day test that the odds ratio is alike in all strata, with Tarone's correction.
 *
 * <pre>
 *   X² = Σ (a - e)²/v      Tarone: X² - (Σ (a - e))² / Σ v      strata - 1 degrees of freedom
 *   e: the first part under the Mantel-Haenszel odds ratio ψ,  e(n₂-m+e) = ψ·(m-e)(n₁-e)
 *   1/v = 1/e + 1/(m-e) + 1/(n₁-e) + 1/(n₂-m+e)
 * </pre>
 *
 * <p>where {@code a} of {@code n₁} in the first group, {@code m} in both have the outcome. Strata
 * that say nothing of odds are left out. Asymptotic within each stratum: small ones make it rough.
 * Tarone's is the one to read; the two differ little.
 *
 * <p>Source: N. E. Breslow, N. E. Day (1980), Statistical Methods in Cancer Research, volume I,
 * IARC Scientific Publications 32, section 4.4; R. E. Tarone (1985), Biometrika 72(1), 91-95,
 * doi:10.1093/biomet/72.1.91.
 *
 * @param strata the two groups in each stratum
 */
public record BreslowDayTest(Strata strata) {

  /** What a stratum shows beside what the shared odds ratio lets expect. */
  private record Fitted(double misfit, double variance) {}

  /** Checks that there is something to test. */
  public BreslowDayTest {
    requireNonNull(strata, "strata");
  }

  /**
   * The test of those strata.
   *
   * <pre>{@code
   * var strata = Strata.of(
   *     TwoProportions.of(Proportion.of(2, 5), Proportion.of(5, 11)),
   *     TwoProportions.of(Proportion.of(4, 5), Proportion.of(2, 10)));
   * BreslowDayTest.of(strata).taroneP();
   * }</pre>
   */
  public static BreslowDayTest of(Strata strata) {
    return new BreslowDayTest(strata);
  }

  /** The strata that say something of odds, less one; at least 0. */
  public int degreesOfFreedom() {
    return Math.max(0, strata.informative().size() - 1);
  }

  /** {@code X²}; empty where the pooled odds ratio is not between 0 and infinity. */
  public OptionalDouble statistic() {
    List<Fitted> fitted = fitted();
    return fitted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(plain(fitted));
  }

  /** The p-value of {@link #statistic}, empty where it is. */
  public OptionalDouble p() {
    return p(statistic());
  }

  /** Tarone's statistic; empty where the pooled odds ratio is not between 0 and infinity. */
  public OptionalDouble taroneStatistic() {
    List<Fitted> fitted = fitted();
    if (fitted.isEmpty()) {
      return OptionalDouble.empty();
    }
    double misfit = fitted.stream().mapToDouble(Fitted::misfit).sum();
    double variance = fitted.stream().mapToDouble(Fitted::variance).sum();
    return OptionalDouble.of(Math.max(0, plain(fitted) - misfit * misfit / variance));
  }

  /** The p-value of {@link #taroneStatistic}, empty where it is. */
  public OptionalDouble taroneP() {
    return p(taroneStatistic());
  }

  private OptionalDouble p(OptionalDouble statistic) {
    return statistic.isEmpty()
        ? statistic
        : OptionalDouble.of(ChiSquared.beyond(statistic.getAsDouble(), degreesOfFreedom()));
  }

  private static double plain(List<Fitted> fitted) {
    return fitted.stream().mapToDouble(one -> one.misfit() * one.misfit() / one.variance()).sum();
  }

  private List<Fitted> fitted() {
    OptionalDouble pooled = MantelHaenszelOddsRatio.of(strata).estimate();
    if (pooled.isEmpty() || pooled.getAsDouble() == 0 || Double.isInfinite(pooled.getAsDouble())) {
      return List.of();
    }
    return strata.informative().stream().map(cells -> fitted(cells, pooled.getAsDouble())).toList();
  }

  private static Fitted fitted(Cells cells, double oddsRatio) {
    double expected = expected(cells, oddsRatio);
    double inverse =
        1 / expected
            + 1 / (cells.part() - expected)
            + 1 / (cells.first() - expected)
            + 1 / (cells.second() - cells.part() + expected);
    return new Fitted(cells.a() - expected, 1 / inverse);
  }

  /** The root of a quadratic that lies within the margins, in the form that does not cancel. */
  private static double expected(Cells cells, double oddsRatio) {
    double a = oddsRatio - 1;
    double b = cells.second() - cells.part() + oddsRatio * (cells.first() + cells.part());
    double c = oddsRatio * cells.first() * cells.part();
    double root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    return b >= 0 ? 2 * c / (b + root) : (b - root) / (2 * a);
  }
}
