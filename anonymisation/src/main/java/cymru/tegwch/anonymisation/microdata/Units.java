// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import cymru.tegwch.core.dataset.Patterns;
import java.util.stream.IntStream;

/**
 * People who are alike: of each unit the answers of one of them, and how many they are. Its arrays
 * are not copied.
 */
final class Units {

  private final int[][] quasi;
  private final int[][] sensitive;
  private final int[] people;

  private Units(int[][] quasi, int[][] sensitive, int[] people) {
    this.quasi = quasi;
    this.sensitive = sensitive;
    this.people = people;
  }

  /** The places of the answers to the quasi-identifiers, by column and unit. */
  int[][] quasi() {
    return quasi;
  }

  /** The places of the values of the sensitive columns, by column and unit. */
  int[][] sensitive() {
    return sensitive;
  }

  /** How many people, by unit. */
  int[] people() {
    return people;
  }

  /** The units of patterns whose first columns are the quasi-identifiers. */
  static Units of(Patterns patterns, int quasi, int[][] sensitiveValueOf) {
    int[][] columns =
        IntStream.range(0, patterns.variables().size())
            .mapToObj(
                column ->
                    IntStream.range(0, patterns.size())
                        .map(pattern -> patterns.answer(pattern, column))
                        .toArray())
            .toArray(int[][]::new);
    int[][] first = new int[quasi][];
    int[][] rest = new int[sensitiveValueOf.length][];
    System.arraycopy(columns, 0, first, 0, quasi);
    for (int i = 0; i < rest.length; i++) {
      rest[i] = translated(columns[quasi + i], sensitiveValueOf[i]);
    }
    return new Units(
        first, rest, IntStream.range(0, patterns.size()).map(patterns::people).toArray());
  }

  /** How many units there are. */
  int size() {
    return people.length;
  }

  /** How many people they are. */
  long everyone() {
    return IntStream.of(people).asLongStream().sum();
  }

  /** The units of those numbers with other numbers of people. */
  Units select(int[] units, int[] theirPeople) {
    return new Units(select(quasi, units), select(sensitive, units), theirPeople);
  }

  private static int[][] select(int[][] columns, int[] units) {
    int[][] selected = new int[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      selected[i] = translated(units, columns[i]);
    }
    return selected;
  }

  private static int[] translated(int[] places, int[] to) {
    int[] translated = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      translated[i] = to[places[i]];
    }
    return translated;
  }
}
