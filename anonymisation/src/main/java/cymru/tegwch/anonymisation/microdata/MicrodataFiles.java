// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import cymru.tegwch.anonymisation.Audience;
import cymru.tegwch.core.html.Plain;
import cymru.tegwch.core.text.Language;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Records as comma-separated values, one person to a row, and what is said of them. */
final class MicrodataFiles {

  private final Shown shown;
  private final List<Language> languages;

  MicrodataFiles(Shown shown, List<Language> languages) {
    this.shown = shown;
    this.languages = languages;
  }

  /** Writes the files into a folder. */
  void writeTo(Path folder, Words words, Audience.Restricted readers) {
    try {
      Files.createDirectories(folder);
      String readMe =
          languages.stream()
              .map(language -> words.in(language, readers) + "\n")
              .collect(Collectors.joining("\n"));
      Files.write(folder.resolve("README.txt"), readMe.getBytes(StandardCharsets.UTF_8));
      for (Language language : languages) {
        write(folder.resolve("microdata-" + language.tag() + ".csv"), language);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Microdata cannot be written", e);
    }
  }

  private void write(Path file, Language language) throws IOException {
    List<List<List<String>>> cells =
        shown.columns().stream().map(coding -> cells(coding, language)).toList();
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      csv.writeRecord(header());
      for (int row = 0; row < shown.rows().size(); row++) {
        List<String> line = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
          line.addAll(cells.get(column).get(shown.rows().get(row)[column]));
        }
        for (int person = 0; person < shown.people().get(row); person++) {
          csv.writeRecord(line);
        }
      }
    }
  }

  private List<String> header() {
    List<String> header = new ArrayList<>();
    for (Coding coding : shown.columns()) {
      header.add(coding.variable().name() + "_Code");
      header.add(coding.variable().name());
    }
    return header;
  }

  /** The code and the label of each value. */
  private static List<List<String>> cells(Coding coding, Language language) {
    return coding.values().stream()
        .map(
            value ->
                List.of(
                    Plain.cell(value.code()),
                    Plain.cell(value.label(coding.dimension(), language))))
        .toList();
  }
}
