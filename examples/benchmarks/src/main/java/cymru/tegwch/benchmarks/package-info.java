// SPDX-License-Identifier: Apache-2.0
/**
 * Tegwch beside other engines.
 *
 * <p>Start at {@link cymru.tegwch.benchmarks.TablesBenchmark}. Every benchmark measures all sides
 * in one run on the same data, and fails if their results differ.
 */
@NullMarked
package cymru.tegwch.benchmarks;

import org.jspecify.annotations.NullMarked;
