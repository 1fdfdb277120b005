// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.place.Dispersion;
import cymru.tegwch.analysis.place.PlaceFunnel;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which police force areas are stops and searches more, or fewer, for the people who live there
 * than in all of them together? (U9)
 *
 * <p>Real: published stops and searches of 2017/18. A force differs from another for much more than
 * chance, and the funnel says how much more.
 */
public final class WhereAreStopsMany {

  private static final CodeListId FORCES = CodeListId.parse("police-force-areas@2017-18");
  private static final Set<String> OF_WALES =
      Set.of("Dyfed-Powys", "Gwent", "North Wales", "South Wales");
  private static final Map<String, String> WELSH =
      Map.of("North Wales", "Gogledd Cymru", "South Wales", "De Cymru");

  private WhereAreStopsMany() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(
        Path.of(args[0]),
        Paper.onConsole(
            "Stops and searches 2017/18, Ethnicity facts and figures, Open Government Licence."));
  }

  static List<Findings<CountTable>> tell(Path data, Paper paper) {
    ExposureTable byForce = read(data.resolve("stops-by-force-2017-18.csv"));
    PlaceFunnel asked = PlaceFunnel.withDefaults().withRanks();
    Findings<CountTable> chance = asked.compare(byForce);
    Findings<CountTable> spread = asked.withDispersion(Dispersion.ADDITIVE).compare(byForce);
    var release =
        Release.of("stops-2017-18").add(byForce).protect(DisclosurePolicy.publicRelease());
    paper.print(chance, release, OF_WALES::contains);
    paper.print(spread, release, OF_WALES::contains);
    return List.of(chance, spread);
  }

  private static ExposureTable read(Path file) {
    List<String[]> rows = rows(file);
    CodeList forces =
        CodeList.of(
            FORCES,
            Text.of("Police force area", "Ardal heddlu"),
            rows.stream()
                .map(
                    row ->
                        new Category(
                            FORCES, row[0], Text.of(row[1], WELSH.getOrDefault(row[1], row[1]))))
                .toArray(Category[]::new));
    Dimension dimension = Dimension.of("force", forces.title(), forces.detailed());
    Population residents =
        Population.of(
            "police-force-areas",
            Text.of(
                "Residents of 42 police force areas of England and Wales, by the census of 2011",
                "Preswylwyr 42 o ardaloedd heddlu Cymru a Lloegr, yn ôl cyfrifiad 2011"),
            LocalDate.of(2018, 3, 31));
    return new ExposureTable(
        table("stops", residents.counting(Counting.EVENTS), dimension, rows, 2),
        table("residents", residents, dimension, rows, 3));
  }

  /** Nothing is known of who was stopped twice: each stop stands as one of a person. */
  private static CountTable table(
      String id, Population population, Dimension dimension, List<String[]> rows, int column) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    rows.forEach(
        row -> cells.put(Coordinates.of(row[0]), Cell.ofPeople(Long.parseLong(row[column]))));
    return CountTable.summing(id, population, List.of(dimension), cells);
  }

  private static List<String[]> rows(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Stops cannot be read from " + file, e);
    }
  }
}
