// SPDX-License-Identifier: Apache-2.0
/**
 * Shares of weighted people: surveys whose respondents stand for different numbers of others.
 *
 * <p>Start at {@link cymru.tegwch.analysis.weighted.WeightedComparison}.
 */
@NullMarked
package cymru.tegwch.analysis.weighted;

import org.jspecify.annotations.NullMarked;
