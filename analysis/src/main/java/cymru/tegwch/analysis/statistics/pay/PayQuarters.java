// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pay;

import cymru.tegwch.analysis.statistics.Proportion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How many of each group are in each quarter of hourly pay.
 *
 * <p>Employees on full pay are ranked by hourly pay and divided into four, as equal as can be.
 * Where employees on one rate fall into more than one quarter, each quarter is given the same
 * proportions of the groups on that rate, so far as whole people allow: what is left after rounding
 * down goes to the quarters whose shares were cut most, the lower first. So the result depends on
 * nobody's place in a file. More than two groups are divided one after another in the order of
 * their names.
 *
 * <p>Sizes that are not equal: one employee left over goes to the lower quarter; of two, one to the
 * lower and one to the upper middle; of three, one to each but the upper.
 *
 * <pre>{@code
 * PayQuarters quarters =
 *     PayQuarters.of(
 *         List.of(
 *             PaidEmployee.of("Female", 1_200, 0),
 *             PaidEmployee.of("Male", 1_200, 0),
 *             PaidEmployee.of("Female", 1_500, 0),
 *             PaidEmployee.of("Male", 1_900, 0)));
 * quarters.count(Quarter.UPPER, "Male"); // 1
 * }</pre>
 *
 * <p>Source: SI 2017/172, regulation 13, paragraph (2) for equal rates; sizes as councils describe
 * the government's guidance, which is no law (unverified).
 */
public final class PayQuarters {

  private final Map<Quarter, SortedMap<String, Long>> counts;
  private final List<Tie> rates;
  private final List<Tie> ties;

  /**
   * Employees on one rate who fall into more than one quarter.
   *
   * @param hourlyPence the rate
   * @param people how many of each group are on it
   * @param places how many of them each quarter takes
   */
  public record Tie(long hourlyPence, SortedMap<String, Long> people, Map<Quarter, Long> places) {

    /** Copies the maps. */
    public Tie {
      people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
      places = Map.copyOf(places);
    }

    private double expected(Quarter quarter, String group) {
      double all = PayQuarters.people(people);
      return people.getOrDefault(group, 0L) * (places.getOrDefault(quarter, 0L) / all);
    }
  }

  private PayQuarters(
      Map<Quarter, SortedMap<String, Long>> counts, List<Tie> rates, List<Tie> ties) {
    this.counts = counts;
    this.rates = rates;
    this.ties = List.copyOf(ties);
  }

  /**
   * The quarters of those employees who are on full pay.
   *
   * @throws IllegalArgumentException if they are fewer than four
   */
  public static PayQuarters of(List<PaidEmployee> employees) {
    SortedMap<Long, SortedMap<String, Long>> byRate =
        employees.stream()
            .filter(PaidEmployee::fullPay)
            .collect(
                Collectors.groupingBy(
                    PaidEmployee::hourlyPence,
                    TreeMap::new,
                    Collectors.groupingBy(
                        PaidEmployee::group, TreeMap::new, Collectors.counting())));
    return ranked(byRate);
  }

  private static PayQuarters ranked(SortedMap<Long, SortedMap<String, Long>> byRate) {
    long all = byRate.values().stream().mapToLong(PayQuarters::people).sum();
    if (all < 4) {
      throw new IllegalArgumentException(
          "Employees on full pay must be 4 or more, but were " + all);
    }
    Map<Quarter, Long> left = sizes(all);
    Map<Quarter, SortedMap<String, Long>> counts = new EnumMap<>(Quarter.class);
    List<Tie> rates = new ArrayList<>();
    byRate.forEach(
        (rate, groups) -> {
          Map<Quarter, Long> places = take(left, people(groups));
          rates.add(new Tie(rate, groups, places));
          EqualRate.divide(groups, places)
              .forEach(
                  (quarter, taken) ->
                      taken.forEach(
                          (group, number) ->
                              counts
                                  .computeIfAbsent(quarter, any -> new TreeMap<>())
                                  .merge(group, number, Long::sum)));
        });
    return new PayQuarters(
        counts, rates, rates.stream().filter(rate -> rate.places().size() > 1).toList());
  }

  private static long people(SortedMap<String, Long> groups) {
    return groups.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<Quarter, Long> sizes(long all) {
    Map<Quarter, Long> sizes = new EnumMap<>(Quarter.class);
    long rest = all % 4;
    sizes.put(Quarter.LOWER, all / 4 + (rest >= 1 ? 1 : 0));
    sizes.put(Quarter.LOWER_MIDDLE, all / 4 + (rest == 3 ? 1 : 0));
    sizes.put(Quarter.UPPER_MIDDLE, all / 4 + (rest >= 2 ? 1 : 0));
    sizes.put(Quarter.UPPER, all / 4);
    return sizes;
  }

  /** Fills the quarters from the lower one, and says how many went where. */
  private static Map<Quarter, Long> take(Map<Quarter, Long> left, long people) {
    Map<Quarter, Long> places = new EnumMap<>(Quarter.class);
    long waiting = people;
    for (Quarter quarter : Quarter.values()) {
      long taken = Math.min(waiting, left.getOrDefault(quarter, 0L));
      if (taken > 0) {
        places.put(quarter, taken);
        left.merge(quarter, -taken, Long::sum);
        waiting -= taken;
      }
    }
    return places;
  }

  /** How many of the group are in the quarter. */
  public long count(Quarter quarter, String group) {
    return counts.getOrDefault(quarter, new TreeMap<>()).getOrDefault(group, 0L);
  }

  /**
   * How many of the group would be in the quarter if people on one rate could be divided: {@link
   * #count} is less than one person from it for each rate that is.
   */
  public double expected(Quarter quarter, String group) {
    return rates.stream().mapToDouble(rate -> rate.expected(quarter, group)).sum();
  }

  /** How many are in the quarter. */
  public long size(Quarter quarter) {
    return people(counts.getOrDefault(quarter, new TreeMap<>()));
  }

  /** The group's share of the quarter; empty where the quarter is. */
  public Optional<Proportion> share(Quarter quarter, String group) {
    long size = size(quarter);
    return size == 0 ? Optional.empty() : Optional.of(Proportion.of(count(quarter, group), size));
  }

  /** The groups, by name. */
  public SortedSet<String> groups() {
    SortedSet<String> groups = new TreeSet<>();
    counts.values().forEach(quarter -> groups.addAll(quarter.keySet()));
    return groups;
  }

  /** The rates that had to be divided, the lowest first. */
  public List<Tie> ties() {
    return ties;
  }

  /** Counts by quarter and group. */
  @Override
  public String toString() {
    return counts.toString();
  }
}
