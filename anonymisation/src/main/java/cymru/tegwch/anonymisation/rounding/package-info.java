// SPDX-License-Identifier: Apache-2.0
/**
 * Printed numbers made coarser. Start at {@link cymru.tegwch.anonymisation.rounding.Rounding} and
 * {@link cymru.tegwch.anonymisation.rounding.ControlledRounding}. What a reader can undo from a
 * printed number is stated as an interval, in whole numbers.
 */
@NullMarked
package cymru.tegwch.anonymisation.rounding;

import org.jspecify.annotations.NullMarked;
