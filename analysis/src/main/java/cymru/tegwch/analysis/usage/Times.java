// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * How many times each code of a dimension stands for.
 *
 * @param codes the codes in order
 * @param times how many times each is
 * @param isOpen whether the last stands for more
 */
record Times(List<String> codes, List<Integer> times, boolean isOpen) {

  private static final String OPEN = "-or-more";
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

  static Times of(CountTable table) {
    if (table.dimensions().size() < 2) {
      throw new IllegalArgumentException(
          "Table must be by groups and then by how many times, but has one dimension");
    }
    Dimension last = table.dimensions().get(table.dimensions().size() - 1);
    List<String> codes = last.level().groups().stream().map(Level.Group::code).toList();
    List<Integer> times = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      boolean mayBeOpen = i == codes.size() - 1 && code.endsWith(OPEN);
      String digits = mayBeOpen ? code.substring(0, code.length() - OPEN.length()) : code;
      if (!WHOLE.matcher(digits).matches()) {
        throw new IllegalArgumentException(
            "Codes of how many times must be whole numbers, and the last may be open (10-or-more),"
                + " but one was '"
                + code
                + "'");
      }
      times.add(Integer.valueOf(digits));
    }
    return new Times(codes, List.copyOf(times), codes.get(codes.size() - 1).endsWith(OPEN));
  }

  /** How many people come each number of times; empty where a number may not be read. */
  Optional<Spread> read(Counts counts, Counts reaches, Coordinates group) {
    List<Long> people = new ArrayList<>();
    List<Long> reach = new ArrayList<>();
    for (String code : codes) {
      OptionalLong number = counts.count(group.and(Coordinate.of(code)));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      people.add(number.getAsLong());
      reach.add(reaches.count(group.and(Coordinate.of(code))).orElseThrow());
    }
    return Optional.of(new Spread(times, people, reach));
  }

  /**
   * People by how many times they come.
   *
   * @param reach how far from each number the counted one may be
   */
  record Spread(List<Integer> times, List<Long> people, List<Long> reach) {

    Spread {
      people = List.copyOf(people);
      reach = List.copyOf(reach);
    }

    long base() {
      return people.stream().mapToLong(Long::longValue).sum();
    }

    long events() {
      long sum = 0;
      for (int i = 0; i < times.size(); i++) {
        sum += times.get(i) * people.get(i);
      }
      return sum;
    }

    Tally tally() {
      return new Tally(events(), base());
    }

    /** Those who came at all. */
    Tally ever() {
      long never = 0;
      for (int i = 0; i < times.size(); i++) {
        never += times.get(i) == 0 ? people.get(i) : 0;
      }
      return new Tally(base() - never, base());
    }

    Spread without(Spread part) {
      List<Long> rest = new ArrayList<>();
      List<Long> both = new ArrayList<>();
      for (int i = 0; i < people.size(); i++) {
        rest.add(people.get(i) - part.people.get(i));
        both.add(reach.get(i) + part.reach.get(i));
      }
      return new Spread(times, rest, both);
    }

    boolean isPossible() {
      return people.stream().allMatch(count -> count >= 0);
    }

    /** Every number moved by rounding towards more times, or towards fewer. */
    Spread moved(boolean towardsMore) {
      double mean = (double) events() / Math.max(1, base());
      List<Long> moved = new ArrayList<>();
      for (int i = 0; i < people.size(); i++) {
        boolean isMore = times.get(i) > mean == towardsMore;
        moved.add(Math.max(0, people.get(i) + (isMore ? reach.get(i) : -reach.get(i))));
      }
      return new Spread(times, moved, reach);
    }
  }
}
