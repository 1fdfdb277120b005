// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.stratified;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.ChiSquared;
import java.util.List;

/**
 * The Cochran-Mantel-Haenszel test: do the two groups differ within strata, all strata together?
 *
 * <pre>
 *   M² = (Σ a - E(a))² / Σ Var(a)      corrected: (|Σ a - E(a)| - ½)² / Σ Var(a)
 *   E(a) = n₁m/N      Var(a) = n₁n₂m(N-m) / (N²(N-1))
 * </pre>
 *
 * <p>where, in each stratum, {@code a} of {@code n₁} in the first group and {@code m} of all {@code
 * N} have the outcome. A stratum where everybody or nobody has it, or one group is absent, adds
 * nothing. Asymptotic in the sum over strata: many small ones will do; of few and small, {@link
 * ExactStratifiedTest}. It answers well where the odds ratio is alike in all strata, which {@link
 * BreslowDayTest} looks at.
 *
 * <p>Source: W. G. Cochran (1954), Biometrics 10(4), 417-451; N. Mantel, W. Haenszel (1959),
 * Journal of the National Cancer Institute 22(4), 719-748, doi:10.1093/jnci/22.4.719.
 *
 * @param strata the two groups in each stratum
 */
public record MantelHaenszelTest(Strata strata) {

  /** Checks that there is something to test. */
  public MantelHaenszelTest {
    requireNonNull(strata, "strata");
  }

  /**
   * The test of those strata.
   *
   * <pre>{@code
   * var strata = Strata.of(TwoProportions.of(Proportion.of(9, 10), Proportion.of(3, 10)));
   * MantelHaenszelTest.of(strata).p(); // 0.0076
   * }</pre>
   */
  public static MantelHaenszelTest of(Strata strata) {
    return new MantelHaenszelTest(strata);
  }

  /** {@code M²}; 0 where no stratum says anything. */
  public double statistic() {
    return squared(0);
  }

  /** The p-value of {@link #statistic}. */
  public double p() {
    return ChiSquared.beyond(statistic(), 1);
  }

  /** {@code M²} with a correction for continuity, which R applies by default. */
  public double correctedStatistic() {
    return squared(0.5);
  }

  /** The p-value of {@link #correctedStatistic}. */
  public double correctedP() {
    return ChiSquared.beyond(correctedStatistic(), 1);
  }

  /**
   * The criterion of Mantel and Fleiss: how far the sum of the first parts is expected to lie from
   * the nearer end of what the margins allow. Below 5 the statistic is not to be trusted, and
   * {@link ExactStratifiedTest} answers.
   *
   * <pre>
   *   min( Σ E(a) - Σ L, Σ U - Σ E(a) )      L = max(0, m-n₂)      U = min(m, n₁)
   * </pre>
   *
   * <p>Source: N. Mantel, J. L. Fleiss (1980), American Journal of Epidemiology 112(1), 129-134,
   * doi:10.1093/oxfordjournals.aje.a112962.
   */
  public double mantelFleiss() {
    double below = 0;
    double above = 0;
    for (Cells cells : strata.informative()) {
      below += cells.mean() - Math.max(0, cells.part() - cells.second());
      above += Math.min(cells.part(), cells.first()) - cells.mean();
    }
    return Math.min(below, above);
  }

  private double squared(double correction) {
    List<Cells> informative = strata.informative();
    double distance =
        Math.abs(informative.stream().mapToDouble(cells -> cells.a() - cells.mean()).sum());
    double variance = informative.stream().mapToDouble(Cells::variance).sum();
    double corrected = Math.max(0, distance - correction);
    return variance == 0 ? 0 : corrected * corrected / variance;
  }
}
