// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

/**
 * A group's figure beside the one that it was compared with: the difference and the ratio together,
 * since either alone misleads.
 *
 * @param figure the group's share or rate
 * @param against the benchmark's share, or the rate of the others
 * @param difference {@code figure} less {@code against}, on the scale of 0 to 1 (per unit of
 *     exposure for a rate, in the unit of an amount)
 * @param ratio {@code figure} over {@code against}
 * @param certainty the p-values
 */
public record Comparison(
    Figure figure, Figure against, Estimate difference, Estimate ratio, Certainty certainty) {

  public Comparison {
    requireNonNull(figure, "figure");
    requireNonNull(against, "against");
    requireNonNull(difference, "difference");
    requireNonNull(ratio, "ratio");
    requireNonNull(certainty, "certainty");
  }
}
