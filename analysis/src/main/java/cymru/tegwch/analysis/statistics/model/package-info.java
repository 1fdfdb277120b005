// SPDX-License-Identifier: Apache-2.0
/**
 * Regression: what goes with an outcome when several things differ at once.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.model.ModelData}, name what may matter as
 * {@link cymru.tegwch.analysis.statistics.model.Term}s, and fit {@link
 * cymru.tegwch.analysis.statistics.model.LogisticRegression} for yes and no, {@link
 * cymru.tegwch.analysis.statistics.model.OrdinalRegression} for ordered answers, {@link
 * cymru.tegwch.analysis.statistics.model.PoissonRegression} for counts, or {@link
 * cymru.tegwch.analysis.statistics.model.LinearRegression} for amounts. Rows that are alike are
 * fitted as one pattern, so that a million people cost as much as their patterns; the order of rows
 * changes nothing. What the data cannot tell apart is refused by name ({@link
 * cymru.tegwch.analysis.statistics.model.ModelRefused}), never guessed. An adjusted difference is
 * an association.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.model;

import org.jspecify.annotations.NullMarked;
