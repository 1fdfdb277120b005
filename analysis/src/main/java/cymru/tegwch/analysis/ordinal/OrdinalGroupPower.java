// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.ordinal;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Enough;
import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.power.OrdinalPower;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

/**
 * Whether a group's answers could have been told from the others' by the test that the verdict
 * reads, if they were the smallest difference of interest away, on whichever side is the harder.
 * The others are taken as they are.
 *
 * @param difference the smallest difference of interest
 * @param sides towards higher and lower answers, as far as there can be such
 * @param others how many the others are
 */
record OrdinalGroupPower(double difference, List<OrdinalPower> sides, long others)
    implements Power {

  static OrdinalGroupPower of(CategoryCounts others, double difference, double alpha) {
    double total = others.total();
    List<Double> shares = others.counts().stream().map(count -> count / total).toList();
    List<OrdinalPower> sides =
        DoubleStream.of(0.5 + difference / 2, 0.5 - difference / 2)
            .mapToObj(superiority -> OrdinalPower.shifted(shares, superiority))
            .filter(shifted -> !shifted.isEmpty())
            .map(shifted -> OrdinalPower.of(shifted, shares).withAlpha(alpha))
            .toList();
    return new OrdinalGroupPower(difference, sides, others.total());
  }

  @Override
  public Text ofInterest() {
    return Words.differenceOf(Digits.plain(100 * difference));
  }

  /** The power with that base of the group; 0 where answers cannot differ by so much. */
  @Override
  public double at(long base) {
    return sides.stream().mapToDouble(side -> side.ofTest(base, others)).min().orElse(0);
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    return sides.isEmpty() ? OptionalLong.empty() : Enough.of(this::at, wanted);
  }

  @Override
  public OptionalLong eachFor(double wanted) {
    return sides.isEmpty()
        ? OptionalLong.empty()
        : Enough.of(people -> new OrdinalGroupPower(difference, sides, people).at(people), wanted);
  }
}
