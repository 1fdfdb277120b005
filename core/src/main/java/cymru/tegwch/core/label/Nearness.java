// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.label;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How near one label is to another, for suggestions and for nothing else. Both measures read plain
 * labels without their accents.
 */
public final class Nearness {

  /** Labels longer than this are near to nothing: they are no labels. */
  public static final int LONGEST = 100;

  private static final int LETTERS_FOR_ONE_SLIP = 4;
  private static final int MOST_SLIPS = 3;
  private static final int SHORTEST_WORD = 3;

  private Nearness() {}

  /**
   * How many slips of typing lie between two labels: letters left out, put in, exchanged for others
   * or swapped with their neighbours (optimal string alignment distance). Empty if there is more
   * than one for each four letters of the known label, or more than three.
   *
   * @param known the label of a category
   * @param typed the label that nothing recognises
   */
  public static OptionalInt slips(String known, String typed) {
    String one = folded(known);
    String other = folded(typed);
    int most = Math.min(MOST_SLIPS, one.length() / LETTERS_FOR_ONE_SLIP);
    if (one.length() > LONGEST
        || other.length() > LONGEST
        || Math.abs(one.length() - other.length()) > most) {
      return OptionalInt.empty();
    }
    int distance = distance(one, other);
    return distance <= most ? OptionalInt.of(distance) : OptionalInt.empty();
  }

  /**
   * How many words of either label the other does not have, where at least half the words of what
   * was typed are among those of the known label. Words of one or two letters are passed over.
   *
   * @param known the label of a category
   * @param typed the label that nothing recognises
   */
  public static OptionalInt wordsApart(String known, String typed) {
    if (typed.length() > LONGEST) {
      return OptionalInt.empty();
    }
    Set<String> wanted = words(typed);
    Set<String> there = words(known);
    Set<String> shared = new LinkedHashSet<>(wanted);
    shared.retainAll(there);
    return shared.isEmpty() || 2 * shared.size() < wanted.size()
        ? OptionalInt.empty()
        : OptionalInt.of(wanted.size() + there.size() - 2 * shared.size());
  }

  private static Set<String> words(String label) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : folded(label).split("[^\\p{L}\\p{Nd}]+", -1)) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(word);
      }
    }
    return words;
  }

  /** The plain label in Latin letters without marks above or below them. */
  private static String folded(String label) {
    String apart = Normalizer.normalize(LookAlikes.latin(label), Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return Plain.of(bare.toString()).toLowerCase(Locale.ROOT);
  }

  private static int distance(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
        if (isSwapped(one, i, other, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[other.length()];
  }

  private static boolean isSwapped(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
