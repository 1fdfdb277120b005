// SPDX-License-Identifier: Apache-2.0
/**
 * By what a store knows a record again, and which texts every store can keep. Not exported.
 *
 * <p>Start at {@link cymru.tegwch.standards.store.key.RecordKey}.
 */
@NullMarked
package cymru.tegwch.standards.store.key;

import org.jspecify.annotations.NullMarked;
