// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.chart;

/** Why a point of a chart is more than common variation. */
public enum Signal {
  /** Beyond the process limits. */
  OUTSIDE_LIMITS,
  /** In a run of points all on one side of the mean. */
  SHIFT,
  /** In a run of points each above, or each below, the one before. */
  TREND,
  /** One of two in three points in the outer third, on one side. */
  NEAR_LIMITS
}
