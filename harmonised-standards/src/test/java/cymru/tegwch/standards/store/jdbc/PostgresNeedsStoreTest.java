// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import cymru.tegwch.standards.store.Databases;
import cymru.tegwch.standards.store.NeedsStoreContract;
import cymru.tegwch.standards.store.needs.NeedsStore;
import java.time.Clock;
import javax.sql.DataSource;

/** The contract of needs, kept by PostgreSQL. */
class PostgresNeedsStoreTest extends NeedsStoreContract {

  @Override
  protected NeedsStore newStore(Clock clock) {
    DataSource dataSource = Databases.postgres();
    String schema = Databases.newSchema();
    Migrations.ofNeeds().inSchema(schema).migrate(dataSource);
    return JdbcNeedsStore.of(dataSource, clock).inSchema(schema);
  }
}
