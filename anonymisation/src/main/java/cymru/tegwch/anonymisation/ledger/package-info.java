// SPDX-License-Identifier: Apache-2.0
/**
 * What was published before.
 *
 * <p>Start at {@link cymru.tegwch.anonymisation.ledger.ReleaseLedger}. A ledger holds what was
 * printed and nothing else, so that it gives nothing away that a reader of the releases does not
 * have.
 */
@NullMarked
package cymru.tegwch.anonymisation.ledger;

import org.jspecify.annotations.NullMarked;
