// SPDX-License-Identifier: Apache-2.0
/**
 * Answers on an ordered scale: very, fairly, not.
 *
 * <p>Start at {@link cymru.tegwch.analysis.ordinal.OrdinalComparison}.
 */
@NullMarked
package cymru.tegwch.analysis.ordinal;

import org.jspecify.annotations.NullMarked;
