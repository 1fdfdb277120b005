// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.place.PlaceProfiles;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.benchmark.Area;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where do older people live, and where do children: how unlike are places? (U9)
 *
 * <p>Real: Census 2021, the 22 principal councils of Wales. Counts so large leave little to chance:
 * what matters is how far apart places are.
 */
public final class WhereDoTheyLive {

  private static final CodeListId COUNCILS = CodeListId.parse("principal-councils@2021");
  private static final Axis AGE = Wales.AGE.broad();

  private WhereDoTheyLive() {}

  /** Takes the folder of the data, which it does not need: the census is in the catalogue. */
  public static void main(String[] args) {
    tell(Paper.onConsole("Census 2021, Office for National Statistics, Open Government Licence."));
  }

  static Findings<CountTable> tell(Paper paper) {
    CountTable ages = ages();
    Findings<CountTable> found =
        PlaceProfiles.withDefaults().withPermutations(999, 2021).compare(ages);
    paper.print(
        found,
        Release.of("ages-of-wales-2021").add(ages).protect(DisclosurePolicy.publicRelease()),
        label ->
            label.startsWith("Conwy") || label.startsWith("Cardiff") || label.startsWith("Aged"));
    return found;
  }

  private static CountTable ages() {
    List<Area> councils =
        Benchmarks.areas().stream()
            .filter(area -> area.kind() == Area.Kind.UNITARY_AUTHORITY)
            .toList();
    CodeList list =
        CodeList.of(
            COUNCILS,
            Text.of("Council area", "Ardal cyngor"),
            councils.stream()
                .map(area -> new Category(COUNCILS, area.code(), area.name()))
                .toArray(Category[]::new));
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (Area council : councils) {
      Benchmark benchmark = Benchmarks.census2021(council.code(), AGE);
      benchmark
          .counts()
          .forEach(
              (age, people) ->
                  cells.put(Coordinates.of(council.code(), age), Cell.ofPeople(people)));
    }
    return CountTable.summing(
        "age-by-council",
        Population.of(
            "census-2021-usual-residents",
            Text.of("Usual residents of Wales", "Preswylwyr arferol Cymru"),
            LocalDate.of(2021, 3, 21)),
        List.of(
            Dimension.of("council", list.title(), list.detailed()),
            Dimension.of("age", AGE.level().label(), AGE.level())),
        cells);
  }
}
