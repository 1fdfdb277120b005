// SPDX-License-Identifier: Apache-2.0
/**
 * What could have been seen, and how many people it takes.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.power.BinomialPower}.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.power;

import org.jspecify.annotations.NullMarked;
