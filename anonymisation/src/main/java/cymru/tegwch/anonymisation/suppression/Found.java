// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is proved.
 *
 * @param pattern which cells are hidden
 * @param proofs of the needy cells, by cell
 * @param cost what its complements cost
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one stage of the search to the next
record Found(boolean[] pattern, @Nullable Proof[] proofs, double cost) {}
