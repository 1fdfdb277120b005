// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.change;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.interval.IndependentEstimates;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.core.text.Text;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Whether a share changed more where something was done than where nothing was.
 *
 * <pre>
 *   difference = ( after - before ) there  -  ( after - before ) in the comparison place
 *   limits: d ∓ √( (d₁-l₁)² + (u₂-d₂)² ) and √( (u₁-d₁)² + (d₂-l₂)² ), from the Miettinen-Nurminen
 *           limits l and u of each change d
 *   ratio of odds ratios = OR there / OR in the comparison place,
 *           standard error of its logarithm = √ Σ 1/cell over the eight cells
 * </pre>
 *
 * <p>Different people before and after. Both scales are given, because one may find a difference
 * where the other finds none: where shares start apart, no trend is parallel on both. {@link
 * #caveat} goes with either.
 *
 * <pre>{@code
 * DifferenceInDifferences change =
 *     DifferenceInDifferences.of(
 *         TwoPointChange.of(Proportion.of(120, 200), Proportion.of(150, 210)),
 *         TwoPointChange.of(Proportion.of(115, 190), Proportion.of(118, 195)));
 * change.difference(); // 0.114
 * change.interval(0.95); // -0.01953 to 0.2473 (95%)
 * }</pre>
 *
 * <p>Source: the interval: R. G. Newcombe (2001), Statistics in Medicine 20(19), 2885-2893,
 * doi:10.1002/sim.925, with score limits of each change; O. Ashenfelter, D. Card (1985), Review of
 * Economics and Statistics 67(4), 648-660, doi:10.2307/1924810, for the comparison.
 *
 * @param there the change where something was done
 * @param comparison the change where nothing was
 */
public record DifferenceInDifferences(TwoPointChange there, TwoPointChange comparison) {

  private static final Text CAVEAT =
      Text.of(
          "This takes for granted that, without what was done, both places would have changed alike."
              + " Two points in time cannot test that.",
          "Mae hyn yn cymryd yn ganiataol y byddai’r ddau le wedi newid yn yr un modd heb yr hyn a"
              + " wnaed. Ni all dau bwynt mewn amser brofi hynny.");

  /** Checks that both are there. */
  public DifferenceInDifferences {
    requireNonNull(there, "there");
    requireNonNull(comparison, "comparison");
  }

  /** Those two changes. */
  public static DifferenceInDifferences of(TwoPointChange there, TwoPointChange comparison) {
    return new DifferenceInDifferences(there, comparison);
  }

  /** How much more the share changed there, -2 to 2. */
  public double difference() {
    return there.difference() - comparison.difference();
  }

  /**
   * The standard error of {@link #difference} as most software prints it; not of {@link #interval}.
   */
  public double waldError() {
    return Math.sqrt(
        Stream.of(there.before(), there.after(), comparison.before(), comparison.after())
            .mapToDouble(one -> one.value() * one.complement().value() / one.whole())
            .sum());
  }

  /**
   * The interval of {@link #difference}, which keeps its coverage with few people or none.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval interval(double confidence) {
    Interval first = there.differenceInterval(confidence);
    Interval second = comparison.differenceInterval(confidence);
    return IndependentEstimates.of(there.difference(), first, comparison.difference(), second)
        .difference();
  }

  /** How many times as much the odds changed there; empty where one of the eight counts is 0. */
  public OptionalDouble ratioOfOddsRatios() {
    if (cells().anyMatch(cell -> cell == 0)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.exp(logOddsRatio(there) - logOddsRatio(comparison)));
  }

  /** The standard error of the logarithm of the ratio; empty where one of the eight counts is 0. */
  public OptionalDouble logRatioError() {
    return cells().anyMatch(cell -> cell == 0)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(cells().map(cell -> 1 / cell).sum()));
  }

  /**
   * The interval of {@link #ratioOfOddsRatios}; empty where one of the eight counts is 0.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Optional<Interval> ratioInterval(double confidence) {
    double z = StandardNormal.zOf(Arguments.requireConfidence(confidence));
    OptionalDouble ratio = ratioOfOddsRatios();
    if (ratio.isEmpty()) {
      return Optional.empty();
    }
    double reach = Math.exp(z * logRatioError().orElseThrow());
    return Optional.of(
        new Interval(ratio.getAsDouble() / reach, ratio.getAsDouble() * reach, confidence));
  }

  /** What is taken for granted (the Welsh is unverified). */
  public Text caveat() {
    return CAVEAT;
  }

  private static double logOddsRatio(TwoPointChange change) {
    return logOdds(change.after()) - logOdds(change.before());
  }

  private static double logOdds(Proportion one) {
    return Math.log((double) one.part() / one.rest());
  }

  private DoubleStream cells() {
    return Stream.of(there.before(), there.after(), comparison.before(), comparison.after())
        .flatMapToDouble(one -> DoubleStream.of((double) one.part(), (double) one.rest()));
  }
}
