// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.core.text.Text;
import java.util.OptionalLong;

/**
 * The chance that a group shows the smallest difference of interest from another, on whichever side
 * is the harder. The other is taken as it is, its rate as the true one.
 */
public sealed interface ContrastPower permits SharePower, RatePower {

  /** The power with that base of the group. */
  double at(long base);

  /** The smallest difference of interest, in words. */
  Text ofInterest();

  /** The base of the group that is enough; empty where the other is too small for any. */
  OptionalLong baseFor(double wanted);
}
