// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.weighted;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Enough;
import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.statistics.power.TwoProportionPower;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

/**
 * The exact power of as many whole people as weighting leaves, rounded down.
 *
 * @param specification which difference with which power
 * @param own the group
 * @param rest those whom a group is compared with, their share as the true one
 * @param alpha the threshold, shared out over the family
 */
record WeightedPower(WeightedComparison specification, WeightSum own, WeightSum rest, double alpha)
    implements Power {

  /** The power with so many people, their weights as unequal as these. */
  @Override
  public double at(long people) {
    long base = (long) (people / each(own));
    long others = (long) rest.effective();
    return base < 1 || others < 1
        ? 0
        : sides().stream().mapToDouble(side -> side.at(base, others)).min().orElse(0);
  }

  @Override
  public Text ofInterest() {
    return Words.differenceOf(Digits.plain(100 * specification.detectableDifference()));
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    long others = (long) rest.effective();
    return others < 1
        ? OptionalLong.empty()
        : people(
            Enough.forAll(sides().stream().map(side -> side.peopleInFirst(wanted, others))),
            each(own));
  }

  @Override
  public OptionalLong eachFor(double wanted) {
    return people(
        Enough.forAll(sides().stream().map(side -> side.peoplePerGroup(wanted))),
        Math.max(each(own), each(rest)));
  }

  private static OptionalLong people(OptionalLong effective, double each) {
    return effective.isPresent()
        ? OptionalLong.of((long) Math.ceil(effective.getAsLong() * each))
        : effective;
  }

  /** How many people with such weights are worth one of equal weights. */
  private static double each(WeightSum of) {
    return of.people() / of.effective();
  }

  private List<TwoProportionPower> sides() {
    double share = rest.share();
    double difference = specification.detectableDifference();
    return DoubleStream.of(share + difference, share - difference)
        .filter(other -> other >= 0 && other <= 1)
        .mapToObj(other -> new TwoProportionPower(other, share, alpha))
        .toList();
  }
}
