// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Enough;
import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.statistics.power.TwoProportionPower;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * To tell a share from another that is the smallest difference of interest away.
 *
 * @param difference the smallest difference of interest beside that share, in tenths of a
 *     percentage point
 * @param sides towards a higher and a lower share, as far as there can be one
 * @param others the base of the other share
 */
record SharePower(double difference, List<TwoProportionPower> sides, long others) implements Power {

  /** However rare an outcome is, no smaller part of the difference asked for is of interest. */
  private static final double LEAST_PART = 0.1;

  static SharePower of(Tally against, double most, double alpha) {
    double share = (double) against.count() / against.base();
    double difference = ofInterest(share, most);
    List<TwoProportionPower> sides =
        alternatives(share, difference).stream()
            .map(alternative -> new TwoProportionPower(alternative, share, alpha))
            .toList();
    return new SharePower(difference, sides, against.base());
  }

  /**
   * The difference asked for; or, beside a rare outcome, the one that doubles it: ten points more
   * than two per cent is six times as many.
   */
  static double ofInterest(double share, double most) {
    double doubling = Math.max(LEAST_PART * most, Math.min(share, 1 - share));
    return Math.max(1, Math.round(1_000 * Math.min(most, doubling))) / 1_000.0;
  }

  @Override
  public Text ofInterest() {
    return Words.differenceOf(Digits.plain(100 * difference));
  }

  @Override
  public double at(long base) {
    return sides.stream().mapToDouble(side -> side.at(base, others)).min().orElseThrow();
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    return Enough.forAll(sides.stream().map(side -> side.peopleInFirst(wanted, others)));
  }

  @Override
  public OptionalLong eachFor(double wanted) {
    return Enough.forAll(sides.stream().map(side -> side.peoplePerGroup(wanted)));
  }

  private static List<Double> alternatives(double share, double difference) {
    List<Double> alternatives = new ArrayList<>();
    if (share + difference <= 1) {
      alternatives.add(share + difference);
    }
    if (share - difference >= 0) {
      alternatives.add(share - difference);
    }
    return alternatives.isEmpty() ? List.of(share < 0.5 ? 1.0 : 0.0) : alternatives;
  }
}
