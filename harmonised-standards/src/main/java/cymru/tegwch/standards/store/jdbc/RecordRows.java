// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.core.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes records of rows that come in the order of their keys. */
final class RecordRows {

  /**
   * Records with their answers. One statement, so that what it sees is as it was at one moment. A
   * record without answers has one row; a condition and {@link #IN_ORDER} follow.
   */
  static final String SELECT =
      "SELECT r.record_key, r.subject, r.notice, r.service, r.occasion, r.event_on, r.language,"
          + " r.version, a.question, a.code_list, a.code, a.write_in, a.stated_value, a.silence"
          + " FROM ${schema}.monitoring_record r"
          + " LEFT JOIN ${schema}.monitoring_answer a ON a.record_key = r.record_key";

  static final String IN_ORDER = " ORDER BY r.record_key, a.asked, a.choice";

  private final ResultSet rows;
  private boolean isOnRow;

  /** Rows of which none was read yet. */
  RecordRows(ResultSet rows) throws SQLException {
    this.rows = rows;
    this.isOnRow = rows.next();
  }

  /** Every record. */
  static List<MonitoringRecord> all(ResultSet rows) throws SQLException {
    RecordRows reader = new RecordRows(rows);
    List<MonitoringRecord> records = new ArrayList<>();
    for (MonitoringRecord record = reader.next(); record != null; record = reader.next()) {
      records.add(record);
    }
    return records;
  }

  /** The next record, or null when there is none. */
  @Nullable MonitoringRecord next() throws SQLException {
    if (!isOnRow) {
      return null;
    }
    UUID key = rows.getObject("record_key", UUID.class);
    SubjectId subject = SubjectId.parse(rows.getString("subject"));
    NoticeId notice = NoticeId.parse(rows.getString("notice"));
    ServiceEvent event =
        new ServiceEvent(
            rows.getString("service"),
            rows.getString("occasion"),
            rows.getObject("event_on", LocalDate.class));
    Language language = Language.ofTag(rows.getString("language"));
    long version = rows.getLong("version");
    return new MonitoringRecord(subject, notice, event, language, version, answers(key));
  }

  private Map<String, Answer> answers(UUID key) throws SQLException {
    Map<String, Answer> answers = new LinkedHashMap<>();
    String question = rows.getString("question");
    if (question == null) {
      isOnRow = rows.next();
      return answers;
    }
    while (isOnRow && key.equals(rows.getObject("record_key", UUID.class))) {
      String name = Objects.requireNonNull(rows.getString("question"));
      answers.put(name, answer(key, name));
    }
    return answers;
  }

  /** The answer to that question, with the reader on the row after it. */
  private Answer answer(UUID key, String question) throws SQLException {
    String list = rows.getString("code_list");
    if (list == null) {
      Answer answer = unchosen();
      isOnRow = rows.next();
      return answer;
    }
    String writeIn = rows.getString("write_in");
    List<String> codes = new ArrayList<>();
    do {
      codes.add(rows.getString("code"));
      isOnRow = rows.next();
    } while (isOnRow
        && key.equals(rows.getObject("record_key", UUID.class))
        && question.equals(rows.getString("question")));
    return new Chosen(CodeListId.parse(list), codes, writeIn);
  }

  private Answer unchosen() throws SQLException {
    String silence = rows.getString("silence");
    return silence == null ? new Stated(rows.getLong("stated_value")) : Silence.ofCode(silence);
  }
}
