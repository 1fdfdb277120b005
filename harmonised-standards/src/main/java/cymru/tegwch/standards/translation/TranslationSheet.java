// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import cymru.tegwch.core.text.Language;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every text of the catalogue as a table for a translator, and the way back.
 *
 * <p>The file is CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to show ŵ
 * and ŷ; without it is read too. The columns are {@code key}, {@code english}, {@code welsh},
 * {@code context}, {@code source} and {@code verified} ({@code en cy}). A cell that a spreadsheet
 * could take for a formula has an apostrophe before it, which reading takes away.
 *
 * <pre>{@code
 * TranslationSheet sheet = TranslationSheet.ofCatalogue();
 * sheet.write(Path.of("catalogue.csv"));
 * TranslationReading back = sheet.read(Path.of("catalogue-mended.csv"));
 * back.changes(); // and back.problems(), where the file does not match
 * }</pre>
 *
 * @param entries the texts in the order of the catalogue, each key once
 */
public record TranslationSheet(List<TranslationEntry> entries) {

  static final List<String> COLUMNS =
      List.of("key", "english", "welsh", "context", "source", "verified");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public TranslationSheet {
    entries = List.copyOf(entries);
    Set<String> keys = new HashSet<>();
    for (TranslationEntry entry : entries) {
      if (!keys.add(entry.key())) {
        throw new IllegalArgumentException("Sheet must have key '" + entry.key() + "' once");
      }
    }
  }

  /**
   * Every text of the catalogue: of lists, notices, benchmarks, figures and places. Reads all its
   * files.
   */
  public static TranslationSheet ofCatalogue() {
    return new TranslationSheet(CatalogueFiles.entries());
  }

  /** The table as CSV, with lines that end in CR LF and without a byte order mark. */
  public String csv() {
    StringWriter out = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .build(out)) {
      csv.writeRecord(COLUMNS);
      entries.forEach(entry -> csv.writeRecord(cells(entry)));
    } catch (IOException e) {
      throw new UncheckedIOException("Sheet cannot be written", e);
    }
    return out.toString();
  }

  /**
   * Writes the table to a file, over what was there.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(Path file) {
    try {
      Files.write(file, (BYTE_ORDER_MARK + csv()).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Sheet cannot be written to " + file, e);
    }
  }

  /**
   * What a translator changed in this table.
   *
   * @throws UncheckedIOException if the file cannot be read; what is wrong with what is in it is in
   *     the reading
   */
  public TranslationReading read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Sheet cannot be read from " + file, e);
    }
  }

  /**
   * What a translator changed in this table. The codes of its problems are, of the file: {@code
   * empty-file}, {@code too-large} (16 MiB), {@code encoding-malformed}, {@code malformed-csv},
   * {@code wrong-columns}; of a row: {@code wrong-width}, {@code unknown-key}, {@code
   * repeated-key}, {@code english-changed}, {@code blank-welsh}, {@code welsh-is-english}, {@code
   * placeholder-changed}, {@code unknown-language}, {@code verified-welsh-changed} and those of
   * {@link cymru.tegwch.standards.conformance.TextRule}; and of a text without a row: {@code
   * missing-key}. What stands under {@code context} and {@code source} is not looked at.
   *
   * @param in is not closed
   * @throws UncheckedIOException if the stream cannot be read
   */
  public TranslationReading read(InputStream in) {
    try {
      return new SheetReader(entries).read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Sheet cannot be read", e);
    }
  }

  /** How many texts there are, and how many of them are unverified in each language. */
  @Override
  public String toString() {
    return entries.size()
        + " texts, unverified "
        + unverified(Language.ENGLISH)
        + " in English, "
        + unverified(Language.WELSH)
        + " in Welsh";
  }

  private long unverified(Language language) {
    return entries.stream().filter(entry -> !entry.verified().contains(language)).count();
  }

  private static List<String> cells(TranslationEntry entry) {
    return List.of(
        Guarded.cell(entry.key()),
        Guarded.cell(entry.text().en()),
        entry.text().isTranslated() ? Guarded.cell(entry.text().cy()) : "",
        Guarded.cell(entry.context()),
        Guarded.cell(entry.source()),
        tags(entry.verified()));
  }

  private static String tags(Set<Language> languages) {
    return languages.stream().sorted().map(Language::tag).collect(Collectors.joining(" "));
  }
}
