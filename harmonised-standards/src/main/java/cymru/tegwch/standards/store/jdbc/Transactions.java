// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.standards.store.StoreRefused;
import cymru.tegwch.standards.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs work as one transaction, on a connection that is given back as it was found.
 *
 * <p>Work that met another transaction is run again, because it is not known to have failed for a
 * reason of its own. Of a driver's exception only the SQLSTATE and the vendor's code go on.
 */
final class Transactions {

  /** How often work is run again before the database counts as unavailable. */
  private static final int ATTEMPTS = 50;

  /**
   * Another transaction was in the way: unique key, serialization, deadlock, a lock that was not
   * had in time, a row or table that somebody else made or changed meanwhile. HY000 is all that H2
   * says when two make tables at once.
   */
  private static final Set<String> IN_THE_WAY =
      Set.of(
          "23505", "40001", "40P01", "55P03", "HYT00", "HY000", "42P06", "42P07", "42710", "90131");

  private final DataSource dataSource;

  Transactions(DataSource dataSource) {
    this.dataSource = requireNonNull(dataSource, "dataSource");
  }

  /** What is done in a transaction. It may be done more than once. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Runs work and commits.
   *
   * @throws StoreUnavailable if the database did not do it
   */
  <T> T run(Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      Attempt<T> one = new Attempt<>();
      one.run(dataSource, work);
      if (one.result != null) {
        return one.result;
      }
      if (attempt == ATTEMPTS || !one.wasInTheWay()) {
        throw one.unavailable();
      }
    }
  }

  /**
   * Opens a connection for reading in one transaction, which whoever asked for it gives back.
   *
   * @throws StoreUnavailable if there is none
   */
  Lease lease() {
    try {
      return new Lease(dataSource.getConnection());
    } catch (SQLException e) {
      throw unavailable(e, true);
    } catch (RuntimeException e) {
      throw StoreUnavailable.of(null, 0, true);
    }
  }

  /** What may be told of a driver's exception. */
  static StoreUnavailable unavailable(SQLException e, boolean isOutcomeKnown) {
    return StoreUnavailable.of(e.getSQLState(), e.getErrorCode(), isOutcomeKnown);
  }

  /** One run of the work and what came of it. */
  private static final class Attempt<T> {

    private @Nullable T result;
    private boolean isCommitting;
    private @Nullable String sqlState;
    private int vendorCode;

    void run(DataSource dataSource, Work<T> work) {
      try {
        Lease lease = new Lease(dataSource.getConnection());
        try {
          T done = work.on(lease.begin());
          isCommitting = true;
          lease.commit();
          result = done;
        } finally {
          lease.close();
        }
      } catch (SQLException e) {
        sqlState = e.getSQLState();
        vendorCode = e.getErrorCode();
      } catch (StoreRefused e) {
        throw e;
      } catch (RuntimeException e) {
        // a driver's or a pool's; its message may quote a value, so that it goes no further
        sqlState = null;
      }
    }

    boolean wasInTheWay() {
      return sqlState != null && IN_THE_WAY.contains(sqlState) && isOutcomeKnown();
    }

    /** At the commit only a class of SQLSTATE that means a rollback says that nothing was done. */
    private boolean isOutcomeKnown() {
      return !isCommitting
          || (sqlState != null
              && !sqlState.equals("40003") // completion unknown
              && (sqlState.startsWith("40") || sqlState.startsWith("23")));
    }

    StoreUnavailable unavailable() {
      return StoreUnavailable.of(sqlState, vendorCode, isOutcomeKnown());
    }
  }
}
