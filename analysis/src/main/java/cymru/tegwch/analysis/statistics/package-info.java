// SPDX-License-Identifier: Apache-2.0
/**
 * Counts of people and the ranges that they are compatible with: what the methods in the packages
 * below take and give.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.Proportion}: {@link
 * cymru.tegwch.analysis.statistics.interval.WilsonInterval} describes one, {@link
 * cymru.tegwch.analysis.statistics.test.BinomialTest} compares it with a benchmark share, {@link
 * cymru.tegwch.analysis.statistics.TwoProportions} holds two for {@link
 * cymru.tegwch.analysis.statistics.test.ScoreTest} and the Miettinen-Nurminen intervals. A p-value
 * and an interval that name each other as matched agree: the interval leaves out the null value
 * exactly where p is below 1 minus the confidence. All are pure functions; nothing here knows a
 * characteristic or decides what may be published.
 */
@NullMarked
package cymru.tegwch.analysis.statistics;

import org.jspecify.annotations.NullMarked;
