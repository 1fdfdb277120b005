// SPDX-License-Identifier: Apache-2.0
/**
 * What changed: before and after, gaps between groups, against a place where nothing was done; a
 * series of points, and where it goes. {@link cymru.tegwch.analysis.change.Change} is for two
 * points in time, {@link cymru.tegwch.analysis.change.ProcessChart} and {@link
 * cymru.tegwch.analysis.change.Interruption} are for many, {@link
 * cymru.tegwch.analysis.change.Projection} and {@link cymru.tegwch.analysis.change.AgeProjection}
 * look ahead.
 */
@NullMarked
package cymru.tegwch.analysis.change;

import org.jspecify.annotations.NullMarked;
