// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.category;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of one edition of a code list, written {@code id@edition}.
 *
 * <pre>{@code
 * CodeListId id = CodeListId.parse("ethnic-group@census-2021-wales");
 * id.edition(); // census-2021-wales
 * }</pre>
 *
 * @param id the list, in lower-case letters, digits and hyphens
 * @param edition the edition, in lower-case letters, digits, dots and hyphens
 */
public record CodeListId(String id, String edition) implements Comparable<CodeListId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}+");

  public CodeListId {
    requireForm(id, "id");
    requireForm(edition, "edition");
  }

  /**
   * The inverse of {@link #toString}.
   *
   * @throws IllegalArgumentException if the text is not {@code id@edition}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CodeListId parse(String text) {
    int at = requireNonNull(text, "text").indexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException("Code list id must be written id@edition");
    }
    return new CodeListId(text.substring(0, at), text.substring(at + 1));
  }

  @Override
  public int compareTo(CodeListId other) {
    int byId = id.compareTo(other.id);
    return byId != 0 ? byId : edition.compareTo(other.edition);
  }

  @JsonValue
  @Override
  public String toString() {
    return id + "@" + edition;
  }

  private static void requireForm(String part, String name) {
    if (!FORM.matcher(requireNonNull(part, name)).matches()) {
      throw new IllegalArgumentException(
          "Code list " + name + " must be 1 to 64 lower-case letters, digits, dots or hyphens");
    }
  }
}
