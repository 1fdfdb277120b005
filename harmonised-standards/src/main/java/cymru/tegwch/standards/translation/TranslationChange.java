// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.Set;

/**
 * What a translator changed in one text.
 *
 * @param before the text as the catalogue has it
 * @param welsh the Welsh as the translator has it; the same as before where only the mark changed
 * @param verified the languages in which the text is now said to be verified
 */
public record TranslationChange(TranslationEntry before, String welsh, Set<Language> verified) {

  public TranslationChange {
    requireNonNull(before, "before");
    verified = Set.copyOf(verified);
    if (welsh.isBlank()) {
      throw new IllegalArgumentException("Welsh of " + before.key() + " must not be blank");
    }
  }

  /** The key and the text of the catalogue. */
  public String key() {
    return before.key();
  }

  /** The text with the translator's Welsh. */
  public Text after() {
    return Text.of(before.text().en(), welsh);
  }

  /** The key, the Welsh before and the Welsh after. */
  @Override
  public String toString() {
    return key() + ": " + before.text().cy() + " -> " + welsh;
  }
}
