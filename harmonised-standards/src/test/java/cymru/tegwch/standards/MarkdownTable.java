// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of a table in Markdown. */
final class MarkdownTable {

  private MarkdownTable() {}

  /** An empty line, the headings and the line under them. */
  static List<String> heading(Language language, Text... headings) {
    return List.of(
        "",
        row(Arrays.stream(headings).map(each -> each.in(language)).toArray(String[]::new)),
        "| " + "--- | ".repeat(headings.length).strip());
  }

  static String row(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
