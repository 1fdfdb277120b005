// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.core.variable.Variable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same rows in a table of DuckDB, in memory, in columns of its smallest type. */
final class DuckDb implements AutoCloseable {

  private final Connection connection;

  DuckDb(int threads) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET threads = " + threads);
  }

  /** Puts the columns into a table named t, with one more column if rows have subjects. */
  void load(List<Variable> variables, byte[][] columns, int[] subjects) throws SQLException {
    String types =
        variables.stream().map(of -> of.name() + " TINYINT").collect(Collectors.joining(", "));
    execute("CREATE TABLE t (" + types + (subjects.length > 0 ? ", subject INTEGER)" : ")"));
    DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "t")) {
      for (int row = 0; row < columns[0].length; row++) {
        appender.beginRow();
        for (byte[] column : columns) {
          appender.append(column[row]);
        }
        if (subjects.length > 0) {
          appender.append(subjects[row]);
        }
        appender.endRow();
      }
    }
  }

  /** The version, for the record. */
  String version() throws SQLException {
    return connection.getMetaData().getDatabaseProductVersion();
  }

  /** The rows of a query whose columns are all whole numbers. */
  List<long[]> query(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<long[]> rows = new ArrayList<>();
      while (result.next()) {
        long[] row = new long[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = result.getLong(i + 1);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
