// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.analysis.statistics.interval.ConditionalOddsRatio;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenOddsRatio;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.test.FisherTest;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * On every two-by-two table of groups of up to so many people, a matched interval leaves out the
 * null value exactly where the p-value is below 1 minus the confidence.
 */
class MatchedPairsTest {

  private static final double CONFIDENCE = 0.95;

  @Test
  void everyTableOfGroupsOfUpTo9() {
    assertThat(disagreements(9)).isEmpty();
  }

  @Test
  @Tag("heavy")
  void everyTableOfGroupsOfUpTo30() {
    assertThat(disagreements(30)).isEmpty();
  }

  private static List<String> disagreements(int most) {
    List<String> found = new ArrayList<>();
    for (int n1 = 1; n1 <= most; n1++) {
      for (int n2 = 1; n2 <= most; n2++) {
        for (int x1 = 0; x1 <= n1; x1++) {
          for (int x2 = 0; x2 <= n2; x2++) {
            check(TwoProportions.of(Proportion.of(x1, n1), Proportion.of(x2, n2)), found);
          }
        }
      }
    }
    return found;
  }

  private static void check(TwoProportions table, List<String> found) {
    FisherTest fisher = FisherTest.of(table);
    double score = ScoreTest.of(table).p();
    agree(
        "central",
        fisher.p(TwoSided.CENTRAL),
        ConditionalOddsRatio.exact(table, CONFIDENCE),
        1,
        table,
        found);
    agree(
        "mid-P",
        fisher.p(TwoSided.MID_P),
        ConditionalOddsRatio.midP(table, CONFIDENCE),
        1,
        table,
        found);
    agree("difference", score, MiettinenNurminenDifference.of(table, CONFIDENCE), 0, table, found);
    agree("ratio", score, MiettinenNurminenRatio.of(table, CONFIDENCE), 1, table, found);
    agree("odds ratio", score, MiettinenNurminenOddsRatio.of(table, CONFIDENCE), 1, table, found);
  }

  private static void agree(
      String method,
      double p,
      Interval interval,
      double none,
      TwoProportions table,
      List<String> found) {
    boolean isNear = Math.abs(p - (1 - CONFIDENCE)) < 1e-9;
    if (!isNear && interval.contains(none) != p > 1 - CONFIDENCE) {
      found.add(method + ": " + table + ", p " + p + ", " + interval);
    }
  }
}
