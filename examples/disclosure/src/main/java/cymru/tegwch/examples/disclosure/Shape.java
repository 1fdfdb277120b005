// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A kind of tables to make: how many people, how unevenly they are spread, and which tables are
 * printed of them.
 *
 * @param name the folder
 * @param seed the same seed makes the same tables
 * @param people about how many people there are
 * @param skew how much smaller later categories are: the n-th is like {@code n^-skew}
 * @param noise how much single cells differ from that, the deviation of a logarithm
 * @param tables the tables, each a word of the letters of its dimensions
 * @param dimensions how many categories each dimension has on each level, coarsest first; each
 *     level is split evenly into the next
 */
record Shape(
    String name,
    long seed,
    double people,
    double skew,
    double noise,
    List<String> tables,
    List<List<Integer>> dimensions) {

  private static final String FIRST = "random_";

  /** All shapes that are measured in docs/benchmarks.md. */
  static List<Shape> all() {
    List<Shape> shapes = new ArrayList<>(small());
    shapes.addAll(large());
    IntStream.range(0, 120).mapToObj(Shape::random).forEach(shapes::add);
    return List.copyOf(shapes);
  }

  private static List<Shape> small() {
    return List.of(
        // areas in regions x ethnic groups in broad groups
        one("areas_by_ethnicity", 11, 3_000_000, 2.1, 0.5, List.of(4, 22), List.of(5, 19)),
        // two tables that share a dimension with groups
        new Shape(
            "linked_2",
            12,
            4_500,
            0.9,
            0.6,
            List.of("AB", "AC"),
            List.of(List.of(4, 16), List.of(19), List.of(16))),
        one("region_income_age", 13, 1_400, 0.6, 0.6, List.of(4, 11), List.of(4), List.of(9)),
        one("workforce", 14, 7_300, 1.2, 0.6, List.of(5, 19), List.of(9), List.of(2)),
        // one population cut by two sets of ages: B and C overlap, no band is the same
        new Shape(
            "two_age_cuts",
            15,
            7_500,
            0.3,
            0.4,
            List.of("AB", "AC"),
            List.of(List.of(22), List.of(14), List.of(14))));
  }

  private static List<Shape> large() {
    return List.of(
        one("flat_100x200", 1, 552_000, 0.7, 0.6, List.of(100), List.of(200)),
        one(
            "levels_20x20x20",
            2,
            128_000,
            0.6,
            0.6,
            List.of(4, 20),
            List.of(4, 20),
            List.of(4, 20)),
        one("flat_400x500", 3, 5_270_000, 0.6, 0.6, List.of(400), List.of(500)),
        one(
            "flat_12x12x12x12",
            4,
            300_000,
            0.4,
            0.6,
            List.of(12),
            List.of(12),
            List.of(12),
            List.of(12)),
        one("flat_35x35x35", 5, 530_000, 0.4, 0.6, List.of(35), List.of(35), List.of(35)),
        one(
            "small_areas",
            6,
            3_200_000,
            0.5,
            0.6,
            List.of(9, 85, 850),
            List.of(19),
            List.of(17),
            List.of(2)),
        one(
            "small_areas_of_many",
            7,
            60_000_000,
            0.5,
            0.6,
            List.of(9, 85, 850),
            List.of(19),
            List.of(17),
            List.of(2)));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Shape one(
      String name, long seed, double people, double skew, double noise, List<Integer>... levels) {
    String all = "ABCDEFGH".substring(0, levels.length);
    return new Shape(name, seed, people, skew, noise, List.of(all), List.of(levels));
  }

  /** Two or three dimensions, some with groups, one table or two that share a dimension. */
  private static Shape random(int number) {
    SplittableRandom random = new SplittableRandom(1000 + number);
    int count = 2 + number % 2;
    List<List<Integer>> dimensions = new ArrayList<>();
    int most = count == 2 ? 18 : 7;
    double cells = 1;
    for (int d = 0; d < count; d++) {
      int leaves = 3 + random.nextInt(most - 2);
      cells *= leaves;
      boolean isGrouped = leaves > 5 && random.nextInt(3) == 0;
      dimensions.add(isGrouped ? List.of(2 + random.nextInt(2), leaves) : List.of(leaves));
    }
    boolean isLinked = count == 3 && random.nextInt(2) == 0;
    double people = cells * (4 + random.nextInt(24));
    return new Shape(
        FIRST + String.format(java.util.Locale.ROOT, "%03d", number),
        1000 + number,
        people,
        0.3 + random.nextDouble(),
        0.3 + 0.6 * random.nextDouble(),
        isLinked ? List.of("AB", "AC") : List.of("ABC".substring(0, count)),
        dimensions);
  }

  /** Whether the last two dimensions cut the same ages at different years. */
  boolean isCutTwice() {
    return name.equals("two_age_cuts");
  }

  boolean isRandom() {
    return name.startsWith(FIRST);
  }
}
