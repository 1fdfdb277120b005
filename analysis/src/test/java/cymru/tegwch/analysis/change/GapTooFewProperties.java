// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.OverTime;
import cymru.tegwch.analysis.TooFewAgreement;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** "Too few to say" of the change of a gap, beside all outcomes of four counts. */
class GapTooFewProperties {

  private static final double DIFFERENCE = 0.4;
  private static final double CONFIDENCE = 0.7;
  private static final double SHARED_ALPHA = (1 - CONFIDENCE) / 2;

  /** Shares before and after, and the bases of both. */
  private record Two(double before, double after, int baseBefore, int baseAfter) {}

  @Property(tries = 40)
  void ofTheChangeOfAGap(
      @ForAll @IntRange(max = 4) int womenBefore,
      @ForAll @IntRange(max = 4) int womenAfter,
      @ForAll @IntRange(max = 5) int menBefore,
      @ForAll @IntRange(max = 5) int menAfter,
      @ForAll @IntRange(min = 4, max = 7) int women,
      @ForAll @IntRange(min = 5, max = 7) int men) {
    List<Finding> found =
        Change.withDefaults()
            .withConfidence(CONFIDENCE)
            .withDetectableDifference(DIFFERENCE)
            .gaps(
                Span.of(
                    OverTime.satisfaction(
                        "b",
                        OverTime.tenants("the landlord", 2025),
                        new long[] {womenBefore, women - womenBefore, 0},
                        new long[] {menBefore, men - menBefore, 0}),
                    OverTime.satisfaction(
                        "a",
                        OverTime.tenants("the landlord", 2026),
                        new long[] {womenAfter, women - womenAfter, 0},
                        new long[] {menAfter, men - menAfter, 0})))
            .list();
    Two ofWomen = two(womenBefore, womenAfter, women);
    Two ofMen = two(menBefore, menAfter, men);
    TooFewAgreement.require(found.get(0), people -> power(ofWomen, ofMen, (int) people), 12);
    TooFewAgreement.require(found.get(1), people -> power(ofMen, ofWomen, (int) people), 12);
  }

  private static Two two(int before, int after, int base) {
    return new Two((double) before / base, (double) after / base, base, base);
  }

  private static double power(Two own, Two others, int people) {
    double expected = own.before + others.after - others.before;
    double more = power(moved(own, expected + DIFFERENCE, people), others, true);
    double less = power(moved(own, expected - DIFFERENCE, people), others, false);
    return Math.min(more, less);
  }

  /** Towards that share after; both are moved where it is beyond none or all. */
  private static Two moved(Two own, double after, int people) {
    double beyond = Math.max(0, after - 1) + Math.min(0, after);
    double before = own.before - beyond;
    double inside = Math.max(0, Math.min(1, before));
    boolean isInside = Math.abs(before - inside) < 1e-9;
    return new Two(isInside ? inside : before, after - beyond, people, people);
  }

  /** 1 where there are no such shares, so that the other side is the harder. */
  private static double power(Two own, Two others, boolean isMore) {
    if (own.before < 0 || own.before > 1) {
      return 1;
    }
    Interval[][] ofOwn = limits(own);
    Interval[][] ofOthers = limits(others);
    double power = 0;
    for (int x = 0; x <= own.baseBefore; x++) {
      for (int y = 0; y <= own.baseAfter; y++) {
        double first = (double) y / own.baseAfter - (double) x / own.baseBefore;
        for (int u = 0; u <= others.baseBefore; u++) {
          for (int v = 0; v <= others.baseAfter; v++) {
            double second = (double) v / others.baseAfter - (double) u / others.baseBefore;
            boolean isUndefined = x + y == 0 || u + v == 0 || x + u == 0 || y + v == 0;
            boolean isFound =
                isMore
                    ? isBeyond(first, ofOwn[x][y].lower(), second, ofOthers[u][v].upper())
                    : isBeyond(second, ofOthers[u][v].lower(), first, ofOwn[x][y].upper());
            power += isFound && !isUndefined ? chance(own, x, y) * chance(others, u, v) : 0;
          }
        }
      }
    }
    return power;
  }

  /** Square and add: the lower limit of the higher less the lower is above 0. */
  private static boolean isBeyond(double higher, double limit, double lower, double otherLimit) {
    return higher - lower > Math.hypot(higher - limit, otherLimit - lower);
  }

  private static Interval[][] limits(Two of) {
    Interval[][] limits = new Interval[of.baseBefore + 1][of.baseAfter + 1];
    for (int x = 0; x <= of.baseBefore; x++) {
      for (int y = 0; y <= of.baseAfter; y++) {
        limits[x][y] =
            MiettinenNurminenDifference.of(
                TwoProportions.of(Proportion.of(y, of.baseAfter), Proportion.of(x, of.baseBefore)),
                1 - SHARED_ALPHA);
      }
    }
    return limits;
  }

  private static double chance(Two of, int before, int after) {
    return BinomialDistribution.of(of.baseBefore, of.before).probability(before)
        * BinomialDistribution.of(of.baseAfter, of.after).probability(after);
  }
}
