// SPDX-License-Identifier: Apache-2.0
/**
 * Published indicators as data: named and versioned outcomes with their answers, the direction that
 * is wanted and how many must have said which group they are of.
 *
 * <p>Start at {@link cymru.tegwch.standards.indicator.Indicator}.
 */
@NullMarked
package cymru.tegwch.standards.indicator;

import org.jspecify.annotations.NullMarked;
