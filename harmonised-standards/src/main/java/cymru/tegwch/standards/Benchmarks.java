// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.variable.Axis;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The population of Wales, its 22 authorities, England, and England and Wales, as Census 2021
 * counted it.
 *
 * <p>There are benchmarks for ethnic group, religion, sex and age. They describe all usual
 * residents on 21 March 2021: no table for social renters is here, and each benchmark says so. The
 * same population differs by a few people between tables, because the census perturbs its cells to
 * protect people; a benchmark's {@code source} says which figures are sums and of what.
 *
 * <pre>{@code
 * Benchmark cardiff = Benchmarks.census2021("W06000015", Wales.ETHNIC_GROUP.broad());
 * }</pre>
 *
 * <p>Source: Office for National Statistics licensed under the Open Government Licence v.3.0.
 */
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * The counts of an area at a level. Religion has those who did not answer as a silence, as the
   * census publishes them.
   *
   * @param areaCode the code of the area: one of {@link #areas()}
   * @param level a question, or a question at a level, of Census 2021
   * @throws IllegalArgumentException if there is no such area, or no table of that list. A list of
   *     another edition is not filled in silently: the message names the list that there is, whose
   *     benchmark can be recoded
   */
  public static Benchmark census2021(String areaCode, Axis level) {
    requireNonNull(areaCode, "areaCode");
    CodeListId list = level.level().list();
    BenchmarkTable table =
        Shelf.OURS.benchmarks(list).orElseThrow(() -> new IllegalArgumentException(noTable(list)));
    return table
        .benchmark(areaCode)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Area must be one of "
                        + areas().stream().map(Area::code).collect(Collectors.joining(", "))
                        + ", but was '"
                        + areaCode
                        + "'"))
        .at(level.level());
  }

  /** The places that there are benchmarks for. */
  public static List<Area> areas() {
    return Shelf.OURS.areas();
  }

  /** The lists that there are benchmarks for. */
  public static List<CodeListId> lists() {
    return List.copyOf(Shelf.OURS.index().benchmarks().keySet());
  }

  private static String noTable(CodeListId list) {
    String ways =
        lists().stream()
            .filter(from -> Shelf.OURS.index().crosswalks().contains(new Shelf.Pair(from, list)))
            .map(from -> "; recode the benchmark of " + from + " by the crosswalk from it")
            .collect(Collectors.joining());
    return "Census 2021 benchmarks are of " + lists() + ", but list was " + list + ways;
  }
}
