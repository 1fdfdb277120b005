// SPDX-License-Identifier: Apache-2.0
/**
 * How one answer follows from others, as the standards say: disability under the Equality Act from
 * two questions, an output of the census from what was ticked.
 *
 * <p>Start at {@link cymru.tegwch.standards.derived.Formula}; a question that is derived applies
 * its own.
 */
@NullMarked
package cymru.tegwch.standards.derived;

import org.jspecify.annotations.NullMarked;
