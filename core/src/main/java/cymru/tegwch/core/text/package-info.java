// SPDX-License-Identifier: Apache-2.0
/**
 * Text in English and in Welsh.
 *
 * <p>Start at {@link cymru.tegwch.core.text.Text}. Neither side is ever null or blank.
 */
@NullMarked
package cymru.tegwch.core.text;

import org.jspecify.annotations.NullMarked;
