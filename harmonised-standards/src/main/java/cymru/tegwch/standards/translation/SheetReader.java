// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a translator's file. One instance reads one file. */
final class SheetReader {

  private static final int MOST_BYTES = 16 << 20;
  private static final int LONGEST_CELL = 1 << 16;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Map<String, TranslationEntry> entries = new LinkedHashMap<>();
  private final Map<String, TranslationChange> changes = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private int rows;

  SheetReader(List<TranslationEntry> entries) {
    entries.forEach(entry -> this.entries.put(entry.key(), entry));
  }

  TranslationReading read(InputStream in) throws IOException {
    String text = decoded(in.readNBytes(MOST_BYTES + 1));
    if (text != null && readsTo(text)) {
      for (String key : entries.keySet()) {
        if (!seen.contains(key)) {
          problems.add(TranslationFault.MISSING_KEY.at(Place.pointer("/" + key)));
        }
      }
    }
    List<TranslationChange> inOrder = new ArrayList<>();
    for (String key : entries.keySet()) {
      TranslationChange change = changes.get(key);
      if (change != null) {
        inOrder.add(change);
      }
    }
    return new TranslationReading(rows, inOrder, problems);
  }

  private @Nullable String decoded(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      problems.add(TranslationFault.TOO_LARGE.at(Place.WHOLE));
      return null;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.add(TranslationFault.ENCODING_MALFORMED.at(Place.WHOLE));
      return null;
    }
  }

  /** Whether the file could be read to its end, so that what is not in it is missing. */
  private boolean readsTo(String text) {
    long line = 0;
    try {
      Iterator<CsvRecord> records = records(text);
      if (!records.hasNext()) {
        problems.add(TranslationFault.EMPTY_FILE.at(Place.WHOLE));
        return false;
      }
      List<String> heading = records.next().getFields();
      if (!sorted(heading).equals(sorted(TranslationSheet.COLUMNS))) {
        problems.add(TranslationFault.WRONG_COLUMNS.at(Place.row(1)));
        return false;
      }
      while (records.hasNext()) {
        CsvRecord row = records.next();
        line = row.getStartingLineNumber();
        rows++;
        row(line, heading, row.getFields());
      }
      return true;
    } catch (CsvParseException e) {
      // the parser's message quotes the file
      problems.add(TranslationFault.MALFORMED_CSV.at(Place.row(line + 1)));
      return false;
    }
  }

  private static Iterator<CsvRecord> records(String text) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(
            CsvRecordHandler.builder()
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(2 * LONGEST_CELL)
                .build(),
            text)
        .iterator();
  }

  private static List<String> sorted(List<String> columns) {
    return columns.stream().sorted().toList();
  }

  private void row(long line, List<String> heading, List<String> cells) {
    if (cells.size() != heading.size()) {
      problems.add(TranslationFault.WRONG_WIDTH.at(Place.row(line)));
      return;
    }
    SheetRow row = new SheetRow(line, heading, cells);
    TranslationEntry entry = entries.get(row.key());
    if (entry == null) {
      problems.add(TranslationFault.UNKNOWN_KEY.at(row.place("key")));
    } else if (!seen.add(row.key())) {
      problems.add(TranslationFault.REPEATED_KEY.at(row.place("key")));
    } else {
      List<Problem> wrong = row.problems(entry);
      problems.addAll(wrong);
      if (wrong.isEmpty() && row.differsFrom(entry)) {
        changes.put(row.key(), row.change(entry));
      }
    }
  }
}
