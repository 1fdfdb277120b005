// SPDX-License-Identifier: Apache-2.0
/**
 * Amounts between groups, such as days to repair: means, with medians beside them.
 *
 * <p>Start at {@link cymru.tegwch.analysis.measure.MeasureComparison}.
 */
@NullMarked
package cymru.tegwch.analysis.measure;

import org.jspecify.annotations.NullMarked;
