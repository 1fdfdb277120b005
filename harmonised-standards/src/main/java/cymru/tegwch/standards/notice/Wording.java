// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.Characteristic;
import cymru.tegwch.core.json.JsonObject;
import cymru.tegwch.core.record.LawfulBasis.Article6;
import cymru.tegwch.core.record.LawfulBasis.Article9;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Wales;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our words, as their file has them. */
final class Wording {

  private static final String FILE = "notice/texts.json";

  /** Questions with a reason of their own, beside the one of their characteristic. */
  private static final List<String> OWN_REASON =
      List.of("national-identity", "country-of-birth", "welsh-skills", "british-sign-language");

  private final Map<String, Text> phrases;
  private final Map<String, Text> bases;
  private final Map<String, Text> reasons;

  private Wording(JsonObject file) {
    file.object("title", Wording::text);
    file.string("source");
    this.phrases = texts(file, "texts", Arrays.stream(Phrase.values()).map(Phrase::key));
    this.bases =
        texts(
            file,
            "bases",
            Stream.concat(
                Arrays.stream(Article6.values()).map(Article6::point),
                Arrays.stream(Article9.values()).map(Article9::point)));
    this.reasons =
        texts(
            file,
            "why",
            Stream.concat(
                Arrays.stream(Characteristic.values()).map(Characteristic::name),
                OWN_REASON.stream()));
  }

  /**
   * Reads the file.
   *
   * @throws IllegalStateException if it is damaged or not in the jar
   */
  static Wording read() {
    try (InputStream in = Wales.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("Catalogue file '" + FILE + "' must be in the jar");
      }
      return JsonObject.read("Catalogue file '" + FILE + "'", in, Wording::new);
    } catch (IOException e) {
      throw new UncheckedIOException("Catalogue file '" + FILE + "' cannot be closed", e);
    }
  }

  Text of(Phrase phrase) {
    return requireNonNull(phrases.get(phrase.key()), phrase::key);
  }

  /** The phrase with a host's word in the place of that name. */
  Text of(Phrase phrase, String place, Text word) {
    return filled(of(phrase), place, word);
  }

  /** The phrase with the point of an Article and what it is called. */
  Text basis(Phrase phrase, String point, String place) {
    Text cited = of(phrase, "point", Text.of(point, point));
    return filled(cited, place, requireNonNull(bases.get(point), point));
  }

  /** Why that question is asked. */
  Text reason(Question question) {
    Text own = reasons.get(question.variable());
    String characteristic = question.characteristic().name();
    return own == null ? requireNonNull(reasons.get(characteristic), characteristic) : own;
  }

  private static Text filled(Text text, String place, Text word) {
    String braces = "{" + place + "}";
    return Text.of(text.en().replace(braces, word.en()), text.cy().replace(braces, word.cy()));
  }

  private static Map<String, Text> texts(JsonObject file, String key, Stream<String> names) {
    return file.object(
        key,
        texts ->
            names.collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), name -> texts.object(name, Wording::text))));
  }

  private static Text text(JsonObject text) {
    text.strings("verified");
    return Text.of(text.string("en"), text.string("cy"));
  }
}
