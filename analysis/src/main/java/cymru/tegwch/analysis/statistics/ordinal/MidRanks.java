// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.ordinal;

import cymru.tegwch.analysis.statistics.CategoryCounts;

/** The mean place of those in a category when everybody is lined up. */
final class MidRanks {

  private MidRanks() {}

  /** The mean mid-rank of a group among all. */
  static double mean(CategoryCounts group, CategoryCounts all) {
    double before = 0;
    double sum = 0;
    for (int category = 0; category < all.categories(); category++) {
      double midRank = before + (all.at(category) + 1) / 2.0;
      sum += group.at(category) * midRank;
      before += all.at(category);
    }
    return sum / group.total();
  }
}
