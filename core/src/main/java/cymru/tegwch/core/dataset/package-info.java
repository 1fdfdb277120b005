// SPDX-License-Identifier: Apache-2.0
/**
 * Datasets: columns of codes that can be counted, and that no row can be read from.
 *
 * <p>Start at {@link cymru.tegwch.core.dataset.Dataset}. A table is the same whatever the order of
 * the rows and the number of threads.
 */
@NullMarked
package cymru.tegwch.core.dataset;

import org.jspecify.annotations.NullMarked;
