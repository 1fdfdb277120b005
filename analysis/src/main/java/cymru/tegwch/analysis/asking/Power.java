// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.core.text.Text;
import java.util.OptionalLong;

/**
 * The chance that a group shows the smallest difference of interest from those that it is compared
 * with, on whichever side is the harder, and what would be enough.
 */
public interface Power {

  /** The chance with that base of the group. */
  double at(long base);

  /** The smallest difference of interest, in words. */
  Text ofInterest();

  /** The base of the group that is enough; empty where those compared with are too few for any. */
  OptionalLong baseFor(double wanted);

  /** The base that is enough where those compared with have as large a one; empty beyond reason. */
  OptionalLong eachFor(double wanted);
}
