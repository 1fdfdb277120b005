// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.change;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.List;

/**
 * Whether a series changed its level or its slope at a known time: an interrupted time series.
 *
 * <pre>
 *   y = β₀ + β₁ t + β₂ D + β₃ (t - t₀) D + ε,     D = 1 from t₀ on, t = 1, 2, 3, ...
 *   V = (X'X)⁻¹ ( Γ₀ + Σₗ (1 - l/(L+1)) (Γₗ + Γₗ') ) (X'X)⁻¹ · n/(n-4),   Γₗ = Σ eₜ eₜ₋ₗ xₜ xₜ₋ₗ'
 * </pre>
 *
 * <p>{@code β₂} is the step at the change and {@code β₃} the change of slope after it. Neighbouring
 * months are alike, so the standard errors are those of Newey and West, with {@code L = ⌊4
 * (n/100)^(2/9)⌋} lags unless others are asked for, and coefficients are read against Student's t
 * on {@code n - 4} degrees of freedom. At least 8 points on each side; with fewer, compare two
 * points. A season that the series has is not allowed for: take differences to the same month of
 * the year before, or whole years.
 *
 * <pre>{@code
 * SegmentedRegression.Result result =
 *     SegmentedRegression.withDefaults()
 *         .fit(
 *             List.of(52., 54., 53., 55., 54., 56., 55., 57., 63., 64., 66., 65., 67., 68., 67., 70.),
 *             8);
 * result.level().estimate(); // 6.18
 * }</pre>
 *
 * <p>Source: A. K. Wagner et al. (2002), Journal of Clinical Pharmacy and Therapeutics 27(4),
 * 299-309, doi:10.1046/j.1365-2710.2002.00430.x; W. K. Newey, K. D. West (1987), Econometrica
 * 55(3), 703-708, doi:10.2307/1913610, and (1994), Review of Economic Studies 61(4), 631-653,
 * doi:10.2307/2297912, for the lags.
 *
 * @param confidence of every interval, between 0 and 1
 * @param lags how many lags; -1 for by the length of the series
 * @param smallSample whether variances are multiplied by {@code n/(n-4)}
 */
public record SegmentedRegression(double confidence, int lags, boolean smallSample) {

  /** The fewest points on each side. */
  public static final int FEWEST_POINTS = 8;

  /**
   * A coefficient of a series.
   *
   * @param estimate in the units of the series, of a slope for each step in time
   * @param standardError of Newey and West
   * @param p the two-sided p-value that it is 0
   * @param interval by Student's t
   */
  public record Estimate(double estimate, double standardError, double p, Interval interval) {}

  /**
   * What was found.
   *
   * @param start the level at time 0, before the first point
   * @param slopeBefore the slope before the change
   * @param level the step at the change
   * @param slopeChange how the slope changed
   * @param autocorrelation how alike what is left of neighbouring points is
   * @param lags how many lags the standard errors allow for
   */
  public record Result(
      Estimate start,
      Estimate slopeBefore,
      Estimate level,
      Estimate slopeChange,
      Autocorrelation autocorrelation,
      int lags) {}

  /**
   * Checks the confidence and the lags.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1, or the lags are
   *     fewer than -1
   */
  public SegmentedRegression {
    Arguments.requireConfidence(confidence);
    if (lags < -1) {
      throw new IllegalArgumentException("Lags must be 0 or more, or -1, but were " + lags);
    }
  }

  /** 95 %, lags by the length of the series, variances corrected for a small sample. */
  public static SegmentedRegression withDefaults() {
    return new SegmentedRegression(0.95, -1, true);
  }

  /**
   * The same at another confidence.
   *
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public SegmentedRegression withConfidence(double confidence) {
    return new SegmentedRegression(confidence, lags, smallSample);
  }

  /**
   * The same with so many lags.
   *
   * @throws IllegalArgumentException if they are fewer than -1
   */
  public SegmentedRegression withLags(int lags) {
    return new SegmentedRegression(confidence, lags, smallSample);
  }

  /** The same with, or without, the correction for a small sample: R and statsmodels have none. */
  public SegmentedRegression withSmallSample(boolean smallSample) {
    return new SegmentedRegression(confidence, lags, smallSample);
  }

  /**
   * The model of a series of equal steps in time.
   *
   * @param series the values, the earliest first
   * @param before how many of them are before the change
   * @throws IllegalArgumentException if there are fewer than 8 points on a side, as many lags as
   *     points, or a value that is not finite
   */
  public Result fit(List<Double> series, int before) {
    int after = series.size() - before;
    if (before < FEWEST_POINTS || after < FEWEST_POINTS) {
      throw new IllegalArgumentException(
          "Points must be 8 or more on each side, but were " + before + " and " + after);
    }
    series.forEach(value -> Arguments.requireFinite("Value of a series", value));
    int used = lags >= 0 ? lags : (int) Math.floor(4 * Math.pow(series.size() / 100.0, 2.0 / 9));
    if (used >= series.size()) {
      throw new IllegalArgumentException(
          "Lags must be fewer than the " + series.size() + " points, but were " + used);
    }
    return SegmentedFit.of(series, before).result(this, used);
  }
}
