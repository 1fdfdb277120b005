// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Makes the tables of a store, or brings them up to date.
 *
 * <p>Which migrations were applied stands in the table {@code tegwch_migration} of the schema, each
 * with the SHA-256 of its text. To migrate again does nothing; a migration whose text is not the
 * one that was applied, and a schema from a newer version of the library, are refused. Several
 * programs may migrate at the same time.
 *
 * <p>A host that has a tool for migrations runs {@link #scripts} with it instead. The files are
 * named as Flyway names them, and where the schema's name belongs they have {@code ${schema}}.
 *
 * <pre>{@code
 * Migrations.ofMonitoring().migrate(dataSource);
 * Migrations.ofNeeds().inSchema("contact_needs").migrate(dataSource);
 * }</pre>
 */
public final class Migrations {

  private static final String HISTORY =
      "CREATE TABLE IF NOT EXISTS ${schema}.tegwch_migration ("
          + "store VARCHAR(32) NOT NULL, version INTEGER NOT NULL, script VARCHAR(128) NOT NULL, "
          + "checksum VARCHAR(64) NOT NULL, PRIMARY KEY (store, version))";
  private static final String APPLIED =
      "SELECT version, checksum FROM ${schema}.tegwch_migration WHERE store = ? ORDER BY version";
  private static final String APPLY =
      "INSERT INTO ${schema}.tegwch_migration (store, version, script, checksum) VALUES (?, ?, ?, ?)";

  private final String store;
  private final List<String> files;
  private final Schema schema;

  private Migrations(String store, List<String> files, Schema schema) {
    this.store = store;
    this.files = files;
    this.schema = schema;
  }

  /** The tables of a {@link JdbcMonitoringStore}, in the schema {@code tegwch}. */
  public static Migrations ofMonitoring() {
    return new Migrations(
        "monitoring",
        List.of("V1__monitoring_records.sql"),
        new Schema(JdbcMonitoringStore.DEFAULT_SCHEMA));
  }

  /** The table of a {@link JdbcNeedsStore}, in the schema {@code tegwch_needs}. */
  public static Migrations ofNeeds() {
    return new Migrations(
        "needs", List.of("V1__communication_needs.sql"), new Schema(JdbcNeedsStore.DEFAULT_SCHEMA));
  }

  /**
   * The same tables in another schema.
   *
   * @throws IllegalArgumentException if the name is not 1 to 63 lower-case letters, digits and
   *     underscores beginning with a letter
   */
  public Migrations inSchema(String name) {
    return new Migrations(store, files, new Schema(name));
  }

  /** Every script by the name of its file, in order, with the schema's name in it. */
  public List<Script> scripts() {
    List<Script> scripts = new ArrayList<>();
    for (String file : files) {
      scripts.add(
          new Script(scripts.size() + 1, file, schema.in(read(file)), Checksum.of(read(file))));
    }
    return List.copyOf(scripts);
  }

  /**
   * Makes the schema if it is not there and applies every migration that was not applied yet.
   *
   * @return the names of the scripts that were applied now
   * @throws IllegalStateException if the schema was migrated by other scripts than these
   * @throws cymru.tegwch.standards.store.StoreUnavailable if the database did not do it
   */
  public List<String> migrate(DataSource dataSource) {
    Transactions transactions = new Transactions(requireNonNull(dataSource, "dataSource"));
    Map<Integer, String> applied = transactions.run(this::applied);
    List<Script> scripts = scripts();
    requireSame(applied, scripts);
    List<String> now = new ArrayList<>();
    for (Script script : scripts) {
      if (!applied.containsKey(script.version()) && transactions.run(on -> apply(on, script))) {
        now.add(script.name());
      }
    }
    return List.copyOf(now);
  }

  /** The store and the schema. */
  @Override
  public String toString() {
    return "Migrations[" + store + " in " + schema.name() + "]";
  }

  /**
   * One script.
   *
   * @param version its number, from 1
   * @param name the name of its file
   * @param sql its text, with the schema's name
   * @param checksum the SHA-256 of the file, in hexadecimal digits
   */
  public record Script(int version, String name, String sql, String checksum) {

    List<String> statements() {
      return List.of(sql.split(";\\s*(\\n|$)")).stream().filter(s -> !s.isBlank()).toList();
    }
  }

  private Map<Integer, String> applied(Connection connection) throws SQLException {
    makeHistory(connection);
    Map<Integer, String> applied = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(schema.in(APPLIED))) {
      select.setString(1, store);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          applied.put(rows.getInt(1), rows.getString(2));
        }
      }
    }
    return applied;
  }

  /** A role that may not create schemas may still use one that was created for it. */
  private void makeHistory(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!hasSchema(connection)) {
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema.name());
      }
      statement.execute(schema.in(HISTORY));
    }
  }

  private boolean hasSchema(Connection connection) throws SQLException {
    try (ResultSet schemas = connection.getMetaData().getSchemas()) {
      while (schemas.next()) {
        // H2 folds names that are not quoted to capitals
        if (schema.name().equalsIgnoreCase(schemas.getString("TABLE_SCHEM"))) {
          return true;
        }
      }
      return false;
    }
  }

  private boolean apply(Connection connection, Script script) throws SQLException {
    if (applied(connection).containsKey(script.version())) {
      return false;
    }
    try (Statement statement = connection.createStatement()) {
      for (String sql : script.statements()) {
        statement.execute(sql);
      }
    }
    // last, so that where a database commits each table by itself a half that failed is done again
    try (PreparedStatement insert = connection.prepareStatement(schema.in(APPLY))) {
      insert.setString(1, store);
      insert.setInt(2, script.version());
      insert.setString(3, script.name());
      insert.setString(4, script.checksum());
      insert.executeUpdate();
    }
    return true;
  }

  private void requireSame(Map<Integer, String> applied, List<Script> scripts) {
    for (Map.Entry<Integer, String> one : applied.entrySet()) {
      int version = one.getKey();
      if (version > scripts.size()) {
        throw new IllegalStateException(
            "Schema '"
                + schema.name()
                + "' must not be newer than this library, but has "
                + store
                + " migration "
                + version);
      }
      if (!scripts.get(version - 1).checksum().equals(one.getValue())) {
        throw new IllegalStateException(
            "Schema '"
                + schema.name()
                + "' must have "
                + store
                + " migration "
                + version
                + " as it is in this library, but was migrated with another text");
      }
    }
  }

  private String read(String file) {
    try (InputStream in = Migrations.class.getResourceAsStream(store + "/" + file)) {
      if (in == null) {
        throw new IllegalStateException("Migration '" + file + "' is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Migration '" + file + "' cannot be read", e);
    }
  }
}
