// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;

/**
 * The textbook interval after adding z² people, half of them to the part.
 *
 * <pre>
 *   ñ = n + z²      p̃ = (x + z²/2) / ñ      limits = p̃ ± z · √( p̃(1-p̃)/ñ )
 * </pre>
 *
 * <p>where {@code z} is the normal quantile of {@code 1 - (1 - confidence)/2}. It has the centre of
 * {@link WilsonInterval} and is never narrower. Here to reconcile with reports that use it.
 *
 * <p>Source: A. Agresti, B. A. Coull (1998), The American Statistician 52(2), 119-126,
 * doi:10.1080/00031305.1998.10480550.
 */
public final class AgrestiCoullInterval {

  private AgrestiCoullInterval() {}

  /**
   * The interval of an observed share. Not cut to 0 and 1: of 1 in 10, it begins below 0. Of very
   * few people, more confidence can even lift its lower limit, as it draws the centre to one half.
   *
   * <pre>{@code
   * AgrestiCoullInterval.of(Proportion.of(65, 100), 0.95); // 0.5524 to 0.7365 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(Proportion observed, double confidence) {
    double z = StandardNormal.zOf(Arguments.requireConfidence(confidence));
    double whole = observed.whole() + z * z;
    double centre = (observed.part() + z * z / 2) / whole;
    double half = z * Math.sqrt(centre * (1 - centre) / whole);
    return new Interval(centre - half, centre + half, confidence);
  }
}
