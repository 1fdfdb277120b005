// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.label.Plain;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first record of a file, compared with the columns that a mapping names.
 *
 * <p>A file without a header has a person's data there. So nothing of the line is repeated unless
 * every column that is wanted was found in it.
 */
final class Header implements CsvScanner.Cells {

  private static final int MOST_COLUMNS = 256;
  private static final int LONGEST_NAME = 60;
  private static final String OTHER_SEPARATORS = ",;\t|";

  private final List<String> found = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final char separator;
  private boolean hasOtherSeparator;
  private long line;

  Header(char separator) {
    this.separator = separator;
  }

  @Override
  public void begin(long lineOfRecord, long row) {
    line = lineOfRecord;
  }

  @Override
  public void cell(int column, byte[] bytes, int from, int to, int marks) throws Unreadable {
    if (column >= MOST_COLUMNS) {
      throw new Unreadable(Reason.TOO_MANY_COLUMNS, line, -1);
    }
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    found.add(Plain.of(text));
    boolean isShowable = marks == 0 && text.length() <= LONGEST_NAME;
    shown.add(isShowable ? Plain.trimmed(text).replace('\n', ' ').replace('\r', ' ') : "");
    hasOtherSeparator |=
        text.chars().anyMatch(c -> c != separator && OTHER_SEPARATORS.indexOf(c) >= 0);
  }

  @Override
  public void end(int cells, boolean isTooLong) throws Unreadable {
    Set<String> seen = new HashSet<>();
    for (String name : found) {
      if (!name.isEmpty() && !seen.add(name)) {
        throw new Unreadable(Reason.DUPLICATE_HEADER, line, -1);
      }
    }
  }

  @Override
  public void blankLine(long lineOfRecord, long row) {
    // Empty lines above the header are passed over.
  }

  /** The names that the mapping has for the columns; empty for those that it does not name. */
  List<String> matched(List<String> wanted) throws Unreadable {
    Map<String, String> byPlain = new HashMap<>();
    wanted.forEach(name -> byPlain.put(Plain.of(name), name));
    List<String> missing = wanted.stream().filter(name -> !found.contains(Plain.of(name))).toList();
    if (!missing.isEmpty()) {
      throw Unreadable.missing(line, missing, found.size() == 1 && hasOtherSeparator);
    }
    return found.stream().map(name -> byPlain.getOrDefault(name, "")).toList();
  }

  /** The columns that nobody wanted, by name, or by letter where the name cannot be shown. */
  List<String> dropped(List<String> matched) {
    List<String> dropped = new ArrayList<>();
    for (int column = 0; column < matched.size(); column++) {
      if (matched.get(column).isEmpty()) {
        String name = shown.get(column);
        dropped.add(name.isEmpty() ? "column " + (column + 1) : name);
      }
    }
    return dropped;
  }
}
