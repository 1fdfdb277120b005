// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import cymru.tegwch.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * For whoever keeps the catalogue: writes the file for a translator, checks one that came back, and
 * puts its changes into the files of the catalogue. Only the Welsh and the marks that changed are
 * rewritten; every other character of a file stays. How to call it is in the README beside the
 * files.
 */
public final class AppliedTranslation {

  /** Characters of a file to be replaced by others. */
  private record Edit(int from, int to, String by) {}

  private AppliedTranslation() {}

  /** Takes what to do, the translator's file and the folder of the catalogue. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    TranslationSheet sheet = TranslationSheet.ofCatalogue();
    switch (arguments[0]) {
      case "write" -> {
        sheet.write(file);
        System.out.println(sheet);
      }
      case "check" -> print(sheet.read(file));
      case "apply" -> {
        TranslationReading reading = sheet.read(file);
        print(reading);
        reading.required();
        applyTo(Path.of(arguments[2]), reading.changes());
      }
      default -> throw new IllegalArgumentException("Must be write, check or apply");
    }
  }

  private static void print(TranslationReading reading) {
    reading.problems().forEach(System.out::println);
    reading.changes().forEach(System.out::println);
    System.out.println(reading.toString().lines().findFirst().orElseThrow());
  }

  /** Rewrites the files that have a change, and no others. */
  static void applyTo(Path folder, List<TranslationChange> changes) throws IOException {
    var byFile =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    change -> change.key().substring(0, change.key().indexOf('#')),
                    TreeMap::new,
                    Collectors.toList()));
    for (var each : byFile.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.writeString(file, applied(each.getKey(), Files.readString(file), each.getValue()));
    }
  }

  /**
   * The file with those changes.
   *
   * @throws IllegalArgumentException if the file no longer has the text that was translated
   */
  static String applied(String path, String json, List<TranslationChange> changes) {
    List<Edit> edits = new ArrayList<>();
    for (TranslationChange change : changes) {
      FileTexts.Found found =
          FileTexts.of(path, json).stream()
              .filter(each -> each.entry().equals(change.before()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "Catalogue must still have the text of " + change.key()));
      edits.addAll(edits(found, change));
    }
    edits.sort(Collections.reverseOrder(Comparator.comparingInt(Edit::from)));
    StringBuilder after = new StringBuilder(json);
    edits.forEach(edit -> after.replace(edit.from(), edit.to(), edit.by()));
    return after.toString();
  }

  private static List<Edit> edits(FileTexts.Found found, TranslationChange change) {
    List<Edit> edits = new ArrayList<>();
    String quoted = quoted(change.welsh());
    if (found.cy() == null) {
      edits.add(new Edit(found.en().to(), found.en().to(), ", \"cy\": " + quoted));
    } else if (!found.cy().text().equals(change.welsh())) {
      edits.add(new Edit(found.cy().from(), found.cy().to(), quoted));
    }
    if (!change.verified().equals(change.before().verified())) {
      edits.add(new Edit(found.verified().from(), found.verified().to(), tags(change.verified())));
    }
    return edits;
  }

  private static String tags(Set<Language> languages) {
    return languages.stream()
        .sorted()
        .map(language -> quoted(language.tag()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
