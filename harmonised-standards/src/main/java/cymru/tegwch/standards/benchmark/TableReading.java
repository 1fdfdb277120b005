// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.show.Excerpt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a downloaded table. There is a table if nothing was wrong; of a file with a
 * problem nothing is taken.
 *
 * @param read rows that were read, without the heading
 * @param accepted rows that were understood, those left out on purpose with them; {@code accepted +
 *     refused = read}
 * @param refused rows with something wrong
 * @param problems what is wrong and where, at most 100 of them, in the order of the file
 * @param differences where a published total is not the sum of its categories
 * @param table the table, or null where there is a problem
 */
public record TableReading(
    long read,
    long accepted,
    long refused,
    List<Problem> problems,
    List<Difference> differences,
    @Nullable BenchmarkTable table) {

  /**
   * A published total that is not the sum of its categories, as where cells were perturbed apart.
   *
   * @param areaCode the area
   * @param published the total in the file
   * @param summed the sum of the categories
   */
  public record Difference(String areaCode, long published, long summed) {}

  public TableReading {
    problems = List.copyOf(problems);
    differences = List.copyOf(differences);
    if (accepted + refused != read) {
      throw new IllegalArgumentException(
          "Rows accepted and refused must be the rows read, but were "
              + accepted
              + " and "
              + refused
              + " of "
              + read);
    }
    if ((table == null) == problems.isEmpty()) {
      throw new IllegalArgumentException("Reading must have either a table or problems");
    }
  }

  /**
   * The table.
   *
   * @throws IllegalArgumentException if there was a problem; the message names the first
   */
  public BenchmarkTable required() {
    if (table == null) {
      throw new IllegalArgumentException(
          "Table must be read without a problem, but had "
              + problems.size()
              + ": "
              + problems.get(0));
    }
    return requireNonNull(table);
  }

  /** How many rows were read, accepted and refused, then the problems and differences. */
  @Override
  public String toString() {
    List<String> rows = new ArrayList<>();
    problems.forEach(problem -> rows.add(problem.toString()));
    differences.forEach(
        each ->
            rows.add(
                each.areaCode()
                    + ": total "
                    + each.published()
                    + ", categories sum to "
                    + each.summed()));
    return Excerpt.of(
        "Table: " + read + " rows read, " + accepted + " accepted, " + refused + " refused", rows);
  }
}
