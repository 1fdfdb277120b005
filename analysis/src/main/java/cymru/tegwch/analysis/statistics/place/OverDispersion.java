// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.place;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.Sorted;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.List;

/**
 * How much more places differ than chance lets them, and the funnel limits that allow for it.
 *
 * <pre>
 *   z = (y - π)/s, its lowest and highest tenths drawn in to the deciles      φ = Σ z²/I
 *   τ² = max( 0, (I·φ - (I-1)) / (Σ w - Σ w²/Σ w) )      w = 1/s²
 *   limits: multiplicative π ± z·s·√max(1, φ)      additive π ± z·√(s² + τ²)
 * </pre>
 *
 * <p>where place {@code i} of {@code I} shows {@code y} with a standard error of {@code s} at the
 * target {@code π}. Places differ for reasons that no risk adjustment has caught; without this,
 * most large ones are "outliers". The additive form keeps large places apart from their size alone
 * and is the one that NHS mortality indicators use.
 *
 * <p>Source: D. J. Spiegelhalter (2005), Handling over-dispersion of performance indicators,
 * Quality and Safety in Health Care 14(5), 347-351, doi:10.1136/qshc.2005.013755.
 *
 * @param target {@code π}
 * @param places {@code I}, 2 or more
 * @param phi {@code φ}: 1 where chance alone is at work
 * @param tauSquared {@code τ²}, the variance between places
 */
public record OverDispersion(double target, int places, double phi, double tauSquared) {

  /** The share of places at either end that is drawn in, unless another is given. */
  public static final double WINSORISED = 0.1;

  /**
   * A place.
   *
   * @param value {@code y}
   * @param standardError {@code s} at the target, finite and greater than 0
   */
  public record Place(double value, double standardError) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if {@code value} is not finite or {@code standardError} is
     *     not finite and greater than 0
     */
    public Place {
      Arguments.requireFinite("Value", value);
      Arguments.requireFinitePositive("Standard error", standardError);
    }
  }

  /**
   * The over-dispersion of those places around that target, a tenth drawn in at either end.
   *
   * @throws IllegalArgumentException if there are fewer than two places
   */
  public static OverDispersion of(double target, List<Place> places) {
    return of(target, places, WINSORISED);
  }

  /**
   * The over-dispersion with another share of places drawn in at either end.
   *
   * @param winsorised 0 for none, to below ½
   * @throws IllegalArgumentException if there are fewer than two places or {@code winsorised} is
   *     not 0 to below ½
   */
  public static OverDispersion of(double target, List<Place> places, double winsorised) {
    if (places.size() < 2) {
      throw new IllegalArgumentException("Places must be 2 or more, but were " + places.size());
    }
    if (!(winsorised >= 0 && winsorised < 0.5)) {
      throw new IllegalArgumentException(
          "Winsorised share must be 0 to below 0.5, but was " + winsorised);
    }
    Sorted scores =
        Sorted.of(places.stream().map(p -> (p.value() - target) / p.standardError()).toList());
    double lowest = scores.quantile(winsorised);
    double highest = scores.quantile(1 - winsorised);
    double squares =
        scores.values().stream()
            .mapToDouble(z -> Math.min(highest, Math.max(lowest, z)))
            .map(z -> z * z)
            .sum();
    double weights = places.stream().mapToDouble(OverDispersion::weight).sum();
    double ofSquares = places.stream().mapToDouble(p -> weight(p) * weight(p)).sum() / weights;
    double between = (squares - (places.size() - 1)) / (weights - ofSquares);
    return new OverDispersion(target, places.size(), squares / places.size(), Math.max(0, between));
  }

  /**
   * The over-dispersion of shares around the share of all places together.
   *
   * <pre>{@code
   * OverDispersion.ofShares(List.of(Proportion.of(50, 200), Proportion.of(90, 210), Proportion.of(40, 190))).phi();
   * }</pre>
   *
   * @throws IllegalArgumentException if there are fewer than two places, or all or none of all
   *     people are in the parts
   */
  public static OverDispersion ofShares(List<Proportion> places) {
    double part = places.stream().mapToDouble(p -> (double) p.part()).sum();
    double whole = places.stream().mapToDouble(p -> (double) p.whole()).sum();
    double target = Arguments.requireInside("Share of all places", part / whole);
    return of(
        target,
        places.stream()
            .map(p -> new Place(p.value(), Math.sqrt(target * (1 - target) / p.whole())))
            .toList());
  }

  private static double weight(Place place) {
    return 1 / (place.standardError() * place.standardError());
  }

  /**
   * The limits for a place of that standard error, each times {@code √max(1, φ)}.
   *
   * @throws IllegalArgumentException if {@code standardError} is not finite and greater than 0, or
   *     {@code confidence} is not between 0 and 1
   */
  public Interval multiplicative(double standardError, double confidence) {
    Arguments.requireFinitePositive("Standard error", standardError);
    return around(standardError * Math.sqrt(Math.max(1, phi)), confidence);
  }

  /**
   * The limits for a place of that standard error, with the variance between places added.
   *
   * @throws IllegalArgumentException if {@code standardError} is not finite and greater than 0, or
   *     {@code confidence} is not between 0 and 1
   */
  public Interval additive(double standardError, double confidence) {
    Arguments.requireFinitePositive("Standard error", standardError);
    return around(Math.sqrt(standardError * standardError + tauSquared), confidence);
  }

  private Interval around(double spread, double confidence) {
    double reach = StandardNormal.zOf(Arguments.requireConfidence(confidence)) * spread;
    return new Interval(target - reach, target + reach, confidence);
  }
}
