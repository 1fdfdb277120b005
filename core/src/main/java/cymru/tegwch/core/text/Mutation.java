// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

import java.util.List;
import java.util.Map;

/** What a word before it does to the first consonant of a Welsh word. */
enum Mutation {
  /** Treiglad meddal. */
  SOFT(
      Map.of(
          "p", "b", "t", "d", "c", "g", "b", "f", "d", "dd", "g", "", "m", "f", "ll", "l", "rh",
          "r")),
  /** Treiglad meddal after <i>un</i>: words in <i>ll</i> and <i>rh</i> stay. */
  SOFT_AFTER_ONE(Map.of("p", "b", "t", "d", "c", "g", "b", "f", "d", "dd", "g", "", "m", "f")),
  /** Treiglad llaes. */
  ASPIRATE(Map.of("p", "ph", "t", "th", "c", "ch")),
  NONE(Map.of());

  /** Letters of two signs: the first sign alone must not be taken for a letter. */
  private static final List<String> DIGRAPHS =
      List.of("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th");

  private final Map<String, String> letters;

  Mutation(Map<String, String> letters) {
    this.letters = letters;
  }

  String of(String word) {
    int length = DIGRAPHS.stream().anyMatch(word::startsWith) ? 2 : Math.min(1, word.length());
    String first = word.substring(0, length);
    return letters.getOrDefault(first, first) + word.substring(length);
  }
}
