// SPDX-License-Identifier: Apache-2.0
/**
 * The equality questions in the council's application: everything that had to be added to it.
 *
 * <p>Start at {@code Questions}, which says what is asked and under which notice. The answers are
 * kept under a pseudonym in a schema of their own, and no department reads them.
 */
@NullMarked
package cymru.tegwch.examples.webform.equality;

import org.jspecify.annotations.NullMarked;
