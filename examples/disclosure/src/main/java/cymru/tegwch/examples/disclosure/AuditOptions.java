// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import cymru.tegwch.anonymisation.audit.AuditRule;
import cymru.tegwch.anonymisation.audit.CsvForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command line of an audit says. */
final class AuditOptions {

  static final String USAGE =
      """
      Audit FILE... [OPTION]...

      Each FILE is a published table: CSV in UTF-8 with a header line, a cell to a row, a column for
      each dimension and one for the number.
        --value NAME       the column with the number (count)
        --mark TEXT        what stands there for a hidden number; may be said again (an empty cell
                           is hidden too)
        --flag NAME        a column with 1 where a number counts as hidden, instead of a mark
        --ignore NAME      a column that says nothing; may be said again
        --total LABEL      the line that is the sum of all others (Total)
        --structure FILE   structure.json, where lines are sums of others in more than one step
        --release          the FILEs are data files of Tegwch's own
        --width N          greatest minus least possible value should be at least this (4)
        --hidden-below N   the reader knows that counts of 1 to N - 1 are hidden (not known)
        --base N           numbers are rounded to the nearest multiple of this (1)
        --zeros-printed    the reader knows that no zero is hidden
        --all              shows every hidden number, not only those that are known too well
      """;

  private final List<Path> files = new ArrayList<>();
  private final Set<String> marks = new HashSet<>();
  private final Set<String> ignored = new HashSet<>();
  private String value = "count";
  private String total = "Total";
  private AuditRule rule = AuditRule.withDefaults();
  private boolean isRelease;
  private boolean isEveryCellShown;
  private @Nullable String flag;
  private @Nullable Path structure;

  static AuditOptions parse(String... arguments) {
    AuditOptions options = new AuditOptions();
    for (int i = 0; i < arguments.length; i++) {
      if (!options.isTakenAlone(arguments[i])) {
        options.take(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : "");
        i++;
      }
    }
    if (options.files.isEmpty()) {
      throw new IllegalArgumentException("No file is given");
    }
    return options;
  }

  private boolean isTakenAlone(String argument) {
    switch (argument) {
      case "--release" -> isRelease = true;
      case "--all" -> isEveryCellShown = true;
      case "--zeros-printed" -> rule = rule.withZerosPrinted();
      default -> {
        if (argument.startsWith("--")) {
          return false;
        }
        files.add(Path.of(argument));
      }
    }
    return true;
  }

  private void take(String argument, String next) {
    switch (argument) {
      case "--value" -> value = next;
      case "--mark" -> marks.add(next);
      case "--flag" -> flag = next;
      case "--ignore" -> ignored.add(next);
      case "--total" -> total = next;
      case "--structure" -> structure = Path.of(next);
      case "--width" -> rule = rule.withWidth(Integer.parseInt(next));
      case "--hidden-below" -> rule = rule.withHiddenBelow(Integer.parseInt(next));
      case "--base" -> rule = rule.withRoundingBase(Integer.parseInt(next));
      default -> throw new IllegalArgumentException("No such option: " + argument);
    }
  }

  List<Path> files() {
    return files;
  }

  CsvForm form() {
    return new CsvForm(value, marks, flag, ignored);
  }

  String total() {
    return total;
  }

  AuditRule rule() {
    return rule;
  }

  boolean isRelease() {
    return isRelease;
  }

  boolean isEveryCellShown() {
    return isEveryCellShown;
  }

  @Nullable Path structure() {
    return structure;
  }
}
