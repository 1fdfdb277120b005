// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.variable.Outcome;
import java.util.OptionalLong;

/**
 * How often an outcome happened in each group.
 *
 * @param outcome what happened or did not
 * @param counts a table whose last dimension is the outcome: {@link Outcome#HAPPENED}, {@link
 *     Outcome#DID_NOT} and each silence
 */
public record OutcomeTable(Outcome outcome, CountTable counts) {

  public OutcomeTable {
    requireNonNull(outcome, "outcome");
    Dimension last = counts.dimensions().get(counts.dimensions().size() - 1);
    if (!last.level().equals(outcome.level()) || counts.dimensions().size() < 2) {
      throw new IllegalArgumentException(
          "Outcome table must have the outcome '"
              + outcome.name()
              + "' as its last of two or more dimensions");
    }
  }

  /**
   * The number with the outcome in a cell of the other dimensions, as far as it may be read.
   *
   * @throws IllegalArgumentException if there is no such cell
   */
  public static OptionalLong happened(Counts counts, Coordinates group) {
    return counts.count(group.and(Coordinate.of(Outcome.HAPPENED)));
  }

  /**
   * The base of the rate in a cell of the other dimensions: all who answered, and the silences that
   * the outcome counts in. Empty if any part of it may not be read.
   *
   * @throws IllegalArgumentException if there is no such cell
   */
  public static OptionalLong base(Outcome outcome, Counts counts, Coordinates group) {
    OptionalLong answered = counts.count(group.and(Coordinate.Margin.ANSWERED));
    if (answered.isEmpty()) {
      return answered;
    }
    long base = answered.getAsLong();
    for (Silence silence : outcome.alsoInBase()) {
      OptionalLong silent = counts.count(group.and(Coordinate.of(silence)));
      if (silent.isEmpty()) {
        return silent;
      }
      base = Math.addExact(base, silent.getAsLong());
    }
    return OptionalLong.of(base);
  }

  /** A summary line, then the cells. */
  @Override
  public String toString() {
    return counts.toString();
  }
}
