// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.intake.Collected;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.intake.RecordReader;
import cymru.tegwch.core.record.AnswerRule;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.RecordRules;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.standards.Wales;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The word that only an answer could have brought in, and records and mappings that hold it. */
final class CanaryFixture {

  static final String CANARY = "Kanari7f3a";
  static final Path HOSTILE = Path.of("..", "..", "core", "src", "test", "resources", "hostile");
  static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private CanaryFixture() {}

  static ServiceEvent event() {
    return ServiceEvent.of("repairs", "after-repair", CLOCK);
  }

  static RecordReader reader(Path file) {
    return RecordReader.csv(file)
        .mapping(mapping())
        .subjects(SubjectIds.keyed(KEY, "equality-monitoring"));
  }

  static List<Answer> answers() {
    CodeListId list = CodeListId.parse("ethnic-group@census-2021-wales");
    return List.of(
        Chosen.of(list, CANARY),
        Chosen.of(list, List.of(CANARY, "white-irish")),
        new Chosen(list, List.of("white-other"), CANARY),
        new Chosen(list, List.of("white-other"), (CANARY + " ").repeat(500)),
        new Chosen(CodeListId.parse("nothing@nowhere"), List.of(CANARY), CANARY),
        new Stated(7341),
        Silence.PREFER_NOT_TO_SAY);
  }

  static MonitoringRecord record(Answer answer) {
    return MonitoringRecord.of(
        SubjectIds.keyed(KEY, "equality-monitoring").of(CANARY),
        notice(),
        ServiceEvent.of("repairs", "after-repair", CLOCK),
        Language.WELSH,
        Map.of("ethnic-group", answer, "religion", answer));
  }

  static CollectionNotice notice() {
    return CollectionNotice.legacy(
        "old-system", LawfulBasis.of(LawfulBasis.Article6.PUBLIC_TASK), LocalDate.of(2026, 3, 31));
  }

  static RecordRules rules() {
    return RecordRules.of(
        Wales.catalogue(),
        AnswerRule.choice("ethnic-group", CodeListId.parse("ethnic-group@census-2021-wales"))
            .writeIn(100, "white-other"),
        AnswerRule.number("religion", 0, 120));
  }

  static Population population() {
    return Population.of("canary", Text.of("Nobody", "Neb"), LocalDate.of(2026, 3, 31));
  }

  static Mapping mapping() {
    return Mapping.of(Wales.catalogue(), population())
        .subject("subject_ref")
        .collected(new Collected(notice().id(), "repairs", "after-repair", Language.ENGLISH))
        .date("collected_on", LocalDate.of(2000, 1, 1), LocalDate.of(2026, 4, 30))
        .age("date_of_birth", Wales.AGE, LocalDate.of(2026, 3, 31))
        .codes("sex", Wales.SEX)
        .codes("religion", Wales.RELIGION)
        .measure(
            "outcome_days",
            new Measure("outcome_days", Text.of("Days", "Dyddiau"), Measure.Unit.DAYS),
            0,
            36_500);
  }
}
