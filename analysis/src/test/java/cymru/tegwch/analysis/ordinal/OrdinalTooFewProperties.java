// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.ordinal;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.TooFewAgreement;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.ordinal.MannWhitneyTest;
import cymru.tegwch.analysis.statistics.power.OrdinalPower;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** "Too few to say" of answers on a scale, beside every pair of outcomes asked of the test. */
class OrdinalTooFewProperties {

  private static final double DIFFERENCE = 0.6;

  /** No exact p-value of so few people is 0.145 itself, where its last digit would decide. */
  private static final double CONFIDENCE = 0.71;

  private static final double SHARED_ALPHA = (1 - CONFIDENCE) / 2;

  private static final OrdinalComparison ASKED =
      OrdinalComparison.withDefaults()
          .withConfidence(CONFIDENCE)
          .withDetectableDifference(DIFFERENCE);

  @Property(tries = 15)
  void ofAnswersOnAScale(
      @ForAll @Size(4) List<@IntRange(max = 2) Integer> women,
      @ForAll @Size(4) List<@IntRange(max = 2) Integer> men) {
    List<Finding> found =
        ASKED.compare(Fixture.onScale("t", Fixture.SEX, counts(women), counts(men))).list();
    TooFewAgreement.require(found.get(0), people -> power(people, men), 5);
    TooFewAgreement.require(found.get(1), people -> power(people, women), 5);
  }

  private static long[] counts(List<Integer> highestFirst) {
    return new long[] {
      highestFirst.get(0), highestFirst.get(1), highestFirst.get(2), highestFirst.get(3), 0
    };
  }

  private static double power(long people, List<Integer> highestFirst) {
    List<Integer> lowestFirst = new ArrayList<>(highestFirst);
    Collections.reverse(lowestFirst);
    long others = lowestFirst.stream().mapToLong(Integer::longValue).sum();
    List<Double> shares = lowestFirst.stream().map(count -> count / (double) others).toList();
    List<Double> higher = OrdinalPower.shifted(shares, (1 + DIFFERENCE) / 2);
    List<Double> lower = OrdinalPower.shifted(shares, (1 - DIFFERENCE) / 2);
    double ofHigher = 0;
    double ofLower = 0;
    for (List<Long> own : TooFewAgreement.divisions(people, 4)) {
      for (List<Long> rest : TooFewAgreement.divisions(others, 4)) {
        MannWhitneyTest test =
            MannWhitneyTest.of(new CategoryCounts(own), new CategoryCounts(rest));
        if (test.exactP().orElseThrow() < SHARED_ALPHA) {
          double chance = TooFewAgreement.chance(rest, shares);
          boolean isHigher = test.superiority() > 0.5;
          ofHigher +=
              isHigher && !higher.isEmpty() ? chance * TooFewAgreement.chance(own, higher) : 0;
          ofLower +=
              !isHigher && !lower.isEmpty() ? chance * TooFewAgreement.chance(own, lower) : 0;
        }
      }
    }
    if (higher.isEmpty() || lower.isEmpty()) {
      return Math.max(ofHigher, ofLower);
    }
    return Math.min(ofHigher, ofLower);
  }
}
