// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.anonymisation.DisclosurePolicy;

/**
 * How numbers are read: all of them exactly, or as a policy prints them.
 *
 * @param percentageBase the smallest base of which a rate may be given
 * @param roundingBase what the numbers are multiples of
 */
record Reading(long percentageBase, long roundingBase) {

  /** Everything that was counted, exactly. */
  static final Reading COUNTED = new Reading(1, 1);

  /** What that policy prints. */
  static Reading of(DisclosurePolicy policy) {
    return new Reading(policy.print().percentageBase(), policy.print().roundingBase());
  }

  boolean isRounded() {
    return roundingBase > 1;
  }
}
