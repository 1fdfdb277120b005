// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.change;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import cymru.tegwch.core.text.Text;
import java.util.OptionalDouble;

/**
 * A share at two times, of different people: the later less the earlier, by the intervals of
 * Miettinen and Nurminen. Two points are no trend, and {@link #caveat} says so.
 *
 * <pre>{@code
 * TwoPointChange change = TwoPointChange.of(Proportion.of(120, 200), Proportion.of(150, 210));
 * change.difference(); // 0.114
 * change.differenceInterval(0.95); // 0.02238 to 0.2048 (95%)
 * }</pre>
 *
 * @param before the earlier share
 * @param after the later one
 */
public record TwoPointChange(Proportion before, Proportion after) {

  private static final Text CAVEAT =
      Text.of(
          "Two points are not a trend: a rise or a fall of this size may come and go.",
          "Nid yw dau bwynt yn duedd: gall cynnydd neu ostyngiad o’r maint hwn fynd a dod.");

  /** Checks that both are there. */
  public TwoPointChange {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  /** Those two. */
  public static TwoPointChange of(Proportion before, Proportion after) {
    return new TwoPointChange(before, after);
  }

  /** The later share less the earlier, -1 to 1. */
  public double difference() {
    return observed().difference();
  }

  /** The later share over the earlier; empty where both are 0. */
  public OptionalDouble ratio() {
    return observed().ratio();
  }

  /**
   * The interval of the difference.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval differenceInterval(double confidence) {
    return MiettinenNurminenDifference.of(observed(), confidence);
  }

  /**
   * The interval of the ratio.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval ratioInterval(double confidence) {
    return MiettinenNurminenRatio.of(observed(), confidence);
  }

  /** The p-value of no change, matched to the intervals. */
  public double p() {
    return ScoreTest.of(observed()).p();
  }

  /** What a reader must be told (the Welsh is unverified). */
  public Text caveat() {
    return CAVEAT;
  }

  private TwoProportions observed() {
    return TwoProportions.of(after, before);
  }
}
