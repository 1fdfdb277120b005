// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;

/** The databases of the tests: H2 in memory, and a PostgreSQL that Maven brought. */
public final class Databases {

  private static final AtomicInteger NAMES = new AtomicInteger();

  private Databases() {}

  /** A new H2 of its own, which lasts as long as the virtual machine. */
  public static DataSource h2() {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:mem:store" + NAMES.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    return dataSource;
  }

  /**
   * The PostgreSQL of this virtual machine, started when first needed. Where it cannot be started
   * the test is skipped, and says why.
   */
  public static DataSource postgres() {
    return running().getPostgresDatabase();
  }

  /** The same PostgreSQL at another role. */
  public static DataSource postgres(String role) {
    return running().getDatabase(role, "postgres");
  }

  /**
   * A source that hands out one connection again and again: PostgreSQL takes longer to open one
   * than to do what is asked. For one thread.
   */
  public static DataSource keepingOne(DataSource real) {
    try {
      Connection kept = real.getConnection();
      Connection shown =
          (Connection)
              Proxy.newProxyInstance(
                  Databases.class.getClassLoader(),
                  new Class<?>[] {Connection.class},
                  (self, method, arguments) ->
                      method.getName().equals("close") ? null : method.invoke(kept, arguments));
      return (DataSource)
          Proxy.newProxyInstance(
              Databases.class.getClassLoader(),
              new Class<?>[] {DataSource.class},
              (self, method, arguments) ->
                  method.getName().equals("getConnection")
                      ? shown
                      : method.invoke(real, arguments));
    } catch (SQLException e) {
      throw new IllegalStateException("Database must be there for the test", e);
    }
  }

  private static EmbeddedPostgres running() {
    String reason = Started.REASON;
    Assumptions.assumeTrue(reason.isEmpty(), reason);
    return Started.POSTGRES;
  }

  /** A schema that no other test has. */
  public static String newSchema() {
    return "tegwch_test_" + NAMES.incrementAndGet();
  }

  /**
   * Started once. PostgreSQL refuses to run as root; the library that starts it then enters a user
   * namespace by {@code unshare -U}, which a machine may forbid.
   */
  private static final class Started {
    private static final EmbeddedPostgres POSTGRES;
    private static final String REASON;

    static {
      EmbeddedPostgres started = null;
      String reason = "";
      try {
        started = EmbeddedPostgres.builder().setCleanDataDirectory(true).start();
      } catch (IOException | RuntimeException e) {
        reason = "PostgreSQL cannot be started here: " + e;
      }
      POSTGRES = started;
      REASON = reason;
    }
  }
}
