// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * To tell how often a group comes from how often the rest do, by the normal law, at the dispersion
 * that was found and the lower of the two rates of interest.
 *
 * @param ratio the smallest ratio of interest, below 1
 * @param alpha the threshold
 */
record SpreadPower(TwoSpreads two, double ratio, double alpha) implements Power {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Override
  public double at(long base) {
    double variance = ofOne(ratio) / base + two.varianceOfRest();
    return NORMAL.cumulativeProbability(size() / Math.sqrt(variance) - critical());
  }

  @Override
  public Text ofInterest() {
    return Words.ratioOf(List.of(Digits.plain(ratio), Digits.plain(1 / ratio)));
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    double left = variance(wanted) - two.varianceOfRest();
    return left <= 0
        ? OptionalLong.empty()
        : OptionalLong.of((long) Math.ceil(ofOne(ratio) / left));
  }

  @Override
  public OptionalLong eachFor(double wanted) {
    return OptionalLong.of((long) Math.ceil((ofOne(ratio) + ofOne(1)) / variance(wanted)));
  }

  /** The variance of the ratio's logarithm that has that power. */
  private double variance(double wanted) {
    double error = size() / (critical() + NORMAL.inverseCumulativeProbability(wanted));
    return error * error;
  }

  /** What one person at so many times the rest's rate adds to it. */
  private double ofOne(double times) {
    double rate = times * two.rest().events() / (double) two.rest().base();
    return two.dispersion() / rate;
  }

  private double critical() {
    return NORMAL.inverseSurvivalProbability(alpha / 2);
  }

  private double size() {
    return -Math.log(ratio);
  }
}
