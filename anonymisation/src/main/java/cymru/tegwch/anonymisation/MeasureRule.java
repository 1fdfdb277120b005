// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

/**
 * When a mean, a median or a spread may be shown.
 *
 * <p>A cell is <em>sensitive</em> if it has values and any of these holds, where {@code x₁ ≥ x₂ ≥
 * …} are what its people contribute to {@code Σ|x|}:
 *
 * <pre>
 *   fewer than people people have a value, or a value other than 0
 *   x₁ > largestShare % of Σ|x|                          (dominance)
 *   Σ|x| - x₁ - x₂ < within % of x₁                      (the p % rule)
 *   fewer than outside people differ from the commonest value
 * </pre>
 *
 * <p>Nothing is shown of a sensitive cell, and its sum must not follow from what is shown: over all
 * sums that could be behind it, the greatest less the least is at least {@code x₁}, and the
 * greatest at least {@code within %} of {@code x₁} above the truth. The least and the greatest
 * value are never shown.
 *
 * <p>Source: A. Hundepool and others (2012), Statistical Disclosure Control, Wiley, chapter 4
 * (dominance and p % rule, protection levels of sums). The threshold of ten is that of the usual
 * rules for research outputs.
 *
 * @param people the fewest people with a value, at least {@value CellRule#ORDINARY}
 * @param largestShare the greatest share of the sum, in per cent, that one person may have
 * @param within how near, in per cent, the second largest contributor may not come to the largest
 */
public record MeasureRule(int people, int largestShare, int within) {

  public MeasureRule {
    if (people < CellRule.ORDINARY) {
      throw new IllegalArgumentException(
          "People must be at least " + CellRule.ORDINARY + ", but was " + people);
    }
    if (largestShare < 1 || largestShare > 100) {
      throw new IllegalArgumentException(
          "Largest share must be 1 to 100 per cent, but was " + largestShare);
    }
    if (within < 1 || within > 100) {
      throw new IllegalArgumentException("Within must be 1 to 100 per cent, but was " + within);
    }
  }

  /** Ten people, half at most of one person, ten per cent. */
  public static MeasureRule withDefaults() {
    return new MeasureRule(10, 50, 10);
  }

  /** The same rule with another number of people. */
  public MeasureRule withPeople(int atLeast) {
    return new MeasureRule(atLeast, largestShare, within);
  }
}
