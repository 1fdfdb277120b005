// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

/** Whether those who were counted stand for others. */
public enum Body {
  /** Some of many: survey respondents, users of a service in a year. Shares have intervals. */
  SAMPLE,
  /**
   * All that there are: a board, a workforce. A gap is a fact, without an interval; what can be
   * asked is whether chance could have drawn such a body from the benchmark.
   */
  WHOLE_BODY
}
