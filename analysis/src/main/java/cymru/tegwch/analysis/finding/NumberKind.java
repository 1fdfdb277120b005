// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

/**
 * Which of the three rules of publication a number falls under.
 *
 * <p>Counted numbers say nothing that the cells beside them do not. Measured ones stand on a table
 * of counts and are hidden with it. Fitted ones follow the rules by which the outputs of research
 * are checked.
 */
public enum NumberKind {
  /** Shares, rates, intervals and p-values of counts: computed from printed cells alone. */
  COUNTED,
  /** Means, medians and gaps of amounts: hidden with the counts that they stand on. */
  MEASURED,
  /** Coefficients, decompositions, trends: numbers of a model of all cells together. */
  FITTED
}
