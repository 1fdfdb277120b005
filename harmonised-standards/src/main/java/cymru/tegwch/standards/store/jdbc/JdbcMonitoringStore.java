// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.MonitoringStore;
import cymru.tegwch.standards.store.Receipt;
import cymru.tegwch.standards.store.RetentionRule;
import cymru.tegwch.standards.store.StoreRefused;
import cymru.tegwch.standards.store.SubjectAccess;
import cymru.tegwch.standards.store.TimeLimit;
import cymru.tegwch.standards.store.key.StorableText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Keeps records in a database, in a schema of their own: PostgreSQL or H2, by plain SQL.
 *
 * <p>{@link Migrations} makes the tables. Each change takes a connection of the host's, is one
 * transaction of its own on it, and gives it back; a transaction of the host's neither sees nor
 * undoes it. Where another transaction is in the way, it is run again, so that the host meets no
 * serialization failure. Any isolation level from READ COMMITTED will do.
 *
 * <pre>{@code
 * Migrations.ofMonitoring().migrate(dataSource);
 * MonitoringStore store = JdbcMonitoringStore.of(dataSource, clock);
 * }</pre>
 */
public final class JdbcMonitoringStore implements MonitoringStore {

  static final String DEFAULT_SCHEMA = "tegwch";

  private final Transactions transactions;
  private final Clock clock;
  private final Schema schema;

  private JdbcMonitoringStore(Transactions transactions, Clock clock, Schema schema) {
    this.transactions = transactions;
    this.clock = requireNonNull(clock, "clock");
    this.schema = schema;
  }

  /**
   * A store in the schema {@code tegwch}.
   *
   * @param dataSource where connections come from, best of a role of its own
   * @param clock the time of receipts, objections and retention
   */
  public static JdbcMonitoringStore of(DataSource dataSource, Clock clock) {
    return new JdbcMonitoringStore(new Transactions(dataSource), clock, new Schema(DEFAULT_SCHEMA));
  }

  /**
   * The same store in another schema.
   *
   * @throws IllegalArgumentException if the name is not 1 to 63 lower-case letters, digits and
   *     underscores beginning with a letter
   */
  public JdbcMonitoringStore inSchema(String name) {
    return new JdbcMonitoringStore(transactions, clock, new Schema(name));
  }

  @Override
  public Receipt.Saved save(MonitoringRecord record) {
    if (record.version() != 1) {
      throw new IllegalArgumentException(
          "Version of a record to be saved must be 1, but was " + record.version());
    }
    StorableText.require(record.answers());
    long version =
        transactions.run(connection -> new RecordChange(connection, schema).save(record));
    return new Receipt.Saved(clock.instant(), version);
  }

  @Override
  public Receipt.Updated update(SubjectId subject, long version, Map<String, Answer> answers) {
    StoreRefused.requireLinked(subject);
    StorableText.requireUpdate(version, answers);
    long now =
        transactions.run(
            connection -> new RecordChange(connection, schema).update(subject, version, answers));
    return new Receipt.Updated(clock.instant(), now);
  }

  @Override
  public Receipt.AnswerWithdrawn withdraw(SubjectId subject, String question) {
    StoreRefused.requireLinked(subject);
    StorableText.requireQuestion(question);
    long records =
        transactions.run(
            connection -> new RecordChange(connection, schema).withdraw(subject, question));
    return new Receipt.AnswerWithdrawn(clock.instant(), question, records);
  }

  @Override
  public Receipt.Withdrawn withdraw(SubjectId subject) {
    return new Receipt.Withdrawn(clock.instant(), removeAll(subject));
  }

  @Override
  public Receipt.Objected object(SubjectId subject) {
    StoreRefused.requireLinked(subject);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    long records =
        transactions.run(connection -> new RecordChange(connection, schema).object(subject, today));
    return new Receipt.Objected(now, records);
  }

  @Override
  public Receipt.ObjectionLifted liftObjection(SubjectId subject) {
    StoreRefused.requireLinked(subject);
    transactions.run(
        connection -> {
          Subjects subjects = new Subjects(connection, schema);
          subjects.object(subject, null);
          subjects.forget(subject);
          return true;
        });
    return new Receipt.ObjectionLifted(clock.instant());
  }

  @Override
  public Receipt.Erased erase(SubjectId subject) {
    return new Receipt.Erased(clock.instant(), removeAll(subject));
  }

  @Override
  public List<SubjectId> due(RetentionRule rule, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    return transactions.run(connection -> new Retention(connection, schema).due(rule, today));
  }

  @Override
  public Receipt.Purged purge(RetentionRule rule) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    long records =
        transactions.run(connection -> new Retention(connection, schema).purge(rule, today));
    return new Receipt.Purged(now, rule.name(), records);
  }

  @Override
  public Receipt.Expired expire(TimeLimit limit) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    long records =
        transactions.run(connection -> new Retention(connection, schema).expire(limit, today));
    return new Receipt.Expired(now, limit.question(), records);
  }

  @Override
  public SubjectAccess subjectAccess(SubjectId subject) {
    StoreRefused.requireLinked(subject);
    return transactions.run(
        connection -> {
          RecordChange change = new RecordChange(connection, schema);
          // held, so that no change comes between the two
          Subjects.Row row = new Subjects(connection, schema).hold(subject);
          return SubjectAccess.of(
              OffsetDateTime.now(clock),
              row == null ? List.of() : change.records(subject),
              row == null ? null : row.objectedOn());
        });
  }

  @Override
  public Stream<MonitoringRecord> records(EventWindow window) {
    return RecordStream.of(transactions, schema, window);
  }

  /** The schema, and nothing of the database. */
  @Override
  public String toString() {
    return "JdbcMonitoringStore[" + schema.name() + "]";
  }

  private long removeAll(SubjectId subject) {
    StoreRefused.requireLinked(subject);
    return transactions.run(connection -> new RecordChange(connection, schema).removeAll(subject));
  }
}
