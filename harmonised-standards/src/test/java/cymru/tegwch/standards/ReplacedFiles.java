// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue's own files with some of them replaced or added. */
record ReplacedFiles(Map<String, String> instead) {

  Shelf shelf() {
    return new Shelf(this::open);
  }

  private @Nullable InputStream open(String path) {
    String content = instead.get(path);
    return content == null
        ? Shelf.class.getResourceAsStream(path)
        : new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  static String content(String path) {
    try (InputStream in = Shelf.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
