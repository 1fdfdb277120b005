// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.silence;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.OptionalLong;

/**
 * What a share could be, whatever those who did not answer would have said.
 *
 * <pre>
 *   lower = x/(n+m)      upper = (x+m)/(n+m)
 * </pre>
 *
 * <p>where {@code x} of {@code n} who answered have the outcome and {@code m} did not answer. No
 * assumption is made of who keeps silent, so the bounds are certain, and wide. They are not an
 * interval: chance is not in them.
 *
 * <p>Source: C. F. Manski (1989), Anatomy of the selection problem, Journal of Human Resources
 * 24(3), 343-360, doi:10.2307/145818.
 *
 * @param answered how many of those who answered
 * @param missing how many did not answer, 0 or more
 */
public record MissingBounds(Proportion answered, long missing) {

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if {@code missing} is negative
   */
  public MissingBounds {
    requireNonNull(answered, "answered");
    Arguments.requireNotNegative("Missing", missing);
  }

  /**
   * The bounds of that share with so many silent.
   *
   * <pre>{@code
   * var satisfied = MissingBounds.of(Proportion.of(120, 200), 30);
   * satisfied.lower();         // 0.5217
   * satisfied.upper();         // 0.6522
   * satisfied.toReach(0.55);   // at least 7 of the 30 must be satisfied too
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code missing} is negative
   */
  public static MissingBounds of(Proportion answered, long missing) {
    return new MissingBounds(answered, missing);
  }

  /** The share if none of the silent had the outcome. */
  public double lower() {
    return answered.part() / all();
  }

  /** The share if all of the silent had it. */
  public double upper() {
    return (answered.part() + (double) missing) / all();
  }

  /** The share of those who answered. */
  public double observed() {
    return answered.value();
  }

  /** How wide the bounds are: the share of silence. */
  public double width() {
    return missing / all();
  }

  /** Whether the bounds leave out that share: whatever the silent say, the verdict stands. */
  public boolean isRobustAgainst(double share) {
    return lower() > share || upper() < share;
  }

  /**
   * The fewest of the silent who must have the outcome for the share of all to reach that one: 0
   * where it does without them, empty where all of them are not enough.
   *
   * @throws IllegalArgumentException if {@code share} is not 0 to 1
   */
  public OptionalLong toReach(double share) {
    Arguments.requireShare("Share", share);
    long needed = Math.max(0, (long) Math.ceil(share * all() - answered.part() - 1e-9));
    return needed > missing ? OptionalLong.empty() : OptionalLong.of(needed);
  }

  private double all() {
    return answered.whole() + (double) missing;
  }
}
