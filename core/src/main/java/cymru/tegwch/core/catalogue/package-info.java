// SPDX-License-Identifier: Apache-2.0
/**
 * The code lists at hand, and the crosswalks between them.
 *
 * <p>Start at {@link cymru.tegwch.core.catalogue.Catalogue}. A catalogue is passed to whatever
 * needs one; nothing looks for one by itself.
 */
@NullMarked
package cymru.tegwch.core.catalogue;

import org.jspecify.annotations.NullMarked;
