// SPDX-License-Identifier: Apache-2.0
/**
 * What many comparisons do to their p-values.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.multiplicity.Adjustment}.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.multiplicity;

import org.jspecify.annotations.NullMarked;
