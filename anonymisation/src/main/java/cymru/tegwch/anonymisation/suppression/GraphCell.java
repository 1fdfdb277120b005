// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static java.util.Objects.requireNonNull;

/**
 * A number that a set of tables prints or could print.
 *
 * @param count the true number
 * @param lowest the least value that a reader considers possible when the cell is hidden: 0, or 1
 *     where the reader knows that every zero is printed
 * @param role whether it is hidden, printed, or free to become a complement
 * @param cost what it costs to hide it as a complement, greater than 0
 * @param need what its interval must reach when it is hidden
 */
public record GraphCell(long count, long lowest, Role role, double cost, Need need) {

  /** Who decides whether the cell is hidden. */
  public enum Role {
    /** Printed whatever else happens. */
    PRINTED,
    /** Hidden whatever else happens. */
    HIDDEN,
    /** Printed unless it is needed as a complement. */
    FREE,
    /** Not printed anywhere, and no harm if a reader works it out. */
    UNPRINTED
  }

  public GraphCell {
    requireNonNull(role, "role");
    requireNonNull(need, "need");
    if (lowest < 0) {
      throw new IllegalArgumentException("Lowest must be 0 or more, but was " + lowest);
    }
    if (!(cost > 0)) {
      throw new IllegalArgumentException("Cost must be greater than 0, but was " + cost);
    }
    if (role != Role.PRINTED && count < lowest) {
      throw new IllegalArgumentException("A cell that may be hidden must reach its lowest value");
    }
    if (role != Role.HIDDEN && !need.isNone()) {
      throw new IllegalArgumentException("Only a hidden cell can have a need");
    }
  }

  /** A cell that is always printed. */
  public static GraphCell printed(long count) {
    return new GraphCell(count, 0, Role.PRINTED, 1, Need.NONE);
  }

  /** A cell that is always hidden. */
  public static GraphCell hidden(long count, long lowest, Need need) {
    return new GraphCell(count, lowest, Role.HIDDEN, 1, need);
  }

  /** A number that follows from others or does not, as may be. */
  public static GraphCell unprinted(long count) {
    return new GraphCell(count, 0, Role.UNPRINTED, 1, Need.NONE);
  }

  /** A cell that may become a complement. */
  public static GraphCell free(long count, long lowest, double cost) {
    return new GraphCell(count, lowest, Role.FREE, cost, Need.NONE);
  }

  boolean isFree() {
    return role == Role.FREE;
  }

  boolean isUnprinted() {
    return role == Role.UNPRINTED;
  }

  /** Whether a reader never has the number itself. */
  boolean isHidden() {
    return role == Role.HIDDEN || role == Role.UNPRINTED;
  }

  /** How far the cell can fall. */
  long slack() {
    return count - lowest;
  }
}
