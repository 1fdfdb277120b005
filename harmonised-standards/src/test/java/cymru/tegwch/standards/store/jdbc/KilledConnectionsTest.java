// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.standards.store.Databases;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.Given;
import cymru.tegwch.standards.store.MonitoringStore;
import cymru.tegwch.standards.store.MovableClock;
import cymru.tegwch.standards.store.RetentionRule;
import cymru.tegwch.standards.store.StoreUnavailable;
import cymru.tegwch.standards.store.TimeLimit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The connection dies at every call that a change makes, before and after it; then the change is
 * asked for again in the same words. Nothing is lost and nothing doubled.
 */
class KilledConnectionsTest {

  private static final SubjectId PERSON = Given.person("tenancy-4711/1");
  private static final Map<String, Answer> CHANGED =
      Map.of("religion", Given.religion("sikh"), "age", new Stated(43));

  private static final Pattern EVERY_CALL = Pattern.compile(".*");

  /** The calls that go to the server, or come before or after one that does. */
  private static final Pattern STATEMENTS = Pattern.compile("Connection\\..*|.*\\.execute.*");

  private final Clock clock = new MovableClock(Given.TODAY);

  /**
   * A change, and what is there when it was made once.
   *
   * @param before what is there before
   * @param change the change
   * @param after the state that it leads to
   */
  private record Scene(
      Consumer<MonitoringStore> before,
      Consumer<MonitoringStore> change,
      List<MonitoringRecord> after) {}

  /** What came of all the deaths. */
  private static final class Toll {
    private int deaths;
    private int unknown;
    private int lost;
    private int doubled;
    private int halves;
    private final TreeSet<String> calls = new TreeSet<>();

    @Override
    public String toString() {
      return deaths
          + " deaths at "
          + calls.size()
          + " kinds of call, outcome not known "
          + unknown
          + ", half done "
          + halves
          + ", lost "
          + lost
          + ", doubled "
          + doubled;
    }
  }

  @Test
  void nothingIsLostOrDoubledInH2() {
    Toll toll = kill(Databases.h2(), Connection::close, EVERY_CALL, 1);

    System.out.println("Killed connections, H2: " + toll);
    assertNothingLost(toll);
  }

  @Test
  void nothingIsLostOrDoubledInPostgreSqlWhenItsBackendIsTerminated() {
    DataSource postgres = Databases.postgres();
    DataSource operator = Databases.keepingOne(postgres);
    Toll toll = kill(postgres, connection -> terminate(operator, connection), STATEMENTS, 1);

    System.out.println("Killed connections, PostgreSQL: " + toll);
    assertNothingLost(toll);
  }

  @Test
  @Tag("heavy")
  void nothingIsLostOrDoubledInManyDeathsInARow() {
    DataSource postgres = Databases.postgres();
    DataSource operator = Databases.keepingOne(postgres);
    Toll toll = kill(postgres, connection -> terminate(operator, connection), EVERY_CALL, 5);
    Toll h2 = kill(Databases.h2(), Connection::close, EVERY_CALL, 5);

    System.out.println("Killed connections, five in a row, PostgreSQL: " + toll);
    System.out.println("Killed connections, five in a row, H2: " + h2);
    assertNothingLost(toll);
    assertNothingLost(h2);
  }

  private static void assertNothingLost(Toll toll) {
    assertThat(toll.lost).isZero();
    assertThat(toll.doubled).isZero();
    assertThat(toll.halves).isZero();
    assertThat(toll.unknown).isPositive();
    assertThat(toll.calls)
        .contains("Connection.commit", "PreparedStatement.executeUpdate", "Connection.close");
  }

  /** Kills every change at every call, that many times in a row, then lets it live. */
  private Toll kill(DataSource real, DyingDataSource.Killer killer, Pattern counted, int inARow) {
    Toll toll = new Toll();
    String schema = Databases.newSchema();
    Migrations.ofMonitoring().inSchema(schema).migrate(real);
    MonitoringStore living =
        JdbcMonitoringStore.of(Databases.keepingOne(real), clock).inSchema(schema);
    for (Scene scene : scenes()) {
      for (DyingDataSource.When when : DyingDataSource.When.values()) {
        boolean isKilled = true;
        for (int diesAt = 1; isKilled; diesAt++) {
          isKilled =
              kill(
                  new Place(real, schema, killer, counted),
                  living,
                  scene,
                  new Death(diesAt, when, inARow),
                  toll);
        }
      }
    }
    return toll;
  }

  /** Where a connection dies and how often. */
  private record Death(int at, DyingDataSource.When when, int times) {}

