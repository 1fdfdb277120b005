// SPDX-License-Identifier: Apache-2.0
/**
 * Tests of one share, of two shares and of tables.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.test.BinomialTest} and {@link
 * cymru.tegwch.analysis.statistics.test.ScoreTest}. A p-value is 0 to 1; each test names the
 * interval that it is matched to.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.test;

import org.jspecify.annotations.NullMarked;
