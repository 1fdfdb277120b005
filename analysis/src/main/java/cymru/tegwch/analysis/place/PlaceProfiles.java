// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.core.table.CountTable;

/**
 * Who lives where: is each group as large a share of a place as of the other places, and how uneven
 * is it all?
 *
 * <p>Every group of every place is compared with the same group of the other places together, by
 * the methods of {@link cymru.tegwch.analysis.OutcomeComparison}; Holm's method allows for all
 * groups of all places, and {@link TooFew} says where a place is too small to tell.
 *
 * <p>Then each place and each group has its index of dissimilarity ({@link
 * cymru.tegwch.analysis.finding.Described}): how unlike a place's profile is to that of the other
 * places, and how unlike a group's spread over places is to that of everybody else. Beside it stand
 * its mean by chance alone, exactly, how far it is beyond chance, and a permutation p-value that is
 * adjusted by Holm's method for all indices: {@link
 * cymru.tegwch.analysis.statistics.place.Dissimilarity}. An index of small places is large by
 * chance alone. Where a number that an index needs is hidden, it is {@link
 * cymru.tegwch.analysis.finding.Refused}. Of groups that overlap there is no index.
 *
 * <p>The table has places first and groups second.
 *
 * <pre>{@code
 * PlaceProfiles.withDefaults().compare(agesByEstate);
 * }</pre>
 *
 * <p>Source: O. D. Duncan, B. Duncan (1955), American Sociological Review 20(2), 210-217; W. J.
 * Carrington, K. R. Troske (1997), Journal of Business and Economic Statistics 15(4), 402-409.
 *
 * @param confidence of the intervals, above 0.5 and below 1; a difference is found where the
 *     adjusted p-value is below {@code 1 - confidence}
 * @param detectableDifference the smallest difference of shares that matters where neither is
 *     rarer, between 0 and 1
 * @param power the least chance of finding it, between 0 and 1
 * @param draws how many permutations, 1 or more
 * @param seed what the permutations are drawn from: the same seed gives the same p-values
 */
public record PlaceProfiles(
    double confidence, double detectableDifference, double power, int draws, long seed) {

  public PlaceProfiles {
    Criteria.require(confidence, detectableDifference, 0.5, power);
    if (draws < 1) {
      throw new IllegalArgumentException("Draws must be 1 or more, but were " + draws);
    }
  }

  /** 95 % confidence; ten percentage points with a power of 80 %; 9,999 permutations. */
  public static PlaceProfiles withDefaults() {
    return new PlaceProfiles(0.95, 0.1, 0.8, 9_999, 1);
  }

  /** The same question with another confidence. */
  public PlaceProfiles withConfidence(double other) {
    return new PlaceProfiles(other, detectableDifference, power, draws, seed);
  }

  /** The same question with another smallest difference of shares. */
  public PlaceProfiles withDetectableDifference(double other) {
    return new PlaceProfiles(confidence, other, power, draws, seed);
  }

  /** The same question with another power. */
  public PlaceProfiles withPower(double other) {
    return new PlaceProfiles(confidence, detectableDifference, other, draws, seed);
  }

  /** The same question with that many permutations, drawn from that seed. */
  public PlaceProfiles withPermutations(int many, long from) {
    return new PlaceProfiles(confidence, detectableDifference, power, many, from);
  }

  /**
   * Compares the places of a table.
   *
   * @throws IllegalArgumentException if the table has not two dimensions, each with two groups or
   *     more, or if its places overlap
   */
  public Findings<CountTable> compare(CountTable groupsByPlace) {
    return Findings.of(groupsByPlace, inquiry(groupsByPlace));
  }

  ProfileInquiry inquiry(CountTable table) {
    if (table.dimensions().size() != 2 || table.dimensions().get(0).overlapping()) {
      throw new IllegalArgumentException(
          "Table must have places, each unit in one of them, and then groups, but has "
              + table.dimensions().size()
              + " dimensions");
    }
    if (table.dimensions().stream().anyMatch(of -> of.level().groups().size() < 2)) {
      throw new IllegalArgumentException("Table must have two places and two groups or more");
    }
    return new ProfileInquiry(this, table);
  }

  Criteria criteria() {
    return new Criteria(confidence, detectableDifference, 0.5, power);
  }
}
