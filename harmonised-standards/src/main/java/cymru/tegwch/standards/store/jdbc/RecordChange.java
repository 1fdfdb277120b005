// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.standards.store.Refusal;
import cymru.tegwch.standards.store.StoreRefused;
import cymru.tegwch.standards.store.key.RecordKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One change of one subject's records, within a transaction. */
final class RecordChange {

  private static final String BY_KEY =
      RecordRows.SELECT + " WHERE r.record_key = ?" + RecordRows.IN_ORDER;
  private static final String BY_SUBJECT =
      RecordRows.SELECT + " WHERE r.subject = ?" + RecordRows.IN_ORDER;

  private final Connection connection;
  private final Schema schema;
  private final Subjects subjects;
  private final Records records;
  private final Answers answers;

  RecordChange(Connection connection, Schema schema) {
    this.connection = connection;
    this.schema = schema;
    this.subjects = new Subjects(connection, schema);
    this.records = new Records(connection, schema);
    this.answers = new Answers(connection, schema);
  }

  long save(MonitoringRecord record) throws SQLException {
    Subjects.Row row = subjects.hold(record.subject());
    if (row == null) {
      subjects.add(record.subject(), 1, null);
      return add(record, 1);
    }
    if (row.objectedOn() != null) {
      throw StoreRefused.because(Refusal.OBJECTED);
    }
    UUID key = Records.uuid(RecordKey.of(record));
    List<MonitoringRecord> there = read(BY_KEY, key);
    if (there.isEmpty()) {
      subjects.countOn(record.subject(), row.lastVersion() + 1);
      return add(record, row.lastVersion() + 1);
    }
    return repeated(record, there.get(0));
  }

  long update(SubjectId subject, long version, Map<String, Answer> changed) throws SQLException {
    Subjects.Row row = subjects.hold(subject);
    if (row == null) {
      throw StoreRefused.because(Refusal.NO_RECORD);
    }
    Optional<Records.At> current = records.at(subject, version);
    if (current.isEmpty()) {
      return repeated(subject, version, changed);
    }
    long next = row.lastVersion() + 1;
    answers.put(current.get().key(), changed);
    records.moveOn(current.get().key(), next, version);
    subjects.countOn(subject, next);
    return next;
  }

  long withdraw(SubjectId subject, String question) throws SQLException {
    Subjects.Row row = subjects.hold(subject);
    if (row == null) {
      return 0;
    }
    answers.remove(subject, question);
    List<Records.At> all = records.of(subject);
    long version = row.lastVersion();
    for (Records.At one : all) {
      records.moveOn(one.key(), ++version, 0);
    }
    subjects.countOn(subject, version);
    return all.size();
  }

  long removeAll(SubjectId subject) throws SQLException {
    if (subjects.hold(subject) == null) {
      return 0;
    }
    long removed = records.removeAll(subject);
    subjects.forget(subject);
    return removed;
  }

  long object(SubjectId subject, LocalDate today) throws SQLException {
    Subjects.Row row = subjects.hold(subject);
    if (row == null) {
      subjects.add(subject, 0, today);
      return 0;
    }
    long removed = records.removeAll(subject);
    if (row.objectedOn() == null) {
      subjects.object(subject, today);
    }
    return removed;
  }

  /** Every record of a subject. */
  List<MonitoringRecord> records(SubjectId subject) throws SQLException {
    return read(BY_SUBJECT, subject.text());
  }

  private long add(MonitoringRecord record, long version) throws SQLException {
    records.add(record, version);
    answers.add(Records.uuid(RecordKey.of(record)), record.answers());
    return version;
  }

  /** The version of a record that is saved once more, if it says the same. */
  private static long repeated(MonitoringRecord record, MonitoringRecord there) {
    boolean isSame =
        there.notice().equals(record.notice())
            && there.language() == record.language()
            && there.answers().equals(record.answers());
    if (!isSame) {
      throw StoreRefused.because(Refusal.ALREADY_KEPT, there.version());
    }
    return there.version();
  }

  /** The version of a record that is updated once more, if that was its last change. */
  private long repeated(SubjectId subject, long version, Map<String, Answer> changed)
      throws SQLException {
    List<Records.At> all = records.of(subject);
    if (all.isEmpty()) {
      throw StoreRefused.because(Refusal.NO_RECORD);
    }
    Optional<Records.At> updated = records.updatedFrom(subject, version);
    if (updated.isPresent()) {
      MonitoringRecord there = read(BY_KEY, updated.get().key()).get(0);
      if (there.answers().entrySet().containsAll(changed.entrySet())) {
        return there.version();
      }
    }
    throw StoreRefused.because(Refusal.STALE, all.get(all.size() - 1).version());
  }

  private List<MonitoringRecord> read(String sql, Object parameter) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(schema.in(sql))) {
      select.setObject(1, parameter);
      try (ResultSet rows = select.executeQuery()) {
        return RecordRows.all(rows);
      }
    }
  }
}
