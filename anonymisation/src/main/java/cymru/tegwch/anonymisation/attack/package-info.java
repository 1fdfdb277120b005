// SPDX-License-Identifier: Apache-2.0
/**
 * An attacker who knows only what is printed: labels, leaf sets, numbers, marks and rules. Start at
 * {@link cymru.tegwch.anonymisation.attack.Attack}. It shares no code with the suppression that it
 * tests, and every bound that clears a cell is a table that was checked by adding up.
 */
@NullMarked
package cymru.tegwch.anonymisation.attack;

import org.jspecify.annotations.NullMarked;
