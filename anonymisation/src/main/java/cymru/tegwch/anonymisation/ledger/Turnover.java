// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.ledger;

import java.util.OptionalLong;

/**
 * How many people came into a population and how many left it since its tables were last published.
 * Those whose answers were withdrawn have left.
 *
 * <p>Two releases a year apart describe almost the same people. Where fewer than the policy's
 * threshold came and went, what differs between the tables is about those few.
 *
 * <pre>{@code
 * Turnover.of(310, 284);
 * Turnover.notStated();
 * }</pre>
 */
public final class Turnover {

  private static final Turnover NOT_STATED = new Turnover(-1, -1);

  private final long joiners;
  private final long leavers;

  private Turnover(long joiners, long leavers) {
    this.joiners = joiners;
    this.leavers = leavers;
  }

  /**
   * So many joined and so many left.
   *
   * @throws IllegalArgumentException if a number is below 0
   */
  public static Turnover of(long joiners, long leavers) {
    if (joiners < 0 || leavers < 0) {
      throw new IllegalArgumentException("Joiners and leavers must be at least 0");
    }
    return new Turnover(joiners, leavers);
  }

  /** Nobody counted them: enough for the first release of a population, and for no later one. */
  public static Turnover notStated() {
    return NOT_STATED;
  }

  /** Joiners and leavers together, if they were counted. */
  public OptionalLong people() {
    return equals(NOT_STATED)
        ? OptionalLong.empty()
        : OptionalLong.of(Math.addExact(joiners, leavers));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Turnover that && joiners == that.joiners && leavers == that.leavers;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * joiners + leavers);
  }

  /** That it is a turnover, without the numbers: few who left may be known by name. */
  @Override
  public String toString() {
    return people().isPresent() ? "Turnover that was counted" : "Turnover not stated";
  }
}
