// SPDX-License-Identifier: Apache-2.0
/**
 * Places beside each other: funnels, over-dispersion, and inequality along or across groups.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.place.ProportionFunnel}. Places are classed,
 * never ranked.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.place;

import org.jspecify.annotations.NullMarked;
