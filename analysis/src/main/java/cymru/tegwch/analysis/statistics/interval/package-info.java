// SPDX-License-Identifier: Apache-2.0
/**
 * Intervals for one share, and for the difference, the ratio and the odds ratio of two.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.interval.WilsonInterval} and {@link
 * cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference}. A limit may be infinite
 * and is never {@code NaN}.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.interval;

import org.jspecify.annotations.NullMarked;
