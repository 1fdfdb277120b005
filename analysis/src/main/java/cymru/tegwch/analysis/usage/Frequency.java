// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import cymru.tegwch.analysis.asking.Options;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.core.table.CountTable;

/**
 * How often does each group use a service, when some people come far more often than others?
 *
 * <p>The last dimension of the table is how many times: its codes are whole numbers, and the last
 * of them may be open ({@code 10-or-more}, counted as 10). Each group's times for 1,000 people are
 * held against those of the rest. Times of one person are not independent, so the variance is that
 * of {@link cymru.tegwch.analysis.statistics.model.PoissonRegression} with a quasi-Poisson
 * dispersion of the group and the rest together, and never below that of chance:
 *
 * <pre>
 *   φ = Σ (y - μ)²/μ / (n - 2)      √φ·√(1/x₁ + 1/x₂): the error of the ratio's logarithm
 * </pre>
 *
 * <p>The p-value and the interval of the ratio are a matched pair. The interval of the difference
 * is made of those of the two rates ({@link
 * cymru.tegwch.analysis.statistics.interval.IndependentEstimates}). Holm's method allows for all
 * groups, withheld groups included. The power behind "too few to say" takes the times of the rest
 * as they were found, and those of the group as the same with each share times {@code e^(λy)},
 * which gives the same law with another mean to Poisson and to negative binomial times (Rathouz and
 * Gao 2009, Biostatistics 10(2), 205-218). Every outcome of the test is added up while a side has
 * no more than 1,000; beyond that its sum of times is taken at 51 points of its law and the
 * dispersion beside each as normal, within 0.02 of the power of the test. How many of each group
 * used the service at all is in each sentence.
 *
 * <p>All of it is counted: every number is computed from the cells of the group and of the rest.
 * Where only totals are known, {@link cymru.tegwch.analysis.OutcomeComparison} compares the rates
 * of an exposure table, and warns that it takes the times for independent.
 *
 * <pre>{@code
 * Frequency.withDefaults().compare(table);
 * }</pre>
 *
 * @param confidence of the intervals, above 0.5 and below 1
 * @param detectableRatio the smallest ratio of rates that matters, between 0 and 1
 * @param power the least chance of finding it, between 0 and 1
 */
public record Frequency(double confidence, double detectableRatio, double power) {

  public Frequency {
    Options.requireConfidence(confidence);
    Options.requireInside("Detectable ratio", detectableRatio);
    Options.requireInside("Power", power);
  }

  /** 95 % confidence; half or twice the rate with a power of 80 %. */
  public static Frequency withDefaults() {
    return new Frequency(0.95, 0.5, 0.8);
  }

  /** The same question with another confidence. */
  public Frequency withConfidence(double other) {
    return new Frequency(other, detectableRatio, power);
  }

  /** The same question with another smallest ratio. */
  public Frequency withDetectableRatio(double other) {
    return new Frequency(confidence, other, power);
  }

  /** The same question with another power. */
  public Frequency withPower(double other) {
    return new Frequency(confidence, detectableRatio, other);
  }

  /**
   * Compares how often each group comes with how often the rest do.
   *
   * @param table people by one or more dimensions of groups, then by how many times
   * @throws IllegalArgumentException if the table has fewer than two dimensions, if a code of the
   *     last is not a whole number, or if one but the last is open
   */
  public Findings<CountTable> compare(CountTable table) {
    return Findings.of(table, new FrequencyInquiry(this, table, Times.of(table)));
  }
}
