// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Wales;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records of nobody, for tests. */
public final class Given {

  private static final byte[] KEY = new byte[32];

  static {
    for (int i = 0; i < KEY.length; i++) {
      KEY[i] = (byte) (i * 7 + 1);
    }
  }

  /** The pseudonyms of the tests. */
  public static final SubjectIds SUBJECTS = SubjectIds.keyed(KEY, "equality-monitoring");

  public static final CollectionNotice NOTICE = notice("equality-monitoring@2026-04");
  public static final CollectionNotice OLD_NOTICE = notice("equality-monitoring@2024-04");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private Given() {}

  public static CollectionNotice notice(String id) {
    return new CollectionNotice(
        NoticeId.parse(id),
        Text.of(
            "To see whether our services treat people fairly",
            "Er mwyn gweld a yw ein gwasanaethau’n trin pobl yn deg"),
        LawfulBasis.equalityOfOpportunity("https://council.example/policy"));
  }

  public static SubjectId person(String reference) {
    return SUBJECTS.of(reference);
  }

  /** Answers of every kind: a choice, several, a choice with a text, a number, a silence. */
  public static Map<String, Answer> answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("sex", Chosen.of(Wales.SEX.id(), "female"));
    answers.put(
        "national-identity", Chosen.of(Wales.NATIONAL_IDENTITY.id(), List.of("welsh", "british")));
    answers.put("religion", new Chosen(Wales.RELIGION.id(), List.of("other"), "Tŷ ’r Cwrdd 🏴"));
    answers.put("age", new Stated(42));
    answers.put("sexual-orientation", Silence.PREFER_NOT_TO_SAY);
    return answers;
  }

  public static MonitoringRecord record(SubjectId subject, ServiceEvent event) {
    return record(subject, event, answers());
  }

  public static MonitoringRecord record(
      SubjectId subject, ServiceEvent event, Map<String, Answer> answers) {
    return MonitoringRecord.of(subject, NOTICE, event, Language.WELSH, answers);
  }

  public static ServiceEvent event(LocalDate on) {
    return ServiceEvent.of("repairs", "after-repair", on);
  }

  public static ServiceEvent event() {
    return event(TODAY.minusDays(1));
  }

  public static Answer religion(String code) {
    return Chosen.of(Wales.RELIGION.id(), code);
  }

  public static CodeListId list() {
    return Wales.RELIGION.id();
  }
}
