// SPDX-License-Identifier: Apache-2.0
/**
 * Columns of codes, measures and subject numbers: how a dataset is kept in memory.
 *
 * <p>Start at {@link cymru.tegwch.core.column.ColumnsBuilder}. The package is not exported, and no
 * column leaves the module: the order of rows means nothing, and a row is never shown to anyone.
 */
@NullMarked
package cymru.tegwch.core.column;

import org.jspecify.annotations.NullMarked;
