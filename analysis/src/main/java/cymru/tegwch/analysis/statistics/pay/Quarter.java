// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pay;

/** A quarter of all employees in the order of their hourly pay, lowest first. */
public enum Quarter {
  /** The lowest paid. */
  LOWER,
  /** Below the middle. */
  LOWER_MIDDLE,
  /** Above the middle. */
  UPPER_MIDDLE,
  /** The highest paid. */
  UPPER
}
