// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import java.util.Arrays;
import java.util.List;

/** The classes of people whom nothing in some columns tells apart. Its arrays are not copied. */
final class Classes {

  private final int[] classOf;
  private final int[] people;
  private final int[] member;

  private Classes(int[] classOf, int[] people, int[] member) {
    this.classOf = classOf;
    this.people = people;
    this.member = member;
  }

  /** The classes of units by columns at the levels of the codings. */
  static Classes of(Units units, List<Coding> codings) {
    long[] keys = new long[units.size()];
    long limit = 1;
    for (int column = 0; column < codings.size(); column++) {
      int size = codings.get(column).size();
      if (limit > Long.MAX_VALUE / size) {
        limit = number(keys);
      }
      extend(keys, units.quasi()[column], codings.get(column).valueOf(), size);
      limit *= size;
    }
    return of(keys, units.people());
  }

  /** The classes divided further by columns of so many values each. */
  static Classes divided(Classes classes, int[][] columns, int[] sizes, int[] people) {
    long[] keys = Arrays.stream(classes.classOf).asLongStream().toArray();
    long limit = classes.size();
    for (int column = 0; column < columns.length; column++) {
      if (limit > Long.MAX_VALUE / sizes[column]) {
        limit = number(keys);
      }
      for (int unit = 0; unit < keys.length; unit++) {
        keys[unit] = keys[unit] * sizes[column] + columns[column][unit];
      }
      limit *= sizes[column];
    }
    return of(keys, people);
  }

  private static void extend(long[] keys, int[] answers, int[] valueOf, int size) {
    for (int unit = 0; unit < keys.length; unit++) {
      keys[unit] = keys[unit] * size + valueOf[answers[unit]];
    }
  }

  /** Makes the keys small, and says below what they are now. */
  private static long number(long[] keys) {
    Numbering numbering = new Numbering(keys.length);
    for (int unit = 0; unit < keys.length; unit++) {
      keys[unit] = numbering.of(keys[unit]);
    }
    return Math.max(1, numbering.size());
  }

  private static Classes of(long[] keys, int[] people) {
    Numbering numbering = new Numbering(Math.min(keys.length, 1 << 16));
    int[] classOf = new int[keys.length];
    int[] sizes = new int[keys.length];
    int[] member = new int[keys.length];
    for (int unit = 0; unit < keys.length; unit++) {
      int number = numbering.of(keys[unit]);
      classOf[unit] = number;
      if (sizes[number] == 0) {
        member[number] = unit;
      }
      sizes[number] += people[unit];
    }
    int size = numbering.size();
    return new Classes(classOf, Arrays.copyOf(sizes, size), Arrays.copyOf(member, size));
  }

  /** The class of each unit. */
  int[] classOf() {
    return classOf;
  }

  /** How many people are in each class. */
  int[] people() {
    return people;
  }

  /** A unit of each class: its first. */
  int[] member() {
    return member;
  }

  /** How many classes there are. */
  int size() {
    return people.length;
  }
}
