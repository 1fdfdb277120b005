// SPDX-License-Identifier: Apache-2.0
/**
 * How large a difference is: relative likelihood, Cohen's h and the association in a table.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.effect.RelativeLikelihood}. A size says
 * nothing of its certainty; the tests and intervals do.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.effect;

import org.jspecify.annotations.NullMarked;
