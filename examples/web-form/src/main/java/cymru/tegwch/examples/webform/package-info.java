// SPDX-License-Identifier: Apache-2.0
/**
 * A council's web application: three departments, one set of equality questions, one committee.
 *
 * <p>Start at {@code equality}, which is all that had to be added to the application; {@code
 * journey} was there before, and {@code committee} is what the answers are for. The council does
 * not exist. The Welsh has not been verified.
 */
@NullMarked
package cymru.tegwch.examples.webform;

import org.jspecify.annotations.NullMarked;
