// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.show;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A summary and the first rows of something long: JShell cuts what is longer than 1,000 characters
 * in the middle, so we stop before.
 */
public final class Excerpt {

  private static final int SUMMARY = 80;
  private static final int LINES = 20;
  private static final int CHARACTERS = 1_000;
  private static final int LINE = 120;
  private static final int MORE = 40;

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
      if (shown + (isLast ? 2 : 3) > LINES || text.length() + row.length() > CHARACTERS - MORE) {
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

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 3) + "...";
  }
}
