// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.place;

import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Where each place may stand in an order of all of them. A rank by itself is not to be had here.
 *
 * <pre>
 *   best = 1 + places found higher        worst = K - places found lower
 * </pre>
 *
 * <p>of {@code K} places, the highest having rank 1. Each of the {@code K(K-1)} statements "this
 * place is higher than that one" is tested one-sidedly, and Holm's method allows for all of them,
 * so that all the ranks are within their limits together with the confidence that was asked for.
 *
 * <pre>{@code
 * Ranks.of(List.of(0.9, 0.5, 0.1), (i, j) -> i + j == 2 ? 0.001 : 0.4, 0.95).ranks().get(0); // 1, from 1 to 2
 * }</pre>
 *
 * <p>Source: M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm (2023), Inference for ranks, Review
 * of Economic Studies, doi:10.1093/restud/rdad006, section 3, with Holm's method in place of their
 * bootstrap; H. Goldstein, D. J. Spiegelhalter (1996), JRSS A 159(3), 385-443, for why.
 *
 * @param ranks one for each place, in the order given
 * @param confidence of all of them together
 */
public record Ranks(List<Rank> ranks, double confidence) {

  /**
   * The rank of a place and its limits.
   *
   * @param rank 1 for the highest; equal values share a rank
   * @param best the highest that it may be, at most {@code rank}
   * @param worst the lowest that it may be
   */
  public record Rank(int rank, int best, int worst) {}

  /** Copies the ranks. */
  public Ranks {
    ranks = List.copyOf(ranks);
    Arguments.requireConfidence(confidence);
  }

  /**
   * The ranks of those places.
   *
   * @param values what places are ranked by, all of them numbers
   * @param pValues the two-sided p-value of no difference between two places, by their numbers in
   *     the list, the first being the lower number
   * @param confidence of all ranks together
   * @throws IllegalArgumentException if a p-value is not 0 to 1, or {@code confidence} is not
   *     between 0 and 1
   */
  public static Ranks of(
      List<Double> values, ToDoubleBiFunction<Integer, Integer> pValues, double confidence) {
    int places = values.size();
    List<Double> oneSided = new ArrayList<>();
    for (int first = 0; first < places; first++) {
      for (int second = first + 1; second < places; second++) {
        oneSided.add(pValues.applyAsDouble(first, second) / 2);
      }
    }
    List<Double> adjusted = Adjustment.HOLM.adjust(oneSided, places * (places - 1));
    int[] higher = new int[places];
    int[] lower = new int[places];
    int pair = 0;
    for (int first = 0; first < places; first++) {
      for (int second = first + 1; second < places; second++) {
        if (adjusted.get(pair) < 1 - confidence) {
          boolean isFirstHigher = values.get(first) > values.get(second);
          higher[isFirstHigher ? second : first]++;
          lower[isFirstHigher ? first : second]++;
        }
        pair++;
      }
    }
    List<Rank> ranks = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      ranks.add(new Rank(rank(values, place), 1 + higher[place], places - lower[place]));
    }
    return new Ranks(ranks, confidence);
  }

  private static int rank(List<Double> values, int place) {
    return 1 + (int) values.stream().filter(value -> value > values.get(place)).count();
  }
}
