// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.Set;

/**
 * One text of the catalogue and what a translator should know of it.
 *
 * @param key the file and the place in it, for instance {@code
 *     code-lists/religion@census-2021-wales.json#/categories/none/label}; items bear their codes
 * @param text the text; not translated where it is only read from a system outside Wales
 * @param context what it belongs to, in English
 * @param source where the texts of that file were read
 * @param verified the languages in which it was read in a published source
 */
public record TranslationEntry(
    String key, Text text, String context, String source, Set<Language> verified) {

  public TranslationEntry {
    requireNonNull(key, "key");
    requireNonNull(text, "text");
    requireNonNull(context, "context");
    requireNonNull(source, "source");
    verified = Set.copyOf(verified);
  }

  /** The key and the text. */
  @Override
  public String toString() {
    return key + ": " + text;
  }
}
