// SPDX-License-Identifier: Apache-2.0
/**
 * Who uses something, set against who needs it. Start at {@link
 * cymru.tegwch.analysis.uptake.Uptake}.
 */
@NullMarked
package cymru.tegwch.analysis.uptake;

import org.jspecify.annotations.NullMarked;
