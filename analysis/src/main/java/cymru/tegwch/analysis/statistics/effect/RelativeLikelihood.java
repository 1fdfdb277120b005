// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.effect;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import java.util.OptionalDouble;

/**
 * How many times as likely one group is to have an outcome as another, and whether that is outside
 * the band of four fifths.
 *
 * <pre>
 *   RL = p(numerator) / p(denominator)      outside: RL &lt; 0.8 or RL > 1.25
 * </pre>
 *
 * <p>Which group is above depends on the indicator: the NHS Workforce Race Equality Standard puts
 * white over black and minority ethnic for appointment (indicator 2), and the other way round for
 * entering a disciplinary process (indicator 3). A {@link Direction} says it in the code. The band
 * is a rule of thumb of United States employment guidelines, symmetric in its logarithm, and no
 * test: of few people, chance alone leaves it, and of many, a ratio within it can be certain. Read
 * it beside {@link #interval}.
 *
 * <p>Source: NHS England, Workforce Race Equality Standard: technical guidance, indicators 2 to 4;
 * Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4 D.
 *
 * @param observed the group that the indicator is about, then those with whom it is compared
 * @param direction which of them is above
 */
public record RelativeLikelihood(TwoProportions observed, Direction direction) {

  private static final double LEAST = 0.8;
  private static final double MOST = 1.25;

  /** Which group's rate is above the line. */
  public enum Direction {
    /** The group's rate over the others': above 1 where the group has the outcome more often. */
    GROUP_OVER_OTHERS,
    /** The others' rate over the group's: above 1 where the group has the outcome less often. */
    OTHERS_OVER_GROUP
  }

  /** Checks that both are there. */
  public RelativeLikelihood {
    requireNonNull(observed, "observed");
    requireNonNull(direction, "direction");
  }

  /**
   * The relative likelihood of those groups.
   *
   * <pre>{@code
   * var appointed = TwoProportions.of(Proportion.of(148, 1012), Proportion.of(512, 1090));
   * RelativeLikelihood.of(appointed, RelativeLikelihood.Direction.OTHERS_OVER_GROUP).value(); // 3.21
   * }</pre>
   */
  public static RelativeLikelihood of(TwoProportions observed, Direction direction) {
    return new RelativeLikelihood(observed, direction);
  }

  /** The ratio, infinite where only the denominator counted nobody, empty where both did. */
  public OptionalDouble value() {
    return directed().ratio();
  }

  /** The group's rate over the others' whatever the direction: what four fifths is said of. */
  public OptionalDouble impactRatio() {
    return observed.ratio();
  }

  /** Whether the ratio is below 0.8 or above 1.25; the same in both directions. */
  public boolean isOutsideFourFifths() {
    OptionalDouble ratio = observed.ratio();
    return ratio.isPresent() && (ratio.getAsDouble() < LEAST || ratio.getAsDouble() > MOST);
  }

  /**
   * The Miettinen-Nurminen interval of the ratio, in its direction.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval interval(double confidence) {
    return MiettinenNurminenRatio.of(directed(), confidence);
  }

  private TwoProportions directed() {
    return direction == Direction.GROUP_OVER_OTHERS ? observed : observed.exchanged();
  }
}
