// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What the library's modules export, read from their descriptors on the class path. */
final class Modules {

  private Modules() {}

  /** The packages that any of our modules exports to everyone. */
  static Set<String> exported() {
    Set<String> packages = new TreeSet<>();
    try {
      for (URL url :
          Collections.list(Modules.class.getClassLoader().getResources("module-info.class"))) {
        try (InputStream in = url.openStream()) {
          ModuleDescriptor module = ModuleDescriptor.read(in);
          if (module.name().startsWith("cymru.tegwch.")) {
            module.exports().stream()
                .filter(export -> !export.isQualified())
                .forEach(export -> packages.add(export.source()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Module descriptors cannot be read", e);
    }
    return packages;
  }
}
