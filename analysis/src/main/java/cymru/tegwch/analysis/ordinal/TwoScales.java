// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.ordinal;

import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.ordinal.MannWhitneyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answers of a group and of those that it is compared with, lowest first.
 *
 * @param group the group's
 * @param others the others'
 */
record TwoScales(CategoryCounts group, CategoryCounts others) {

  private static final int MOST_ROUNDS = 5;

  /** What is left of all without a group; empty where rounded numbers do not fit together. */
  static Optional<CategoryCounts> without(CategoryCounts all, CategoryCounts group) {
    List<Long> left = new ArrayList<>();
    for (int category = 0; category < all.categories(); category++) {
      long number = all.at(category) - group.at(category);
      if (number < 0) {
        return Optional.empty();
      }
      left.add(number);
    }
    return Optional.of(new CategoryCounts(left));
  }

  /** What is left of all without a group may be as far off as both together. */
  static CategoryCounts sum(CategoryCounts one, CategoryCounts other) {
    List<Long> sums = new ArrayList<>();
    for (int category = 0; category < one.categories(); category++) {
      sums.add(one.at(category) + other.at(category));
    }
    return new CategoryCounts(sums);
  }

  /** Whether all gave one answer, and there is no higher one. */
  boolean areTied() {
    int given = 0;
    for (int category = 0; category < group.categories(); category++) {
      given += group.at(category) + others.at(category) > 0 ? 1 : 0;
    }
    return given < 2;
  }

  MannWhitneyTest test() {
    return MannWhitneyTest.of(group, others);
  }

  /** The exact p-value while it can be had, the asymptotic one beyond. */
  double p() {
    MannWhitneyTest test = test();
    return test.exactP().orElseGet(test::p);
  }

  /**
   * The answers that are the highest for the group, or the lowest, of those that are rounded to
   * these: a category moves up where it lies above what the group's answers are on average.
   *
   * @param reach how far from each number the counted one may be
   */
  TwoScales extreme(boolean isHighest, TwoScales reach) {
    TwoScales moved = this;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      TwoScales next =
          new TwoScales(
              moved(group, moved.others, moved.test().superiority(), isHighest, reach.group),
              moved(others, moved.group, 1 - moved.test().superiority(), !isHighest, reach.others));
      if (next.group.total() == 0 || next.others.total() == 0 || next.equals(moved)) {
        return moved;
      }
      moved = next;
    }
    return moved;
  }

  private static CategoryCounts moved(
      CategoryCounts counts,
      CategoryCounts beside,
      double superiority,
      boolean isHighest,
      CategoryCounts reach) {
    List<Long> moved = new ArrayList<>();
    double below = 0;
    for (int category = 0; category < counts.categories(); category++) {
      double place = (below + beside.at(category) / 2.0) / beside.total();
      boolean isUp = place > superiority == isHighest;
      moved.add(
          Math.max(0, counts.at(category) + (isUp ? reach.at(category) : -reach.at(category))));
      below += beside.at(category);
    }
    return new CategoryCounts(moved);
  }
}
