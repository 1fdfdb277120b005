// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.committee;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.LawfulBasis.Article6;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.examples.webform.journey.Department;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Wales;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers of nobody, drawn by a random generator in the shares of the 2021 Census in Wales, with
 * some that are silent. They are kept under a notice that says so.
 */
final class GeneratedRecords {

  static final CollectionNotice NOTICE =
      new CollectionNotice(
          NoticeId.parse("generated@2026"),
          Text.of(
              "Figures generated for an example, about nobody",
              "Ffigurau a gynhyrchwyd ar gyfer enghraifft, nad ydynt am neb"),
          LawfulBasis.of(Article6.PUBLIC_TASK));

  private static final List<Department> DEPARTMENTS = List.of(Department.values());
  private static final String WALES = "W92000004";

  /** Of a hundred: how many say nothing, and how many would rather not. */
  private static final int NOT_ANSWERED = 8;

  private static final int PREFER_NOT_TO_SAY = 6;

  private final SubjectIds subjects;
  private final RandomGenerator random;
  private final Map<String, Long> ethnicGroups;
  private final Map<String, Long> religions;

  GeneratedRecords(SubjectIds subjects, RandomGenerator random) {
    this.subjects = subjects;
    this.random = random;
    this.ethnicGroups = Benchmarks.census2021(WALES, Wales.ETHNIC_GROUP).counts();
    this.religions = Benchmarks.census2021(WALES, Wales.RELIGION).counts();
  }

  Stream<MonitoringRecord> of(int number) {
    return IntStream.range(0, number).mapToObj(this::one);
  }

  private MonitoringRecord one(int index) {
    Department department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
    long day = random.nextLong(ChronoUnit.DAYS.between(Year.FIRST, Year.LAST) + 1);
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put(Wales.ETHNIC_GROUP.variable(), drawn(Wales.ETHNIC_GROUP, ethnicGroups));
    answers.put(Wales.RELIGION.variable(), drawn(Wales.RELIGION, religions));
    return MonitoringRecord.of(
        subjects.of("generated-" + index),
        NOTICE,
        ServiceEvent.of(department.path(), "after-sending", Year.FIRST.plusDays(day)),
        random.nextInt(100) < 18 ? Language.WELSH : Language.ENGLISH,
        answers);
  }

  private Answer drawn(Question question, Map<String, Long> shares) {
    int silent = random.nextInt(100);
    if (silent < NOT_ANSWERED) {
      return Silence.NOT_ANSWERED;
    }
    if (silent < NOT_ANSWERED + PREFER_NOT_TO_SAY) {
      return Silence.PREFER_NOT_TO_SAY;
    }
    long at = random.nextLong(shares.values().stream().mapToLong(Long::longValue).sum());
    for (Map.Entry<String, Long> share : shares.entrySet()) {
      at -= share.getValue();
      if (at < 0) {
        return Chosen.of(question.id(), share.getKey());
      }
    }
    throw new IllegalStateException("Shares must add up to their total");
  }
}
