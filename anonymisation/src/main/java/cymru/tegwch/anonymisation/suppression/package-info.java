// SPDX-License-Identifier: Apache-2.0
/**
 * The choice of cells to hide, on a graph of cells and sums. Start at {@link
 * cymru.tegwch.anonymisation.suppression.Suppressor}. A pattern leaves this package only with two
 * integer tables per protected cell that were checked by adding up.
 */
@NullMarked
package cymru.tegwch.anonymisation.suppression;

import org.jspecify.annotations.NullMarked;
