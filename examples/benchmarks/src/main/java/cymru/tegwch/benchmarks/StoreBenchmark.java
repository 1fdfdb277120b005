// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.MonitoringStore;
import cymru.tegwch.standards.store.jdbc.JdbcMonitoringStore;
import cymru.tegwch.standards.store.jdbc.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * How many records of five answers a store saves in a second, one thread and one kept connection,
 * each a transaction of its own; and how many it gives back. PostgreSQL has each on disk before the
 * next begins; H2 writes by its default, some time later.
 */
public final class StoreBenchmark {

  private static final int SAVED = 5_000;
  private static final int ROUNDS = 5;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final ServiceEvent EVENT =
      ServiceEvent.of("repairs", "after-repair", LocalDate.of(2026, 11, 21));
  private static final CollectionNotice NOTICE =
      new CollectionNotice(
          NoticeId.parse("equality-monitoring@2026-04"),
          Text.of("To see whether services are fair", "Er mwyn gweld a yw gwasanaethau’n deg"),
          LawfulBasis.equalityOfOpportunity("https://council.example/policy"));

  private StoreBenchmark() {}

  /** Saves and reads with each kind of store. */
  public static void main(String[] arguments) throws Exception {
    Timing.printMachine();
    run("memory", MonitoringStore.inMemory(CLOCK));
    Path folder = Files.createTempDirectory("tegwch-store");
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:file:" + folder.resolve("store"));
    run("H2, file", database(h2));
    try (EmbeddedPostgres postgres = durable()) {
      run("PostgreSQL", database(postgres.getPostgresDatabase()));
    }
  }

  /**
   * As a server is run: the library that starts it would have commits return before they are kept.
   */
  private static EmbeddedPostgres durable() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("fsync", "on")
        .start();
  }

  private static MonitoringStore database(DataSource dataSource) throws SQLException {
    DataSource kept = keepingOne(dataSource);
    Migrations.ofMonitoring().migrate(kept);
    return JdbcMonitoringStore.of(kept, CLOCK);
  }

  private static void run(String name, MonitoringStore store) {
    double[] perSecond = new double[ROUNDS];
    long next = 0;
    for (int round = -1; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < SAVED; i++) {
        store.save(record(next++));
      }
      if (round >= 0) {
        perSecond[round] = SAVED / ((System.nanoTime() - start) / 1e9);
      }
    }
    Arrays.sort(perSecond);
    long start = System.nanoTime();
    long read;
    try (Stream<MonitoringRecord> records = store.records(EventWindow.all())) {
      read = records.filter(record -> record.answers().size() == 5).count();
    }
    double reading = read / ((System.nanoTime() - start) / 1e9);
    if (read != next) {
      throw new IllegalStateException("Store must have " + next + " records, but had " + read);
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s saves a second: median %,.0f (%,.0f to %,.0f); read back %,d at %,.0f a second%n",
        name,
        perSecond[ROUNDS / 2],
        perSecond[0],
        perSecond[ROUNDS - 1],
        read,
        reading);
  }

  private static MonitoringRecord record(long number) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("sex", Chosen.of(Wales.SEX.id(), number % 2 == 0 ? "female" : "male"));
    answers.put(
        "national-identity", Chosen.of(Wales.NATIONAL_IDENTITY.id(), List.of("welsh", "british")));
    answers.put("religion", Chosen.of(Wales.RELIGION.id(), "none"));
    answers.put("age", new Stated(18 + number % 70));
    answers.put("sexual-orientation", Silence.PREFER_NOT_TO_SAY);
    SubjectId subject = new SubjectId(SubjectId.Kind.LINKED, number * 0x9E3779B97F4A7C15L, number);
    return MonitoringRecord.of(subject, NOTICE, EVENT, Language.WELSH, answers);
  }

  /** As a pool would, without what a pool costs. */
  private static DataSource keepingOne(DataSource real) throws SQLException {
    Connection kept = real.getConnection();
    ClassLoader loader = StoreBenchmark.class.getClassLoader();
    Connection shown =
        (Connection)
            Proxy.newProxyInstance(
                loader,
                new Class<?>[] {Connection.class},
                (self, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(kept, arguments));
    return (DataSource)
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {DataSource.class},
            (self, method, arguments) ->
                method.getName().equals("getConnection") ? shown : method.invoke(real, arguments));
  }
}
