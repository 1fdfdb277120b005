// SPDX-License-Identifier: Apache-2.0
/**
 * Two groups compared within strata: tests, pooled sizes, and whether the strata agree.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.stratified.Strata} and {@link
 * cymru.tegwch.analysis.statistics.stratified.MantelHaenszelTest}. In every stratum the groups
 * stand in the same order.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.stratified;

import org.jspecify.annotations.NullMarked;
