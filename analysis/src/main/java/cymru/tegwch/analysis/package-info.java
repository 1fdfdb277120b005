// SPDX-License-Identifier: Apache-2.0
/**
 * Questions that an equality analysis asks, and what it finds.
 *
 * <p>Start at {@link cymru.tegwch.analysis.Representation} (is a group as large as it is in the
 * population?) and {@link cymru.tegwch.analysis.OutcomeComparison} (does something happen to a
 * group as often as to the others?). Every finding is a function of a specification and of numbers
 * that can be read, so the same question can be put to what was counted and to what may be
 * published.
 */
@NullMarked
package cymru.tegwch.analysis;

import org.jspecify.annotations.NullMarked;
