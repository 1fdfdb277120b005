// SPDX-License-Identifier: Apache-2.0
/**
 * Text in English and in Welsh, and what both languages do with names, numbers and dates.
 *
 * <p>Start at {@link cymru.tegwch.core.text.Text}. Neither side is ever null or blank. Nothing here
 * reads a locale of the platform.
 */
@NullMarked
package cymru.tegwch.core.text;

import org.jspecify.annotations.NullMarked;
