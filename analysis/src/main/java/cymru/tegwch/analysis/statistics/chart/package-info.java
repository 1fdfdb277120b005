// SPDX-License-Identifier: Apache-2.0
/**
 * Values over time: is a change more than common variation?
 *
 * <p>Start at {@link cymru.tegwch.analysis.statistics.chart.XmrChart}. A chart signals; it does not
 * say why.
 */
@NullMarked
package cymru.tegwch.analysis.statistics.chart;

import org.jspecify.annotations.NullMarked;
