// SPDX-License-Identifier: Apache-2.0
/**
 * A whole body beside a benchmark: gaps, fit and distance of all groups together.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.profile.BenchmarkGap}. Shares are 0 to 1.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.profile;

import org.jspecify.annotations.NullMarked;
