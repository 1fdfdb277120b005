// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Set;

/**
 * A fitted linear model.
 *
 * @param coefficients amounts, in the units of the response
 * @param warnings what a reader should know
 * @param residualDeviation {@code σ̂}: how far rows are from what the model says, typically
 * @param rSquared the part of the spread that goes with the terms, 0 to 1
 * @param degreesOfFreedom rows less coefficients
 * @param rows how many rows, of weight above 0, which is people where rows are counts
 */
public record LinearFit(
    Coefficients coefficients,
    Set<ModelWarning> warnings,
    double residualDeviation,
    double rSquared,
    double degreesOfFreedom,
    double rows) {

  /** Copies the warnings. */
  public LinearFit {
    warnings = Set.copyOf(warnings);
  }

  /** {@code R²} less what as many meaningless terms would explain. */
  public double adjustedRSquared() {
    return 1 - (1 - rSquared) * (rows - 1) / degreesOfFreedom;
  }
}
