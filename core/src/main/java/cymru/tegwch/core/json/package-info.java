// SPDX-License-Identifier: Apache-2.0
/**
 * How JSON that somebody sent is read.
 *
 * <p>Start at {@link cymru.tegwch.core.json.StrictJson}. The package is not exported; nothing that
 * was read stays behind in what it makes.
 */
@NullMarked
package cymru.tegwch.core.json;

import org.jspecify.annotations.NullMarked;
