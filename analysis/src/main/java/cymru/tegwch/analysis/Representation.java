// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.asking.Options;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Counts;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Is each group as large a share of those counted as it is of a population?
 *
 * <p>The table has one dimension, at the benchmark's level. A group's share is of all who answered,
 * on both sides; who did not answer is told with every finding. For a {@link Body#SAMPLE} the share
 * is described by {@link cymru.tegwch.analysis.statistics.interval.WilsonInterval} and compared by
 * the mid-P {@link cymru.tegwch.analysis.statistics.test.BinomialTest}, whose matched {@link
 * cymru.tegwch.analysis.statistics.interval.MidPInterval} gives the intervals of the difference and
 * of the ratio. For a {@link Body#WHOLE_BODY} there is no interval; the exact central test answers
 * whether chance could have drawn such a body, with the probability of nobody at all. The p-values
 * of all groups of the dimension are allowed for by Holm's method.
 *
 * <p>A group in which no difference is found is {@link TooFew} where the exact power to find the
 * smallest ratio of interest, with the threshold shared out over the family, is below what is
 * wanted.
 *
 * <pre>{@code
 * Representation.withDefaults().compare(groups, benchmark);
 * Representation.withDefaults().withBody(Body.WHOLE_BODY).compare(councillors, benchmark);
 * }</pre>
 *
 * @param body whether those counted stand for others
 * @param confidence of the intervals, above 0.5 and below 1; a difference is found where the
 *     adjusted p-value is below {@code 1 - confidence}
 * @param detectableRatio the smallest ratio to the benchmark that matters, between 0 and 1: with
 *     0.5, a share half or twice the benchmark's; of a group that is a majority there, all others
 *     together being half or twice as many
 * @param power the least chance of finding it, between 0 and 1
 */
public record Representation(Body body, double confidence, double detectableRatio, double power) {

  public Representation {
    requireNonNull(body, "body");
    Options.requireConfidence(confidence);
    Options.requireInside("Detectable ratio", detectableRatio);
    Options.requireInside("Power", power);
  }

  /** A {@link Body#SAMPLE}, 95 % confidence, half or twice the benchmark with a power of 80 %. */
  public static Representation withDefaults() {
    return new Representation(Body.SAMPLE, 0.95, 0.5, 0.8);
  }

  /** The same question about a sample or about a whole body. */
  public Representation withBody(Body other) {
    return new Representation(other, confidence, detectableRatio, power);
  }

  /** The same question with another confidence. */
  public Representation withConfidence(double other) {
    return new Representation(body, other, detectableRatio, power);
  }

  /** The same question with another smallest ratio of interest. */
  public Representation withDetectableRatio(double other) {
    return new Representation(body, confidence, other, power);
  }

  /** The same question with another power. */
  public Representation withPower(double other) {
    return new Representation(body, confidence, detectableRatio, other);
  }

  /**
   * Compares every group of a table with a benchmark.
   *
   * @throws IllegalArgumentException if the table has more than one dimension, if its dimension
   *     overlaps, if it counts in another unit than the benchmark, if the two are not at the same
   *     groups, or if the benchmark leaves out the young and the table does not say that it does;
   *     the message says how they can meet
   */
  public <C extends Counts> Findings<C> compare(C table, Benchmark benchmark) {
    Meeting.require(table, benchmark);
    return Findings.of(table, new RepresentationInquiry(this, table, benchmark));
  }

  /**
   * Compares every group of a table with what is to be expected of a population of the same ages,
   * by indirect standardisation: within each age band a group is expected to be as large a share as
   * in the benchmark's band.
   *
   * <pre>
   *   expected share = Σ n·B/T / Σ n      ratio = observed share / expected share
   * </pre>
   *
   * <p>for {@code n} counted in a band and {@code B} of {@code T} of the benchmark in it. Only
   * those with an age are compared. The p-value and the power are binomial at the expected share,
   * as without ages: the sum over bands varies less than that, so that they are on the safe side
   * (W. Hoeffding (1956), Annals of Mathematical Statistics 27(3), 713-721). Ratios of two bodies
   * are not comparable with each other, since each has its own ages (see {@link
   * cymru.tegwch.analysis.statistics.rate.IndirectlyStandardisedRatio}).
   *
   * @param table the groups, then the age bands
   * @param byAge the benchmark of each band, by the band's code: at the table's groups, each of
   *     somebody
   * @throws IllegalArgumentException if the table has not two dimensions, if one of them overlaps,
   *     if a band has no benchmark or a benchmark no band, or if table and benchmarks do not count
   *     the same unit at the same groups
   */
  public <C extends Counts> Findings<C> compare(C table, Map<String, Benchmark> byAge) {
    Meeting.require(table, byAge);
    Map<String, Benchmark> inOrder = new LinkedHashMap<>();
    for (Level.Group band : table.dimensions().get(1).level().groups()) {
      inOrder.put(band.code(), byAge.get(band.code()));
    }
    return Findings.of(table, new RepresentationInquiry(this, table, new Standard(inOrder)));
  }
}
