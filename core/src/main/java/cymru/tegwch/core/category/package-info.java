// SPDX-License-Identifier: Apache-2.0
/**
 * Characteristics, code lists and their levels.
 *
 * <p>Start at {@link cymru.tegwch.core.category.CodeList}. A group of a level is a set of leaf
 * codes, and a published edition never changes.
 */
@NullMarked
package cymru.tegwch.core.category;

import org.jspecify.annotations.NullMarked;
