// SPDX-License-Identifier: Apache-2.0
/**
 * How labels are compared: what is the same however it was typed, what only looks the same, and
 * what is near. And which characters a text may have.
 *
 * <p>Start at {@link cymru.tegwch.core.label.Plain}. Exported to our other modules only.
 */
@NullMarked
package cymru.tegwch.core.label;

import org.jspecify.annotations.NullMarked;
