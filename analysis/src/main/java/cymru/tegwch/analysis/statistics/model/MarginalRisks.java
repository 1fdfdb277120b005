// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import cymru.tegwch.analysis.statistics.Interval;
import java.util.Locale;

/**
 * The share that would have the outcome if everybody were at one level, and at another, all else
 * about them as it is: an adjusted difference and an adjusted ratio, in the units that people read.
 *
 * <pre>
 *   risk(a) = Σ t π(x with the factor at a) / Σ t
 *   difference = risk(a) - risk(b),   ratio = risk(a) / risk(b)
 *   variance of g(β) = ∇g' V ∇g   (of the ratio, on the logarithm)
 * </pre>
 *
 * <p>The people are taken as they are: the standard errors are those of the coefficients. "Would
 * have" is the model's arithmetic, not a claim of cause.
 *
 * <p>Source: J. Robins (1986), Mathematical Modelling 7(9-12), 1393-1512 (g-computation),
 * doi:10.1016/0270-0255(86)90088-6; S. Greenland (2004), American Journal of Epidemiology 160(4),
 * 301-305, doi:10.1093/aje/kwh221.
 *
 * @param risk the share with everybody at the level, 0 to 1
 * @param referenceRisk the share with everybody at the level it is compared with
 * @param difference the first less the second
 * @param differenceError the standard error of the difference
 * @param differenceInterval symmetric, not cut to -1 and 1
 * @param ratio the first over the second
 * @param logRatioError the standard error of the logarithm of the ratio
 * @param ratioInterval symmetric on the logarithm
 */
public record MarginalRisks(
    double risk,
    double referenceRisk,
    double difference,
    double differenceError,
    Interval differenceInterval,
    double ratio,
    double logRatioError,
    Interval ratioInterval) {

  /** {@code 0.4 against 0.38: difference 0.0184, -0.0109 to 0.0477 (95%)}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.4g against %.4g: difference %.4g, %s",
        risk,
        referenceRisk,
        difference,
        differenceInterval);
  }
}
