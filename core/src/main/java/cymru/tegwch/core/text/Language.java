// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A language that everything of ours exists in.
 *
 * <p>A language is neither a region nor a locale. How it writes numbers and dates is in {@link
 * Numerals} and {@link DateText}.
 */
public enum Language {
  ENGLISH("en"),
  WELSH("cy");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /**
   * The inverse of {@link #tag}.
   *
   * @throws IllegalArgumentException if it is neither {@code en} nor {@code cy}; the message does
   *     not repeat it
   */
  public static Language ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return language;
      }
    }
    throw new IllegalArgumentException("Language tag must be en or cy");
  }

  /** The BCP 47 tag, {@code en} or {@code cy}, as the {@code lang} attribute of HTML wants it. */
  @JsonValue
  public String tag() {
    return tag;
  }

  /** The other language, for a link that switches. */
  public Language other() {
    return this == ENGLISH ? WELSH : ENGLISH;
  }
}
