// SPDX-License-Identifier: Apache-2.0
/**
 * Every text of the catalogue, for a translator to read and to mend.
 *
 * <p>Start at {@link cymru.tegwch.standards.translation.TranslationSheet}. Nothing here changes the
 * catalogue: what a translator changed is a value.
 */
@NullMarked
package cymru.tegwch.standards.translation;

import org.jspecify.annotations.NullMarked;
