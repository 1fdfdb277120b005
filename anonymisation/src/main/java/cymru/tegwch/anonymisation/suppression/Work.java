// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

/**
 * Counts elementary steps and says when enough were taken. A search that ends by this count gives
 * the same result on every machine; one that ended by the clock would not.
 */
final class Work {

  /** What a search may take in any case to find its first pattern. */
  private static final long GRACE = 1_000_000_000L;

  private final long most;
  private final long grace;
  private long done;

  Work(long most) {
    this(most, GRACE);
  }

  Work(long most, long grace) {
    this.most = most;
    this.grace = grace;
  }

  void add(long steps) {
    done += steps;
  }

  long done() {
    return done;
  }

  /** All that a search may take in any case. */
  long limit() {
    return most > Long.MAX_VALUE / 20 ? Long.MAX_VALUE : 10 * most + grace;
  }

  /** Ends the search at once. */
  void giveUp() {
    done = Math.max(done, limit());
  }

  /** Whether so much more is done that even a search that has found nothing must end. */
  boolean isExhausted() {
    return done >= limit();
  }

  /** So many per cent of the whole. */
  long share(int percent) {
    return most / 100 * percent;
  }

  /** Whether a share of the whole, in per cent, is spent. */
  boolean isSpent(int percent) {
    return done >= share(percent);
  }
}
