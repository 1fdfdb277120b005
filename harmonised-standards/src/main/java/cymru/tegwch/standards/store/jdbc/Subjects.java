// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import cymru.tegwch.core.record.SubjectId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rows that stand for subjects. Whoever changes something of a subject holds its row first, so
 * that two changes of one subject never run at once, and an objection and a record never cross.
 */
final class Subjects {

  private static final String HOLD =
      "SELECT last_version, objected_on FROM ${schema}.monitoring_subject WHERE subject = ? FOR UPDATE";
  private static final String ADD =
      "INSERT INTO ${schema}.monitoring_subject (subject, last_version, objected_on) VALUES (?, ?, ?)";
  private static final String COUNT_ON =
      "UPDATE ${schema}.monitoring_subject SET last_version = ? WHERE subject = ?";
  private static final String OBJECT =
      "UPDATE ${schema}.monitoring_subject SET objected_on = ? WHERE subject = ?";
  private static final String HAS_RECORD =
      "EXISTS (SELECT 1 FROM ${schema}.monitoring_record r"
          + " WHERE r.subject = ${schema}.monitoring_subject.subject)";
  private static final String FORGET =
      "DELETE FROM ${schema}.monitoring_subject"
          + " WHERE subject = ? AND objected_on IS NULL AND NOT "
          + HAS_RECORD;
  private static final String FORGET_ALL =
      "DELETE FROM ${schema}.monitoring_subject WHERE objected_on IS NULL AND NOT " + HAS_RECORD;

  private final Connection connection;
  private final Schema schema;

  Subjects(Connection connection, Schema schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /**
   * A subject's row.
   *
   * @param lastVersion the last version that was given to one of its records
   * @param objectedOn the day of an objection, or null
   */
  record Row(long lastVersion, @Nullable LocalDate objectedOn) {}

  /** The row of that subject, held until the transaction ends; or null if there is none. */
  @Nullable Row hold(SubjectId subject) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(schema.in(HOLD))) {
      select.setString(1, subject.text());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? new Row(rows.getLong(1), rows.getObject(2, LocalDate.class)) : null;
      }
    }
  }

  void add(SubjectId subject, long version, @Nullable LocalDate objectedOn) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(schema.in(ADD))) {
      insert.setString(1, subject.text());
      insert.setLong(2, version);
      insert.setObject(3, objectedOn, java.sql.Types.DATE);
      insert.executeUpdate();
    }
  }

  void countOn(SubjectId subject, long version) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(schema.in(COUNT_ON))) {
      update.setLong(1, version);
      update.setString(2, subject.text());
      update.executeUpdate();
    }
  }

  void object(SubjectId subject, @Nullable LocalDate on) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(schema.in(OBJECT))) {
      update.setObject(1, on, java.sql.Types.DATE);
      update.setString(2, subject.text());
      update.executeUpdate();
    }
  }

  /** Removes the row of a subject of whom nothing is kept. */
  void forget(SubjectId subject) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(schema.in(FORGET))) {
      delete.setString(1, subject.text());
      delete.executeUpdate();
    }
  }

  /** Removes the rows of all subjects of whom nothing is kept. */
  void forgetAll() throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(schema.in(FORGET_ALL))) {
      delete.executeUpdate();
    }
  }
}
