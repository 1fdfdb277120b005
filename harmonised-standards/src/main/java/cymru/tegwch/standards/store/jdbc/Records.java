// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.standards.store.key.RecordKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows that stand for records, without the answers. */
final class Records {

  private static final String ADD =
      "INSERT INTO ${schema}.monitoring_record (record_key, subject, service, occasion, event_on,"
          + " notice, language, version, updated_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)";
  private static final String MOVE_ON =
      "UPDATE ${schema}.monitoring_record SET version = ?, updated_from = ? WHERE record_key = ?";
  private static final String AT =
      "SELECT record_key, version FROM ${schema}.monitoring_record WHERE subject = ? AND version = ?";
  private static final String UPDATED_FROM =
      "SELECT record_key, version FROM ${schema}.monitoring_record"
          + " WHERE subject = ? AND updated_from = ?";
  private static final String OF_SUBJECT =
      "SELECT record_key, version FROM ${schema}.monitoring_record WHERE subject = ? ORDER BY version";
  private static final String REMOVE_ALL =
      "DELETE FROM ${schema}.monitoring_record WHERE subject = ?";

  private final Connection connection;
  private final Schema schema;

  Records(Connection connection, Schema schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /**
   * Which record, and at which version it is.
   *
   * @param key the record's key
   * @param version the version
   */
  record At(UUID key, long version) {}

  static UUID uuid(RecordKey key) {
    return new UUID(
        Long.parseUnsignedLong(key.text().substring(0, 16), 16),
        Long.parseUnsignedLong(key.text().substring(16), 16));
  }

  void add(MonitoringRecord record, long version) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(schema.in(ADD))) {
      insert.setObject(1, uuid(RecordKey.of(record)));
      insert.setString(2, record.subject().text());
      insert.setString(3, record.event().service());
      insert.setString(4, record.event().occasion());
      insert.setObject(5, record.event().on());
      insert.setString(6, record.notice().toString());
      insert.setString(7, record.language().tag());
      insert.setLong(8, version);
      insert.executeUpdate();
    }
  }

  /** Gives a record its next version; {@code updatedFrom} is 0 unless the change is an update. */
  void moveOn(UUID key, long version, long updatedFrom) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(schema.in(MOVE_ON))) {
      update.setLong(1, version);
      update.setLong(2, updatedFrom);
      update.setObject(3, key);
      update.executeUpdate();
    }
  }

  /** The record of a subject that is at that version. */
  Optional<At> at(SubjectId subject, long version) throws SQLException {
    return first(AT, subject, version);
  }

  /** The record of a subject whose last change was an update of that version. */
  Optional<At> updatedFrom(SubjectId subject, long version) throws SQLException {
    return first(UPDATED_FROM, subject, version);
  }

  /** Every record of a subject, in the order of their versions. */
  List<At> of(SubjectId subject) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(schema.in(OF_SUBJECT))) {
      select.setString(1, subject.text());
      return read(select);
    }
  }

  /** Removes every record of a subject, with its answers, and says how many there were. */
  long removeAll(SubjectId subject) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(schema.in(REMOVE_ALL))) {
      delete.setString(1, subject.text());
      return delete.executeUpdate();
    }
  }

  private Optional<At> first(String sql, SubjectId subject, long version) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(schema.in(sql))) {
      select.setString(1, subject.text());
      select.setLong(2, version);
      return read(select).stream().findFirst();
    }
  }

  private static List<At> read(PreparedStatement select) throws SQLException {
    List<At> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(new At(rows.getObject(1, UUID.class), rows.getLong(2)));
      }
    }
    return found;
  }
}
