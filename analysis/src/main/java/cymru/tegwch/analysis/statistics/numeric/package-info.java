// SPDX-License-Identifier: Apache-2.0
/**
 * Special functions and laws that the methods share; not part of the API.
 *
 * <p>Nothing outside {@code statistics} may use it.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.numeric;

import org.jspecify.annotations.NullMarked;
