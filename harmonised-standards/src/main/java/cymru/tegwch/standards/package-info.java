// SPDX-License-Identifier: Apache-2.0
/**
 * The questions, code lists, crosswalks and benchmarks that statistics offices publish, for Wales.
 *
 * <p>Start at {@link cymru.tegwch.standards.Wales} and {@link cymru.tegwch.standards.Benchmarks}. A
 * published edition is a file that never changes, and each of its texts says in which language it
 * was verified.
 */
@NullMarked
package cymru.tegwch.standards;

import org.jspecify.annotations.NullMarked;
