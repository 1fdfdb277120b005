// SPDX-License-Identifier: Apache-2.0
/**
 * What a value shows of itself at a prompt.
 *
 * <p>Start at {@link cymru.tegwch.core.show.Excerpt}. The package is exported to our own modules
 * alone; no answer of a person is ever handed to it.
 */
@NullMarked
package cymru.tegwch.core.show;

import org.jspecify.annotations.NullMarked;
