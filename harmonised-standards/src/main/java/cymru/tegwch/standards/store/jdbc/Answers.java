// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.record.SubjectId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes answers: a row for each choice, number or silence. */
final class Answers {

  private static final String ADD =
      "INSERT INTO ${schema}.monitoring_answer (record_key, question, choice, asked,"
          + " code_list, code, write_in, stated_value, silence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String PLACES =
      "SELECT question, MIN(asked) FROM ${schema}.monitoring_answer"
          + " WHERE record_key = ? GROUP BY question";
  private static final String REMOVE =
      "DELETE FROM ${schema}.monitoring_answer WHERE record_key = ? AND question = ?";
  private static final String REMOVE_OF_SUBJECT =
      "DELETE FROM ${schema}.monitoring_answer WHERE question = ? AND record_key IN"
          + " (SELECT record_key FROM ${schema}.monitoring_record WHERE subject = ?)";

  private final Connection connection;
  private final Schema schema;

  Answers(Connection connection, Schema schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /** Writes the answers of a record that has none. */
  void add(UUID key, Map<String, Answer> answers) throws SQLException {
    Map<String, Integer> places = new HashMap<>();
    for (String question : answers.keySet()) {
      places.put(question, places.size());
    }
    insert(key, answers, places);
  }

  /**
   * Puts answers in place of, or besides, the ones of a record, without reading those. A question
   * keeps its place; one that was not there comes last.
   */
  void put(UUID key, Map<String, Answer> answers) throws SQLException {
    Map<String, Integer> places = places(key);
    int next = places.values().stream().mapToInt(place -> place + 1).max().orElse(0);
    try (PreparedStatement delete = connection.prepareStatement(schema.in(REMOVE))) {
      for (String question : answers.keySet()) {
        if (places.containsKey(question)) {
          delete.setObject(1, key);
          delete.setString(2, question);
          delete.executeUpdate();
        } else {
          places.put(question, next++);
        }
      }
    }
    insert(key, answers, places);
  }

  /** Removes the answer of a record to that question. */
  void remove(UUID key, String question) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(schema.in(REMOVE))) {
      delete.setObject(1, key);
      delete.setString(2, question);
      delete.executeUpdate();
    }
  }

  /** Removes the answers of a subject to that question from every record. */
  void remove(SubjectId subject, String question) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(schema.in(REMOVE_OF_SUBJECT))) {
      delete.setString(1, question);
      delete.setString(2, subject.text());
      delete.executeUpdate();
    }
  }

  private Map<String, Integer> places(UUID key) throws SQLException {
    Map<String, Integer> places = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(schema.in(PLACES))) {
      select.setObject(1, key);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          places.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    return places;
  }

  private void insert(UUID key, Map<String, Answer> answers, Map<String, Integer> places)
      throws SQLException {
    if (answers.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(schema.in(ADD))) {
      for (Map.Entry<String, Answer> entry : answers.entrySet()) {
        insert.setObject(1, key);
        insert.setString(2, entry.getKey());
        insert.setInt(4, places.getOrDefault(entry.getKey(), 0));
        answer(insert, entry.getValue());
      }
      insert.executeBatch();
    }
  }

  private static void answer(PreparedStatement insert, Answer answer) throws SQLException {
    if (answer instanceof Chosen chosen) {
      for (int choice = 0; choice < chosen.codes().size(); choice++) {
        String writeIn = choice == 0 ? chosen.writeIn() : null;
        text(insert, choice, chosen.list().toString(), chosen.codes().get(choice), writeIn);
        insert.setNull(8, Types.BIGINT);
        insert.setString(9, null);
        insert.addBatch();
      }
      return;
    }
    text(insert, 0, null, null, null);
    if (answer instanceof Stated stated) {
      insert.setLong(8, stated.value());
      insert.setString(9, null);
    } else {
      insert.setNull(8, Types.BIGINT);
      insert.setString(9, ((Silence) answer).code());
    }
    insert.addBatch();
  }

  private static void text(
      PreparedStatement insert,
      int choice,
      @Nullable String list,
      @Nullable String code,
      @Nullable String writeIn)
      throws SQLException {
    insert.setInt(3, choice);
    insert.setString(5, list);
    insert.setString(6, code);
    insert.setString(7, writeIn);
  }
}
