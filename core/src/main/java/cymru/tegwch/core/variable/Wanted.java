// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.variable;

/** Which way an outcome should go, so that a higher rate can be called better or worse. */
public enum Wanted {
  /** A higher rate is better: being satisfied, being offered a home. */
  MORE,
  /** A lower rate is better: being evicted, being unemployed. */
  FEWER,
  /** Neither way is better by itself. */
  NEITHER
}
