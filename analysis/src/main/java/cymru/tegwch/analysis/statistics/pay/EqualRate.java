// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Employees on one rate, divided among quarters in equal proportions of their groups. */
final class EqualRate {

  private EqualRate() {}

  static Map<Quarter, SortedMap<String, Long>> divide(
      SortedMap<String, Long> groups, Map<Quarter, Long> places) {
    Map<Quarter, SortedMap<String, Long>> result = new EnumMap<>(Quarter.class);
    Map<Quarter, Long> open = new EnumMap<>(Quarter.class);
    open.putAll(places);
    groups.forEach(
        (group, people) ->
            apportion(people, open)
                .forEach(
                    (quarter, number) -> {
                      result.computeIfAbsent(quarter, any -> new TreeMap<>()).put(group, number);
                      open.merge(quarter, -number, Long::sum);
                    }));
    return result;
  }

  /**
   * Whole people by largest remainder: no quarter is given more than its open places, because the
   * exact share of places is at most 1 and rounds up to at most all of them.
   */
  private static Map<Quarter, Long> apportion(long people, Map<Quarter, Long> open) {
    long all = open.values().stream().mapToLong(Long::longValue).sum();
    Map<Quarter, Long> result = new EnumMap<>(Quarter.class);
    long given = 0;
    for (Map.Entry<Quarter, Long> quarter : open.entrySet()) {
      long whole = people * quarter.getValue() / all;
      result.put(quarter.getKey(), whole);
      given += whole;
    }
    List<Quarter> byRemainder = new ArrayList<>(open.keySet());
    byRemainder.sort(
        Comparator.comparingLong(
                (Quarter quarter) -> -(people * open.getOrDefault(quarter, 0L) % all))
            .thenComparing(Comparator.naturalOrder()));
    for (Quarter quarter : byRemainder.subList(0, Math.toIntExact(people - given))) {
      result.merge(quarter, 1L, Long::sum);
    }
    return result;
  }
}
