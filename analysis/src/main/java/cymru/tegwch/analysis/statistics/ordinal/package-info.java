// SPDX-License-Identifier: Apache-2.0
/**
 * Answers on an ordered scale compared between groups, and trends along ordered groups.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.ordinal.MannWhitneyTest} for two groups and
 * {@link cymru.tegwch.analysis.statistics.ordinal.KruskalWallisTest} for more. Categories stand in
 * their order, lowest first.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.ordinal;

import org.jspecify.annotations.NullMarked;
