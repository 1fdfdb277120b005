// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Edition;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Wales;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms and postings that the tests share. */
final class Samples {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  static final SubjectId SUBJECT = new SubjectId(SubjectId.Kind.UNLINKED, 1, 2);
  static final ServiceEvent EVENT = ServiceEvent.of("repairs", "after-repair", CLOCK);

  static final CollectionNotice NOTICE =
      new CollectionNotice(
          NoticeId.parse("equality-monitoring@2026-04"),
          Text.of(
              "To see whether our services treat people fairly",
              "Er mwyn gweld a yw ein gwasanaethau’n trin pobl yn deg"),
          LawfulBasis.equalityOfOpportunity("https://council.example/policy"));

  static final NumberQuestion HOURS =
      new NumberQuestion(
          "hours_of_care",
          Text.of("Hours of care", "Oriau gofal"),
          Text.of(
              "How many hours a week do you care for somebody?",
              "Am faint o oriau’r wythnos rydych chi’n gofalu am rywun?"),
          null,
          0,
          168);

  private Samples() {}

  /** The form of the example that hosts start from. */
  static MonitoringForm form() {
    return MonitoringForm.of(
            NOTICE, Wales.ETHNIC_GROUP, Wales.RELIGION, Wales.DISABILITY, Wales.SEXUAL_ORIENTATION)
        .withPrefix("eq.");
  }

  /** Every kind of question: numbers, two steps, several, several places to write, routing, age. */
  static MonitoringForm everyKind() {
    return MonitoringForm.of(
            NOTICE,
            Wales.AGE,
            Wales.ETHNIC_GROUP,
            Wales.NATIONAL_IDENTITY,
            Wales.DISABILITY,
            Wales.IMPAIRMENT,
            Wales.SEXUAL_ORIENTATION,
            Wales.COMMUNICATION_NEEDS)
        .with(HOURS)
        .withPrefix("eq.");
  }

  /** A form of every question that is asked in Wales today. */
  static MonitoringForm everyQuestion() {
    Map<String, Question> byName = new LinkedHashMap<>();
    Wales.questions().stream()
        .filter(Question::isAsked)
        .filter(question -> question.edition().use() == Edition.Use.CURRENT)
        .sorted((a, b) -> Boolean.compare(a.routing().isPresent(), b.routing().isPresent()))
        .forEach(question -> byName.putIfAbsent(question.variable(), question));
    return MonitoringForm.of(NOTICE, byName.values().toArray(Question[]::new)).withPrefix("eq.");
  }

  /** A posting: names and values in turn, a name perhaps several times. */
  static Map<String, List<String>> posted(String... namesAndValues) {
    Map<String, List<String>> posted = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String value = namesAndValues[i + 1];
      posted.merge(
          namesAndValues[i],
          List.of(value),
          (some, more) -> {
            String[] all = Arrays.copyOf(some.toArray(String[]::new), some.size() + 1);
            all[some.size()] = more.get(0);
            return List.of(all);
          });
    }
    return posted;
  }

  static FormReading read(MonitoringForm form, String... namesAndValues) {
    return form.read(FormParameters.of(posted(namesAndValues)), Language.ENGLISH);
  }

  static FormReading readJson(MonitoringForm form, String json) {
    return form.read(FormParameters.ofJson(json), Language.ENGLISH);
  }

  /** What is wrong, as pointer and code. */
  static List<String> wrong(FormReading reading) {
    return reading.problems().stream()
        .map(problem -> problem.pointer() + " " + problem.code())
        .toList();
  }
}
