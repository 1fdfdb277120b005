// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import cymru.tegwch.anonymisation.attack.PrintingRules.Range;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that an attacker knows besides what is printed: between which ends the number of people
 * in a region lies.
 *
 * @param region for each variable the leaf categories; a variable that is not named is not
 *     restricted
 * @param lo the least number, 0 or more
 * @param hi the greatest number; {@link Long#MAX_VALUE} for none
 */
public record Fact(Map<String, Set<String>> region, long lo, long hi) {

  public Fact {
    region =
        region.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, on -> Set.copyOf(on.getValue())));
    if (lo < 0 || hi < lo) {
      throw new IllegalArgumentException("A fact must have ends with 0 <= lo <= hi");
    }
  }

  /** Somebody is alone in a cell, and so knows its number. */
  public static Fact alone(Map<String, Set<String>> region) {
    return new Fact(region, 1, 1);
  }

  /** A hidden cell is known to be hidden for its own sake, under a rule known to the attacker. */
  public static Fact small(Map<String, Set<String>> region, long hiddenBelow) {
    return new Fact(region, 1, hiddenBelow - 1);
  }

  /** A hidden cell is known to be a complement, and not a zero. */
  public static Fact complement(Map<String, Set<String>> region, long hiddenBelow) {
    return new Fact(region, hiddenBelow, Long.MAX_VALUE);
  }

  Range range() {
    return new Range(lo, hi);
  }

  /** What is known is not shown. */
  @Override
  public String toString() {
    return "Fact about a region of " + region.size() + " variables";
  }
}
