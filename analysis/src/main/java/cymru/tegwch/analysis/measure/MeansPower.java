// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.measure;

import cymru.tegwch.analysis.asking.Enough;
import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.statistics.power.WelchPower;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.util.OptionalLong;

/**
 * To tell a mean from another that is the smallest difference of interest away, at the deviations
 * that were read.
 */
record MeansPower(TwoMeans means, Detectable detectable, Measure.Unit unit, double alpha)
    implements Power {

  @Override
  public double at(long base) {
    return power().at(wanted(), base, means.others().values());
  }

  @Override
  public Text ofInterest() {
    return MeasureWords.differenceOf(detectable.told(means.spread(), unit), unit);
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    return power().peopleInFirst(wanted(), means.others().values(), wanted);
  }

  @Override
  public OptionalLong eachFor(double wanted) {
    return Enough.of(people -> people < 2 ? 0 : power().at(wanted(), people, people), wanted);
  }

  private WelchPower power() {
    return new WelchPower(means.group().deviation(), means.others().deviation(), alpha);
  }

  private double wanted() {
    return detectable.beside(means.spread());
  }
}
