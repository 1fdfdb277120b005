// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pay;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Pay by grade of people who do equal work, of a group beside a comparator.
 *
 * <p>A difference of 5 % or more in a grade, or of 3 % or more in the same direction in two grades
 * or more, is one to look into. That is the guide of the Equality and Human Rights Commission for
 * equal pay audits: a starting place, and no threshold of law. A small grade gives large
 * differences by chance, and its people can be recognised.
 *
 * <pre>{@code
 * EqualPayTable table =
 *     EqualPayTable.of(
 *         List.of(
 *             EqualPayTable.Post.of("G5", PaidEmployee.of("Female", 1_250, 0)),
 *             EqualPayTable.Post.of("G5", PaidEmployee.of("Male", 1_340, 0))),
 *         "Female",
 *         "Male");
 * table.rows().get(0).attention(); // DIFFERENCE
 * }</pre>
 *
 * <p>Source: Equality and Human Rights Commission, Equal pay audit for larger organisations, step
 * 4.
 *
 * @param rows the grades, by name
 */
public record EqualPayTable(List<Row> rows) {

  private static final double DIFFERENCE = 5;
  private static final double RECURRING = 3;

  /** What in a grade is to be looked into. */
  public enum Attention {
    /** Nothing by this guide. */
    NONE,
    /** A difference of 3 % or more, which other grades have in the same direction. */
    RECURRING_DIFFERENCE,
    /** A difference of 5 % or more. */
    DIFFERENCE,
    /** One of the two has nobody in the grade. */
    NOTHING_TO_COMPARE
  }

  /**
   * An employee in a grade, which is a set of people who do equal work.
   *
   * @param grade the grade
   * @param employee the employee
   */
  public record Post(String grade, PaidEmployee employee) {

    /** Checks that both are there. */
    public Post {
      requireNonNull(grade, "grade");
      requireNonNull(employee, "employee");
    }

    /** That employee in that grade. */
    public static Post of(String grade, PaidEmployee employee) {
      return new Post(grade, employee);
    }
  }

  /**
   * One grade.
   *
   * @param grade its name
   * @param gap the group beside the comparator, of hourly pay on full pay
   * @param attention what is to be looked into, by means
   */
  public record Row(String grade, PayGap gap, Attention attention) {}

  /** Copies the rows. */
  public EqualPayTable {
    rows = List.copyOf(rows);
  }

  /** The table of those employees. */
  public static EqualPayTable of(List<Post> posts, String group, String comparator) {
    SortedMap<String, List<PaidEmployee>> grades =
        posts.stream()
            .collect(
                Collectors.groupingBy(
                    Post::grade,
                    TreeMap::new,
                    Collectors.mapping(Post::employee, Collectors.toList())));
    SortedMap<String, PayGap> gaps = new TreeMap<>();
    grades.forEach((grade, people) -> gaps.put(grade, PayGap.of(people, group, comparator)));
    List<Row> rows = new ArrayList<>();
    gaps.forEach((grade, gap) -> rows.add(new Row(grade, gap, attention(gap, gaps))));
    return new EqualPayTable(rows);
  }

  private static Attention attention(PayGap gap, Map<String, PayGap> all) {
    OptionalDouble difference = gap.meanHourly();
    return difference.isEmpty()
        ? Attention.NOTHING_TO_COMPARE
        : attention(
            difference.getAsDouble(),
            all.values().stream().flatMap(other -> other.meanHourly().stream().boxed()).toList());
  }

  /**
   * What the guide would have looked into of one grade.
   *
   * @param gap of the grade, in per cent
   * @param all the gaps of all grades, that one included
   */
  public static Attention attention(double gap, List<Double> all) {
    if (Math.abs(gap) >= DIFFERENCE) {
      return Attention.DIFFERENCE;
    }
    long alike = all.stream().filter(other -> other * Math.signum(gap) >= RECURRING).count();
    return Math.abs(gap) >= RECURRING && alike >= 2
        ? Attention.RECURRING_DIFFERENCE
        : Attention.NONE;
  }
}
