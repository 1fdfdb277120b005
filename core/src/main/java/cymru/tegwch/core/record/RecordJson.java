// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import cymru.tegwch.core.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Records as JSON, read strictly.
 *
 * <p>A mapper of the host's reads and writes records too, and writes what {@link #write} writes.
 * But mappers are lenient: by default they take the last of two answers, cut 12.9 to 12 and read a
 * number as a date. What comes from outside is read here. Refused are: another encoding than UTF-8;
 * more than 1 MiB, 32 levels, 4,096 characters of text, 256 of a name, 32 of a number; a property
 * given twice, or not known, or missing; anything after the end; anything of another type; dates
 * that are not ten ASCII characters {@code uuuu-MM-dd}; control characters and unpaired surrogates.
 *
 * <p>What was sent never causes an exception and is never in a problem. Only the structure is read
 * here: {@link MonitoringRecord#problems(RecordRules, java.time.Clock)} tells about the content.
 *
 * <pre>{@code
 * RecordReading reading = RecordJson.read(request, rules);
 * if (reading.isAcceptable()) {
 *   List<Problem> problems = reading.record().problems(rules, clock);
 * }
 * }</pre>
 */
public final class RecordJson {

  static final int MAX_BYTES = 1 << 20;
  static final int MAX_DEPTH = 32;
  static final int MAX_TEXT = 4096;
  static final int MAX_NAME = 256;

  private static final int MAX_NUMBER = 32;
  private static final int MAX_TOKENS = 20_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final JsonFactory FACTORY =
      StrictJson.factory(
          StreamReadConstraints.builder()
              .maxDocumentLength(MAX_BYTES)
              .maxNestingDepth(MAX_DEPTH)
              .maxStringLength(MAX_TEXT)
              .maxNameLength(MAX_NAME)
              .maxNumberLength(MAX_NUMBER)
              .maxTokenCount(MAX_TOKENS)
              .build());

  private RecordJson() {}

  /**
   * Reads a record whose questions are not known beforehand. A problem with an answer is then
   * placed at {@code /answers}, because the name of the question is the sender's.
   *
   * @throws IOException if the stream cannot be read
   */
  public static RecordReading read(InputStream in) throws IOException {
    return bytes(in.readNBytes(MAX_BYTES + 1), QuestionNames.ANY);
  }

  /**
   * Reads a record that may have the questions of those rules and no others.
   *
   * @throws IOException if the stream cannot be read
   */
  public static RecordReading read(InputStream in, RecordRules rules) throws IOException {
    return bytes(in.readNBytes(MAX_BYTES + 1), QuestionNames.of(rules));
  }

  /** Reads a record whose questions are not known beforehand, as a store reads its own. */
  public static RecordReading parse(String json) {
    return text(json, QuestionNames.ANY);
  }

  /** Reads a record that may have the questions of those rules and no others. */
  public static RecordReading parse(String json, RecordRules rules) {
    return text(json, QuestionNames.of(rules));
  }

  /**
   * The record as JSON: encoded in UTF-8, the bytes that a mapper writes. (Jackson 2 spells
   * characters beyond U+FFFF as escapes when it writes bytes, unless {@code
   * COMBINE_UNICODE_SURROGATES_IN_UTF8} is on; the text is the same.)
   *
   * @throws IllegalArgumentException if a text of the record has an unpaired surrogate, which is
   *     one of the record's problems
   */
  public static String write(MonitoringRecord record) {
    return RecordJsonWriter.write(FACTORY, record);
  }

  private static RecordReading bytes(byte[] document, QuestionNames questions) {
    if (document.length > MAX_BYTES) {
      return RecordReading.refused(List.of(Fault.TOO_LARGE.at(Place.WHOLE)));
    }
    try {
      // a new decoder reports what String's constructor would replace
      String json =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
      return text(json, questions);
    } catch (CharacterCodingException e) {
      return RecordReading.refused(List.of(Fault.ENCODING_MALFORMED.at(Place.WHOLE)));
    }
  }

  private static RecordReading text(String json, QuestionNames questions) {
    if (json.length() > MAX_BYTES) {
      return RecordReading.refused(List.of(Fault.TOO_LARGE.at(Place.WHOLE)));
    }
    String document = json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json;
    return RecordJsonReader.read(FACTORY, document, questions);
  }
}
