// SPDX-License-Identifier: Apache-2.0
/**
 * Decomposition: how much of a gap between two groups goes with who they are, and how much with
 * what happened to people who are alike.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.decomposition.Kitagawa} for shares by stratum
 * and {@link cymru.tegwch.analysis.statistics.decomposition.OaxacaBlinder} for amounts by a linear
 * model. Both give both choices of reference, because neither is right alone, and neither part is a
 * measure of discrimination.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.decomposition;

import org.jspecify.annotations.NullMarked;
