// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.intake.RecordReader;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.standards.Wales;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People who do not exist: a generated file says how many have which answers, and each becomes a
 * row of their own.
 */
final class GeneratedPeople {

  private static final String PEOPLE = "people";

  private GeneratedPeople() {}

  /** Generated people on 31 March of a year. */
  static Population population(int year) {
    return population("generated-people", "Generated people", "Pobl a gynhyrchwyd", year);
  }

  static Population population(String id, String en, String cy, int year) {
    return Population.of(id, Text.of(en, cy), LocalDate.of(year, 3, 31));
  }

  /** A yes or no of a name and a label. */
  static Variable yesOrNo(String name, Text label) {
    return variable(name, label, "yes", "Yes", "Ie", "no", "No", "Na");
  }

  /** A variable of a list of its own: each category as code, English and Welsh. */
  static Variable variable(String name, Text label, String... categories) {
    CodeListId list = CodeListId.parse(name.replace('_', '-') + "@generated");
    return Variable.of(
        name,
        CodeList.of(
            list,
            label,
            IntStream.range(0, categories.length / 3)
                .mapToObj(
                    i ->
                        new Category(
                            list,
                            categories[3 * i],
                            Text.of(categories[3 * i + 1], categories[3 * i + 2])))
                .toArray(Category[]::new)));
  }

  /** A variable of which a person may have several categories at once. */
  static Variable tickAll(String name, Text label, String... categories) {
    Variable one = variable(name, label, categories);
    return new Variable(one.name(), one.label(), one.codes(), true);
  }

  /**
   * The people of a file.
   *
   * @param columns each column of the file that is read, and what it holds
   */
  static Dataset read(Path file, Population population, Map<String, Axis> columns) {
    return read(file, population, columns, Map.of());
  }

  /**
   * Those of them on whose lines other columns say so.
   *
   * @param only columns, and what each must say
   */
  static Dataset read(
      Path file, Population population, Map<String, Axis> columns, Map<String, String> only) {
    Catalogue catalogue = Wales.catalogue();
    for (Axis axis : columns.values()) {
      if (axis instanceof Variable own && own.codes().id().edition().equals("generated")) {
        catalogue = catalogue.with(own.codes());
      }
    }
    Mapping mapping = Mapping.of(catalogue, population);
    for (Map.Entry<String, Axis> column : columns.entrySet()) {
      boolean isTickAll = column.getValue() instanceof Variable of && of.multiple();
      mapping =
          isTickAll
              ? mapping.codes(column.getKey(), column.getValue(), c -> c.separatedBy(";"))
              : mapping.codes(column.getKey(), column.getValue());
    }
    return Dataset.read(RecordReader.rows(rows(file, columns.keySet(), only)).mapping(mapping));
  }

  private static Stream<Map<String, String>> rows(
      Path file, Set<String> columns, Map<String, String> only) {
    List<String> lines = lines(file);
    List<String> header = List.of(lines.get(0).split(",", -1));
    return lines.stream()
        .skip(1)
        .map(line -> cells(header, line))
        .filter(cells -> only.entrySet().stream().allMatch(cells.entrySet()::contains))
        .flatMap(
            cells -> {
              Map<String, String> row = new LinkedHashMap<>(cells);
              row.keySet().retainAll(columns);
              return Stream.generate(() -> row).limit(Long.parseLong(cells.get(PEOPLE)));
            });
  }

  private static Map<String, String> cells(List<String> header, String line) {
    String[] values = line.split(",", -1);
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      cells.put(header.get(i), values[i]);
    }
    return cells;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Generated people cannot be read from " + file, e);
    }
  }
}
