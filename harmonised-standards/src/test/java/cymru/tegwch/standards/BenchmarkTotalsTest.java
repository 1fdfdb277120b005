// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.standards.benchmark.Area;
import cymru.tegwch.standards.benchmark.BenchmarkTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Census 2021 perturbs its cells, so one population has a few people more in one table than in
 * another. Every difference is listed, by a program of its own; here the list is computed again.
 */
class BenchmarkTotalsTest {

  private static final Path PAGE = Path.of("..", "docs", "benchmark-totals.md");
  private static final String AGE = "TS007";

  /** One total against another, or one whole against the sum of its parts. */
  private record Difference(
      String of, String table, String area, String category, long count, long against) {

    long difference() {
      return count - against;
    }

    String csv() {
      String quoted = category.contains(",") ? '"' + category + '"' : category;
      return String.join(
          ",",
          of,
          table,
          area,
          quoted,
          Long.toString(count),
          Long.toString(against),
          Long.toString(difference()));
    }

    String row(String... cells) {
      return "| "
          + String.join(" | ", cells)
          + String.format(Locale.ROOT, " | %d | %d | %+d |", count, against, difference());
    }
  }

  @Test
  void everyDifferenceIsListedAndNoOther() {
    List<String> listed =
        ReplacedFiles.content("benchmark-differences.csv").lines().skip(2).toList();

    assertThat(differences().stream().map(Difference::csv))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  /** The furthest is religion in England and Wales, a sum of small areas: 279 of 59.6 million. */
  @Test
  void noTotalIsFurtherFromAnotherThanTheStatedFewPeople() {
    assertThat(differences())
        .allSatisfy(
            each ->
                assertThat(Math.abs(each.difference()))
                    .as(each.csv())
                    .isLessThanOrEqualTo(each.area().startsWith("W") ? 40 : 280));
  }

  @Test
  void thePageHasEveryDifference() throws IOException {
    String page = page();
    Path written = Path.of("target", "benchmark-totals.md");
    Files.createDirectories(written.getParent());
    Files.writeString(written, page, StandardCharsets.UTF_8);

    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
        .as("docs/benchmark-totals.md must be harmonised-standards/target/benchmark-totals.md")
        .isEqualTo(page);
  }

  private static List<Difference> differences() {
    List<Difference> all = new ArrayList<>();
    for (BenchmarkTable table : Benchmarks.tables()) {
      all.addAll(againstAge(table));
      all.addAll(
          parts(table, "W92000004", "W92000004", area -> isOf(area, Area.Kind.UNITARY_AUTHORITY)));
      all.addAll(parts(table, "K04000001", "K04000001", area -> isOf(area, Area.Kind.COUNTRY)));
      all.addAll(
          parts(table, "W92000004", "W92000004 by region", area -> isOf(area, Area.Kind.REGION)));
    }
    return all;
  }

  private static boolean isOf(Area area, Area.Kind kind) {
    return area.kind() == kind;
  }

  private static List<Difference> againstAge(BenchmarkTable table) {
    List<Difference> all = new ArrayList<>();
    int floor = table.description().base().ageFloor();
    if (!table.description().name().equals(AGE)
        && table.description().base().unit() == Counting.SUBJECTS) {
      for (BenchmarkTable.Row row : table.rows()) {
        if (row.area().kind() != Area.Kind.REGION) {
          all.add(
              new Difference(
                  "total",
                  table.description().name(),
                  row.area().code(),
                  floor == 0 ? "all" : "aged " + floor + " and over",
                  row.everyone(),
                  agedFrom(floor, row.area().code())));
        }
      }
    }
    return all;
  }

  private static long agedFrom(int floor, String area) {
    return Benchmarks.census2021(area, Wales.AGE).counts().entrySet().stream()
        .filter(each -> Integer.parseInt(each.getKey().replace("-and-over", "")) >= floor)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static List<Difference> parts(
      BenchmarkTable table, String whole, String name, Predicate<Area> isPart) {
    List<Benchmark> parts =
        table.areas().stream().filter(isPart).map(area -> table.benchmark(area.code())).toList();
    List<Difference> all = new ArrayList<>();
    if (parts.isEmpty() || table.areas().stream().noneMatch(area -> area.code().equals(whole))) {
      return all;
    }
    new TreeMap<>(table.description().groups())
        .forEach(
            (heading, code) -> {
              long count = table.benchmark(whole).count(code);
              long summed = parts.stream().mapToLong(part -> part.count(code)).sum();
              if (count != summed) {
                all.add(
                    new Difference(
                        "parts", table.description().name(), name, heading, count, summed));
              }
            });
    return all;
  }

  private static String page() {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        List.of(
            "# Where the benchmarks differ from each other",
            "",
            "Generated by BenchmarkTotalsTest from the tables; nothing here was typed. Source: Office for National Statistics",
            "licensed under the Open Government Licence v.3.0.",
            "",
            "Census 2021 protects people by swapping records and perturbing cells, each table by itself. So the same population has",
            "a few people more in one table than in another, and a whole published by itself is not quite the sum of its parts.",
            "Nothing is adjusted to hide that. A comparison uses the shares of one table.",
            "",
            "Every total is the sum of the categories of its own table and area.",
            "",
            "## The tables",
            "",
            "Checked: some of its figures were held against another publication of them, and agreed within a few people.",
            "",
            "| Table | Counts | Unit | Ages | Places | Figures of authorities | Checked |",
            "| --- | --- | --- | --- | --- | --- | --- |"));
    for (BenchmarkTable table : Benchmarks.tables()) {
      lines.add(tableRow(table));
    }
    lines.addAll(
        List.of(
            "",
            "## Totals against those of TS007 from the same age",
            "",
            "| Table | Place | Ages | Total | TS007 | Difference |",
            "| --- | --- | --- | --- | --- | --- |"));
    differences().stream()
        .filter(each -> each.of().equals("total"))
        .forEach(each -> lines.add(each.row(each.table(), name(each.area()), each.category())));
    lines.addAll(
        List.of(
            "",
            "## Wholes against the sums of their parts",
            "",
            "Wales against its 22 authorities, England and Wales against the two countries, and Wales against its three regions",
            "(TS002), in every category. What is not listed is equal; where the whole is itself a sum, as its table says, it must be.",
            "",
            "| Table | Whole | Category | Whole | Sum of parts | Difference |",
            "| --- | --- | --- | --- | --- | --- |"));
    differences().stream()
        .filter(each -> each.of().equals("parts"))
        .forEach(each -> lines.add(each.row(each.table(), name(each.area()), each.category())));
    return String.join("\n", lines) + "\n";
  }

  private static String tableRow(BenchmarkTable table) {
    int floor = table.description().base().ageFloor();
    boolean hasAuthorities =
        table.areas().stream().anyMatch(area -> area.kind() == Area.Kind.UNITARY_AUTHORITY);
    return "| "
        + String.join(
            " | ",
            table.description().name(),
            table.description().title().en()
                + ", "
                + table.description().level().groups().size()
                + " groups"
                + (table.origin().partial() == null ? "" : ", in part"),
            table.description().base().unit().label().en(),
            floor == 0 ? "all" : floor + " and over",
            Integer.toString(table.areas().size()),
            hasAuthorities ? table.origin().derivation(Area.Kind.UNITARY_AUTHORITY) : "not found",
            table.origin().isVerified() ? "yes" : "no")
        + " |";
  }

  private static String name(String area) {
    String code = area.split(" ", 2)[0];
    return Benchmarks.areas().stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow()
            .name()
            .en()
        + area.substring(code.length());
  }
}
