// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import cymru.tegwch.anonymisation.attack.PrintingRules.Range;
import java.util.Arrays;

/**
 * A target while it is hunted: the moves to the tables with its least and greatest value so far.
 */
final class Quarry {

  /** When a hunt may stop. */
  enum Until {
    /** As soon as the target is shown to be safe, or proved not to be. */
    DECIDED,
    /** When both ends are proved. */
    EXACT
  }

  private final Target target;
  private final Until until;
  private final int unknown;
  private long lo;
  private long hi;
  private Move low = Move.NONE;
  private Move high = Move.NONE;
  private long least = Long.MIN_VALUE;
  private long greatest = Long.MAX_VALUE;

  Quarry(Target target, Until until, int unknown, long start) {
    this.target = target;
    this.until = until;
    this.unknown = unknown;
    this.lo = start;
    this.hi = start;
  }

  int unknown() {
    return unknown;
  }

  boolean isSafe() {
    return target.isSafe(lo, hi);
  }

  /** Whether the hunt for it is over. */
  boolean isSettled() {
    boolean isExact = lo <= least && hi >= greatest;
    return isExact || (until == Until.DECIDED && (isSafe() || isBeaten()));
  }

  /** Whether even what is not excluded is too narrow. */
  private boolean isBeaten() {
    boolean isNarrow =
        least != Long.MIN_VALUE && greatest != Long.MAX_VALUE && greatest - least < target.width();
    return isNarrow || greatest < target.upper();
  }

  /** Where the hunt up may stop, or the one down: sense 1 or -1, as everywhere. */
  long goal(int sense) {
    if (until == Until.EXACT) {
      return sense == 1 ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
    return sense == 1
        ? Math.max(target.upper(), lo + target.width())
        : Math.max(0, hi - target.width());
  }

  /** Whether there is more to find on one side. */
  boolean isOpen(int sense) {
    boolean isShort =
        sense == 1 ? hi < Math.min(greatest, goal(1)) : lo > Math.max(least, goal(-1));
    return isShort && !isSettled();
  }

  /** The furthest value seen on one side. */
  long end(int sense) {
    return sense == 1 ? hi : lo;
  }

  /** The values on one side, between two bounds, that were neither seen nor excluded. */
  Range unseen(int sense, long lower, long upper) {
    return sense == 1
        ? new Range(hi + 1, Math.min(upper, greatest))
        : new Range(Math.max(lower, least), lo - 1);
  }

  long lo() {
    return lo;
  }

  long hi() {
    return hi;
  }

  long least() {
    return least;
  }

  long greatest() {
    return greatest;
  }

  /** The part of its table with the greatest or the least value that is of those unknowns. */
  long[] table(int sense, int[] unknowns, long[] base) {
    Move move = sense > 0 ? high : low;
    return Arrays.stream(unknowns).mapToLong(u -> base[u] + move.by(u)).toArray();
  }

  /** Whether a value is still hunted and lies beyond those seen. */
  boolean wants(long value) {
    return !isSettled() && (value < lo || value > hi);
  }

  /** Takes note of a table in which the target has that value. */
  void see(long value, Move move) {
    if (value < lo) {
      lo = value;
      low = move;
    }
    if (value > hi) {
      hi = value;
      high = move;
    }
  }

  /** Takes note of a proof that no table goes further on one side. */
  void prove(int sense, long bound) {
    if (sense == 1) {
      proveGreatest(bound);
    } else {
      proveLeast(bound);
    }
  }

  /** Takes note of a proof that no table has a smaller value, or a greater one. */
  void proveLeast(long bound) {
    least = Math.max(least, Math.min(bound, lo));
  }

  void proveGreatest(long bound) {
    greatest = Math.min(greatest, Math.max(bound, hi));
  }

  /**
   * What was found out.
   *
   * @param beyond a number that stands for having no bound
   */
  Interval interval(long[] base, long beyond) {
    return new Interval(
        target,
        lo,
        hi,
        lo <= least,
        hi >= greatest,
        hi <= beyond / 2,
        new WitnessTable(base, low),
        new WitnessTable(base, high));
  }
}
