// SPDX-License-Identifier: Apache-2.0
/**
 * What can be counted: variables, axes, measures and outcomes.
 *
 * <p>Start at {@link cymru.tegwch.core.variable.Variable}. These are words only: they hold no data.
 */
@NullMarked
package cymru.tegwch.core.variable;

import org.jspecify.annotations.NullMarked;
