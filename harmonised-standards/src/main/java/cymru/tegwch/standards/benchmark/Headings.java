// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The first row of a downloaded table. */
final class Headings {

  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> byText = new HashMap<>();
  private final long row;
  private final TableTally tally;

  Headings(List<String> cells, long row, TableTally tally) {
    this.row = row;
    this.tally = tally;
    for (String cell : cells) {
      String text = plain(cell);
      texts.add(text);
      if (byText.putIfAbsent(text.toLowerCase(Locale.ROOT), texts.size() - 1) != null) {
        tally.problem(TableFault.REPEATED_COLUMN.cell(row, texts.size()));
      }
    }
  }

  /** A text as it is compared: in Unicode form NFC, without white space around it. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  int size() {
    return texts.size();
  }

  String text(int column) {
    return texts.get(column);
  }

  long row() {
    return row;
  }

  /** Where that column is, from 0; a column that is not there is a problem. */
  int column(String heading) {
    OptionalInt found = find(heading);
    if (found.isEmpty()) {
      tally.problem(TableFault.MISSING_COLUMN.row(row));
    }
    return found.orElse(0);
  }

  OptionalInt find(String heading) {
    Integer found = byText.get(plain(heading).toLowerCase(Locale.ROOT));
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }
}
