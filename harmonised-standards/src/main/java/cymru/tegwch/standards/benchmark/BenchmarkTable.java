// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.Benchmark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One published table: counts of the groups of one list, for many places.
 *
 * <p>Shares are compared within one table. The same people differ by a few between tables of Census
 * 2021, because it perturbs its cells to protect them; nothing here makes two tables agree.
 *
 * <pre>{@code
 * BenchmarkTable religion = Benchmarks.table(Wales.RELIGION);
 * religion.benchmark("W06000015");
 * religion.catchment(Map.of("W06000015", 600L, "W06000022", 400L));
 * }</pre>
 *
 * @param description what it counts and whom
 * @param origin where its figures come from
 * @param rows one for each place
 */
public record BenchmarkTable(TableDescription description, TableOrigin origin, List<Row> rows) {

  /**
   * The counts of one place.
   *
   * @param area the place
   * @param counts a count for every group of the table's level, by code
   * @param silences those who were counted and did not answer, by kind
   */
  public record Row(Area area, Map<String, Long> counts, Map<Silence, Long> silences) {

    public Row {
      requireNonNull(area, "area");
      counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
      Map<Silence, Long> byKind = new EnumMap<>(Silence.class);
      byKind.putAll(silences);
      silences = Collections.unmodifiableMap(byKind);
    }

    /** Everyone who was counted there, silences too. */
    public long everyone() {
      return sum(counts) + sum(silences);
    }

    private static long sum(Map<?, Long> counts) {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  public BenchmarkTable {
    requireNonNull(description, "description");
    requireNonNull(origin, "origin");
    rows = List.copyOf(rows);
    requireAlike(description, origin, rows);
  }

  /**
   * The same counts of a level of another list with the same groups, for records that hold no more
   * than the groups.
   *
   * @throws IllegalArgumentException if the groups do not have the same codes
   */
  public BenchmarkTable of(Level level) {
    return new BenchmarkTable(
        new TableDescription(
            description.name(),
            description.title(),
            level,
            description.base(),
            description.groups(),
            description.silences()),
        origin,
        rows);
  }

  /** The places that it counts, in order. */
  public List<Area> areas() {
    return rows.stream().map(Row::area).toList();
  }

  /**
   * The counts of a place at the table's own level.
   *
   * @throws IllegalArgumentException if the table does not have the place; the message names those
   *     that it has
   */
  public Benchmark benchmark(String areaCode) {
    Row row = row(areaCode);
    return new Benchmark(
        row.area().name(),
        description.base().population(row.area()),
        description.base().ageFloor(),
        description.level(),
        row.counts(),
        row.silences(),
        source(origin.derivation(row.area().kind())));
  }

  /**
   * The counts of a place at a coarser level of the same list.
   *
   * @throws IllegalArgumentException if the table does not have the place, or would have to be
   *     split
   */
  public Benchmark benchmark(String areaCode, Level level) {
    return at(benchmark(areaCode), level);
  }

  /**
   * What to hold the tenants of several places against: the shares of the places, weighted by how
   * many homes are in each.
   *
   * <pre>
   *   share(g) = Σₐ homesₐ · countₐ(g) / everyoneₐ  /  Σₐ homesₐ
   *   count(g) = share(g) · Σₐ everyoneₐ, rounded so that the sum is kept
   * </pre>
   *
   * <p>The arithmetic is exact; each count is rounded down and the units that are then missing go
   * to the groups that lost most, the first in order among equals (largest remainders). Silences
   * are weighted as the groups are. Homes in proportion to everyone counted give the plain sum of
   * the places; one place gives itself.
   *
   * @param homes the number of homes in each place, by its code, each at least 1
   * @throws IllegalArgumentException if there is no place, the table does not have one or counts
   *     nobody there, a number is below 1, or places may overlap, as a country and its authority
   */
  public Benchmark catchment(Map<String, Long> homes) {
    Map<Row, Long> parts = new LinkedHashMap<>();
    homes.keySet().stream().sorted().forEach(code -> parts.put(row(code), homes.get(code)));
    return new Catchment(this, parts).benchmark();
  }

  /**
   * What to hold the tenants of several places against, at a coarser level; rounded before it is
   * rolled up.
   *
   * @throws IllegalArgumentException as {@link #catchment(Map)}, or if the table would have to be
   *     split
   */
  public Benchmark catchment(Map<String, Long> homes, Level level) {
    return at(catchment(homes), level);
  }

  /** The table, its level, whom it counts, and how many places. */
  @Override
  public String toString() {
    return Excerpt.of(
        description + ", " + rows.size() + " places",
        areas().stream().map(Area::toString).toList());
  }

  /** Where the figures come from, in words. */
  String source(String derivation) {
    List<String> parts = new ArrayList<>();
    parts.add(
        origin.publisher()
            + ", table "
            + description.name()
            + ", "
            + description.base().date()
            + ", "
            + derivation);
    parts.add(origin.licence());
    parts.add("obtained " + origin.retrieved() + " from " + origin.obtained());
    parts.addAll(origin.notes());
    return String.join("; ", parts);
  }

  private Benchmark at(Benchmark benchmark, Level level) {
    if (!benchmark.level().nestsIn(level)) {
      throw new IllegalArgumentException(
          "Table "
              + description.name()
              + " counts "
              + description.level()
              + " and must not be split to reach "
              + level
              + ": count at that level or at a coarser one");
    }
    return benchmark.at(level);
  }

  private Row row(String areaCode) {
    requireNonNull(areaCode, "areaCode");
    return rows.stream()
        .filter(row -> row.area().code().equals(areaCode))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Area of table "
                        + description.name()
                        + " must be one of "
                        + areas().stream().map(Area::code).collect(Collectors.joining(", "))
                        + ", but was '"
                        + areaCode
                        + "'"));
  }

  private static void requireAlike(
      TableDescription description, TableOrigin origin, List<Row> rows) {
    Set<String> codes = new HashSet<>();
    for (Row row : rows) {
      String code = row.area().code();
      if (!codes.add(code)) {
        throw new IllegalArgumentException("Table must have area '" + code + "' once");
      }
      if (!row.silences().keySet().equals(rows.get(0).silences().keySet())) {
        throw new IllegalArgumentException("Table must have the same silences in every area");
      }
      origin.derivation(row.area().kind());
      requireCounts(description.level(), row);
    }
  }

  private static void requireCounts(Level level, Row row) {
    Set<String> groups = level.groups().stream().map(Level.Group::code).collect(Collectors.toSet());
    if (!row.counts().keySet().equals(groups)
        || row.counts().values().stream().anyMatch(count -> count < 0)
        || row.silences().values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException(
          "Area '"
              + row.area().code()
              + "' must have a count of at least 0 for each group of "
              + level);
    }
  }
}
