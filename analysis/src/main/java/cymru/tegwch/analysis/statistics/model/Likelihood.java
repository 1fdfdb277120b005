// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

/** What a fit makes as large as it can. */
@FunctionalInterface
interface Likelihood {

  /**
   * The logarithm of the likelihood at some coefficients, its slope, and the information (the lower
   * triangle is enough).
   */
  @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
  record Point(double value, double[] score, double[][] information) {}

  Point at(double[] coefficients);
}
