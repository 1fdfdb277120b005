// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Which of several answers the inputs of a case ask for: one-sided, corrected for continuity, exact
 * or mid-P.
 */
record CaseOptions(String alternative, boolean corrected, boolean midP, boolean exact) {

  static CaseOptions of(CaseInputs inputs) {
    return new CaseOptions(
        inputs.textOr("two.sided", "alternative", "side", "tail", "sided").toLowerCase(Locale.ROOT),
        inputs.isTrue("correct", "correction", "continuity", "cc", "yates"),
        inputs.isTrue("midp", "mid_p", "midP"),
        inputs.isTrue("exact"));
  }

  /** The values, with {@code p} and the statistic being those that were asked for. */
  Values chosen(Values values) {
    if (corrected) {
      take(values, "p_cc", "p");
      take(values, "p_yates", "p");
      take(values, "x2_cc", "x2");
      take(values, "x2_yates", "x2");
      take(values, "m2_cc", "m2");
    }
    if (midP) {
      take(values, "p_midp", "p");
      take(values, "lower_midp", "lower");
      take(values, "upper_midp", "upper");
    }
    if (exact) {
      take(values, "p_exact", "p");
    }
    if (alternative.startsWith("l")) {
      oneSided(values, "p_less", -1);
    } else if (alternative.startsWith("g")) {
      oneSided(values, "p_greater", 1);
    }
    return values;
  }

  private void oneSided(Values values, String name, int sign) {
    if (corrected && values.has(name + "_cc")) {
      take(values, name + "_cc", "p");
    } else if (values.has(name)) {
      take(values, name, "p");
    } else if (values.has("t")) {
      TDistribution law = TDistribution.of(values.number("df"));
      values.with(law.survivalProbability(sign * values.number("t")), "p");
    } else if (values.has("z")) {
      values.with(StandardNormal.below(-sign * values.number("z")), "p");
    }
  }

  private static void take(Values values, String from, String to) {
    if (values.has(from)) {
      values.with(values.number(from), to);
    }
  }
}
