// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reader knows beside the printed numbers: {@code lo <= Σ plus - Σ minus}, in numbers of
 * people.
 *
 * <p>Whoever ticked something ticked at least one thing, so the groups of such a question add up to
 * at least everyone who answered it; and nobody is both silent and in a group.
 *
 * @param plus the regions that are added: for each variable the leaf categories
 * @param minus the regions that are taken off
 * @param lo the least value
 * @param hi the greatest value; {@link Long#MAX_VALUE} where there is none
 */
public record Known(
    List<Map<String, Set<String>>> plus, List<Map<String, Set<String>>> minus, long lo, long hi) {

  public Known {
    plus = copy(plus);
    minus = copy(minus);
    if (plus.isEmpty() || lo > hi) {
      throw new IllegalArgumentException("What is known must be of a region and have a range");
    }
  }

  /** Nobody is in a region. */
  public static Known nobody(Map<String, Set<String>> region) {
    return new Known(List.of(region), List.of(), 0, 0);
  }

  /** Everyone in a region is in at least one of others. */
  public static Known covered(Map<String, Set<String>> whole, List<Map<String, Set<String>>> by) {
    return new Known(by, List.of(whole), 0, Long.MAX_VALUE);
  }

  /** Somebody is alone in a region, and so knows its number. */
  public static Known alone(Map<String, Set<String>> region) {
    return new Known(List.of(region), List.of(), 1, 1);
  }

  /** A hidden region is known to be hidden for its own sake, by a rule that is known too. */
  public static Known small(Map<String, Set<String>> region, long hiddenBelow) {
    return new Known(List.of(region), List.of(), 1, hiddenBelow - 1);
  }

  /** A hidden region is known to be a complement, and not of nobody. */
  public static Known complement(Map<String, Set<String>> region, long hiddenBelow) {
    return new Known(List.of(region), List.of(), hiddenBelow, Long.MAX_VALUE);
  }

  private static List<Map<String, Set<String>>> copy(List<Map<String, Set<String>>> regions) {
    return regions.stream()
        .map(
            region ->
                region.entrySet().stream()
                    .collect(
                        Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, on -> Set.copyOf(on.getValue()))))
        .toList();
  }

  /** What is known is not shown. */
  @Override
  public String toString() {
    return "Known of " + (plus.size() + minus.size()) + " regions";
  }
}
