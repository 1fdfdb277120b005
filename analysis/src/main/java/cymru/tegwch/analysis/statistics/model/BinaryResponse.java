// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** Which columns say whether the outcome happened. */
public sealed interface BinaryResponse {

  /**
   * Two columns of counts: each row is a group of people who are alike.
   *
   * @param happened the numeric column of how many had the outcome
   * @param didNot the numeric column of how many had it not
   */
  record Counts(String happened, String didNot) implements BinaryResponse {

    /** Checks that both are there. */
    public Counts {
      requireNonNull(happened, "happened");
      requireNonNull(didNot, "didNot");
    }
  }

  /**
   * A factor: each row is one person, or as many as {@link Weighting} says.
   *
   * @param column the factor
   * @param levels those that mean that it happened; every other one means that it did not
   */
  record Event(String column, Set<String> levels) implements BinaryResponse {

    /** Copies the levels. */
    public Event {
      requireNonNull(column, "column");
      levels = Set.copyOf(levels);
    }
  }

  /** Two columns of counts. */
  static BinaryResponse counts(String happened, String didNot) {
    return new Counts(happened, didNot);
  }

  /** A factor, and the levels that mean that it happened. */
  static BinaryResponse event(String column, String... levels) {
    return new Event(column, Set.of(levels));
  }
}
