// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

/**
 * How much work a search may be. It is counted in elementary steps and not in time, so that the
 * same graph and effort give the same pattern on every machine.
 *
 * @param steps the steps after which no new improvement is begun, 1 or more; a first pattern may
 *     take ten times as many, and a thousand million more, before it is given up
 * @param tries how often, for each complement, a part of the pattern is rebuilt, 0 or more
 */
public record Effort(long steps, int tries) {

  /** For many small tables, or a first look. */
  public static final Effort QUICK = new Effort(100_000_000L, 20);

  /** A pattern that is hard to improve for tables of some thousand cells. */
  public static final Effort STANDARD = new Effort(1_000_000_000L, 200);

  /** Where each complement matters. */
  public static final Effort THOROUGH = new Effort(10_000_000_000L, Integer.MAX_VALUE);

  /** Steps in a second of one core of the machine in docs/benchmarks.md. */
  private static final long STEPS_PER_SECOND = 170_000_000L;

  public Effort {
    if (steps < 1 || tries < 0) {
      throw new IllegalArgumentException(
          "Steps must be 1 or more and tries 0 or more, but were " + steps + " and " + tries);
    }
  }

  /**
   * About as many steps as the machine in docs/benchmarks.md takes in that time. The time is
   * translated before the search begins: another machine takes longer or less, and finds the same.
   *
   * @param seconds 0.01 to 100,000
   */
  public static Effort ofSeconds(double seconds) {
    if (!(seconds >= 0.01 && seconds <= 100_000)) {
      throw new IllegalArgumentException("Seconds must be 0.01 to 100000, but were " + seconds);
    }
    return new Effort(Math.round(seconds * STEPS_PER_SECOND), Integer.MAX_VALUE);
  }
}
