// SPDX-License-Identifier: Apache-2.0
/**
 * HTML as every module writes it: escaped, whatever is in the texts.
 *
 * <p>Start at {@link cymru.tegwch.core.html.Markup}. The package is for our own modules.
 */
@NullMarked
package cymru.tegwch.core.html;

import org.jspecify.annotations.NullMarked;
