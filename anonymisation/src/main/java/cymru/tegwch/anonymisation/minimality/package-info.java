// SPDX-License-Identifier: Apache-2.0
/**
 * The reader who knows how hidden cells are chosen. Start at {@link
 * cymru.tegwch.anonymisation.minimality.MinimalityAttack}. Nothing here knows a rule: what would be
 * printed of another table is asked of whoever prints.
 */
@NullMarked
package cymru.tegwch.anonymisation.minimality;

import org.jspecify.annotations.NullMarked;
