// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

/**
 * Counts elementary steps and says when enough were taken. A search that ends by this count gives
 * the same result on every machine; one that ended by the clock would not.
 */
final class Work {

  private final long most;
  private long done;

  Work(long most) {
    this.most = most;
  }

  void add(long steps) {
    done += steps;
  }

  long done() {
    return done;
  }

  boolean isSpent() {
    return done >= most;
  }

  /** Whether a share of the whole, in per cent, is spent. */
  boolean isSpent(int percent) {
    return done >= most / 100 * percent;
  }
}
