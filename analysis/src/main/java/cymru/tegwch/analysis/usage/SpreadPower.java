// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Enough;
import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongToDoubleFunction;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * To tell how often a group comes from how often the rest do, by the test of {@link TwoSpreads}, on
 * whichever side is the harder. The times of the rest are taken as they were found, those of the
 * group as {@link TimesLaw#towards} moves them.
 *
 * <pre>
 *   found:  φ·t² &lt; (ln r)²/(1/x₁ + 1/x₂)      φ = max(1, (P₁ + P₂)/(N-2))      P = n·Σy²/x - x
 * </pre>
 *
 * @param sides how often the group may come
 * @param rest how often the rest come
 * @param others how many the rest are
 * @param ratio the smallest ratio of interest, below 1
 * @param alpha the threshold
 */
record SpreadPower(List<TimesLaw> sides, TimesLaw rest, long others, double ratio, double alpha)
    implements Power {

  static SpreadPower of(Times.Spread rest, double ratio, double alpha) {
    TimesLaw law = TimesLaw.of(rest);
    return new SpreadPower(
        DoubleStream.of(ratio, 1 / ratio)
            .mapToObj(times -> law.towards(times * law.mean()))
            .flatMap(List::stream)
            .toList(),
        law,
        rest.base(),
        ratio,
        alpha);
  }

  /** The power with that base of the group; 0 where nobody can come so much more or less often. */
  @Override
  public double at(long base) {
    return beside(others).applyAsDouble(base);
  }

  @Override
  public Text ofInterest() {
    return Words.ratioOf(List.of(Digits.plain(ratio), Digits.plain(1 / ratio)));
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    return sides.isEmpty() ? OptionalLong.empty() : Enough.of(beside(others), wanted);
  }

  @Override
  public OptionalLong eachFor(double wanted) {
    return sides.isEmpty()
        ? OptionalLong.empty()
        : Enough.of(base -> beside(base).applyAsDouble(base), wanted);
  }

  private LongToDoubleFunction beside(long those) {
    List<TimesOutcomes.Outcome> found = TimesOutcomes.of(rest, those);
    return base ->
        base + those < 3
            ? 0
            : sides.stream().mapToDouble(side -> chance(side, base, found, those)).min().orElse(0);
  }

  private double chance(TimesLaw side, long base, List<TimesOutcomes.Outcome> found, long those) {
    double people = (double) base + those;
    double t = TDistribution.of(people - 2).inverseSurvivalProbability(alpha / 2);
    boolean isMore = side.mean() > rest.mean();
    double offset = Math.log((double) those / base);
    double sum = 0;
    for (TimesOutcomes.Outcome own : TimesOutcomes.of(side, base)) {
      for (TimesOutcomes.Outcome other : found) {
        double distance = own.logEvents() - other.logEvents() + offset;
        if (distance > 0 == isMore) {
          double score = distance / t;
          double most = score * score / (1 / own.events() + 1 / other.events());
          sum += own.chance() * other.chance() * below(most, people - 2, own, other);
        }
      }
    }
    return Math.min(1, sum);
  }

  /** The chance that the dispersion is below that. */
  private static double below(
      double most, double freedom, TimesOutcomes.Outcome own, TimesOutcomes.Outcome other) {
    if (most <= 1) {
      return 0;
    }
    double room = most * freedom - own.squares() - other.squares();
    double variance = own.variance() + other.variance();
    return variance == 0 ? (room > 0 ? 1 : 0) : StandardNormal.below(room / Math.sqrt(variance));
  }
}
