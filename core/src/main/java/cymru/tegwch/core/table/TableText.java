// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import cymru.tegwch.core.show.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as a REPL shows it. */
final class TableText {

  private TableText() {}

  static String of(Counts table, Function<Coordinates, String> number) {
    List<List<Coordinate>> lines =
        IntStream.range(0, table.dimensions().size()).mapToObj(table::lines).toList();
    int cells = lines.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    return Excerpt.of(summary(table), cells, cell -> row(table, placeOf(lines, cell), number));
  }

  private static String summary(Counts table) {
    String variables =
        table.dimensions().stream().map(Dimension::variable).collect(Collectors.joining(" x "));
    return "Table of "
        + table.population().unit().label().en()
        + " by "
        + variables
        + ", "
        + table.population().asAt();
  }

  private static Coordinates placeOf(List<List<Coordinate>> lines, int cell) {
    List<Coordinate> along = new ArrayList<>();
    int rest = cell;
    for (int dimension = lines.size() - 1; dimension >= 0; dimension--) {
      int size = lines.get(dimension).size();
      along.add(0, lines.get(dimension).get(rest % size));
      rest /= size;
    }
    return new Coordinates(along);
  }

  private static String row(Counts table, Coordinates place, Function<Coordinates, String> number) {
    return String.format(Locale.ROOT, "%12s  %s", number.apply(place), labels(table, place));
  }

  private static String labels(Counts table, Coordinates place) {
    List<String> labels = new ArrayList<>();
    for (int dimension = 0; dimension < place.along().size(); dimension++) {
      labels.add(table.dimensions().get(dimension).labelOf(place.along(dimension)).en());
    }
    return String.join(" | ", labels);
  }
}
