// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /** The exported public types, not enums, that have fields of their own. */
  static Set<String> typesWithState() {
    Set<String> exported = exported();
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cymru.tegwch")
            .stream()
            .filter(type -> exported.contains(type.getPackageName()))
            .filter(type -> isPublic(type) && !type.isEnum())
            .filter(
                type ->
                    type.getFields().stream()
                        .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(Modules::isPublic).orElse(true);
  }
}
