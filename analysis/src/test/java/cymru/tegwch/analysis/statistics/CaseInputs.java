// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    double given = numberOr(0.95, "conf", "confidence", "conf_level", "confLevel", "level");
    return given > 1 ? given / 100 : given;
  }

  /** The same at another confidence. */
  CaseInputs withConfidence(double confidence) {
    return new CaseInputs(((ObjectNode) node.deepCopy()).put("conf", confidence));
  }

  String textOr(String otherwise, String... names) {
    return has(names) ? get(names).asText() : otherwise;
  }

  boolean isTrue(String... names) {
    return has(names) && get(names).asBoolean();
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
    return Proportion.of(
        whole("x", "numerator", "count", "successes", "k", "observed", "events", "yes"),
        whole("n", "denominator", "nobs", "trials", "total", "size", "answered"));
  }

  /**
   * {@code x1} of {@code n1} against {@code x2} of {@code n2}, or the rows of {@code table}, or its
   * cells {@code a} to {@code d}, or {@code x} and {@code n} of both.
   */
  TwoProportions two() {
    if (has("table", "counts", "matrix")) {
      return two(get("table", "counts", "matrix"));
    }
    if (has("a") && has("d")) {
      return TwoProportions.of(
          Proportion.of(whole("a"), whole("a") + whole("b")),
          Proportion.of(whole("c"), whole("c") + whole("d")));
    }
    if (has("x") && get("x").isArray()) {
      long[] part = wholes("x");
      long[] whole = wholes("n");
      return TwoProportions.of(Proportion.of(part[0], whole[0]), Proportion.of(part[1], whole[1]));
    }
    return TwoProportions.of(
        Proportion.of(whole("x1", "count1", "e1", "events1"), whole("n1", "nobs1", "total1", "N1")),
        Proportion.of(
            whole("x2", "x0", "count2", "e2", "events2"),
            whole("n2", "n0", "nobs2", "total2", "N2")));
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
