// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.show;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * A summary and the first rows of something long: JShell cuts what is longer than 1,000 characters
 * in the middle, so we stop before.
 */
public final class Excerpt {

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final int SUMMARY = 80;
  private static final int LINES = 20;
  private static final int CHARACTERS = 1_000;
  private static final int LINE = 120;
  private static final int MORE = 20;

  private Excerpt() {}

  /** The summary, as many rows as there is room for, and how many more there are. */
  public static String of(String summary, List<String> rows) {
    return of(summary, rows.size(), rows::get);
  }

  /** The same of so many rows, of which only those that are shown are made. */
  public static String of(String summary, int rows, IntFunction<String> rowAt) {
    StringBuilder text = new StringBuilder(shortened(summary, SUMMARY));
    int shown = 0;
    while (shown < rows) {
      String row = shortened(rowAt.apply(shown), LINE);
      boolean isLast = shown == rows - 1;
      int room = CHARACTERS - (isLast ? 1 : MORE);
      if (shown + (isLast ? 2 : 3) > LINES || text.length() + row.length() > room) {
        break;
      }
      text.append('\n').append(row);
      shown++;
    }
    if (shown < rows) {
      text.append("\n... ").append(rows - shown).append(" more");
    }
    return text.toString();
  }

  /** The summary, and under it a text in lines, broken between words. */
  public static String of(String summary, String text) {
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String word : SPACE.split(text, -1)) {
      if (row.length() > 0 && row.length() + 1 + word.length() > LINE) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(row.length() > 0 ? " " : "").append(word);
    }
    rows.add(row.toString());
    return of(summary, rows);
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 3) + "...";
  }
}
