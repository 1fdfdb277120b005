// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

/**
 * A learned condition on patterns: the weights of the hidden free cells must reach 1.
 *
 * @param cells the free cells that would help
 * @param weights how far each of them would help, greater than 0 and at most 1
 * @param isNecessary whether every safe pattern meets it; a guess is never kept for another search
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, and compared by identity alone
record Cut(int[] cells, double[] weights, boolean isNecessary) {}
