// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.StoreUnavailable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Records one after the other, as one statement found them. */
final class RecordStream extends Spliterators.AbstractSpliterator<MonitoringRecord> {

  /** So many rows a driver that can fetches at a time, instead of all. */
  private static final int FETCHED = 2_000;

  private final Lease lease;
  private final RecordRows rows;

  private RecordStream(Lease lease, RecordRows rows) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    this.lease = lease;
    this.rows = rows;
  }

  /** The records of that window; the connection goes back when they end or the stream is closed. */
  static Stream<MonitoringRecord> of(Transactions transactions, Schema schema, EventWindow window) {
    Lease lease = transactions.lease();
    try {
      RecordStream records = new RecordStream(lease, new RecordRows(open(lease, schema, window)));
      return StreamSupport.stream(records, false).onClose(lease::close);
    } catch (SQLException e) {
      lease.close();
      throw Transactions.unavailable(e, true);
    } catch (RuntimeException e) {
      lease.close();
      throw StoreUnavailable.of(null, 0, true);
    }
  }

  @Override
  public boolean tryAdvance(Consumer<? super MonitoringRecord> action) {
    MonitoringRecord record = next();
    if (record == null) {
      lease.close();
      return false;
    }
    action.accept(record);
    return true;
  }

  private @Nullable MonitoringRecord next() {
    try {
      return rows.next();
    } catch (SQLException e) {
      lease.close();
      throw Transactions.unavailable(e, true);
    } catch (RuntimeException e) {
      // a driver's, or of a row that somebody changed by hand: its message may quote the row
      lease.close();
      throw StoreUnavailable.of(null, 0, true);
    }
  }

  private static ResultSet open(Lease lease, Schema schema, EventWindow window)
      throws SQLException {
    String service = window.service();
    String condition =
        " WHERE r.event_on BETWEEN ? AND ?" + (service == null ? "" : " AND r.service = ?");
    PreparedStatement select =
        lease
            .begin()
            .prepareStatement(schema.in(RecordRows.SELECT + condition + RecordRows.IN_ORDER));
    select.closeOnCompletion();
    select.setFetchSize(FETCHED);
    select.setObject(1, window.from());
    select.setObject(2, window.to());
    if (service != null) {
      select.setString(3, service);
    }
    return select.executeQuery();
  }
}
