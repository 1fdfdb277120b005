// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.standards.benchmark.Area;
import cymru.tegwch.standards.benchmark.BenchmarkTable;
import cymru.tegwch.standards.benchmark.PublishedFigure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The population of Wales, its 22 authorities, England, and England and Wales, as Census 2021
 * counted it.
 *
 * <p>Each table says whom it counts, from which age, in which unit, and whether its figures are as
 * published or sums of small areas, which the Office for National Statistics advises against. None
 * describes social renters: no table by tenure and another characteristic is here, and each says
 * so. The same population differs by a few people between tables, because the census perturbs its
 * cells to protect people; docs/benchmark-totals.md has every difference. A table that was found
 * only in part is here as what it is; figures without the rest of their table are {@link
 * #figures()} and not benchmarks.
 *
 * <pre>{@code
 * Benchmark cardiff = Benchmarks.census2021("W06000015", Wales.ETHNIC_GROUP.broad());
 * Benchmark south = Benchmarks.catchment(Map.of("W06000015", 600L, "W06000022", 400L), Wales.RELIGION);
 * }</pre>
 *
 * <p>Source: Office for National Statistics licensed under the Open Government Licence v.3.0.
 */
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * The counts of an area at a level. Those who did not answer a voluntary question are a silence,
   * as the census publishes them, and in no group.
   *
   * @param areaCode the code of the area: one of {@link #areas()} that the table has
   * @param level a question, or a question at a level, of Census 2021
   * @throws IllegalArgumentException if there is no table of that list, the table does not have
   *     that area, or it would have to be split to reach the level. A list of another edition is
   *     not filled in silently: the message names the list that there is, whose benchmark can be
   *     recoded
   */
  public static Benchmark census2021(String areaCode, Axis level) {
    requireNonNull(areaCode, "areaCode");
    return table(level).benchmark(areaCode, level.level());
  }

  /**
   * What to hold tenants in several places against: the shares of the places weighted by how many
   * homes are in each, from one table. See {@link BenchmarkTable#catchment(Map)}.
   *
   * @param homes the number of homes in each area, by its code
   * @param level a question, or a question at a level, of Census 2021
   * @throws IllegalArgumentException as {@link #census2021}, or if a number of homes is below 1 or
   *     areas may overlap
   */
  public static Benchmark catchment(Map<String, Long> homes, Axis level) {
    return table(level).catchment(homes, level.level());
  }

  /**
   * The table that counts the groups of that question's list, at its own level.
   *
   * @throws IllegalArgumentException if there is none; the message names what there is
   */
  public static BenchmarkTable table(Axis question) {
    CodeListId list = question.level().list();
    return Shelf.OURS.benchmarks(list).orElseThrow(() -> new IllegalArgumentException(none(list)));
  }

  /** Every table once, of the list that it was published of. Reads them all. */
  public static List<BenchmarkTable> tables() {
    Map<String, BenchmarkTable> byName = new LinkedHashMap<>();
    for (CodeListId list : lists()) {
      Shelf.OURS
          .benchmarks(list)
          .ifPresent(table -> byName.putIfAbsent(table.description().name(), table));
    }
    return List.copyOf(byName.values());
  }

  /**
   * Single published figures, for what no whole table was found of: Welsh speakers, veterans,
   * gender identity and others. Each says what it must not be compared with.
   */
  public static List<PublishedFigure> figures() {
    return Shelf.OURS.figures();
  }

  /** The places that there are benchmarks or figures for; not every table has each. */
  public static List<Area> areas() {
    return Shelf.OURS.areas();
  }

  /** The lists that there are benchmarks for. */
  public static List<CodeListId> lists() {
    return List.copyOf(Shelf.OURS.index().benchmarks().keySet());
  }

  private static String none(CodeListId list) {
    String ways =
        lists().stream()
            .filter(from -> Shelf.OURS.index().crosswalks().contains(new Shelf.Pair(from, list)))
            .map(from -> "; recode the benchmark of " + from + " by the crosswalk from it")
            .collect(Collectors.joining());
    String figures =
        figures().stream().anyMatch(figure -> list.equals(figure.list()))
            ? "; of that only single figures were found, which are no benchmark:"
                + " Benchmarks.figures()"
            : "";
    return "Census 2021 benchmarks are of " + lists() + ", but list was " + list + ways + figures;
  }
}
