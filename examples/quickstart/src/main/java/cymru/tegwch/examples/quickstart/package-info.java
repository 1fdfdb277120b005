// SPDX-License-Identifier: Apache-2.0
/**
 * Real public data, from file to protected report.
 *
 * <p>Start at {@code QuickStart}. Every number that it prints comes from the two files beside it.
 */
@NullMarked
package cymru.tegwch.examples.quickstart;

import org.jspecify.annotations.NullMarked;
