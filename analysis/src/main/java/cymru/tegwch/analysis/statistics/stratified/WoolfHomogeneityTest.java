// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.stratified;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.ChiSquared;
import java.util.List;

/**
 * Woolf's test that the odds ratio is alike in all strata.
 *
 * <pre>
 *   X² = Σ w·(ln OR - L)²      w = 1/(1/a + 1/b + 1/c + 1/d)      L = Σ w·ln OR / Σ w
 * </pre>
 *
 * <p>with strata - 1 degrees of freedom. Where any cell of any stratum is empty, half a person is
 * added to every cell of every stratum, as R's {@code vcd::woolf_test} does. {@link BreslowDayTest}
 * needs no such help and is the one to read.
 *
 * <p>Source: B. Woolf (1955), Annals of Human Genetics 19(4), 251-253,
 * doi:10.1111/j.1469-1809.1955.tb01348.x.
 *
 * @param strata the two groups in each stratum
 */
public record WoolfHomogeneityTest(Strata strata) {

  /** Checks that there is something to test. */
  public WoolfHomogeneityTest {
    requireNonNull(strata, "strata");
  }

  /**
   * The test of those strata.
   *
   * <pre>{@code
   * var strata = Strata.of(
   *     TwoProportions.of(Proportion.of(148, 377), Proportion.of(185, 911)),
   *     TwoProportions.of(Proportion.of(201, 738), Proportion.of(358, 3200)));
   * WoolfHomogeneityTest.of(strata).p(); // 0.343
   * }</pre>
   */
  public static WoolfHomogeneityTest of(Strata strata) {
    return new WoolfHomogeneityTest(strata);
  }

  /** The strata less one. */
  public int degreesOfFreedom() {
    return strata.each().size() - 1;
  }

  /** {@code X²}, at least 0. */
  public double statistic() {
    List<Cells> cells = strata.cells();
    boolean anyEmpty =
        cells.stream().anyMatch(c -> Math.min(Math.min(c.a(), c.b()), Math.min(c.c(), c.d())) == 0);
    double added = anyEmpty ? 0.5 : 0;
    double weights = cells.stream().mapToDouble(c -> weight(c, added)).sum();
    double mean =
        cells.stream().mapToDouble(c -> weight(c, added) * logOdds(c, added)).sum() / weights;
    return cells.stream()
        .mapToDouble(
            c -> {
              double distance = logOdds(c, added) - mean;
              return weight(c, added) * distance * distance;
            })
        .sum();
  }

  /** The p-value; 1 of a single stratum. */
  public double p() {
    return ChiSquared.beyond(statistic(), degreesOfFreedom());
  }

  private static double weight(Cells c, double added) {
    return 1
        / (1 / (c.a() + added) + 1 / (c.b() + added) + 1 / (c.c() + added) + 1 / (c.d() + added));
  }

  private static double logOdds(Cells c, double added) {
    return Math.log((c.a() + added) * (c.d() + added) / ((c.b() + added) * (c.c() + added)));
  }
}
