// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.rate;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.PoissonLaw;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;

/**
 * The test of a rate of events against a given rate, matched to {@link RateInterval}: p is below 1
 * minus the confidence exactly where the interval leaves out the given rate.
 *
 * <pre>
 *   below 10 events: twice the smaller of P(X &lt;= x) and P(X >= x), at most 1      X ~ Poisson(E)
 *   from 10: twice the normal tail of z
 *     z = 3√x·(1 - 1/(9x) - ∛(E/x))            where E is below x
 *     z = 3√y·(∛(E/y) - 1 + 1/(9y))  y = x+1   where E is above x
 * </pre>
 *
 * <p>where {@code E} is the given rate times the exposure. From 10 events it is Byar's limits
 * solved for the confidence at which one of them is the given rate; between the limits of
 * confidence 0, p is 1.
 *
 * <pre>{@code
 * RateTest.of(EventRate.of(20, 1500), 0.008).p(); // 0.0428
 * }</pre>
 *
 * <p>Source: as {@link ByarInterval} and {@link PoissonInterval}, from which it follows.
 *
 * @param observed the events over their exposure
 * @param rate the given rate for one unit of exposure, finite and greater than 0
 */
public record RateTest(EventRate observed, double rate) {

  /**
   * Checks the given rate.
   *
   * @throws IllegalArgumentException if {@code rate} is not finite and greater than 0
   */
  public RateTest {
    requireNonNull(observed, "observed");
    Arguments.requireFinitePositive("Rate", rate);
  }

  /**
   * The test of that rate.
   *
   * @throws IllegalArgumentException if {@code rate} is not finite and greater than 0
   */
  public static RateTest of(EventRate observed, double rate) {
    return new RateTest(observed, rate);
  }

  /** The two-sided p-value, 0 to 1. */
  public double p() {
    double expected = rate * observed.exposure();
    long events = observed.events();
    if (events < RateInterval.BYAR_FROM) {
      PoissonLaw law = new PoissonLaw(expected);
      return Math.min(1, 2 * Math.exp(Math.min(law.logLower(events, 1), law.logUpper(events, 1))));
    }
    double z = expected < events ? below((double) events, expected) : above(events + 1.0, expected);
    return z <= 0 ? 1 : StandardNormal.beyond(z);
  }

  private static double below(double events, double expected) {
    return 3 * Math.sqrt(events) * (1 - 1 / (9 * events) - Math.cbrt(expected / events));
  }

  private static double above(double events, double expected) {
    return 3 * Math.sqrt(events) * (Math.cbrt(expected / events) - 1 + 1 / (9 * events));
  }
}
