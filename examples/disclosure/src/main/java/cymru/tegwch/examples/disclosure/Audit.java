// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import cymru.tegwch.anonymisation.audit.AuditRefused;
import cymru.tegwch.anonymisation.audit.AuditedCell;
import cymru.tegwch.anonymisation.audit.Categories;
import cymru.tegwch.anonymisation.audit.DisclosureAudit;
import cymru.tegwch.anonymisation.audit.PublishedFile;
import cymru.tegwch.anonymisation.audit.PublishedTable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Attacks published tables, whoever made them: what can a reader work out about the numbers that
 * they hide?
 *
 * <p>All files are attacked together. For every number that is known, or known too well, the least
 * and the greatest value that agree with everything published are printed. A number that is found
 * out here is found out by anybody who has the files.
 */
public final class Audit {

  private static final int MOST_SHOWN = 20;

  private Audit() {}

  /** Attacks the files; ends with 2 if a hidden number is known too well. */
  public static void main(String[] arguments) {
    AuditOptions options;
    try {
      options = AuditOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage() + "\n\n" + AuditOptions.USAGE);
      System.exit(1);
      return;
    }
    try {
      DisclosureAudit audit = audit(options);
      report(audit, options.isEveryCellShown()).forEach(System.out::println);
      System.exit(audit.isProtected() ? 0 : 2);
    } catch (AuditRefused e) {
      e.problems().forEach(System.out::println);
      System.exit(1);
    }
  }

  static DisclosureAudit audit(AuditOptions options) {
    List<PublishedTable> tables = new ArrayList<>();
    options.files().forEach(file -> tables.addAll(read(file, options)));
    return DisclosureAudit.audit(tables, categories(tables, options), options.rule());
  }

  private static List<PublishedTable> read(Path file, AuditOptions options) {
    String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return options.isRelease()
          ? PublishedFile.readRelease(name, in)
          : List.of(PublishedFile.read(name, in, options.form()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Categories categories(List<PublishedTable> tables, AuditOptions options) {
    if (options.isRelease()) {
      return Categories.ofRelease(tables);
    }
    Path structure = options.structure();
    return structure == null
        ? Categories.inferred(tables, options.total())
        : Categories.ofParents(options.total(), parents(Structure.read(structure)));
  }

  private static Map<String, Map<String, String>> parents(Structure structure) {
    Map<String, Map<String, String>> parents = new LinkedHashMap<>();
    for (Structure.Tree tree : structure.trees()) {
      Map<String, String> of = new LinkedHashMap<>();
      for (int node = 0; node < tree.nodes().size(); node++) {
        String parent = tree.nodes().get(node);
        tree.children().get(node).forEach(child -> of.put(tree.nodes().get(child), parent));
      }
      parents.put(tree.name(), of);
    }
    return parents;
  }

  static List<String> report(DisclosureAudit audit, boolean isEveryCellShown) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d tables, %d hidden numbers and slivers: %d known exactly, %d known to less than %d,"
                + " %d not decided",
            audit.tables().size(),
            audit.cells().size(),
            audit.exact().size(),
            audit.narrow().size(),
            audit.rule().width(),
            audit.notDecided().size()));
    List<AuditedCell> cells =
        audit.cells().stream().filter(c -> isEveryCellShown || !c.isProtected()).toList();
    int shown = isEveryCellShown ? cells.size() : Math.min(MOST_SHOWN, cells.size());
    cells.subList(0, shown).forEach(cell -> lines.add(line(audit, cell)));
    if (shown < cells.size()) {
      lines.add("... and " + (cells.size() - shown) + " more: --all shows them");
    }
    return lines;
  }

  private static String line(DisclosureAudit audit, AuditedCell cell) {
    return String.format(
        Locale.ROOT,
        "  %-11s %s to %s  %s: %s%s",
        cell.verdict(),
        cell.least(),
        cell.greatest() == Long.MAX_VALUE ? "any number" : Long.toString(cell.greatest()),
        cell.table(),
        String.join(" | ", cell.labels()),
        audit.verify(cell) ? "" : " (its two tables do not add up: please report this)");
  }
}
