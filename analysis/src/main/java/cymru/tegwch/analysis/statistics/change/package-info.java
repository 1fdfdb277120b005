// SPDX-License-Identifier: Apache-2.0
/**
 * Change over time: before and after, against a place that did not change, along a series, and
 * ahead.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.change.DifferenceInDifferences} with one
 * point on each side, at {@link cymru.tegwch.analysis.statistics.change.SegmentedRegression} with a
 * series. Each result carries what it takes for granted, in both languages, because no figure of
 * change is worth more than that.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.change;

import org.jspecify.annotations.NullMarked;
