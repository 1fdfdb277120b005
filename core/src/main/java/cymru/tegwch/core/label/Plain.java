// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.label;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A label or header as it is compared: what differs only by how it was typed becomes equal, and
 * nothing else does.
 *
 * <p>Compatibility forms (NFKC), look-alike letters and similar spellings stay different: taking
 * one answer for another is worse than asking.
 */
public final class Plain {

  private Plain() {}

  /** NFC, one space for each run of white space, none at the ends, one apostrophe, lower case. */
  public static String of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder plain = new StringBuilder(composed.length());
    boolean gap = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (isWhiteSpace(c)) {
        gap = plain.length() > 0;
        continue;
      }
      if (gap) {
        plain.append(' ');
        gap = false;
      }
      plain.append(isApostrophe(c) ? '\'' : c);
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** The text without white space at its ends. */
  public static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isWhiteSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isWhiteSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** The Unicode property White_Space, all of which is in the basic plane. */
  public static boolean isWhiteSpace(int c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == 0x85
        || c == 0xA0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000;
  }

  private static boolean isApostrophe(char c) {
    return c == '\u2018' || c == '\u2019' || c == '\u02BC';
  }
}
