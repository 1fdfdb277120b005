// SPDX-License-Identifier: Apache-2.0
/**
 * Tables of counts, outcomes, exposures and measures, and the benchmarks that they are held
 * against.
 *
 * <p>Start at {@link cymru.tegwch.core.table.CountTable}. Every table states its population, unit
 * and date, and keeps each kind of silence on a line of its own.
 */
@NullMarked
package cymru.tegwch.core.table;

import org.jspecify.annotations.NullMarked;
