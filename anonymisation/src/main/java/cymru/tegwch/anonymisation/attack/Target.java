// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the attacker is asked to narrow down: the number of people in one region, or in several
 * regions together.
 *
 * @param regions whom to count: for each variable the leaf categories; a variable that is not named
 *     is not restricted
 * @param width the attacker wins if greatest minus least possible value is less than this
 * @param upper the attacker wins if the greatest possible value is less than this
 */
public record Target(List<Map<String, Set<String>>> regions, long width, long upper) {

  public Target {
    regions =
        regions.stream()
            .map(
                region ->
                    region.entrySet().stream()
                        .collect(
                            Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, on -> Set.copyOf(on.getValue()))))
            .toList();
    if (regions.isEmpty()) {
      throw new IllegalArgumentException("Target must have at least one region");
    }
  }

  /** One cell of a table. */
  public static Target of(PrintedTable table, int cell, long width, long upper) {
    return of(table.region(cell), width, upper);
  }

  /** One region, printed or not. */
  public static Target of(Map<String, Set<String>> region, long width, long upper) {
    return new Target(List.of(region), width, upper);
  }

  boolean isSafe(long lo, long hi) {
    return hi - lo >= width && hi >= upper;
  }
}
