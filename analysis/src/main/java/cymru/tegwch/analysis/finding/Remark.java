// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.text.Text;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a finding so that nobody reads more into it than it says: what silence could
 * change, and what becomes of it within strata.
 */
public sealed interface Remark {

  /** The remark in one sentence, in English and in Welsh. */
  Text sentence();

  /**
   * What the difference could be, whatever those who kept silent would have said: bounds without
   * any assumption (Manski), and without chance. Everybody counts as silent who has no answer,
   * unless the question did not apply.
   *
   * <pre>
   *   lowest = x₁/(n₁+m₁) - (x₂+m₂)/(n₂+m₂)      highest = (x₁+m₁)/(n₁+m₁) - x₂/(n₂+m₂)
   * </pre>
   *
   * <p>for {@code x} of {@code n} with an answer and {@code m} silent, in the group and among those
   * that it is compared with. What rounding may have moved is allowed for. A mean has no bounds, so
   * they are infinite; of a change of a gap there are four such numbers. Beside a benchmark the
   * silent have no known group: {@code lowest} is where none of them is of this one, {@code
   * highest} where all are.
   *
   * <p>Source: {@link cymru.tegwch.analysis.statistics.silence.MissingGap}.
   *
   * @param silent how many of the group are silent; beside a benchmark, or of a rate, how many in
   *     the table are of no known group
   * @param others how many are silent of those compared with; 0 beside a benchmark
   * @param lowest the least that the difference can be, on the scale of the comparison
   * @param highest the most
   * @param direction what becomes of the difference that was found
   * @param turnsAt of {@code silent}, the fewest whose answers would bring the difference to 0 or
   *     beyond, the others' silent being as those who answered (of a rate that is the higher, of
   *     the others' silent); null where all of them would not, and where no difference was found
   * @param sentence all of it in words
   */
  record OnSilence(
      long silent,
      long others,
      double lowest,
      double highest,
      Direction direction,
      @Nullable Long turnsAt,
      Text sentence)
      implements Remark {

    public OnSilence {
      requireNonNull(direction, "direction");
      requireNonNull(sentence, "sentence");
      if (silent < 0 || others < 0 || !(lowest <= highest)) {
        throw new IllegalArgumentException(
            "Remark on silence must have counts of at least 0 and its lowest below its highest");
      }
    }

    /** The tipping point, if there is one. */
    public OptionalLong tippingPoint() {
      return turnsAt == null ? OptionalLong.empty() : OptionalLong.of(turnsAt);
    }

    @Override
    public String toString() {
      return Excerpt.of("Remark on silence", sentence.en());
    }
  }

  /** What silence could do to the direction of a difference. */
  enum Direction {
    /** No answers of the silent could turn it round. */
    STANDS,
    /** Some could. */
    COULD_TURN,
    /** No difference was found that could be turned. */
    NONE_FOUND
  }

  /**
   * The same comparison within strata, all of them pooled by Mantel and Haenszel.
   *
   * @param by what the strata are
   * @param overall the difference of those who are in a stratum, strata disregarded
   * @param difference the pooled difference
   * @param ratio the pooled ratio
   * @param p the p-value of no difference within any stratum, of this comparison by itself
   * @param homogeneity the p-value of the odds ratio being the same in all strata; null where it
   *     cannot be told
   * @param isReversed whether pooled and overall difference point in opposite directions: Simpson's
   *     paradox
   * @param sentence all of it in words
   */
  record OnStrata(
      Text by,
      double overall,
      Estimate difference,
      Estimate ratio,
      double p,
      @Nullable Double homogeneity,
      boolean isReversed,
      Text sentence)
      implements Remark {

    public OnStrata {
      requireNonNull(by, "by");
      requireNonNull(difference, "difference");
      requireNonNull(ratio, "ratio");
      requireNonNull(sentence, "sentence");
    }

    /** The p-value of the odds ratio being the same in all strata, where it can be told. */
    public OptionalDouble homogeneous() {
      return homogeneity == null ? OptionalDouble.empty() : OptionalDouble.of(homogeneity);
    }

    @Override
    public String toString() {
      return Excerpt.of("Remark on strata", sentence.en());
    }
  }

  /**
   * Anything else that is said beside a finding.
   *
   * @param sentence what is said
   */
  record Note(Text sentence) implements Remark {

    public Note {
      requireNonNull(sentence, "sentence");
    }

    @Override
    public String toString() {
      return Excerpt.of("Remark", sentence.en());
    }
  }
}
