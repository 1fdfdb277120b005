// SPDX-License-Identifier: Apache-2.0
/**
 * What people need so that the host can communicate with them: large print, an interpreter, an
 * answer in Welsh. It is acted on, person by person.
 *
 * <p>Start at {@link cymru.tegwch.standards.store.needs.NeedsStore}. Needs are under the host's own
 * reference and monitoring answers under a pseudonym, in two stores: nothing here joins the two.
 */
@NullMarked
package cymru.tegwch.standards.store.needs;

import org.jspecify.annotations.NullMarked;
