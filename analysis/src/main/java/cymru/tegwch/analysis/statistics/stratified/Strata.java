// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.stratified;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import java.util.List;

/**
 * The same two groups compared within each of several strata: departments, areas, grades.
 *
 * <pre>{@code
 * var strata = Strata.of(
 *     TwoProportions.of(Proportion.of(512, 601), Proportion.of(313, 332)),
 *     TwoProportions.of(Proportion.of(353, 370), Proportion.of(207, 215)));
 * strata.crude().difference(); // over all strata at once
 * }</pre>
 *
 * @param each the two groups in each stratum, 1 stratum or more
 */
public record Strata(List<TwoProportions> each) {

  /**
   * Copies and checks the strata.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Strata {
    each = List.copyOf(each);
    if (each.isEmpty()) {
      throw new IllegalArgumentException("Strata must be 1 or more, but were 0");
    }
  }

  /**
   * Those strata.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Strata of(TwoProportions... each) {
    return new Strata(List.of(each));
  }

  /** Both groups over all strata at once: what stratifying may reverse. */
  public TwoProportions crude() {
    return TwoProportions.of(
        crude(each.stream().map(TwoProportions::first).toList()),
        crude(each.stream().map(TwoProportions::second).toList()));
  }

  /**
   * Whether stratifying reverses the crude difference: the difference over all at once has one
   * sign, the Mantel-Haenszel difference the other. Whether either is more than chance is for
   * {@link MantelHaenszelTest}.
   */
  public boolean isReversed() {
    return crude().difference() * MantelHaenszelDifference.of(this).estimate() < 0;
  }

  /** In how many strata the difference has the other sign than the crude one. */
  public long reversals() {
    double crude = crude().difference();
    return each.stream().filter(one -> one.difference() * crude < 0).count();
  }

  private static Proportion crude(List<Proportion> parts) {
    return Proportion.of(
        parts.stream().mapToLong(Proportion::part).sum(),
        parts.stream().mapToLong(Proportion::whole).sum());
  }

  /** Those in which the outcome could have fallen either way: the others say nothing of odds. */
  List<Cells> informative() {
    return each.stream().map(Cells::of).filter(cells -> cells.variance() > 0).toList();
  }

  /** All strata as cells. */
  List<Cells> cells() {
    return each.stream().map(Cells::of).toList();
  }
}
