// SPDX-License-Identifier: Apache-2.0
/**
 * Intervals, tests, adjustments and power for counts of people: pure functions over whole numbers.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.Proportion}: {@link
 * cymru.tegwch.analysis.statistics.WilsonInterval} describes one, {@link
 * cymru.tegwch.analysis.statistics.BinomialTest} compares it with a benchmark share, {@link
 * cymru.tegwch.analysis.statistics.TwoProportions} holds two for {@link
 * cymru.tegwch.analysis.statistics.ScoreTest} and the Miettinen-Nurminen intervals. A p-value and
 * an interval that name each other as matched agree: the interval leaves out the null value exactly
 * where p is below 1 minus the confidence. Nothing here knows a characteristic or decides what may
 * be published.
 */
@NullMarked
package cymru.tegwch.analysis.statistics;

import org.jspecify.annotations.NullMarked;
