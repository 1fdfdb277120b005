// SPDX-License-Identifier: Apache-2.0
/**
 * What a value shows of itself at a prompt, and text made harmless before it is written.
 *
 * <p>Start at {@link cymru.tegwch.core.show.Excerpt} for the one and at {@link
 * cymru.tegwch.core.show.Plain} for the other. The package is exported to our own modules alone; no
 * answer of a person is ever handed to it.
 */
@NullMarked
package cymru.tegwch.core.show;

import org.jspecify.annotations.NullMarked;
