// SPDX-License-Identifier: Apache-2.0
/**
 * Partial pooling: small groups borrow from all of them, as much as the groups are alike.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.pooling.BetaBinomial} for shares and {@link
 * cymru.tegwch.analysis.statistics.pooling.RandomEffects} for estimates with standard errors. A
 * pooled figure is nearer the truth on average over all groups; of one group alone it is drawn
 * towards the others, and never goes by the name of that group's own rate.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.pooling;

import org.jspecify.annotations.NullMarked;
