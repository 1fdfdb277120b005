// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.silence;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * What the difference of two groups' shares could be, whatever those who did not answer would have
 * said, and how many of them would overturn it.
 *
 * <pre>
 *   lower = l₁ - u₂      upper = u₁ - l₂      l, u: the {@link MissingBounds} of each
 * </pre>
 *
 * <p>Source: C. F. Manski (1990), Nonparametric bounds on treatment effects, American Economic
 * Review 80(2), 319-323; X. Yan, S. Lee, N. Li (2009), Missing data handling methods in medical
 * device clinical trials, Journal of Biopharmaceutical Statistics 19(6), 1085-1098,
 * doi:10.1080/10543400903243009 (tipping point).
 *
 * @param first whom the comparison is about
 * @param second whom they are compared with
 */
public record MissingGap(MissingBounds first, MissingBounds second) {

  /** Checks that both are there. */
  public MissingGap {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
  }

  /**
   * The gap between those two.
   *
   * <pre>{@code
   * var young = MissingBounds.of(Proportion.of(60, 100), 10);
   * var others = MissingBounds.of(Proportion.of(160, 200), 12);
   * MissingGap.of(young, others).isRobust(); // true: no answers of the 22 could close it
   * }</pre>
   */
  public static MissingGap of(MissingBounds first, MissingBounds second) {
    return new MissingGap(first, second);
  }

  /** The difference of those who answered. */
  public double observed() {
    return first.observed() - second.observed();
  }

  /** The least that the difference can be. */
  public double lower() {
    return first.lower() - second.upper();
  }

  /** The most that it can be. */
  public double upper() {
    return first.upper() - second.lower();
  }

  /** Whether its sign is the same whatever the silent would have said. */
  public boolean isRobust() {
    return lower() > 0 || upper() < 0;
  }

  /**
   * The tipping point: of the first group's silent, the fewest who must differ from what its
   * answers make probable for the two shares to be equal or the other way round, where the second's
   * silent are as those who answered. Empty where all of them are not enough.
   *
   * <p>Where the first share is the lower, that is how many more than {@code m·x/n}, rounded down,
   * of its {@code m} silent must have the outcome; where it is the higher, how many fewer, rounded
   * up.
   */
  public OptionalLong tippingPoint() {
    double expected = first.missing() * first.observed();
    if (observed() < 0) {
      OptionalLong needed = first.toReach(second.observed());
      return needed.isEmpty()
          ? needed
          : OptionalLong.of(Math.max(0, needed.getAsLong() - (long) Math.floor(expected + 1e-9)));
    }
    MissingBounds without = MissingBounds.of(first.answered().complement(), first.missing());
    OptionalLong needed = without.toReach(1 - second.observed());
    long usual = (long) Math.floor(first.missing() - expected + 1e-9);
    return needed.isEmpty() ? needed : OptionalLong.of(Math.max(0, needed.getAsLong() - usual));
  }
}