  /** Where it happens. */
  private record Place(
      DataSource real, String schema, DyingDataSource.Killer killer, Pattern counted) {}

  private boolean kill(Place place, MonitoringStore living, Scene scene, Death death, Toll toll) {
    living.erase(PERSON);
    living.liftObjection(PERSON);
    scene.before().accept(living);
    List<MonitoringRecord> before = all(living);
    boolean isKilled = false;
    for (int time = 0; time < death.times(); time++) {
      List<MonitoringRecord> earlier = all(living);
      DyingDataSource dying =
          new DyingDataSource(
              place.real(), death.at(), death.when(), place.killer(), place.counted());
      MonitoringStore store = JdbcMonitoringStore.of(dying, clock).inSchema(place.schema());
      try {
        scene.change().accept(store);
      } catch (StoreUnavailable e) {
        toll.unknown += e.isOutcomeKnown() ? 0 : 1;
        List<MonitoringRecord> now = all(living);
        boolean isDone = now.equals(scene.after());
        toll.halves += isDone || now.equals(before) ? 0 : 1;
        // known not to be done: an attempt before this one may have been
        toll.halves += e.isOutcomeKnown() && !now.equals(earlier) ? 1 : 0;
        assertThat(e).hasNoCause();
        assertThat(e.getMessage()).doesNotContain("canary").contains("08006");
      }
      if (dying.isDead()) {
        isKilled = true;
        toll.deaths++;
        toll.calls.add(dying.lastCall());
      }
    }
    scene.change().accept(living);
    List<MonitoringRecord> now = all(living);
    toll.lost += now.size() < scene.after().size() ? 1 : 0;
    toll.doubled += now.size() > scene.after().size() ? 1 : 0;
    toll.halves += now.equals(scene.after()) ? 0 : 1;
    return isKilled;
  }

  private static List<Scene> scenes() {
    MonitoringRecord record = Given.record(PERSON, Given.event());
    MonitoringRecord old = Given.record(PERSON, Given.event(LocalDate.of(2020, 5, 1)));
    MonitoringRecord second = old.with(Map.of("sex", record.answer("sex").orElseThrow()));
    Consumer<MonitoringStore> saved = store -> store.save(record);
    RetentionRule rule = RetentionRule.afterEvent("three-years", Period.ofYears(3));
    return List.of(
        new Scene(store -> {}, saved, List.of(record)),
        new Scene(
            store -> {
              store.save(old);
              store.withdraw(PERSON, "none");
            },
            saved,
            ordered(at(2, old), at(3, record))),
        new Scene(saved, store -> store.update(PERSON, 1, CHANGED), List.of(record.with(CHANGED))),
        new Scene(saved, store -> store.withdraw(PERSON), List.of()),
        new Scene(saved, store -> store.object(PERSON), List.of()),
        new Scene(saved, store -> store.erase(PERSON), List.of()),
        new Scene(
            store -> {
              store.save(old);
              store.save(record);
            },
            store -> store.purge(rule),
            List.of(at(2, record))),
        new Scene(
            store -> store.save(old),
            store -> store.expire(TimeLimit.of("age", Period.ofYears(3))),
            List.of(at(2, without(second, "age")))));
  }

  private static List<MonitoringRecord> ordered(MonitoringRecord one, MonitoringRecord other) {
    MonitoringStore memory = MonitoringStore.inMemory(new MovableClock(Given.TODAY));
    memory.save(at(1, one));
    memory.save(at(1, other));
    List<MonitoringRecord> order = all(memory);
    return order.get(0).event().equals(one.event()) ? List.of(one, other) : List.of(other, one);
  }

  private static MonitoringRecord without(MonitoringRecord record, String question) {
    return record.without(question);
  }

  private static MonitoringRecord at(long version, MonitoringRecord record) {
    return new MonitoringRecord(
        record.subject(),
        record.notice(),
        record.event(),
        record.language(),
        version,
        new LinkedHashMap<>(record.answers()));
  }

  private static List<MonitoringRecord> all(MonitoringStore store) {
    try (Stream<MonitoringRecord> records = store.records(EventWindow.all())) {
      return records.toList();
    }
  }

  /** Has the server end the connection's process, as an operator or a failover does. */
  private static void terminate(DataSource postgres, Connection victim) throws SQLException {
    int process = victim.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    try (Connection operator = postgres.getConnection();
        PreparedStatement kill = operator.prepareStatement("SELECT pg_terminate_backend(?)")) {
      kill.setInt(1, process);
      kill.executeQuery().close();
    }
  }
}
