// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.record.RecordRules;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** What follows from answers that the host knows, before a person says anything. */
final class KnownAnswers {

  /** A record needs an occasion; whether an answer is right does not depend on it. */
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

  private KnownAnswers() {}

  /**
   * What a host knows, if it keeps to the rules of the question as the form asks it.
   *
   * @param asked the question as the form asks it, or would
   */
  static Known of(Question question, Asked asked, NoticeId notice, Answer answer) {
    Catalogue lists = Catalogue.empty();
    boolean isAge = true;
    Answer standard = answer;
    if (asked instanceof AskedChoice choice) {
      lists = lists.with(choice.codes());
      isAge = false;
      standard = choice.standard(answer);
    }
    MonitoringRecord record =
        new MonitoringRecord(
            new SubjectId(SubjectId.Kind.UNLINKED, 0, 0),
            notice,
            ServiceEvent.of("form", "known", ANY_DAY),
            Language.ENGLISH,
            1,
            Map.of(asked.name(), answer));
    Clock clock = Clock.fixed(ANY_DAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    if (!record.problems(RecordRules.of(lists, asked.rule()), clock).isEmpty()) {
      throw new IllegalArgumentException(
          "Known answer must be one to " + question.id() + " as the form asks it");
    }
    return new Known(question.variable(), question.id(), isAge, answer, standard);
  }

  /** Whether the question is not asked, whatever the person will answer. */
  static boolean pass(MonitoringForm form, Asked question) {
    Routing after = question.after();
    for (Known known : form.known()) {
      boolean isTooYoung =
          known.isAge()
              && known.answer() instanceof Stated stated
              && stated.value() < question.ageFloor();
      boolean isPassed =
          after != null
              && after.list().equals(known.list())
              && !after.isAskedAfter(known.standard());
      if (isTooYoung || isPassed) {
        return true;
      }
    }
    return false;
  }

  /** Whether the answer that decides on the question is known: it needs no line that says so. */
  static boolean decide(MonitoringForm form, Routing after) {
    return form.known().stream().anyMatch(known -> known.list().equals(after.list()));
  }

  /** Whether the person's age is known. */
  static boolean haveAge(MonitoringForm form) {
    return form.known().stream()
        .anyMatch(known -> known.isAge() && known.answer() instanceof Stated);
  }
}
