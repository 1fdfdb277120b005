// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection of the host's for the time of one transaction. */
final class Lease implements AutoCloseable {

  private final Connection connection;
  private boolean wasAutoCommit;
  private boolean isBegun;
  private boolean isDone;

  Lease(Connection connection) {
    this.connection = connection;
  }

  Connection begin() throws SQLException {
    wasAutoCommit = connection.getAutoCommit();
    if (wasAutoCommit) {
      connection.setAutoCommit(false);
    }
    isBegun = true;
    return connection;
  }

  void commit() throws SQLException {
    connection.commit();
    isDone = true;
  }

  /**
   * Undoes what was not committed and gives the connection back as it was. What goes wrong here
   * changes nothing of what was done, so that nobody is told.
   */
  @Override
  public void close() {
    if (isBegun) {
      if (!isDone) {
        quietly(connection::rollback);
      }
      if (wasAutoCommit) {
        quietly(() -> connection.setAutoCommit(true));
      }
    }
    quietly(connection::close);
  }

  private interface Step {
    void take() throws SQLException;
  }

  private static void quietly(Step step) {
    try {
      step.take();
    } catch (SQLException | RuntimeException e) {
      // a connection that is broken is the pool's to throw away
    }
  }
}
