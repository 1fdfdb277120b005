// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import cymru.tegwch.analysis.statistics.Interval;
import java.util.Locale;

/**
 * One number of a fitted model: what goes with a level rather than the reference, or with one unit
 * more, the other terms being equal. An association, not an effect.
 *
 * @param name {@code intercept}, {@code sex = Female}, {@code years}, or two such joined by {@code
 *     ×}
 * @param estimate on the model's own scale: logarithm of odds, logarithm of rate, or amount
 * @param standardError its standard error
 * @param statistic the estimate over its standard error
 * @param p the two-sided p-value that there is nothing
 * @param interval on the model's own scale
 */
public record Coefficient(
    String name,
    double estimate,
    double standardError,
    double statistic,
    double p,
    Interval interval) {

  /** {@code e} to the estimate: an odds ratio or a rate ratio where the model has logarithms. */
  public double ratio() {
    return Math.exp(estimate);
  }

  /** The interval of {@link #ratio}. */
  public Interval ratioInterval() {
    return new Interval(
        Math.exp(interval.lower()), Math.exp(interval.upper()), interval.confidence());
  }

  /** {@code sex = Female: 0.0999 (standard error 0.0808), -0.05858 to 0.2583 (95%)}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s: %.4g (standard error %.4g), %s", name, estimate, standardError, interval);
  }
}
