// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.decomposition;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A gap and its parts, by every choice of reference.
 *
 * @param firstMean the first group's mean
 * @param secondMean the second's
 * @param atFirst at the first group's coefficients
 * @param atSecond at the second group's coefficients
 * @param neumark at the coefficients of both together, the group left out
 * @param jann at the coefficients of both together, the group in the model
 * @param threefold endowments, coefficients and interaction, from the second group's view
 * @param detail what each term adds at the first group's coefficients, and the constant
 */
public record OaxacaBlinderParts(
    double firstMean,
    double secondMean,
    Twofold atFirst,
    Twofold atSecond,
    Twofold neumark,
    Twofold jann,
    Threefold threefold,
    List<Detail> detail) {

  /** Copies the detail. */
  public OaxacaBlinderParts {
    detail = List.copyOf(detail);
  }

  /** The first mean less the second. */
  public double gap() {
    return firstMean - secondMean;
  }

  /**
   * Two parts that sum to the gap.
   *
   * @param explained what goes with the terms
   * @param unexplained what does not
   * @param explainedError the standard error of the first
   * @param unexplainedError of the second
   */
  public record Twofold(
      double explained, double unexplained, double explainedError, double unexplainedError) {}

  /**
   * Three parts that sum to the gap.
   *
   * @param endowments what goes with different means
   * @param coefficients what goes with different coefficients
   * @param interaction what goes with both differing at once
   */
  public record Threefold(double endowments, double coefficients, double interaction) {}

  /**
   * What one term adds at the first group's coefficients. A factor's part does not depend on its
   * reference: its coefficients are taken about their mean, as Yun does. The unexplained part of a
   * number depends on where its 0 is, and only the sum with the constant does not.
   *
   * @param term {@code constant}, or the columns of the term
   * @param explained its share of the explained part
   * @param unexplained its share of the unexplained part
   */
  public record Detail(String term, double explained, double unexplained) {}

  /**
   * The part of the gap that is explained at the first's coefficients; empty where there is none.
   */
  public OptionalDouble explainedShare() {
    return gap() == 0 ? OptionalDouble.empty() : OptionalDouble.of(atFirst.explained() / gap());
  }
}
