// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import cymru.tegwch.standards.store.Databases;
import cymru.tegwch.standards.store.MonitoringStore;
import cymru.tegwch.standards.store.MonitoringStoreContract;
import java.time.Clock;
import javax.sql.DataSource;

/** The contract, kept by PostgreSQL. */
class PostgresMonitoringStoreTest extends MonitoringStoreContract {

  @Override
  protected MonitoringStore newStore(Clock clock) {
    DataSource dataSource = Databases.postgres();
    String schema = Databases.newSchema();
    Migrations.ofMonitoring().inSchema(schema).migrate(dataSource);
    return JdbcMonitoringStore.of(dataSource, clock).inSchema(schema);
  }
}
