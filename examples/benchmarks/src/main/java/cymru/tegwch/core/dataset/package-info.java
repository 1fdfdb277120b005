// SPDX-License-Identifier: Apache-2.0
/**
 * A door into the engine for the benchmarks, which run on the class path.
 *
 * <p>Start at {@link cymru.tegwch.core.dataset.InMemory}. A host reads its data by a mapping
 * instead; this leaves the reading out of what is measured.
 */
@NullMarked
package cymru.tegwch.core.dataset;

import org.jspecify.annotations.NullMarked;
