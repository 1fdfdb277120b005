// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static java.util.Objects.requireNonNull;

/**
 * What the attacker found out about a target.
 *
 * <p>The two ends are values of tables that agree with everything printed, so the truth of the
 * interval can be checked by adding up; where the ends are proven, no such table goes beyond them.
 *
 * @param target what was attacked
 * @param lo the least value found
 * @param hi the greatest value found
 * @param isLoProven whether there is proof that nothing is smaller
 * @param isHiProven whether there is proof that nothing is greater
 * @param isBounded whether anything printed bounds the target from above; where not, the greatest
 *     value found only stands for having no bound
 * @param low a table with the least value
 * @param high a table with the greatest value
 */
public record Interval(
    Target target,
    long lo,
    long hi,
    boolean isLoProven,
    boolean isHiProven,
    boolean isBounded,
    WitnessTable low,
    WitnessTable high) {

  public Interval {
    requireNonNull(target, "target");
    requireNonNull(low, "low");
    requireNonNull(high, "high");
  }

  /** Whether the attacker lost: both tables exist, and lie far enough apart. */
  public boolean isSafe() {
    return target.isSafe(lo, hi);
  }

  /** The values found are not hidden ones, but they may be near them: nothing is said here. */
  @Override
  public String toString() {
    return "Interval of a target" + (isSafe() ? ", safe" : ", not safe");
  }
}
