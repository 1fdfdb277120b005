// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.TooFew;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/** A verdict beside the power that a test has added up by formulas of its own. */
public final class TooFewAgreement {

  private static final double WANTED = 0.8;
  private static final double EXACT = 1e-9;

  private TooFewAgreement() {}

  /**
   * "Too few to say" where, and only where, that power is below four fifths; what is said to be
   * enough is, as far as bases can be added up.
   */
  public static void require(Finding found, LongToDoubleFunction powerAt, long mostPeople) {
    if (!(found instanceof Compared) && !(found instanceof TooFew)) {
      return;
    }
    Comparison comparison =
        found instanceof Compared compared ? compared.comparison() : ((TooFew) found).comparison();
    if (comparison.certainty().isDifferentAlone()) {
      assertThat(found).isInstanceOf(Compared.class);
      return;
    }
    double power = powerAt.applyAsDouble(comparison.figure().base());
    if (Math.abs(power - WANTED) < EXACT) {
      return;
    }
    assertThat(found instanceof TooFew).isEqualTo(power < WANTED);
    if (found instanceof TooFew tooFew) {
      assertThat(tooFew.power()).isCloseTo(power, within(EXACT));
      if (tooFew.enough().isPresent() && tooFew.enough().getAsLong() <= mostPeople) {
        assertThat(powerAt.applyAsDouble(tooFew.enough().getAsLong()))
            .isGreaterThanOrEqualTo(WANTED);
      }
    }
  }

  /** Every way to divide so many people among so many categories. */
  public static List<List<Long>> divisions(long people, int categories) {
    if (categories == 1) {
      return List.of(List.of(people));
    }
    List<List<Long>> all = new ArrayList<>();
    for (long here = 0; here <= people; here++) {
      for (List<Long> rest : divisions(people - here, categories - 1)) {
        List<Long> division = new ArrayList<>(List.of(here));
        division.addAll(rest);
        all.add(division);
      }
    }
    return all;
  }

  /** The chance of a division where those are the shares. */
  public static double chance(List<Long> division, List<Double> shares) {
    double chance = 1;
    long people = 0;
    for (int category = 0; category < division.size(); category++) {
      for (long one = 1; one <= division.get(category); one++) {
        people++;
        chance *= shares.get(category) * people / one;
      }
    }
    return chance;
  }
}
