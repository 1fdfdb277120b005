// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in English and in Welsh.
 *
 * <p>There is no text in one language alone: {@link #of} wants both. {@link #untranslated} is for
 * exploring; it prints, and whatever is to be written in Welsh refuses it by name.
 *
 * <pre>{@code
 * Text label = Text.of("Religion", "Crefydd");
 * label.in(Language.WELSH); // Crefydd
 * }</pre>
 *
 * <p>In JSON it is {@code {"en":"Religion","cy":"Crefydd"}}, and {@code {"en":"..."}} when it is
 * not translated.
 *
 * @param en the English text, not blank
 * @param cy the Welsh text, not blank; the English again when the text is not translated
 * @param isTranslated whether somebody wrote both sides
 */
public record Text(String en, String cy, boolean isTranslated) {

  public Text {
    requireNotBlank(en, "English");
    requireNotBlank(cy, "Welsh");
  }

  /**
   * A text in both languages. They may be equal: names often are.
   *
   * @throws IllegalArgumentException if either is blank
   */
  public static Text of(String en, String cy) {
    return new Text(en, cy, true);
  }

  /**
   * A text for exploring, that nobody has put into the other language.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public static Text untranslated(String text) {
    return new Text(text, text, false);
  }

  /**
   * The inverse of a text's JSON: both sides, or the English side alone for a text that nobody
   * translated.
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static Text fromJson(@JsonProperty("en") String en, @JsonProperty("cy") @Nullable String cy) {
    return cy == null ? untranslated(en) : of(en, cy);
  }

  @JsonValue
  Map<String, String> toJson() {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("en", en);
    if (isTranslated) {
      json.put("cy", cy);
    }
    return json;
  }

  /** The text in that language. */
  public String in(Language language) {
    return language == Language.WELSH ? cy : en;
  }

  /** Both languages, the English first: {@code Religion / Crefydd}. */
  @Override
  public String toString() {
    return isTranslated && !en.equals(cy) ? en + " / " + cy : en;
  }

  private static void requireNotBlank(String text, String language) {
    if (requireNonNull(text, language).isBlank()) {
      throw new IllegalArgumentException(language + " text must not be blank");
    }
  }
}
