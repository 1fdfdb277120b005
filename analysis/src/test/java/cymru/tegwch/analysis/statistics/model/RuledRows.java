// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.List;
import java.util.stream.IntStream;

/** The rows that golden/models.py makes by a rule: nobody is described. */
final class RuledRows {

  static final int ROWS = 240;
  static final List<Term> TERMS =
      List.of(Term.factor("sex", "Male"), Term.factor("area", "A"), Term.numeric("years"));

  private RuledRows() {}

  static ModelData data() {
    List<String> clusters = IntStream.range(0, 48).mapToObj(i -> "c" + i).toList();
    return ModelData.ofRows(ROWS)
        .withFactor("sex", List.of("Male", "Female"), row -> row % 2)
        .withFactor("area", List.of("A", "B", "C"), RuledRows::area)
        .withFactor("quarter", List.of("q0", "q1", "q2", "q3"), row -> row / 7 % 4)
        .withFactor("cluster", clusters, row -> row % 48)
        .withNumeric("years", RuledRows::years)
        .withNumeric("yes", row -> tendency(row) > 0.1 ? 1 : 0)
        .withNumeric("no", row -> tendency(row) > 0.1 ? 0 : 1)
        .withNumeric("calls", RuledRows::calls)
        .withNumeric("homes", row -> 1 + row % 4)
        .withNumeric("pay", row -> 20 + 3 * tendency(row) + 0.5 * Math.cos(row))
        .withNumeric("weight", row -> 0.5 + (row % 6) / 4.0);
  }

  private static int area(int row) {
    return row * 7 % 11 % 3;
  }

  private static double years(int row) {
    return 2000 + row * 13 % 23;
  }

  private static double tendency(int row) {
    return Math.sin(row * 1.7)
        + 0.4 * (row % 2)
        - (area(row) == 2 ? 0.3 : 0)
        + 0.02 * (years(row) - 2010);
  }

  private static double calls(int row) {
    double mean = Math.exp(Math.max(-2, Math.min(1.6, tendency(row))));
    return Math.floor(mean * (row % 5 == 0 ? 2 : 1));
  }
}
