// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is written of the people who are not left out: rows of values, each with how many people
 * have it, in the order of the lists, so that nothing is left of the order of the input.
 *
 * @param quasi the codings of the quasi-identifiers, of which some may be left out
 * @param sensitive the codings of the sensitive columns
 * @param columns what is written: the quasi-identifiers not left out, then the sensitive columns
 * @param units the people who are not left out
 * @param rows the places of the values, by row and written column
 * @param people how many people have each row
 */
record Shown(
    List<Coding> quasi,
    List<Coding> sensitive,
    List<Coding> columns,
    Units units,
    List<int[]> rows,
    List<Integer> people) {

  /** The people whose classes do not fail. */
  static Shown of(Units units, List<Coding> quasi, Requirement requirement) {
    List<Coding> sensitive =
        requirement.sensitive().stream().map(Requirement.SensitiveColumn::coding).toList();
    Classes classes = Classes.of(units, quasi);
    Requirement.Failing failing = requirement.failing(classes, units);
    int[] stay =
        IntStream.range(0, units.size())
            .filter(unit -> !failing.isFailing(classes.classOf()[unit]))
            .toArray();
    Units staying = units.select(stay, IntStream.of(stay).map(i -> units.people()[i]).toArray());
    List<int[]> each = new ArrayList<>();
    for (int unit = 0; unit < staying.size(); unit++) {
      each.add(row(staying, unit, quasi));
    }
    List<Integer> order =
        IntStream.range(0, each.size())
            .boxed()
            .sorted(Comparator.comparing(each::get, Arrays::compare))
            .toList();
    List<int[]> rows = new ArrayList<>();
    List<Integer> people = new ArrayList<>();
    for (int unit : order) {
      int last = rows.size() - 1;
      if (last >= 0 && Arrays.equals(rows.get(last), each.get(unit))) {
        people.set(last, people.get(last) + staying.people()[unit]);
      } else {
        rows.add(each.get(unit));
        people.add(staying.people()[unit]);
      }
    }
    return new Shown(
        quasi,
        sensitive,
        columns(quasi, sensitive),
        staying,
        List.copyOf(rows),
        List.copyOf(people));
  }

  private static int[] row(Units units, int unit, List<Coding> quasi) {
    IntStream.Builder row = IntStream.builder();
    for (int q = 0; q < quasi.size(); q++) {
      if (quasi.get(q).level().isPresent()) {
        row.add(quasi.get(q).valueOf()[units.quasi()[q][unit]]);
      }
    }
    for (int[] column : units.sensitive()) {
      row.add(column[unit]);
    }
    return row.build().toArray();
  }

  private static List<Coding> columns(List<Coding> quasi, List<Coding> sensitive) {
    return Stream.concat(
            quasi.stream().filter(coding -> coding.level().isPresent()), sensitive.stream())
        .toList();
  }

  /** The value in a row and written column. */
  Value value(int row, int column) {
    return columns.get(column).values().get(rows.get(row)[column]);
  }
}
