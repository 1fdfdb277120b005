// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.text.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one document: its members, and what is wrong with them, as far as the syntax holds. */
final class RecordJsonReader {

  private static final List<String> MEMBERS =
      List.of("subject", "notice", "event", "language", "version", "answers");
  private static final List<String> EVENT_MEMBERS = List.of("service", "occasion", "on");
  private static final Place.Pointer WHOLE = Place.pointer("");

  private final JsonParser json;
  private final JsonValues values;
  private final QuestionNames questions;

  private @Nullable SubjectId subject;
  private @Nullable NoticeId notice;
  private @Nullable ServiceEvent event;
  private @Nullable Language language;
  private @Nullable Long version;
  private @Nullable Map<String, Answer> answers;
  private @Nullable String service;
  private @Nullable String occasion;
  private @Nullable LocalDate on;

  private RecordJsonReader(JsonParser json, QuestionNames questions) {
    this.json = json;
    this.values = new JsonValues(json);
    this.questions = questions;
  }

  static RecordReading read(JsonFactory factory, String document, QuestionNames questions) {
    try (JsonParser json = factory.createParser(document.toCharArray())) {
      RecordJsonReader reader = new RecordJsonReader(json, questions);
      reader.document();
      return reader.result();
    } catch (IOException e) {
      // only closing is left to fail, and there is nothing in memory to close
      return RecordReading.refused(List.of(Fault.MALFORMED_JSON.at(Place.WHOLE)));
    }
  }

  /**
   * Reads to the end. The parser's exceptions quote what was sent, so none of them goes further.
   */
  private void document() {
    try {
      JsonToken first = json.nextToken();
      if (first == null) {
        values.add(Fault.MALFORMED_JSON, WHOLE);
        return;
      }
      if (first == JsonToken.START_OBJECT) {
        record();
      } else {
        values.add(Fault.WRONG_SHAPE, WHOLE);
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        values.add(Fault.TRAILING_TOKENS, WHOLE);
      }
    } catch (StreamConstraintsException e) {
      boolean isDeep = json.getParsingContext().getNestingDepth() >= RecordJson.MAX_DEPTH;
      values.add(isDeep ? Fault.TOO_DEEP : Fault.TOO_LONG, WHOLE);
    } catch (JsonParseException e) {
      boolean isDuplicate = e.getOriginalMessage().startsWith("Duplicate field");
      values.add(isDuplicate ? Fault.DUPLICATE_KEY : Fault.MALFORMED_JSON, WHOLE);
    } catch (IOException e) {
      values.add(Fault.MALFORMED_JSON, WHOLE);
    }
  }

  private RecordReading result() {
    if (values.problems().isEmpty()
        && subject != null
        && notice != null
        && event != null
        && language != null
        && version != null
        && answers != null) {
      return RecordReading.accepted(
          new MonitoringRecord(subject, notice, event, language, version, answers));
    }
    return RecordReading.refused(values.problems());
  }

  private void record() throws IOException {
    Set<String> seen = new HashSet<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (MEMBERS.contains(name)) {
        seen.add(name);
        member(name, WHOLE.child(name));
      } else {
        values.unknown(name, WHOLE);
      }
    }
    values.missing(MEMBERS, seen, WHOLE);
  }

  private void member(String name, Place.Pointer at) throws IOException {
    switch (name) {
      case "subject" -> subject = values.parsed(at, SubjectId::parse);
      case "notice" -> notice = values.parsed(at, NoticeId::parse);
      case "language" -> language = values.parsed(at, Language::ofTag);
      case "version" -> version = version(at);
      case "event" -> event(at);
      default -> answers(at);
    }
  }

  private @Nullable Long version(Place.Pointer at) throws IOException {
    Long number = values.number(at);
    if (number != null && number < 1) {
      values.add(Fault.INVALID_VALUE, at);
      return null;
    }
    return number;
  }

  private void event(Place.Pointer at) throws IOException {
    if (!values.isObject(at)) {
      return;
    }
    Set<String> seen = new HashSet<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (EVENT_MEMBERS.contains(name)) {
        seen.add(name);
        eventMember(name, at.child(name));
      } else {
        values.unknown(name, at);
      }
    }
    values.missing(EVENT_MEMBERS, seen, at);
    if (service != null && occasion != null && on != null) {
      event = new ServiceEvent(service, occasion, on);
    }
  }

  private void eventMember(String name, Place.Pointer at) throws IOException {
    switch (name) {
      case "service" -> service = values.parsed(at, ServiceEvent::requireName);
      case "occasion" -> occasion = values.parsed(at, ServiceEvent::requireName);
      default -> on = values.date(at);
    }
  }

  private void answers(Place.Pointer at) throws IOException {
    if (!values.isObject(at)) {
      return;
    }
    Map<String, Answer> read = new LinkedHashMap<>();
    AnswerJsonReader reader = new AnswerJsonReader(json, values);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String question = json.currentName();
      json.nextToken();
      Fault fault = questions.fault(question).orElse(null);
      if (fault != null) {
        values.add(fault, at);
        json.skipChildren();
      } else {
        Answer answer = reader.read(questions.place(question));
        if (answer != null) {
          read.put(question, answer);
        }
      }
    }
    answers = read;
  }
}
