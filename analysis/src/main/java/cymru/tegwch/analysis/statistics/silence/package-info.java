// SPDX-License-Identifier: Apache-2.0
/**
 * What those who did not answer could change.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.silence.MissingBounds}. Nothing is assumed of
 * them.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.silence;

import org.jspecify.annotations.NullMarked;
