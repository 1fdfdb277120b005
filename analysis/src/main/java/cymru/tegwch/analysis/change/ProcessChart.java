// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.statistics.chart.ChartRules;
import cymru.tegwch.core.table.CountTable;

/**
 * Is a series more than its common variation? Each group's points on a control chart, with its
 * signals in words.
 *
 * <p>Shares go on a {@link cymru.tegwch.analysis.statistics.chart.ShareChart}: the p-chart, or
 * Laney's p′-chart where the mean base is {@value #LARGE} or more, of which a p-chart would call
 * every point special. Rates go on an {@link cymru.tegwch.analysis.statistics.chart.XmrChart}.
 * Another kind can be asked for. Each finding is a {@link cymru.tegwch.analysis.finding.Described}
 * whose quantities are the points with their limits, or {@link
 * cymru.tegwch.analysis.finding.Refused} where a point is hidden or its base too small.
 *
 * <p>The numbers are counted. Of printed counts that are rounded the chart is one of these.
 *
 * <pre>{@code
 * ProcessChart.withDefaults().read(Series.along(byQuarter, "quarter"));
 * }</pre>
 *
 * @param kind which chart
 * @param rules how long a run must be to signal
 */
public record ProcessChart(Kind kind, ChartRules rules) {

  /** The mean base from which more than chance is allowed for by default. */
  public static final long LARGE = 1_000;

  /** Which chart is drawn. */
  public enum Kind {
    /** The p-chart, Laney's where bases are large, XmR for rates. */
    BY_SIZE,
    /** The p-chart; of shares alone. */
    P,
    /** Laney's p′-chart; of shares alone. */
    LANEY,
    /** Individual values and their moving ranges. */
    XMR
  }

  public ProcessChart {
    requireNonNull(kind, "kind");
    requireNonNull(rules, "rules");
  }

  /** The chart that goes with the numbers, by the rules of Making Data Count. */
  public static ProcessChart withDefaults() {
    return new ProcessChart(Kind.BY_SIZE, ChartRules.makingDataCount());
  }

  /** The same on another chart. */
  public ProcessChart withKind(Kind other) {
    return new ProcessChart(other, rules);
  }

  /** The same by other rules. */
  public ProcessChart withRules(ChartRules other) {
    return new ProcessChart(kind, other);
  }

  /**
   * Reads every group's chart.
   *
   * @throws IllegalArgumentException if a chart of shares is asked for and the series is of rates
   */
  public Findings<CountTable> read(Series series) {
    return Findings.of(series.table(), new ChartInquiry(this, series));
  }
}
