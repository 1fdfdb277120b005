// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.html.Plain;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Releases as comma-separated values, one number to a row. */
final class DataFile {

  private static final String TOTAL = "t";

  private final List<ProtectedTable> tables;
  private final List<ProtectedMeasures> measures;
  private final DisclosurePolicy policy;
  private final Language language;
  private final List<String> variables;

  DataFile(
      List<ProtectedTable> tables,
      List<ProtectedMeasures> measures,
      DisclosurePolicy policy,
      Language language) {
    this.tables = tables;
    this.measures = measures;
    this.policy = policy;
    this.language = language;
    Set<String> names = new LinkedHashSet<>();
    tables.forEach(table -> names.addAll(columns(table)));
    this.variables = List.copyOf(names);
  }

  String written() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(header());
      for (ProtectedTable table : tables) {
        write(table, csv);
      }
      for (ProtectedMeasures of : measures) {
        write(of, csv);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Data file cannot be written", e);
    }
    return text.toString();
  }

  private List<String> header() {
    List<String> header =
        new ArrayList<>(List.of("TableCode", "Population", "Filter", "UnitCode", "Unit", "AsAt"));
    for (String variable : variables) {
      header.add(variable + "_Code");
      header.add(variable);
    }
    header.addAll(List.of("MeasureCode", "Measure", "Data", "NoteCodes"));
    return header;
  }

  /** Which table it is, of whom and when. */
  private List<String> begun(ProtectedTable table) {
    return cells(
        table.id(),
        in(table.population().description()),
        table.population().filter(),
        table.population().unit().name(),
        in(table.population().unit().label()),
        table.population().asAt().toString());
  }

  /** A row for each number of each cell of a measure. */
  private void write(ProtectedMeasures of, CsvWriter csv) {
    for (Coordinates place : Cells.all(of.counts())) {
      List<String> row = new ArrayList<>(begun(of.counts()));
      row.addAll(categories(of.counts(), place));
      for (MeanKind kind : MeanKind.values()) {
        Optional<String> number = kind.number(of, place);
        String label = in(kind.label()) + ": " + in(Phrases.measured(of.measure()));
        csv.writeRecord(
            with(
                row,
                kind.code(),
                Plain.cell(label),
                number.orElse(""),
                notes(number.isPresent() ? "" : kind.note(of, place, policy), place)));
      }
    }
  }

  private void write(ProtectedTable table, CsvWriter csv) {
    List<String> begun = begun(table);
    for (Coordinates place : Cells.all(table)) {
      List<String> row = new ArrayList<>(begun);
      row.addAll(categories(table, place));
      OptionalLong count = table.count(place);
      csv.writeRecord(
          with(
              row,
              "count",
              in(Phrases.COUNT),
              count.isPresent() ? Long.toString(count.getAsLong()) : "",
              notes(count.isPresent() ? "" : policy.mark(), place)));
      if (place.along(last(table)) instanceof Coordinate.Group) {
        Percentage share = Percentage.of(table, place, policy);
        csv.writeRecord(
            with(
                row,
                "percentage",
                in(Phrases.PERCENTAGE),
                share.number(),
                notes(share.note(), place)));
      }
    }
  }

  private List<String> categories(ProtectedTable table, Coordinates place) {
    List<String> columns = columns(table);
    List<String> categories = new ArrayList<>();
    for (String variable : variables) {
      int dimension = columns.indexOf(variable);
      if (dimension < 0) {
        categories.add(Coordinate.Margin.EVERYONE.key());
        categories.add(in(Coordinate.Margin.EVERYONE.label()));
      } else {
        Coordinate line = place.along(dimension);
        categories.add(Plain.cell(line.key()));
        categories.add(Plain.cell(in(table.dimensions().get(dimension).labelOf(line))));
      }
    }
    return categories;
  }

  /** A column name for each dimension: its variable, numbered where a table has it twice. */
  private static List<String> columns(ProtectedTable table) {
    List<String> columns = new ArrayList<>();
    for (Dimension dimension : table.dimensions()) {
      String name = dimension.variable();
      int times = 1;
      while (columns.contains(name)) {
        times++;
        name = dimension.variable() + "_" + times;
      }
      columns.add(name);
    }
    return columns;
  }

  private static String notes(String note, Coordinates place) {
    boolean isTotal = !place.isInner();
    if (note.isEmpty()) {
      return isTotal ? TOTAL : "";
    }
    String mark = Plain.cell(note);
    return isTotal ? mark + "," + TOTAL : mark;
  }

  private static int last(ProtectedTable table) {
    return table.dimensions().size() - 1;
  }

  private static List<String> cells(String... texts) {
    List<String> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(Plain.cell(text));
    }
    return cells;
  }

  private static List<String> with(List<String> row, String... more) {
    List<String> longer = new ArrayList<>(row);
    longer.addAll(List.of(more));
    return longer;
  }

  private String in(Text text) {
    return text.in(language);
  }
}
