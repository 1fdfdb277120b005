// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.measure;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.asking.Options;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import java.util.List;

/**
 * Is the mean of each group, of days to repair or arrears, as large as that of the others?
 *
 * <p>Every group, or every crossing of groups where there are several dimensions, is compared with
 * the rest: all who answered, less the group. {@link #withReference} names a group to compare with
 * instead. Difference and ratio of the means stand together, with medians beside them, since a few
 * large values move a mean and not a median.
 *
 * <p>Means are compared by {@link cymru.tegwch.analysis.statistics.measure.WelchTest} with its
 * matched interval, and Fieller's of the ratio. Medians have the interval of their order ({@link
 * cymru.tegwch.analysis.statistics.measure.Quantiles}) and, of groups that are not too large, the
 * {@link cymru.tegwch.analysis.statistics.measure.HodgesLehmannShift}. The p-values of all groups
 * are allowed for by Holm's method, withheld groups included. A group in which no difference is
 * found is {@link TooFew} where the power to find the smallest difference of interest ({@link
 * cymru.tegwch.analysis.statistics.power.WelchPower}, at the deviations that were read) is below
 * what is wanted.
 *
 * <p>In a release the same is asked of the means, deviations and numbers of values that are printed
 * ({@link cymru.tegwch.analysis.finding.NumberKind#MEASURED}): each was rounded, and every interval
 * is widened to hold what any numbers that round to those would give. "The rest" is pooled from the
 * other groups where all of them are printed, and otherwise what the total leaves. A verdict that
 * rounding could change says so. Fewer than ten values on either side are withheld.
 *
 * <pre>{@code
 * MeasureComparison.withDefaults().withDetectable(Detectable.units(2)).compare(daysToRepair);
 * }</pre>
 *
 * @param confidence of the intervals, above 0.5 and below 1; a difference is found where the
 *     adjusted p-value is below {@code 1 - confidence}
 * @param detectable the smallest difference that matters
 * @param power the least chance of finding it, between 0 and 1
 * @param reference the codes of the group to compare with, one for each dimension; empty for the
 *     rest
 */
public record MeasureComparison(
    double confidence, Detectable detectable, double power, List<String> reference) {

  public MeasureComparison {
    Options.requireConfidence(confidence);
    requireNonNull(detectable, "detectable");
    Options.requireInside("Power", power);
    reference = List.copyOf(reference);
  }

  /**
   * 95 % confidence; a fifth of the others' standard deviation, which is what ten percentage points
   * are of a share of one half, with a power of 80 %; each group against the rest.
   */
  public static MeasureComparison withDefaults() {
    return new MeasureComparison(0.95, Detectable.deviations(0.2), 0.8, List.of());
  }

  /** The same question with another confidence. */
  public MeasureComparison withConfidence(double other) {
    return new MeasureComparison(other, detectable, power, reference);
  }

  /** The same question with another smallest difference. */
  public MeasureComparison withDetectable(Detectable other) {
    return new MeasureComparison(confidence, other, power, reference);
  }

  /** The same question with another power. */
  public MeasureComparison withPower(double other) {
    return new MeasureComparison(confidence, detectable, other, reference);
  }

  /** The same question against one group: its code, or its codes where dimensions are crossed. */
  public MeasureComparison withReference(String... codes) {
    return new MeasureComparison(confidence, detectable, power, List.of(codes));
  }

  /**
   * Compares the mean of each group.
   *
   * @throws IllegalArgumentException if the reference is not a group of the table
   */
  public Findings<CountTable> compare(MeasureTable table) {
    return Findings.of(table.counts(), new MeasureInquiry(this, table));
  }
}
