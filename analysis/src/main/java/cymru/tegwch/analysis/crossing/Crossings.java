// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.crossing;

import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.PooledInquiry;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Does something happen where characteristics cross that neither shows by itself?
 *
 * <p>The table has two characteristics or more and then the outcome. {@link #compare} takes every
 * pair of characteristics and every crossing of their groups, and holds it against the rest: all
 * who answered both questions, less the crossing. Nothing is picked: the notes say which crossings
 * were looked at, and Holm's method allows for all of them together. The methods are those of
 * {@link cymru.tegwch.analysis.OutcomeComparison}; a crossing with fewer people than the least base
 * is not compared, but counts among the comparisons, and {@link TooFew} says where numbers cannot
 * tell.
 *
 * <p>{@link #interactions} says for every crossing of two whether it is other than its two
 * characteristics apart would lead one to expect: on the scale of differences and on that of
 * ratios, since either alone misleads. Each characteristic is split in two, the group and all
 * others, or the group and a reference ({@link #withReferences}). These are sizes with intervals,
 * each of one crossing by itself; they are described, {@link
 * cymru.tegwch.analysis.finding.Described}, and not tested. Where one of the four parts has fewer
 * people than the least base, it is {@link cymru.tegwch.analysis.finding.Refused}.
 *
 * <p>{@link #pooled} crosses chosen characteristics, three for instance, of which most crossings
 * are too small for a share of their own, and draws each share towards the mean of all by {@link
 * cymru.tegwch.analysis.statistics.pooling.BetaBinomial}: numbers of a model, {@link
 * cymru.tegwch.analysis.finding.NumberKind#FITTED}, which in a release stand on printed cells of at
 * least 10 people and on the policy's base for percentages, and on three such crossings or more.
 * The mean that they are drawn to is that of all crossings, and not what the characteristics apart
 * would lead one to expect: a small crossing of two groups whose shares are both low is drawn up.
 * {@link #interactions} holds a crossing against its characteristics.
 *
 * <pre>{@code
 * Crossings.withDefaults().compare(unemployedBySexAgeAndEthnicGroup);
 * Crossings.withDefaults().interactions(unemployedBySexAgeAndEthnicGroup);
 * Crossings.withDefaults().pooled(unemployedBySexAgeAndEthnicGroup, "sex", "age", "ethnic-group");
 * }</pre>
 *
 * <p>Source: {@link cymru.tegwch.analysis.statistics.effect.Interaction}; M. J. Knol, T. J.
 * VanderWeele (2012), International Journal of Epidemiology 41(2), 514-520, doi:10.1093/ije/dyr218.
 *
 * @param confidence of the intervals, above 0.5 and below 1; a difference is found where the
 *     adjusted p-value is below {@code 1 - confidence}
 * @param detectableDifference the smallest difference of shares that matters where neither outcome
 *     is rarer, between 0 and 1
 * @param power the least chance of finding it, between 0 and 1
 * @param leastBase the fewest people of a crossing that are looked at, 1 or more
 * @param references for {@link #interactions} the code of a reference group for each characteristic
 *     of the table, in its order; empty for all others
 */
public record Crossings(
    double confidence,
    double detectableDifference,
    double power,
    long leastBase,
    List<String> references) {

  public Crossings {
    Criteria.require(confidence, detectableDifference, 0.5, power);
    if (leastBase < 1) {
      throw new IllegalArgumentException("Least base must be 1 or more, but was " + leastBase);
    }
    references = List.copyOf(references);
  }

  /**
   * 95 % confidence; ten percentage points with a power of 80 %; crossings of at least 10 people;
   * each group against all others.
   */
  public static Crossings withDefaults() {
    return new Crossings(0.95, 0.1, 0.8, 10, List.of());
  }

  /** The same question with another confidence. */
  public Crossings withConfidence(double other) {
    return new Crossings(other, detectableDifference, power, leastBase, references);
  }

  /** The same question with another smallest difference of shares. */
  public Crossings withDetectableDifference(double other) {
    return new Crossings(confidence, other, power, leastBase, references);
  }

  /** The same question with another power. */
  public Crossings withPower(double other) {
    return new Crossings(confidence, detectableDifference, other, leastBase, references);
  }

  /** The same question with another least base. */
  public Crossings withLeastBase(long people) {
    return new Crossings(confidence, detectableDifference, power, people, references);
  }

  /** The same question with a reference group for each characteristic, in the table's order. */
  public Crossings withReferences(String... codes) {
    return new Crossings(confidence, detectableDifference, power, leastBase, List.of(codes));
  }

  /**
   * Compares every crossing of every two characteristics with the rest.
   *
   * @throws IllegalArgumentException if the table has fewer than two characteristics
   */
  public Findings<CountTable> compare(OutcomeTable table) {
    return Findings.of(table.counts(), inquiry(table));
  }

  /**
   * Sizes of interaction for every crossing of every two characteristics.
   *
   * @throws IllegalArgumentException if the table has fewer than two characteristics, if one of
   *     them overlaps, or if the references are not a group of each
   */
  public Findings<CountTable> interactions(OutcomeTable table) {
    return Findings.of(table.counts(), interactionInquiry(table));
  }

  /**
   * Pooled shares of every crossing of chosen characteristics.
   *
   * @param variables the names of two of the table's variables or more
   * @throws IllegalArgumentException if they are fewer than two, the same twice or not the table's
   */
  public Findings<CountTable> pooled(OutcomeTable table, String... variables) {
    return Findings.of(table.counts(), pooledInquiry(table, variables));
  }

  CrossingInquiry inquiry(OutcomeTable table) {
    requireTwo(table);
    return new CrossingInquiry(this, table);
  }

  InteractionInquiry interactionInquiry(OutcomeTable table) {
    requireTwo(table);
    List<Dimension> characteristics = characteristics(table);
    if (characteristics.stream().anyMatch(Dimension::overlapping)) {
      throw new IllegalArgumentException(
          "Characteristics must count each unit in one group to interact, but one overlaps");
    }
    if (!references.isEmpty()) {
      requireReferences(characteristics);
    }
    return new InteractionInquiry(this, table);
  }

  PooledInquiry pooledInquiry(OutcomeTable table, String... variables) {
    List<String> names = characteristics(table).stream().map(Dimension::variable).toList();
    List<String> chosen = List.of(variables);
    if (chosen.size() < 2
        || chosen.stream().distinct().count() < chosen.size()
        || !names.containsAll(chosen)) {
      throw new IllegalArgumentException(
          "Characteristics must be two or more of the table's " + names + ", but were " + chosen);
    }
    List<Integer> kept =
        IntStream.range(0, names.size())
            .filter(dimension -> chosen.contains(names.get(dimension)))
            .boxed()
            .toList();
    Projection projection = new Projection(table, kept);
    return new PooledInquiry(
        CrossingWords.pooledTitle(projection),
        projection.contrast(criteria()),
        confidence,
        projection::read);
  }

  Criteria criteria() {
    return new Criteria(confidence, detectableDifference, 0.5, power);
  }

  private void requireReferences(List<Dimension> characteristics) {
    boolean areGroups =
        references.size() == characteristics.size()
            && IntStream.range(0, references.size())
                .allMatch(i -> characteristics.get(i).level().group(references.get(i)).isPresent());
    if (!areGroups) {
      throw new IllegalArgumentException(
          "References must be a group of each characteristic of the table, but were " + references);
    }
  }

  private static void requireTwo(OutcomeTable table) {
    if (characteristics(table).size() < 2) {
      throw new IllegalArgumentException(
          "Table must have two characteristics or more to cross, but has one");
    }
  }

  static List<Dimension> characteristics(OutcomeTable table) {
    List<Dimension> dimensions = table.counts().dimensions();
    return dimensions.subList(0, dimensions.size() - 1);
  }
}
