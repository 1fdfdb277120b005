// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.weight;

import cymru.tegwch.analysis.statistics.model.ModelData;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.Arrays;
import java.util.List;

/**
 * Weights that make the answers agree with the population by several characteristics at once:
 * iterative proportional fitting.
 *
 * <pre>
 *   for each margin in turn, until all agree:  w ← w · target(level) / Σ w over the level
 * </pre>
 *
 * <p>Margins are shares of one population: their sums may differ by rounding, and each is taken in
 * proportion. Weights come back with a mean of 1. The order of the margins changes how fast they
 * settle and not where. One margin alone is post-stratification, and settles at once.
 *
 * <pre>{@code
 * ModelData answers =
 *     ModelData.ofRows(4)
 *         .withFactor("sex", "Male", "Female", "Female", "Female")
 *         .withFactor("age", "16-64", "16-64", "65+", "65+");
 * Raking.Result result =
 *     Raking.withDefaults()
 *         .rake(
 *             answers,
 *             List.of(
 *                 Margin.of("sex", Map.of("Male", 49.0, "Female", 51.0)),
 *                 Margin.of("age", Map.of("16-64", 75.0, "65+", 25.0))));
 * result.weights().effectiveSize(); // 2.95
 * }</pre>
 *
 * <p>Source: W. E. Deming, F. F. Stephan (1940), Annals of Mathematical Statistics 11(4), 427-444,
 * doi:10.1214/aoms/1177731829; J.-C. Deville, C.-E. Särndal, O. Sautory (1993), JASA 88(423),
 * 1013-1020, doi:10.1080/01621459.1993.10476369.
 *
 * @param tolerance the largest difference of a share from its target at which it has settled
 * @param mostRounds after how many rounds it gives up
 */
public record Raking(double tolerance, int mostRounds) {

  /**
   * Weights, and how they came about.
   *
   * @param weights one for each row, with a mean of 1
   * @param rounds how many times every margin was fitted
   * @param converged whether all margins agree within the tolerance; if not, the margins contradict
   *     each other in these answers (levels that nobody answered together), and the weights are not
   *     to be used
   * @param largestMiss the largest difference of a share from its target
   */
  public record Result(Weights weights, int rounds, boolean converged, double largestMiss) {}

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if the tolerance is not between 0 and 1 or the rounds not
   *     above 0
   */
  public Raking {
    Arguments.requireInside("Tolerance", tolerance);
    Arguments.requirePositive("Rounds", mostRounds);
  }

  /** To ten digits, in at most 1,000 rounds. */
  public static Raking withDefaults() {
    return new Raking(1e-10, 1_000);
  }

  /**
   * The same to another tolerance.
   *
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public Raking withTolerance(double tolerance) {
    return new Raking(tolerance, mostRounds);
  }

  /**
   * Weights from 1 for each row.
   *
   * @throws IllegalArgumentException if there is no margin, a level has no target, or a target has
   *     no answers: merge levels until both have some
   */
  public Result rake(ModelData answers, List<Margin> margins) {
    double[] ones = new double[answers.rows()];
    Arrays.fill(ones, 1);
    return rake(answers, margins, Weights.of(ones));
  }

  /**
   * Weights from those of the design, such as one over the chance of being asked.
   *
   * @throws IllegalArgumentException as {@link #rake(ModelData, List)}, or if there is not one
   *     weight for each row
   */
  public Result rake(ModelData answers, List<Margin> margins, Weights design) {
    if (margins.isEmpty()) {
      throw new IllegalArgumentException("Margins must be one or more");
    }
    if (design.people() != answers.rows()) {
      throw new IllegalArgumentException(
          "Weights must be one for each of "
              + answers.rows()
              + " rows, but were "
              + design.people());
    }
    List<MarginFit> fits = margins.stream().map(margin -> MarginFit.of(answers, margin)).toList();
    double[] weights = new double[answers.rows()];
    Arrays.setAll(weights, design.normalised()::of);
    fits.forEach(fit -> fit.requireAnswers(weights));
    double miss = Double.POSITIVE_INFINITY;
    int round = 0;
    while (round < mostRounds && miss > tolerance) {
      fits.forEach(fit -> fit.apply(weights));
      miss = fits.stream().mapToDouble(fit -> fit.miss(weights)).max().orElse(0);
      round++;
    }
    return new Result(Weights.of(weights).normalised(), round, miss <= tolerance, miss);
  }
}
