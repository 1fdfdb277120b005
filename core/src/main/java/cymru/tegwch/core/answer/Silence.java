// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.answer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import cymru.tegwch.core.text.Text;
import java.util.Map;

/**
 * Why there is no answer. The kinds are never merged: each has its own line in every table.
 *
 * <p>{@link #NOT_APPLICABLE} is outside every base and {@link #NOT_ASKED} outside every response
 * rate; the others are inside.
 */
public enum Silence implements Answer {
  /** The person was asked and chose to say that they prefer not to say. */
  PREFER_NOT_TO_SAY("prefer-not-to-say", "Prefer not to say", "Mae’n well gen i beidio dweud"),
  /** The person was asked and left the question empty. */
  NOT_ANSWERED("not-answered", "Not answered", "Heb ateb"),
  /** The question was not put to the person. */
  NOT_ASKED("not-asked", "Not asked", "Heb ei ofyn"),
  /**
   * The question does not apply to the person: too young for it, or sent past it by an earlier
   * answer.
   */
  NOT_APPLICABLE("not-applicable", "Not applicable", "Ddim yn gymwys"),
  /** The person, or whoever answered for them, does not know. */
  NOT_KNOWN("not-known", "Not known", "Ddim yn gwybod"),
  /** An older system merged several causes and they cannot be told apart. */
  NOT_STATED("not-stated", "Not stated", "Heb ei nodi"),
  /** Import only: there was a value that no row of the mapping recognises. */
  UNMAPPED("unmapped", "Not recognised on import", "Heb ei adnabod wrth fewnforio");

  private final String code;
  private final Text label;

  Silence(String code, String en, String cy) {
    this.code = code;
    this.label = Text.of(en, cy);
  }

  /**
   * The inverse of {@link #code}.
   *
   * @throws IllegalArgumentException if no silence has that code; the message does not repeat it
   */
  public static Silence ofCode(String code) {
    for (Silence silence : values()) {
      if (silence.code.equals(requireNonNull(code, "code"))) {
        return silence;
      }
    }
    throw new IllegalArgumentException("Silence must be one of the seven kinds");
  }

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static Silence fromJson(@JsonProperty("silence") String code) {
    return ofCode(code);
  }

  @JsonValue
  Map<String, String> toJson() {
    return Map.of("silence", code);
  }

  /** The code in files and JSON, for instance {@code prefer-not-to-say}. */
  public String code() {
    return code;
  }

  /**
   * What people read. The Welsh is verified for prefer not to say and unverified for the others.
   */
  public Text label() {
    return label;
  }

  /**
   * Whether people with this silence are counted in a response rate as people who could have
   * answered.
   */
  public boolean isInResponseBase() {
    return this != NOT_APPLICABLE && this != NOT_ASKED;
  }
}
