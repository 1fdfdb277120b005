// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

/**
 * A learned condition on patterns: the weights of the hidden free cells must reach the demand.
 *
 * @param cells the free cells that would help, by place in the net
 * @param weights how far each of them would help, from 1 to the demand
 * @param demand what must be reached, 1 or more
 * @param isNecessary whether every safe pattern meets it; a guess is never kept for another search
 *     and never used in a bound
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, and compared by identity alone
record Cut(int[] cells, long[] weights, long demand, boolean isNecessary) {}
