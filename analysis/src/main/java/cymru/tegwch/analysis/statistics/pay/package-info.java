// SPDX-License-Identifier: Apache-2.0
/**
 * Pay by group as the regulations define it: hourly pay, gaps of means and medians, bonuses, pay
 * quarters with their rule for equal pay, and equal pay by grade.
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.pay.PayGap}. Pay is in whole pence; when what
 * is due, and on whose authority, is data ({@link cymru.tegwch.analysis.statistics.pay.PayRules}).
 * A gap is a fact about a payroll, and says nothing of equal pay for equal work.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.pay;

import org.jspecify.annotations.NullMarked;
