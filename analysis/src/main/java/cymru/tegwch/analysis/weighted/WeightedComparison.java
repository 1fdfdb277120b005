// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.weighted;

import cymru.tegwch.analysis.asking.Options;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.WeightedTable;
import java.util.List;

/**
 * Is the weighted share of each group with an answer as large as that of the others?
 *
 * <p>The last dimension of the table is the answer; the others make the groups. Every group is
 * compared with the rest.
 *
 * <pre>
 *   share = Σ w with the answer / Σ w      effective n = (Σ w)² / Σ w²
 *   z = (p₁-p₂) / √( p̄(1-p̄)(1/n₁+1/n₂) )      p̄ = (n₁p₁+n₂p₂)/(n₁+n₂)      n: effective
 * </pre>
 *
 * <p>A share is described by Wilson's interval and the difference by Newcombe's, both with the
 * effective number in the place of people; the ratio has no interval. Kish's number allows for
 * unequal weights and for nothing else: a design with clusters needs more people than it says, and
 * a note beside the findings says so. Where the exact power of so many effective people is below
 * what is wanted, they are too few to say.
 *
 * <p>Weighted findings are internal. A release prints counts and not sums of squared weights, and a
 * weight can tell who somebody is: {@link Findings#in} refuses, and names what can be published
 * instead.
 *
 * <p>Source: L. Kish (1965), Survey Sampling, section 11.7; E. L. Korn, B. I. Graubard (1998),
 * Survey Methodology 24(2), 193-201; R. G. Newcombe (1998), Statistics in Medicine 17(8), 873-890,
 * method 10.
 *
 * <pre>{@code
 * WeightedComparison.withDefaults().compare(weighted, "very", "fairly");
 * }</pre>
 *
 * @param confidence of the intervals, above 0.5 and below 1; a difference is found where the
 *     adjusted p-value is below {@code 1 - confidence}
 * @param detectableDifference the smallest difference that matters, between 0 and 1
 * @param power the least chance of finding it, between 0 and 1
 */
public record WeightedComparison(double confidence, double detectableDifference, double power) {

  public WeightedComparison {
    Options.requireConfidence(confidence);
    Options.requireInside("Detectable difference", detectableDifference);
    Options.requireInside("Power", power);
  }

  /** 95 % confidence; ten percentage points with a power of 80 %. */
  public static WeightedComparison withDefaults() {
    return new WeightedComparison(0.95, 0.1, 0.8);
  }

  /** The same question with another confidence. */
  public WeightedComparison withConfidence(double other) {
    return new WeightedComparison(other, detectableDifference, power);
  }

  /** The same question with another smallest difference. */
  public WeightedComparison withDetectableDifference(double other) {
    return new WeightedComparison(confidence, other, power);
  }

  /** The same question with another power. */
  public WeightedComparison withPower(double other) {
    return new WeightedComparison(confidence, detectableDifference, other);
  }

  /**
   * Compares the weighted shares with these answers.
   *
   * @param table groups, then answers
   * @param answers codes of the last dimension, some of them and not all
   * @throws IllegalArgumentException if the table has one dimension or one that overlaps, if the
   *     codes are none, all or not of the last dimension, or if somebody who is counted has no
   *     weight
   */
  public Findings<CountTable> compare(WeightedTable table, String... answers) {
    List<Dimension> dimensions = table.counts().dimensions();
    if (dimensions.size() < 2 || dimensions.stream().anyMatch(Dimension::overlapping)) {
      throw new IllegalArgumentException(
          "Weighted table must have two or more dimensions, none overlapping, but has "
              + dimensions.stream().map(Dimension::variable).toList());
    }
    Level level = dimensions.get(dimensions.size() - 1).level();
    List<String> codes = level.groups().stream().map(Level.Group::code).toList();
    List<String> chosen = List.of(answers);
    if (chosen.isEmpty() || !codes.containsAll(chosen) || chosen.containsAll(codes)) {
      throw new IllegalArgumentException(
          "Answers must be some of " + codes + " and not all, but were " + chosen);
    }
    return Findings.of(table.counts(), new WeightedInquiry(this, table, chosen));
  }
}
