// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.List;

/**
 * A fitted proportional-odds model.
 *
 * @param coefficients logarithms of odds of a higher answer; {@link Coefficient#ratio} is the
 *     adjusted odds ratio
 * @param thresholds the {@code ζ} between each answer and the next, named {@code low | middle}
 * @param logLikelihood of people one by one
 * @param people how many
 */
public record OrdinalFit(
    Coefficients coefficients, List<Coefficient> thresholds, double logLikelihood, double people) {

  /** Copies the thresholds. */
  public OrdinalFit {
    thresholds = List.copyOf(thresholds);
  }
}
