// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import cymru.tegwch.standards.Wales;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The files of the catalogue in which there are texts in both languages. */
final class CatalogueFiles {

  private CatalogueFiles() {}

  /** Their paths from the folder of the catalogue, in its order. */
  static Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    Wales.lists().forEach(list -> paths.add("code-lists/" + list + ".json"));
    paths.add("notice/texts.json");
    paths.add("benchmarks/areas.json");
    paths.add("benchmarks/figures.json");
    if (Node.parse("catalogue.json", content("catalogue.json")) instanceof Node.Members index
        && index.members().get("benchmarks") instanceof Node.Items tables) {
      tables
          .items()
          .forEach(table -> paths.add("benchmarks/" + Node.text(table, "file", "") + ".json"));
    }
    return paths;
  }

  static List<TranslationEntry> entries() {
    List<TranslationEntry> entries = new ArrayList<>();
    for (String path : paths()) {
      FileTexts.of(path, content(path)).forEach(found -> entries.add(found.entry()));
    }
    return entries;
  }

  private static String content(String path) {
    try (InputStream in = Wales.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Catalogue file '" + path + "' must be in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Catalogue file '" + path + "' cannot be read", e);
    }
  }
}
