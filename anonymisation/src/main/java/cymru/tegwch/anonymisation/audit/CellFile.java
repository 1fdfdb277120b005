// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** A file of published cells: its rows, once each of them is known to be of a bearable size. */
final class CellFile {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
  private static final int BUFFER = 65_536;

  private final String name;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  private CellFile(String name, InputStream in) {
    this.name = name;
    InputStreamReader reader =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    long line = 0;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .detectBomHeader(false)
            .maxBufferSize(BUFFER)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(reader)) {
      for (CsvRecord row : csv) {
        line = row.getStartingLineNumber();
        take(row);
      }
    } catch (CharacterCodingException | CsvParseException e) {
      throw refused(AuditReasons.malformed(name, line + 1));
    } catch (UncheckedIOException | IOException e) {
      throw refused(AuditReasons.malformed(name, line + 1));
    }
    if (rows.isEmpty()) {
      throw refused(AuditReasons.columns(name));
    }
  }

  private void take(CsvRecord row) {
    List<String> cells = row.getFields();
    boolean isTooLong =
        cells.size() > PublishedFile.MOST_COLUMNS
            || cells.stream().anyMatch(cell -> cell.length() > PublishedFile.MOST_CHARACTERS);
    if (isTooLong || rows.size() > PublishedFile.MOST_ROWS) {
      throw refused(AuditReasons.tooLarge(name, row.getStartingLineNumber()));
    }
    rows.add(rows.isEmpty() ? withoutMark(cells) : cells);
    lines.add(row.getStartingLineNumber());
  }

  /** A byte order mark before the header is not part of a column's name. */
  private static List<String> withoutMark(List<String> header) {
    List<String> clean = new ArrayList<>(header);
    if (!clean.isEmpty() && clean.get(0).startsWith("\uFEFF")) {
      clean.set(0, clean.get(0).substring(1));
    }
    return List.copyOf(clean);
  }

  private static AuditRefused refused(AuditProblem problem) {
    return new AuditRefused(List.of(problem));
  }

  static PublishedTable read(String id, InputStream in, CsvForm form) {
    CellFile file = new CellFile(id, in);
    List<String> header = file.header();
    List<String> dimensions = new ArrayList<>(header);
    dimensions.removeAll(form.ignored());
    boolean hasAll = dimensions.remove(form.value());
    hasAll &= form.flag() == null || dimensions.remove(form.flag());
    if (!hasAll || dimensions.isEmpty()) {
      throw refused(AuditReasons.columns(id));
    }
    Map<List<String>, OptionalLong> cells = new LinkedHashMap<>();
    int flag = form.flag() == null ? -1 : header.indexOf(form.flag());
    for (int row = 1; row < file.rows.size(); row++) {
      List<String> texts = file.rows.get(row);
      boolean isFlagged = flag >= 0 && isTrue(texts.get(flag));
      file.put(
          cells,
          dimensions.stream().map(d -> texts.get(header.indexOf(d))).toList(),
          isFlagged
              ? OptionalLong.empty()
              : file.number(texts.get(header.indexOf(form.value())), form.marks(), row),
          row);
    }
    return file.table(id, dimensions, cells);
  }

  static List<PublishedTable> readRelease(String name, InputStream in) {
    CellFile file = new CellFile(name, in);
    return new ReleaseFile(file.header()).tables(file);
  }

  private static boolean isTrue(String flag) {
    return flag.strip().equals("1");
  }

  /** The header, once all rows are as long as it and no column stands twice. */
  private List<String> header() {
    List<String> header = rows.get(0);
    if (new HashSet<>(header).size() < header.size()) {
      throw refused(AuditReasons.columns(name));
    }
    for (int row = 1; row < rows.size(); row++) {
      if (rows.get(row).size() != header.size()) {
        throw refused(AuditReasons.ragged(name, lines.get(row)));
      }
    }
    return header;
  }

  OptionalLong number(String text, Set<String> marks, int row) {
    String stripped = text.strip();
    if (stripped.isEmpty() || marks.contains(stripped)) {
      return OptionalLong.empty();
    }
    if (!NUMBER.matcher(stripped).matches()) {
      throw refused(AuditReasons.notANumber(name, lines.get(row)));
    }
    return OptionalLong.of(Long.parseLong(stripped));
  }

  void put(
      Map<List<String>, OptionalLong> cells, List<String> labels, OptionalLong number, int row) {
    if (cells.putIfAbsent(labels, number) != null) {
      throw refused(AuditReasons.twice(name, lines.get(row)));
    }
  }

  /** The table of those cells, if its lines cross nowhere else. */
  PublishedTable table(String id, List<String> dimensions, Map<List<String>, OptionalLong> cells) {
    long size = 1;
    for (int d = 0; d < dimensions.size(); d++) {
      Set<String> labels = new LinkedHashSet<>();
      for (List<String> cell : cells.keySet()) {
        labels.add(cell.get(d));
      }
      size = Math.min(Integer.MAX_VALUE, size * labels.size());
    }
    if (size != cells.size() || cells.isEmpty()) {
      throw refused(AuditReasons.missingCell(id));
    }
    return PublishedTable.of(id, dimensions, cells);
  }

  List<List<String>> rows() {
    return rows;
  }

  AuditRefused withoutColumns() {
    return refused(AuditReasons.columns(name));
  }

  /** How many rows; nothing of them. */
  @Override
  public String toString() {
    return "Published file of " + rows.size() + " rows";
  }
}
