// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * Two proportions of separate people, the first compared with the second: a group and the others.
 *
 * <pre>{@code
 * var appointed = TwoProportions.of(Proportion.of(148, 1012), Proportion.of(512, 1090));
 * appointed.difference();                                // -0.3235
 * MiettinenNurminenDifference.of(appointed, 0.95);       // -0.3598 to -0.2863 (95%)
 * ScoreTest.of(appointed).p();                           // 2.3e-57
 * }</pre>
 *
 * @param first whom the comparison is about
 * @param second whom they are compared with; nobody is in both
 */
public record TwoProportions(Proportion first, Proportion second) {

  /** Checks that both are there. */
  public TwoProportions {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
  }

  /** Those two, in that order. */
  public static TwoProportions of(Proportion first, Proportion second) {
    return new TwoProportions(first, second);
  }

  /** The second compared with the first. */
  public TwoProportions exchanged() {
    return new TwoProportions(/* first= */ second, /* second= */ first);
  }

  /** The first share less the second, -1 to 1. */
  public double difference() {
    // Shares near 1 have lost the digits in which they differ; their complements have not.
    return first.part() > first.rest() && second.part() > second.rest()
        ? second.complement().value() - first.complement().value()
        : first.value() - second.value();
  }

  /**
   * The first share over the second: 0 where the first counted nobody, infinite where the second
   * did, empty where both did.
   */
  public OptionalDouble ratio() {
    return quotient(first.value(), second.value());
  }

  /**
   * The first odds over the second, {@code x₁(n₂-x₂) / (x₂(n₁-x₁))}: 0, infinite or empty likewise.
   * Never to be read as "times as likely": that is {@link #ratio}.
   */
  public OptionalDouble oddsRatio() {
    return quotient((double) first.part() * second.rest(), (double) second.part() * first.rest());
  }

  private static OptionalDouble quotient(double above, double below) {
    return above == 0 && below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
  }

  /** {@code N/(N-1)}: what Miettinen and Nurminen multiply the variance by. */
  public double varianceFactor() {
    double whole = (double) first.whole() + second.whole();
    return whole / (whole - 1);
  }

  /** As people say it: {@code 5 of 12 against 40 of 200}. */
  @Override
  public String toString() {
    return first + " against " + second;
  }
}
