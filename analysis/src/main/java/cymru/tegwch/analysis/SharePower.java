// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.statistics.TwoProportionPower;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * To tell a share from another that is the smallest difference of interest away.
 *
 * @param sides towards a higher and a lower share, as far as there can be one
 * @param others the base of the other share
 */
record SharePower(List<TwoProportionPower> sides, long others) implements ContrastPower {

  static SharePower of(Tally against, double difference, double alpha) {
    double share = (double) against.count() / against.base();
    List<TwoProportionPower> sides =
        alternatives(share, difference).stream()
            .map(alternative -> new TwoProportionPower(alternative, share, alpha))
            .toList();
    return new SharePower(sides, against.base());
  }

  @Override
  public double at(long base) {
    return sides.stream().mapToDouble(side -> side.at(base, others)).min().orElseThrow();
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    List<OptionalLong> needed =
        sides.stream().map(side -> side.peopleInFirst(wanted, others)).toList();
    return needed.stream().allMatch(OptionalLong::isPresent)
        ? needed.stream().mapToLong(OptionalLong::getAsLong).max()
        : OptionalLong.empty();
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
