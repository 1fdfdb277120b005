// SPDX-License-Identifier: Apache-2.0
/**
 * How JSON is read: what somebody sent by {@link cymru.tegwch.core.json.StrictJson}, which keeps
 * nothing of it, and files of our own by {@link cymru.tegwch.core.json.JsonObject}. Exported to our
 * other modules only.
 */
@NullMarked
package cymru.tegwch.core.json;

import org.jspecify.annotations.NullMarked;
