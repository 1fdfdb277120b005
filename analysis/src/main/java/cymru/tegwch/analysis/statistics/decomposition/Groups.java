// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.decomposition;

import static java.util.Objects.requireNonNull;

/**
 * Two groups of a factor: the gap is the first less the second.
 *
 * @param factor the factor column
 * @param first whose mean comes first
 * @param second whose mean is taken from it
 */
public record Groups(String factor, String first, String second) {

  /**
   * Checks the three.
   *
   * @throws IllegalArgumentException if the two groups are one
   */
  public Groups {
    requireNonNull(factor, "factor");
    requireNonNull(first, "first");
    if (first.equals(requireNonNull(second, "second"))) {
      throw new IllegalArgumentException("Groups must be two, but both were '" + first + "'");
    }
  }

  /**
   * Those two groups.
   *
   * @throws IllegalArgumentException if the two are one
   */
  public static Groups of(String factor, String first, String second) {
    return new Groups(factor, first, second);
  }
}
