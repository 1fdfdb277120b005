// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The inputs of a reference case, whichever of several names they bear. */
record CaseInputs(JsonNode node) {

  boolean has(String... names) {
    for (String name : names) {
      if (node.hasNonNull(name)) {
        return true;
      }
    }
    return false;
  }

  JsonNode get(String... names) {
    for (String name : names) {
      if (node.hasNonNull(name)) {
        return node.get(name);
      }
    }
    throw new AssertionError("Inputs must have one of " + List.of(names));
  }

  long whole(String... names) {
    double value = number(names);
    if (value != Math.rint(value)) {
      throw new AssertionError(List.of(names) + " must be whole, but was " + value);
    }
    return (long) value;
  }

  double number(String... names) {
    return get(names).asDouble();
  }

  double numberOr(double otherwise, String... names) {
    return has(names) ? number(names) : otherwise;
  }

  double confidence() {
    return numberOr(0.95, "conf", "confidence", "conf_level");
  }

  List<Double> numbers(String... names) {
    List<Double> result = new ArrayList<>();
    get(names).forEach(item -> result.add(item.asDouble()));
    return result;
  }

  long[] wholes(String... names) {
    return numbers(names).stream().mapToLong(Double::longValue).toArray();
  }

  CategoryCounts counts(String... names) {
    return CategoryCounts.of(wholes(names));
  }

  /** {@code x} of {@code n}. */
  Proportion observed() {
    return Proportion.of(whole("x", "numerator"), whole("n", "denominator"));
  }

  /** {@code x1} of {@code n1} against {@code x2} of {@code n2}, or the rows of {@code table}. */
  TwoProportions two() {
    return has("table")
        ? two(get("table"))
        : TwoProportions.of(
            Proportion.of(whole("x1"), whole("n1")), Proportion.of(whole("x2"), whole("n2")));
  }

  static TwoProportions two(JsonNode table) {
    return TwoProportions.of(row(table.path(0)), row(table.path(1)));
  }

  private static Proportion row(JsonNode row) {
    long part = row.path(0).asLong();
    return Proportion.of(part, part + row.path(1).asLong());
  }

  ContingencyTable table(String... names) {
    List<CategoryCounts> rows = new ArrayList<>();
    get(names)
        .forEach(
            row -> {
              LongStream.Builder cells = LongStream.builder();
              row.forEach(cell -> cells.add(cell.asLong()));
              rows.add(CategoryCounts.of(cells.build().toArray()));
            });
    return new ContingencyTable(rows);
  }
}
