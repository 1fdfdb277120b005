// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.standards.store.Databases;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.Given;
import cymru.tegwch.standards.store.MovableClock;
import cymru.tegwch.standards.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The tables are made once, whoever asks and how often, and by these scripts alone. */
class MigrationsTest {

  private static final String SCRIPT = "V1__monitoring_records.sql";

  @Test
  void migratingAgainDoesNothingAndKeepsWhatIsThere() {
    for (DataSource database : List.of(Databases.h2(), Databases.postgres())) {
      Migrations migrations = Migrations.ofMonitoring().inSchema(Databases.newSchema());
      assertThat(migrations.migrate(database)).containsExactly(SCRIPT);
      assertThat(migrations.migrate(database)).isEmpty();
    }
  }

  @Test
  void bothStoresMayShareASchema() {
    DataSource database = Databases.h2();
    assertThat(Migrations.ofMonitoring().inSchema("both").migrate(database)).hasSize(1);
    assertThat(Migrations.ofNeeds().inSchema("both").migrate(database)).hasSize(1);
    assertThat(Migrations.ofNeeds()).hasToString("Migrations[needs in tegwch_needs]");
  }

  @Test
  void programsThatStartTogetherMigrateOnce() throws Exception {
    for (DataSource database : List.of(Databases.h2(), Databases.postgres())) {
      Migrations migrations = Migrations.ofMonitoring().inSchema(Databases.newSchema());
      ExecutorService pool = Executors.newFixedThreadPool(6);
      List<String> applied = new ArrayList<>();
      try {
        List<Callable<List<String>>> programs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          programs.add(() -> migrations.migrate(database));
        }
        for (Future<List<String>> each : pool.invokeAll(programs)) {
          applied.addAll(each.get());
        }
      } finally {
        pool.shutdownNow();
      }
      assertThat(applied).containsExactly(SCRIPT);
    }
  }

  @Test
  void aSchemaThatOtherScriptsMadeIsRefused() throws SQLException {
    for (DataSource database : List.of(Databases.h2(), Databases.postgres())) {
      String schema = Databases.newSchema();
      Migrations migrations = Migrations.ofMonitoring().inSchema(schema);
      migrations.migrate(database);
      execute(database, "UPDATE " + schema + ".tegwch_migration SET checksum = 'other'");
      assertThatThrownBy(() -> migrations.migrate(database))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "Schema '"
                  + schema
                  + "' must have monitoring migration 1 as it is in this library, but was migrated with another text");
      execute(database, "UPDATE " + schema + ".tegwch_migration SET version = 9");
      assertThatThrownBy(() -> migrations.migrate(database))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "Schema '"
                  + schema
                  + "' must not be newer than this library, but has monitoring migration 9");
    }
  }

  @Test
  void whatAToolAppliesFromTheScriptsIsEnough() throws SQLException {
    for (DataSource database : List.of(Databases.h2(), Databases.postgres())) {
      String schema = Databases.newSchema();
      execute(database, "CREATE SCHEMA " + schema);
      Migrations.Script script = Migrations.ofMonitoring().inSchema(schema).scripts().get(0);
      execute(database, script.sql());
      JdbcMonitoringStore store =
          JdbcMonitoringStore.of(database, new MovableClock(Given.TODAY)).inSchema(schema);

      assertThat(store.save(Given.record(Given.person("p"), Given.event())).version()).isEqualTo(1);
      assertThat(script.name()).isEqualTo(SCRIPT);
      assertThat(script.checksum()).hasSize(64);
    }
  }

  @Test
  void aRoleThatMayNotCreateSchemasUsesOneThatWasCreatedForIt() throws SQLException {
    DataSource database = Databases.postgres();
    String schema = Databases.newSchema();
    execute(
        database,
        "CREATE ROLE owner_of_"
            + schema
            + " LOGIN; CREATE SCHEMA "
            + schema
            + " AUTHORIZATION owner_of_"
            + schema);
    DataSource restricted = Databases.postgres("owner_of_" + schema);

    assertThat(Migrations.ofMonitoring().inSchema(schema).migrate(restricted)).hasSize(1);
    assertThatThrownBy(
            () -> Migrations.ofMonitoring().inSchema(Databases.newSchema()).migrate(restricted))
        .isInstanceOfSatisfying(
            StoreUnavailable.class, e -> assertThat(e.sqlState()).isEqualTo("42501"));
  }

  @Test
  void aRoleThatMayOnlyReadCountsAndCannotChange() throws SQLException {
    DataSource database = Databases.postgres();
    String schema = Databases.newSchema();
    Migrations.ofMonitoring().inSchema(schema).migrate(database);
    String role = "reader_of_" + schema;
    execute(
        database,
        "CREATE ROLE "
            + role
            + " LOGIN; GRANT USAGE ON SCHEMA "
            + schema
            + " TO "
            + role
            + "; GRANT SELECT ON ALL TABLES IN SCHEMA "
            + schema
            + " TO "
            + role);
    JdbcMonitoringStore reader =
        JdbcMonitoringStore.of(Databases.postgres(role), new MovableClock(Given.TODAY))
            .inSchema(schema);

    try (var records = reader.records(EventWindow.all())) {
      assertThat(records).isEmpty();
    }
    assertThatThrownBy(() -> reader.save(Given.record(Given.person("p"), Given.event())))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(
            "Database did not do it and nothing was changed (SQLSTATE 42501, vendor code 0)");
  }

  @Test
  void aStoreWithoutTablesSaysThatNothingWasDone() {
    JdbcMonitoringStore store =
        JdbcMonitoringStore.of(Databases.h2(), new MovableClock(Given.TODAY));

    assertThatThrownBy(() -> store.erase(Given.person("p")))
        .isInstanceOfSatisfying(
            StoreUnavailable.class, e -> assertThat(e.isOutcomeKnown()).isTrue())
        .hasNoCause();
    assertThatThrownBy(() -> store.records(EventWindow.all()))
        .isInstanceOf(StoreUnavailable.class)
        .hasNoCause();
  }

  @Test
  void noNameThatIsNotPlainBecomesPartOfAStatement() {
    for (String name : List.of("", "Tegwch", "a b", "a;drop", "a\"b", "1a", "a".repeat(64))) {
      assertThatThrownBy(() -> Migrations.ofMonitoring().inSchema(name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Schema must be 1 to 63 lower-case letters, digits or underscores and begin with a letter");
    }
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
