// SPDX-License-Identifier: Apache-2.0
/**
 * The numbers of tables of one population as one system: what each line stands for, which numbers
 * are the same number, and which add up to which. Start at {@link
 * cymru.tegwch.anonymisation.cells.LinkedCells}. Nothing here knows a rule or hides anything.
 */
@NullMarked
package cymru.tegwch.anonymisation.cells;

import org.jspecify.annotations.NullMarked;
