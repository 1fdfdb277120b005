// SPDX-License-Identifier: Apache-2.0
/**
 * What a person answered, or why there is no answer.
 *
 * <p>Start at {@link cymru.tegwch.core.answer.Answer}. No {@code toString} here shows what a person
 * chose or wrote.
 */
@NullMarked
package cymru.tegwch.core.answer;

import org.jspecify.annotations.NullMarked;
