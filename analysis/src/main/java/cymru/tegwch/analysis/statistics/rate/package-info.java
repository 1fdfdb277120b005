// SPDX-License-Identifier: Apache-2.0
/**
 * Events over an exposure: rates, their intervals and ratios, and standardised rates.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.rate.RateInterval}. Rates are for one unit of
 * exposure.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.rate;

import org.jspecify.annotations.NullMarked;
