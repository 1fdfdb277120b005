// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of one version of a collection notice, written {@code id@version}; a record refers to
 * its notice by it.
 *
 * @param id the notice, in lower-case letters, digits, dots and hyphens
 * @param version the version, likewise; a new wording is a new version
 */
public record NoticeId(String id, String version) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}+");

  public NoticeId {
    requireForm(id, "id");
    requireForm(version, "version");
  }

  /**
   * The inverse of {@link #toString}.
   *
   * @throws IllegalArgumentException if the text is not {@code id@version}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static NoticeId parse(String text) {
    int at = requireNonNull(text, "text").indexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException("Notice id must be written id@version");
    }
    return new NoticeId(text.substring(0, at), text.substring(at + 1));
  }

  @JsonValue
  @Override
  public String toString() {
    return id + "@" + version;
  }

  private static void requireForm(String part, String name) {
    if (!FORM.matcher(requireNonNull(part, name)).matches()) {
      throw new IllegalArgumentException(
          "Notice " + name + " must be 1 to 64 lower-case letters, digits, dots or hyphens");
    }
  }
}
