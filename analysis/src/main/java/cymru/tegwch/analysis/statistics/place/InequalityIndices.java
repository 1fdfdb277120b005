// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.place;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Inequality across several groups that need have no order, in one number.
 *
 * <pre>
 *   μ = Σ p·r      between-group variance = Σ p·(r - μ)²
 *   Theil T = Σ p·(r/μ)·ln(r/μ)      mean log deviation = Σ p·ln(μ/r)
 *   index of disparity = mean over the other groups of |r - ref|/ref      PAF = (μ - ref)/μ
 * </pre>
 *
 * <p>where a group has the share {@code p} of all people and the rate {@code r}, and {@code ref} is
 * the lowest rate, the best where the event is unwanted; {@link #withReference} takes another
 * group's. One number hides which group it is about; print the rates beside it.
 *
 * <p>Source: S. Harper, J. Lynch (2005), Methods for Measuring Cancer Disparities, National Cancer
 * Institute; J. N. Pearcy, K. G. Keppel (2002), Public Health Reports 117(3), 273-280 (index of
 * disparity).
 *
 * @param groups the groups, 2 or more
 * @param reference the place in the list of the group that others are compared with, from 0
 */
public record InequalityIndices(List<Group> groups, int reference) {

  /**
   * A group.
   *
   * @param population how many people, greater than 0
   * @param rate its rate, at least 0
   */
  public record Group(double population, double rate) {

    /**
     * Checks the group.
     *
     * @throws IllegalArgumentException if {@code population} is not finite and greater than 0, or
     *     {@code rate} is not finite or negative
     */
    public Group {
      Arguments.requireFinitePositive("Population", population);
      Arguments.requireFiniteNotNegative("Rate", rate);
    }
  }

  /**
   * Copies and checks the groups.
   *
   * @throws IllegalArgumentException if there are fewer than two groups or {@code reference} is
   *     none of them
   */
  public InequalityIndices {
    groups = List.copyOf(groups);
    if (groups.size() < 2) {
      throw new IllegalArgumentException("Groups must be 2 or more, but were " + groups.size());
    }
    if (reference < 0 || reference >= groups.size()) {
      throw new IllegalArgumentException(
          "Reference must be 0 to " + (groups.size() - 1) + ", but was " + reference);
    }
  }

  /**
   * The indices of those groups, compared with the one of the lowest rate.
   *
   * <pre>{@code
   * var a = new InequalityIndices.Group(4000, 0.12);
   * var b = new InequalityIndices.Group(800, 0.18);
   * InequalityIndices.of(List.of(a, b)).attributableFraction(); // 0.0769
   * }</pre>
   *
   * @throws IllegalArgumentException if there are fewer than two groups
   */
  public static InequalityIndices of(List<Group> groups) {
    int lowest = 0;
    for (int i = 1; i < groups.size(); i++) {
      if (groups.get(i).rate() < groups.get(lowest).rate()) {
        lowest = i;
      }
    }
    return new InequalityIndices(groups, lowest);
  }

  /**
   * A copy compared with another group.
   *
   * @throws IllegalArgumentException if {@code reference} is none of them
   */
  public InequalityIndices withReference(int reference) {
    return new InequalityIndices(groups, reference);
  }

  /** {@code μ}, the rate of all people together. */
  public double mean() {
    double population = groups.stream().mapToDouble(Group::population).sum();
    return groups.stream().mapToDouble(g -> g.population() / population * g.rate()).sum();
  }

  /** The between-group variance, in the square of the rate's unit. */
  public double betweenGroupVariance() {
    double mean = mean();
    return sum(g -> (g.rate() - mean) * (g.rate() - mean));
  }

  /** Theil's T, at least 0; empty where every rate is 0. */
  public OptionalDouble theil() {
    double mean = mean();
    return mean == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.max(0, sum(g -> g.rate() == 0 ? 0 : g.rate() / mean * Math.log(g.rate() / mean))));
  }

  /** The mean log deviation, at least 0: infinite where some rates are 0, empty where all are. */
  public OptionalDouble meanLogDeviation() {
    double mean = mean();
    return mean == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(0, sum(g -> Math.log(mean / g.rate()))));
  }

  /** The index of disparity as a share of the reference rate; empty where that is 0. */
  public OptionalDouble indexOfDisparity() {
    double ref = groups.get(reference).rate();
    if (ref == 0) {
      return OptionalDouble.empty();
    }
    double distances = groups.stream().mapToDouble(g -> Math.abs(g.rate() - ref) / ref).sum();
    return OptionalDouble.of(distances / (groups.size() - 1));
  }

  /**
   * The population attributable fraction: what share of all events there would not be if every
   * group had the reference rate; below 0 where others have less. Empty without events.
   */
  public OptionalDouble attributableFraction() {
    double mean = mean();
    return mean == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((mean - groups.get(reference).rate()) / mean);
  }

  /** The highest rate less the lowest. */
  public double range() {
    return highest() - lowest();
  }

  /** The highest rate over the lowest: infinite where that is 0, empty where both are. */
  public OptionalDouble rangeRatio() {
    return highest() == 0 ? OptionalDouble.empty() : OptionalDouble.of(highest() / lowest());
  }

  private double highest() {
    return groups.stream().mapToDouble(Group::rate).max().orElseThrow();
  }

  private double lowest() {
    return groups.stream().mapToDouble(Group::rate).min().orElseThrow();
  }

  private double sum(ToDoubleFunction<Group> term) {
    double population = groups.stream().mapToDouble(Group::population).sum();
    return groups.stream()
        .mapToDouble(g -> g.population() / population * term.applyAsDouble(g))
        .sum();
  }
}
