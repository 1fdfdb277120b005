// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.standards.store.Refusal;
import cymru.tegwch.standards.store.StoreRefused;
import cymru.tegwch.standards.store.key.StorableText;
import cymru.tegwch.standards.store.needs.NeedsReceipt;
import cymru.tegwch.standards.store.needs.NeedsRecord;
import cymru.tegwch.standards.store.needs.NeedsStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Keeps needs in a database, in a schema of their own: not the one of the monitoring answers, so
 * that a role which reads the one need not be able to read the other.
 *
 * <pre>{@code
 * Migrations.ofNeeds().migrate(dataSource);
 * NeedsStore store = JdbcNeedsStore.of(dataSource, clock);
 * }</pre>
 */
public final class JdbcNeedsStore implements NeedsStore {

  static final String DEFAULT_SCHEMA = "tegwch_needs";

  private static final String ADD =
      "INSERT INTO ${schema}.communication_need"
          + " (person, version, choice, valid_from, code_list, code, write_in)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT =
      "SELECT person, version, valid_from, code_list, code, write_in"
          + " FROM ${schema}.communication_need";
  private static final String OF_PERSON = SELECT + " WHERE person = ? ORDER BY version, choice";
  private static final String WITH_NEED =
      SELECT
          + " WHERE person IN (SELECT person FROM ${schema}.communication_need WHERE code = ?)"
          + " ORDER BY person, version, choice";
  private static final String SUPERSEDE =
      "DELETE FROM ${schema}.communication_need WHERE person = ? AND version < ? AND valid_from >= ?";
  private static final String OVER =
      "DELETE FROM ${schema}.communication_need WHERE person = ? AND valid_from <"
          + " (SELECT MAX(valid_from) FROM ${schema}.communication_need"
          + " WHERE person = ? AND valid_from <= ?)";
  private static final String REMOVE = "DELETE FROM ${schema}.communication_need WHERE person = ?";

  private final Transactions transactions;
  private final Clock clock;
  private final Schema schema;

  private JdbcNeedsStore(Transactions transactions, Clock clock, Schema schema) {
    this.transactions = transactions;
    this.clock = requireNonNull(clock, "clock");
    this.schema = schema;
  }

  /** A store in the schema {@code tegwch_needs}. */
  public static JdbcNeedsStore of(DataSource dataSource, Clock clock) {
    return new JdbcNeedsStore(new Transactions(dataSource), clock, new Schema(DEFAULT_SCHEMA));
  }

  /**
   * The same store in another schema.
   *
   * @throws IllegalArgumentException if the name is not 1 to 63 lower-case letters, digits and
   *     underscores beginning with a letter
   */
  public JdbcNeedsStore inSchema(String name) {
    return new JdbcNeedsStore(transactions, clock, new Schema(name));
  }

  @Override
  public NeedsReceipt.Kept keep(NeedsRecord record) {
    LocalDate today = LocalDate.now(clock);
    long version = transactions.run(connection -> keep(connection, record, today));
    return new NeedsReceipt.Kept(clock.instant(), version);
  }

  @Override
  public Optional<NeedsRecord> needs(String person) {
    LocalDate today = LocalDate.now(clock);
    return current(of(person), today);
  }

  @Override
  public Optional<NeedsRecord> latest(String person) {
    return last(of(person));
  }

  @Override
  public List<NeedsRecord> withNeed(String code) {
    LocalDate today = LocalDate.now(clock);
    List<NeedsRecord> all =
        transactions.run(connection -> read(connection, WITH_NEED, requireNonNull(code, "code")));
    return all.stream().collect(Collectors.groupingBy(NeedsRecord::person)).values().stream()
        .flatMap(kept -> current(kept, today).stream())
        .filter(record -> record.needs(code))
        .sorted(Comparator.comparing(NeedsRecord::person))
        .toList();
  }

  @Override
  public NeedsReceipt.Removed remove(String person) {
    StorableText.requirePerson(person);
    long records =
        transactions.run(
            connection -> {
              long found = read(connection, OF_PERSON, person).size();
              try (PreparedStatement delete = connection.prepareStatement(schema.in(REMOVE))) {
                delete.setString(1, person);
                delete.executeUpdate();
              }
              return found;
            });
    return new NeedsReceipt.Removed(clock.instant(), records);
  }

  /** The schema, and nothing of the database. */
  @Override
  public String toString() {
    return "JdbcNeedsStore[" + schema.name() + "]";
  }

  private long keep(Connection connection, NeedsRecord record, LocalDate today)
      throws SQLException {
    Optional<NeedsRecord> last = last(read(connection, OF_PERSON, record.person()));
    long version = last.map(NeedsRecord::version).orElse(0L);
    if (record.version() != version + 1) {
      if (last.isEmpty()) {
        throw StoreRefused.because(Refusal.NO_RECORD);
      }
      if (!last.get().equals(record)) {
        throw StoreRefused.because(Refusal.STALE, version);
      }
      return version;
    }
    add(connection, record);
    try (PreparedStatement delete = connection.prepareStatement(schema.in(SUPERSEDE))) {
      delete.setString(1, record.person());
      delete.setLong(2, record.version());
      delete.setObject(3, record.validFrom());
      delete.executeUpdate();
    }
    try (PreparedStatement delete = connection.prepareStatement(schema.in(OVER))) {
      delete.setString(1, record.person());
      delete.setString(2, record.person());
      delete.setObject(3, today);
      delete.executeUpdate();
    }
    return record.version();
  }

  private void add(Connection connection, NeedsRecord record) throws SQLException {
    List<String> codes = record.needs().codes();
    try (PreparedStatement insert = connection.prepareStatement(schema.in(ADD))) {
      for (int choice = 0; choice < codes.size(); choice++) {
        insert.setString(1, record.person());
        insert.setLong(2, record.version());
        insert.setInt(3, choice);
        insert.setObject(4, record.validFrom());
        insert.setString(5, record.needs().list().toString());
        insert.setString(6, codes.get(choice));
        insert.setString(7, choice == 0 ? record.needs().writeIn() : null);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private List<NeedsRecord> of(String person) {
    StorableText.requirePerson(person);
    return transactions.run(connection -> read(connection, OF_PERSON, person));
  }

  private List<NeedsRecord> read(Connection connection, String sql, String parameter)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(schema.in(sql))) {
      select.setString(1, parameter);
      try (ResultSet rows = select.executeQuery()) {
        List<NeedsRecord> records = new ArrayList<>();
        boolean isOnRow = rows.next();
        while (isOnRow) {
          String person = rows.getString("person");
          long version = rows.getLong("version");
          LocalDate validFrom = rows.getObject("valid_from", LocalDate.class);
          CodeListId list = CodeListId.parse(rows.getString("code_list"));
          String writeIn = rows.getString("write_in");
          List<String> codes = new ArrayList<>();
          do {
            codes.add(rows.getString("code"));
            isOnRow = rows.next();
          } while (isOnRow
              && rows.getString("person").equals(person)
              && rows.getLong("version") == version);
          records.add(
              new NeedsRecord(person, new Chosen(list, codes, writeIn), validFrom, version));
        }
        return records;
      }
    }
  }

  private static Optional<NeedsRecord> last(List<NeedsRecord> kept) {
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
  }

  private static Optional<NeedsRecord> current(List<NeedsRecord> kept, LocalDate today) {
    return last(kept.stream().filter(record -> !record.validFrom().isAfter(today)).toList());
  }
}
