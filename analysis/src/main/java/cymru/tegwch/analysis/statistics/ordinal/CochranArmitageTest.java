// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.ordinal;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.ContingencyTable;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.OptionalDouble;

/**
 * The Cochran-Armitage test: does a share rise or fall along ordered groups, such as deprivation
 * deciles?
 *
 * <pre>
 *   z = Σ (xᵢ - nᵢp̄)·sᵢ / √( p̄(1-p̄) · Σ nᵢ(sᵢ - s̄)² )      p̄ = Σ x / N      s̄ = Σ n·s / N
 * </pre>
 *
 * <p>where {@code x} of {@code n} in a group of score {@code s} have the outcome. The variance
 * divides by {@code N}, as R's {@code prop.trend.test} does; {@link LinearByLinearTest}, which
 * divides by {@code N - 1}, gives {@code z²(N-1)/N}.
 *
 * <p>Source: W. G. Cochran (1954), Biometrics 10(4), 417-451; P. Armitage (1955), Biometrics 11(3),
 * 375-386, doi:10.2307/3001775.
 *
 * @param part how many in each group have the outcome, in the groups' order
 * @param rest how many have not
 * @param scores a number for each group
 */
public record CochranArmitageTest(CategoryCounts part, CategoryCounts rest, Scores scores) {

  /**
   * Checks that there is a score for each group.
   *
   * @throws IllegalArgumentException if there are not as many scores as groups, or there is nobody
   */
  public CochranArmitageTest {
    requireNonNull(part, "part");
    requireNonNull(rest, "rest");
    scores.requireFor("Group", part.categories());
    ContingencyTable.of(part, rest).withoutEmpty();
  }

  /**
   * The test with the scores 1, 2, 3 and so on.
   *
   * <pre>{@code
   * CochranArmitageTest.of(CategoryCounts.of(10, 14, 21), CategoryCounts.of(90, 86, 79)).p(); // 0.0294
   * }</pre>
   *
   * @throws IllegalArgumentException if the two differ in their groups, or there is nobody
   */
  public static CochranArmitageTest of(CategoryCounts part, CategoryCounts rest) {
    return new CochranArmitageTest(part, rest, Scores.oneTo(part.categories()));
  }

  /**
   * A copy with other scores.
   *
   * @throws IllegalArgumentException if there are not as many scores as groups
   */
  public CochranArmitageTest withScores(Scores scores) {
    return new CochranArmitageTest(part, rest, scores);
  }

  /** {@code z}: above 0 where the share rises with the score; empty where nothing can vary. */
  public OptionalDouble z() {
    CategoryCounts totals = ContingencyTable.of(part, rest).columnTotals();
    double n = totals.total();
    double share = part.total() / n;
    double sum = 0;
    for (int group = 0; group < totals.categories(); group++) {
      sum += (part.at(group) - totals.at(group) * share) * scores.at(group);
    }
    double variance = share * (rest.total() / n) * scores.squares(totals);
    return variance == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / Math.sqrt(variance));
  }

  /** {@code z²}, chi-squared with one degree of freedom; 0 where nothing can vary. */
  public double statistic() {
    double z = z().orElse(0);
    return z * z;
  }

  /** The two-sided p-value; 1 where nothing can vary. */
  public double p() {
    return StandardNormal.beyond(z().orElse(0));
  }
}
