// SPDX-License-Identifier: Apache-2.0
/**
 * Weights for answers that do not represent those who were asked: raking, post-stratification, and
 * what weighting costs.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.weight.Raking}; {@link
 * cymru.tegwch.analysis.statistics.weight.Weights} says what is left of the sample's size. Weights
 * make answers representative of what they are weighted by, and of nothing else.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.weight;

import org.jspecify.annotations.NullMarked;
