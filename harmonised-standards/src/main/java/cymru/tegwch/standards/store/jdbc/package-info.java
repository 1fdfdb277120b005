// SPDX-License-Identifier: Apache-2.0
/**
 * The stores in a database that the host has a {@link javax.sql.DataSource} of: plain SQL, for
 * PostgreSQL and H2.
 *
 * <p>Start at {@link cymru.tegwch.standards.store.jdbc.JdbcMonitoringStore} and {@link
 * cymru.tegwch.standards.store.jdbc.Migrations}. No exception of a driver leaves this package,
 * because a driver's message can have an answer in it.
 */
@NullMarked
package cymru.tegwch.standards.store.jdbc;

import org.jspecify.annotations.NullMarked;
