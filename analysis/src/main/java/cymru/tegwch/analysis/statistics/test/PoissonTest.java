// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.test;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.PoissonLaw;

/**
 * The exact test of a count of independent events against what was expected of it.
 *
 * <pre>
 *   P(X = k) = E^k · e^(-E) / k!
 * </pre>
 *
 * <p>where {@code E} is a known rate times the exposure, or the events that standard rates lead one
 * to expect. {@link TwoSided#CENTRAL} is matched by {@link
 * cymru.tegwch.analysis.statistics.rate.PoissonInterval}.
 *
 * <pre>{@code
 * PoissonTest complaints = new PoissonTest(9, 4.2);
 * complaints.atLeast();           // 0.0279
 * complaints.p(TwoSided.CENTRAL); // 0.0558
 * }</pre>
 *
 * <p>Source: F. Garwood (1936), Biometrika 28(3/4), 437-442, doi:10.1093/biomet/28.3-4.437; the
 * two-sided definitions are those of {@link TwoSided}.
 *
 * @param events how many there were, 0 or more
 * @param expected {@code E}, finite and above 0
 */
public record PoissonTest(long events, double expected) {

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if {@code events} is negative, or {@code expected} not finite
   *     and above 0
   */
  public PoissonTest {
    Arguments.requireNotNegative("Events", events);
    Arguments.requireFinitePositive("Expected events", expected);
  }

  /** The two-sided p-value by that definition, 0 to 1. */
  public double p(TwoSided method) {
    return method.p(law(), events);
  }

  /** The one-sided {@code P(X <= x)}: the chance of so few or fewer. */
  public double atMost() {
    return Math.exp(law().logLower(events, 1));
  }

  /** The one-sided {@code P(X >= x)}: the chance of so many or more. */
  public double atLeast() {
    return Math.exp(law().logUpper(events, 1));
  }

  private PoissonLaw law() {
    return new PoissonLaw(expected);
  }
}
