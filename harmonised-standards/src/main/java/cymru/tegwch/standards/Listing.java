// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import java.util.List;

/** How a list of categories is printed to a person at a prompt. */
final class Listing {

  private static final int WIDTH = 80;
  private static final int ROWS = 20;
  // a prompt cuts what it prints at 1,000 characters, in the middle and without saying so
  private static final int LENGTH = 960;

  private Listing() {}

  static String of(String summary, CodeList codes) {
    StringBuilder text = new StringBuilder(cut(summary));
    List<Category> categories = codes.categories();
    int shown = 0;
    for (Category category : categories) {
      String row = "\n  " + cut(category.code() + "  " + category.label().en());
      if (shown == ROWS || text.length() + row.length() > LENGTH) {
        return text.append("\n... ").append(categories.size() - shown).append(" more").toString();
      }
      text.append(row);
      shown++;
    }
    return text.toString();
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
  }
}
