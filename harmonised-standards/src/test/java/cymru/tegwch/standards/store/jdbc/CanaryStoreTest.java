// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.store.Databases;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.Given;
import cymru.tegwch.standards.store.MonitoringStore;
import cymru.tegwch.standards.store.MovableClock;
import cymru.tegwch.standards.store.RetentionRule;
import cymru.tegwch.standards.store.SubjectAccess;
import cymru.tegwch.standards.store.SubjectExport;
import cymru.tegwch.standards.store.TimeLimit;
import cymru.tegwch.standards.store.needs.NeedsRecord;
import cymru.tegwch.standards.store.needs.NeedsStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A word that only an answer could have brought in is heard nowhere outside the store. */
class CanaryStoreTest {

  private static final String CANARY = "Kanari7f3a";
  private static final long NUMBER = 774_411_993_377L;
  private static final SubjectId PERSON = Given.person("tenancy-4711/1");

  private final MovableClock clock = new MovableClock(Given.TODAY);
  private final List<String> heard = new ArrayList<>();

  private static Map<String, Answer> answers(String more) {
    return Map.of(
        "religion", new Chosen(Wales.RELIGION.id(), List.of(CANARY + more), CANARY + more),
        "age", new Stated(NUMBER));
  }

  @Test
  void noAnswerIsHeardWhateverIsAskedAndWhateverFails() throws SQLException {
    listening(
        () -> {
          allOf(MonitoringStore.inMemory(clock), NeedsStore.inMemory(clock));
          for (DataSource database : List.of(Databases.h2(), Databases.postgres())) {
            String schema = Databases.newSchema();
            Migrations.ofMonitoring().inSchema(schema).migrate(database);
            Migrations.ofNeeds().inSchema(schema).migrate(database);
            allOf(monitoring(database, schema), needs(database, schema));
            failing(database, schema);
            spoiled(database, schema);
          }
          return "";
        });

    assertThat(heard).isNotEmpty().noneMatch(text -> text.contains(CANARY));
    assertThat(heard).noneMatch(text -> text.contains(Long.toString(NUMBER)));
    assertThat(heard).noneMatch(text -> text.contains(PERSON.text()));
    assertThat(heard).noneMatch(text -> text.contains("canary-in-driver-message"));
  }

  private MonitoringStore monitoring(DataSource database, String schema) {
    return JdbcMonitoringStore.of(database, clock).inSchema(schema);
  }

  private NeedsStore needs(DataSource database, String schema) {
    return JdbcNeedsStore.of(database, clock).inSchema(schema);
  }

  /** The connection dies at each of the first calls, with a message that quotes a value. */
  private void failing(DataSource database, String schema) {
    for (int call = 1; call < 30; call++) {
      DyingDataSource dying =
          new DyingDataSource(
              database, call, DyingDataSource.When.AFTER, Connection::close, Pattern.compile(".*"));
      allOf(monitoring(dying, schema), needs(dying, schema));
    }
  }

  /** Somebody changed a row by hand, and it cannot be read. */
  private void spoiled(DataSource database, String schema) throws SQLException {
    MonitoringStore store = monitoring(database, schema);
    store.save(Given.record(PERSON, Given.event(), answers("")));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE " + schema + ".monitoring_answer SET code_list = code");
    } catch (SQLException e) {
      // the row of the number has no code
    }
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE " + schema + ".monitoring_answer SET code_list = code WHERE code IS NOT NULL");
    }
    listen(() -> store.subjectAccess(PERSON));
    listen(
        () -> {
          try (var records = store.records(EventWindow.all())) {
            return records.toList();
          }
        });
    assertThat(heard).anyMatch(text -> text.contains("StoreUnavailable"));
  }

  private void allOf(MonitoringStore store, NeedsStore needs) {
    listen(() -> store.save(Given.record(PERSON, Given.event(), answers(""))));
    listen(() -> store.save(Given.record(PERSON, Given.event(), answers("x"))));
    listen(() -> store.save(Given.record(PERSON, Given.event(), answers("\0"))));
    listen(() -> store.update(PERSON, 1, answers("y")));
    listen(() -> store.update(PERSON, 1, answers("z")));
    listen(() -> store.update(PERSON, 2, answers("\uD800")));
    listen(() -> store.update(PERSON, 2, Map.of(CANARY, new Stated(NUMBER))));
    listen(() -> store.withdraw(PERSON, CANARY));
    listen(() -> store.due(RetentionRule.afterEvent("r", Period.ofDays(1)), clock));
    listen(() -> store.subjectAccess(PERSON));
    listen(() -> export(store.subjectAccess(PERSON)));
    listen(() -> store.expire(TimeLimit.of("age", Period.ofDays(1))));
    listen(() -> store.withdraw(PERSON, "age"));
    listen(() -> store.object(PERSON));
    listen(() -> store.save(Given.record(PERSON, Given.event(), answers(""))));
    listen(() -> store.liftObjection(PERSON));
    listen(() -> store.purge(RetentionRule.afterEvent("r", Period.ofDays(1))));
    listen(() -> store.erase(PERSON));
    listen(() -> store);
    Chosen need = new Chosen(CodeListId.parse("needs@1"), List.of(CANARY), CANARY);
    NeedsRecord record = NeedsRecord.of("person", need, Given.TODAY);
    listen(() -> needs.keep(record));
    listen(() -> needs.keep(record.next(need, Given.TODAY).next(need, Given.TODAY)));
    listen(() -> record.problems(Wales.COMMUNICATION_NEEDS));
    listen(() -> needs.needs("person"));
    listen(() -> needs.withNeed(CANARY));
    listen(() -> needs.remove("person"));
    listen(() -> needs);
  }

  private static SubjectExport export(SubjectAccess access) {
    return SubjectExport.of(access, Wales.catalogue(), List.of(Given.NOTICE), List.of());
  }

  /** Hears what a call gives as text, or what it throws, with causes and everything suppressed. */
  private void listen(Callable<?> call) {
    try {
      heard.add(String.valueOf(call.call()));
    } catch (Exception e) {
      hear(e);
    }
  }

  private void hear(Throwable thrown) {
    heard.add(thrown.toString());
    for (Throwable suppressed : thrown.getSuppressed()) {
      hear(suppressed);
    }
    if (thrown.getCause() != null) {
      hear(thrown.getCause());
    }
  }

  /**
   * Hears every log record of the platform's logging, at every level, but for the bytes on the wire
   * that one driver shows at its lowest.
   */
  private void listening(Callable<?> work) {
    Logger root = Logger.getLogger("");
    Logger driver = Logger.getLogger("org.postgresql");
    Level before = root.getLevel();
    Handler handler = new Hearing();
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    root.setLevel(Level.ALL);
    // at FINEST the driver of PostgreSQL writes every value that it binds: see docs/store.md
    driver.setLevel(Level.FINER);
    try {
      listen(work);
    } finally {
      root.removeHandler(handler);
      root.setLevel(before);
      driver.setLevel(null);
    }
  }

  /** Keeps what was logged. */
  private final class Hearing extends Handler {
    @Override
    public void publish(LogRecord record) {
      heard.add(new SimpleFormatter().formatMessage(record));
      if (record.getThrown() != null) {
        hear(record.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
