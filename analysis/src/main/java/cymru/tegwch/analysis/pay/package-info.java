// SPDX-License-Identifier: Apache-2.0
/**
 * Pay gaps of groups by the regulations, by grade, and what goes with grades and what does not.
 *
 * <p>Start at {@link cymru.tegwch.analysis.pay.PayGaps}. The rules and their dates are data: {@link
 * cymru.tegwch.analysis.statistics.pay.PayRules}.
 */
@NullMarked
package cymru.tegwch.analysis.pay;

import org.jspecify.annotations.NullMarked;
