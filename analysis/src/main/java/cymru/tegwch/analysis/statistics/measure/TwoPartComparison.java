// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.measure;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.RatioEstimate;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.interval.KatzRatio;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.ChiSquared;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Amounts of which many are nothing, such as arrears, in two groups: whether there is any, and how
 * much where there is.
 *
 * <pre>
 *   mean of all = share with any · mean of those with any      ratio of means = ratio of shares · ratio of amounts
 *   both parts at once: X² = z² + t²      chi-squared on 2 degrees of freedom
 * </pre>
 *
 * <p>where {@code z} is of {@link ScoreTest} and {@code t} of {@link WelchTest}. One mean hides the
 * difference between many who owe little and few who owe much, and the two parts can point in
 * opposite directions: read each. {@link #p} is of many people; in small groups read {@link #any}
 * with an exact test and {@link HodgesLehmannShift} of the amounts.
 *
 * <pre>{@code
 * var arrears =
 *     TwoPartComparison.of(
 *         List.of(0.0, 0.0, 0.0, 120.0, 310.0, 95.0), List.of(0.0, 0.0, 0.0, 0.0, 0.0, 60.0, 80.0));
 * arrears.any().difference(); // 0.2143
 * arrears.ratio();            // 4.375: half as many again, 1.75 times, owe 2.5 times as much
 * }</pre>
 *
 * <p>Source: N. Duan, W. G. Manning, C. N. Morris, J. P. Newhouse (1983), Journal of Business and
 * Economic Statistics 1(2), 115-126, doi:10.2307/1391852; P. A. Lachenbruch (2001), Statistics in
 * Medicine 20(8), 1215-1234, doi:10.1002/sim.790 (the test of both).
 *
 * @param any how many of each group have any
 * @param firstAmounts the first group's amounts above 0; empty of fewer than two
 * @param secondAmounts the second group's
 * @param ratio the ratio of the means of all; empty where a group has nothing at all
 */
public record TwoPartComparison(
    TwoProportions any,
    Optional<SampleSummary> firstAmounts,
    Optional<SampleSummary> secondAmounts,
    OptionalDouble ratio) {

  /** Checks that all are there. */
  public TwoPartComparison {
    requireNonNull(any, "any");
    requireNonNull(firstAmounts, "firstAmounts");
    requireNonNull(secondAmounts, "secondAmounts");
    requireNonNull(ratio, "ratio");
  }

  /**
   * The comparison of those amounts, everybody's, nothing as 0.
   *
   * @throws IllegalArgumentException if a group has nobody, or an amount is not finite or negative
   */
  public static TwoPartComparison of(List<Double> first, List<Double> second) {
    List<Double> ofFirst = above(first);
    List<Double> ofSecond = above(second);
    TwoProportions any =
        TwoProportions.of(
            Proportion.of(ofFirst.size(), first.size()),
            Proportion.of(ofSecond.size(), second.size()));
    return new TwoPartComparison(
        any,
        summary(ofFirst),
        summary(ofSecond),
        ofFirst.isEmpty() || ofSecond.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(any.ratio().orElseThrow() * (mean(ofFirst) / mean(ofSecond))));
  }

  /** The amounts of those with any; empty where a group has fewer than two. */
  public Optional<WelchTest> amounts() {
    return firstAmounts.flatMap(one -> secondAmounts.map(other -> WelchTest.of(one, other)));
  }

  /**
   * The ratio of the means of all with its error, the two parts being independent of each other;
   * empty where a group has fewer than two amounts.
   */
  public Optional<RatioEstimate> ratioEstimate() {
    return amounts()
        .flatMap(WelchTest::ratioEstimate)
        .map(
            amounts ->
                new RatioEstimate(
                    ratio.orElseThrow(),
                    Math.hypot(
                        KatzRatio.standardError(any).orElseThrow(), amounts.logStandardError())));
  }

  /** {@code X²}; empty where amounts cannot be compared. */
  public OptionalDouble statistic() {
    Optional<OptionalDouble> t = amounts().map(WelchTest::statistic);
    if (t.isEmpty() || t.orElseThrow().isEmpty()) {
      return OptionalDouble.empty();
    }
    double z = ScoreTest.of(any).z();
    double ofAmounts = t.orElseThrow().getAsDouble();
    return OptionalDouble.of(z * z + ofAmounts * ofAmounts);
  }

  /**
   * The p-value that the groups are alike in both parts; empty where amounts cannot be compared.
   */
  public OptionalDouble p() {
    OptionalDouble statistic = statistic();
    return statistic.isEmpty()
        ? statistic
        : OptionalDouble.of(ChiSquared.beyond(statistic.getAsDouble(), 2));
  }

  private static List<Double> above(List<Double> amounts) {
    amounts.forEach(amount -> Arguments.requireFiniteNotNegative("Amount", amount));
    return amounts.stream().filter(amount -> amount > 0).toList();
  }

  private static Optional<SampleSummary> summary(List<Double> amounts) {
    return amounts.size() < 2 ? Optional.empty() : Optional.of(SampleSummary.of(amounts));
  }

  private static double mean(List<Double> amounts) {
    return amounts.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
