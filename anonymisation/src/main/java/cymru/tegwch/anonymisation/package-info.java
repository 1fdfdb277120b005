// SPDX-License-Identifier: Apache-2.0
/**
 * What may be published: a release of tables, a policy, and the protected tables that come of them.
 * Start at {@link cymru.tegwch.anonymisation.Release} and {@link
 * cymru.tegwch.anonymisation.DisclosurePolicy}. A {@link cymru.tegwch.anonymisation.ProtectedTable}
 * exists only where an attacker who knows what it prints has failed.
 */
@NullMarked
package cymru.tegwch.anonymisation;

import org.jspecify.annotations.NullMarked;
