// SPDX-License-Identifier: Apache-2.0
/**
 * What was measured of people, such as days or pounds: means, medians and their differences.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.measure.WelchTest}. Values are in the unit in
 * which they were measured.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.measure;

import org.jspecify.annotations.NullMarked;
