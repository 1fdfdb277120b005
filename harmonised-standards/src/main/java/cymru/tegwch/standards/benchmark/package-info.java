// SPDX-License-Identifier: Apache-2.0
/**
 * Published tables to hold groups against, and readers of the files in which they are published.
 *
 * <p>Start at {@link cymru.tegwch.standards.benchmark.BenchmarkTable}, or at {@link
 * cymru.tegwch.standards.benchmark.TableReader} for a file that you downloaded. A table says whom
 * it counts, in which unit and from which age, and no figure of one table is added to one of
 * another.
 */
@NullMarked
package cymru.tegwch.standards.benchmark;

import org.jspecify.annotations.NullMarked;
