// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a message says of a name that is not there: what is, and what may have been meant. */
final class Names {

  private static final int MOST_SHOWN = 20;

  private Names() {}

  /** An exception for a name that is none of those that there are. */
  static IllegalArgumentException missing(String what, String name, List<String> there) {
    String shown = String.join(", ", there.subList(0, Math.min(MOST_SHOWN, there.size())));
    String more = there.size() > MOST_SHOWN ? " and " + (there.size() - MOST_SHOWN) + " more" : "";
    String meant = closest(name, there).map(close -> " (did you mean '" + close + "'?)").orElse("");
    return new IllegalArgumentException(
        "Dataset has no "
            + what
            + " '"
            + name
            + "'"
            + meant
            + (there.isEmpty() ? ": it has none" : ": it has " + shown + more));
  }

  private static Optional<String> closest(String name, List<String> there) {
    // Two letters that changed places are two steps, even in a short name.
    int most = (name.length() + 1) / 3;
    return there.stream()
        .filter(other -> distance(name, other) <= most)
        .min(Comparator.<String>comparingInt(other -> distance(name, other)).thenComparing(o -> o));
  }

  /** The least number of letters put in, left out or replaced (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
