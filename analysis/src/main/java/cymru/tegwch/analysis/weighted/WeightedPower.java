// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.weighted;

import cymru.tegwch.analysis.statistics.power.TwoProportionPower;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

/**
 * The exact power of as many whole people as weighting leaves, rounded down.
 *
 * @param specification which difference with which power
 * @param rest those whom a group is compared with, their share as the true one
 * @param alpha the threshold, shared out over the family
 */
record WeightedPower(WeightedComparison specification, WeightSum rest, double alpha) {

  double at(WeightSum own) {
    long base = (long) own.effective();
    long others = (long) rest.effective();
    return base < 1 || others < 1
        ? 0
        : sides().stream().mapToDouble(side -> side.at(base, others)).min().orElse(0);
  }

  /** People of this group with weights as unequal as these; empty where none are enough. */
  OptionalLong peopleFor(WeightSum own) {
    long others = (long) rest.effective();
    if (others < 1) {
      return OptionalLong.empty();
    }
    double each = own.people() / own.effective();
    long needed = 0;
    for (TwoProportionPower side : sides()) {
      OptionalLong one = side.peopleInFirst(specification.power(), others);
      if (one.isEmpty()) {
        return one;
      }
      needed = Math.max(needed, (long) Math.ceil(one.getAsLong() * each));
    }
    return OptionalLong.of(needed);
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
