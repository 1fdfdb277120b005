// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.standards.store.RetentionRule;
import cymru.tegwch.standards.store.TimeLimit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and removes what has been kept long enough. */
final class Retention {

  private static final String DUE =
      "SELECT DISTINCT subject FROM ${schema}.monitoring_record WHERE event_on <= ?";
  private static final String HOLD_DUE =
      "SELECT subject FROM ${schema}.monitoring_subject WHERE subject IN"
          + " (SELECT subject FROM ${schema}.monitoring_record WHERE event_on <= ?";
  private static final String REMOVE_DUE =
      "DELETE FROM ${schema}.monitoring_record WHERE event_on <= ?";
  private static final String OF_NOTICE = " AND notice = ?";
  private static final String IN_ORDER = " ORDER BY subject FOR UPDATE";
  private static final String ANSWERED =
      " FROM ${schema}.monitoring_record r"
          + " JOIN ${schema}.monitoring_answer a ON a.record_key = r.record_key"
          + " WHERE r.event_on <= ? AND a.question = ?";
  private static final String HOLD_ANSWERED =
      "SELECT subject FROM ${schema}.monitoring_subject WHERE subject IN (SELECT r.subject"
          + ANSWERED
          + ")"
          + IN_ORDER;
  private static final String OUT_OF_DATE =
      "SELECT DISTINCT r.record_key, r.subject, r.version"
          + ANSWERED
          + " ORDER BY r.subject, r.version";

  private final Connection connection;
  private final Schema schema;

  Retention(Connection connection, Schema schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /** The subjects that have a record which is due. */
  List<SubjectId> due(RetentionRule rule, LocalDate today) throws SQLException {
    Optional<LocalDate> last = rule.lastDue(today);
    if (last.isEmpty()) {
      return List.of();
    }
    List<SubjectId> subjects = new ArrayList<>();
    try (PreparedStatement select = of(DUE, rule, last.get(), "");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        subjects.add(SubjectId.parse(rows.getString(1)));
      }
    }
    return subjects.stream().sorted().toList();
  }

  /** Removes the records that are due and says how many there were. */
  long purge(RetentionRule rule, LocalDate today) throws SQLException {
    Optional<LocalDate> last = rule.lastDue(today);
    if (last.isEmpty()) {
      return 0;
    }
    try (PreparedStatement hold = of(HOLD_DUE, rule, last.get(), ")" + IN_ORDER)) {
      finish(hold);
    }
    try (PreparedStatement delete = of(REMOVE_DUE, rule, last.get(), "")) {
      long records = delete.executeUpdate();
      new Subjects(connection, schema).forgetAll();
      return records;
    }
  }

  /** Removes the answers that are out of date and says from how many records. */
  long expire(TimeLimit limit, LocalDate today) throws SQLException {
    LocalDate last = limit.lastExpired(today);
    try (PreparedStatement hold = connection.prepareStatement(schema.in(HOLD_ANSWERED))) {
      hold.setObject(1, last);
      hold.setString(2, limit.question());
      finish(hold);
    }
    List<Answered> outOfDate = outOfDate(limit.question(), last);
    for (Answered one : outOfDate) {
      remove(one, limit.question());
    }
    return outOfDate.size();
  }

  /** A record that has an answer out of date. */
  private record Answered(UUID key, SubjectId subject) {}

  private List<Answered> outOfDate(String question, LocalDate last) throws SQLException {
    List<Answered> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(schema.in(OUT_OF_DATE))) {
      select.setObject(1, last);
      select.setString(2, question);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Answered(rows.getObject(1, UUID.class), SubjectId.parse(rows.getString(2))));
        }
      }
    }
    return found;
  }

  private void remove(Answered from, String question) throws SQLException {
    Subjects subjects = new Subjects(connection, schema);
    Subjects.Row row = subjects.hold(from.subject());
    if (row != null) {
      new Answers(connection, schema).remove(from.key(), question);
      new Records(connection, schema).moveOn(from.key(), row.lastVersion() + 1, 0);
      subjects.countOn(from.subject(), row.lastVersion() + 1);
    }
  }

  private PreparedStatement of(String sql, RetentionRule rule, LocalDate last, String end)
      throws SQLException {
    NoticeId notice = rule.notice();
    PreparedStatement statement =
        connection.prepareStatement(schema.in(sql + (notice == null ? "" : OF_NOTICE) + end));
    statement.setObject(1, last);
    if (notice != null) {
      statement.setString(2, notice.toString());
    }
    return statement;
  }

  /** Reads to the end: a row is held when it was read. */
  private static void finish(PreparedStatement hold) throws SQLException {
    try (ResultSet rows = hold.executeQuery()) {
      while (rows.next()) {
        // nothing of it is needed
      }
    }
  }
}
