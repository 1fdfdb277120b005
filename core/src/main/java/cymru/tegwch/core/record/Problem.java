// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Something wrong with what a person, a form or a file sent, where it is, and what it means in both
 * languages. Nothing that was sent is ever in it.
 *
 * <p>It gives the members of a problem detail (RFC 9457): {@link #type}, {@link #title}, {@link
 * #detail} and, for each entry of its {@code errors}, {@link #pointer}.
 *
 * <p>The codes of this package are, of what was answered: {@code unknown-list}, {@code wrong-list},
 * {@code not-in-list}, {@code repeated-choice}, {@code too-many-choices}, {@code exclusive-choice},
 * {@code write-in-not-expected}, {@code write-in-too-long}, {@code illegal-character}, {@code
 * number-out-of-range}, {@code wrong-kind-of-answer}, {@code unknown-question} and {@code
 * future-date}; and of a document: {@code encoding-malformed}, {@code malformed-json}, {@code
 * duplicate-key}, {@code trailing-tokens}, {@code too-large}, {@code too-deep}, {@code too-long},
 * {@code unknown-property}, {@code missing-value}, {@code wrong-shape}, {@code wrong-type}, {@code
 * invalid-value}, {@code invalid-number} and {@code invalid-date}. Others add their own.
 *
 * @param code what is wrong, for programs: lower-case letters, digits and hyphens; a published code
 *     keeps its meaning
 * @param place where it is
 * @param message what is wrong, for people: the same for every problem of that code
 */
@JsonPropertyOrder({"code", "place", "message"})
public record Problem(String code, Place place, Text message) {

  /** The most that are listed of one record or document: nobody reads more. */
  static final int MOST = 100;

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}+");

  public Problem {
    if (!FORM.matcher(requireNonNull(code, "code")).matches()) {
      throw new IllegalArgumentException(
          "Problem code must be 1 to 64 lower-case letters, digits or hyphens and begin with a letter");
    }
    requireNonNull(place, "place");
    requireNonNull(message, "message");
  }

  /**
   * The problem of that code, one of those of this package.
   *
   * @throws IllegalArgumentException if this package has no such code
   */
  public static Problem of(String code, Place place) {
    return Fault.of(code).at(place);
  }

  /**
   * The code as the URI that RFC 9457 wants: a tag (RFC 4151), which names and leads nowhere, for
   * instance {@code tag:tegwch.cymru,2026:problem/not-in-list}.
   */
  public URI type() {
    return URI.create("tag:tegwch.cymru,2026:problem/" + code);
  }

  /** What is wrong, in that language: the same for every problem of this type. */
  public String title(Language language) {
    return message.in(language);
  }

  /** What is wrong and where, in that language. */
  public String detail(Language language) {
    return message.in(language) + " (" + place.text().in(language) + ")";
  }

  /** The JSON Pointer, empty for a problem of the whole and for one in a table. */
  public String pointer() {
    return place instanceof Place.Pointer at ? at.pointer() : "";
  }

  /** The place, the code and the English message. */
  @Override
  public String toString() {
    return place + ": " + code + " (" + message.en() + ")";
  }
}
