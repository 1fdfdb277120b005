// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.store.Databases;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.Given;
import cymru.tegwch.standards.store.MonitoringStore;
import cymru.tegwch.standards.store.MovableClock;
import cymru.tegwch.standards.store.RetentionRule;
import cymru.tegwch.standards.store.StoreRefused;
import cymru.tegwch.standards.store.TimeLimit;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * Whatever is done in whatever order: a database answers, refuses and keeps what the map does. The
 * two share none of the code that decides.
 */
class StoreSequencesProperties {

  private static final DataSource H2 = Databases.h2();

  private final MovableClock clock = new MovableClock(Given.TODAY);

  /** Something that is asked of a store, and how it prints without an answer. */
  private record Step(String name, Function<MonitoringStore, Object> on) {
    @Override
    public String toString() {
      return name;
    }
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void h2DoesWhatMemoryDoes(@ForAll("steps") List<Step> steps) {
    same(steps, H2);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void postgreSqlDoesWhatMemoryDoes(@ForAll("steps") List<Step> steps) {
    same(steps, postgres());
  }

  @Tag("heavy")
  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void postgreSqlDoesWhatMemoryDoesInManySequences(@ForAll("steps") List<Step> steps) {
    same(steps, postgres());
  }

  private static DataSource postgres() {
    return Databases.keepingOne(Databases.postgres());
  }

  private void same(List<Step> steps, DataSource dataSource) {
    String schema = Databases.newSchema();
    Migrations.ofMonitoring().inSchema(schema).migrate(dataSource);
    MonitoringStore memory = MonitoringStore.inMemory(clock);
    MonitoringStore database = JdbcMonitoringStore.of(dataSource, clock).inSchema(schema);
    for (Step step : steps) {
      assertThat(outcome(step, database)).as(step.name()).isEqualTo(outcome(step, memory));
      assertThat(all(database)).as(step.name()).isEqualTo(all(memory));
    }
  }

  /** What a step gives: its result, or why it was refused. */
  private static Object outcome(Step step, MonitoringStore store) {
    try {
      return step.on().apply(store);
    } catch (StoreRefused e) {
      return List.of(e.refusal(), e.version());
    }
  }

  /** Every record, with its answers in their order. */
  private static List<Object> all(MonitoringStore store) {
    try (Stream<MonitoringRecord> records = store.records(EventWindow.all())) {
      return records
          .map(record -> (Object) List.of(record, new ArrayList<>(record.answers().keySet())))
          .toList();
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Arbitraries.frequencyOf(
            List.of(
                net.jqwik.api.Tuple.of(8, saves()),
                net.jqwik.api.Tuple.of(8, updates()),
                net.jqwik.api.Tuple.of(2, withdrawals()),
                net.jqwik.api.Tuple.of(3, others())))
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  private static Arbitrary<SubjectId> subjects() {
    return Arbitraries.of(
        Given.person("a"),
        Given.person("b"),
        Given.person("c"),
        new SubjectId(SubjectId.Kind.UNLINKED, 1, 2));
  }

  private static Arbitrary<Step> saves() {
    Arbitrary<ServiceEvent> events =
        Arbitraries.integers()
            .between(0, 3)
            .map(
                n ->
                    ServiceEvent.of(
                        n % 2 == 0 ? "rents" : "repairs", "yearly", Given.TODAY.minusYears(n)));
    Arbitrary<CollectionNotice> notices = Arbitraries.of(Given.NOTICE, Given.OLD_NOTICE);
    return Combinators.combine(
            subjects(), events, notices, Arbitraries.of(Language.values()), answers(0))
        .as(
            (subject, event, notice, language, answers) -> {
              MonitoringRecord record =
                  MonitoringRecord.of(subject, notice, event, language, answers);
              return new Step("save", store -> store.save(record));
            });
  }

  private static Arbitrary<Step> updates() {
    return Combinators.combine(subjects(), Arbitraries.longs().between(1, 12), answers(1))
        .as(
            (subject, version, answers) ->
                new Step(
                    "update from " + version, store -> store.update(subject, version, answers)));
  }

  private static Arbitrary<Step> withdrawals() {
    return Combinators.combine(subjects(), Arbitraries.of("sex", "age", "religion", "carer"))
        .as(
            (subject, question) ->
                new Step("withdraw " + question, store -> store.withdraw(subject, question)));
  }

  private Arbitrary<Step> others() {
    RetentionRule years = RetentionRule.afterEvent("years", Period.ofYears(2));
    RetentionRule ended =
        RetentionRule.afterNotice(
            "ended", Given.OLD_NOTICE.id(), Given.TODAY.minusDays(1), Period.ofDays(1));
    TimeLimit limit = TimeLimit.of("age", Period.ofYears(1));
    return subjects()
        .flatMap(
            subject ->
                Arbitraries.of(
                    new Step("withdraw all", store -> store.withdraw(subject)),
                    new Step("object", store -> store.object(subject)),
                    new Step("lift", store -> store.liftObjection(subject)),
                    new Step("lift again", store -> store.liftObjection(subject)),
                    new Step("erase", store -> store.erase(subject)),
                    new Step("access", store -> store.subjectAccess(subject)),
                    new Step("due", store -> store.due(years, clock)),
                    new Step("purge", store -> store.purge(years)),
                    new Step("purge notice", store -> store.purge(ended)),
                    new Step("expire", store -> store.expire(limit))));
  }

  private static Arbitrary<Map<String, Answer>> answers(int atLeast) {
    Arbitrary<Answer> answer =
        Arbitraries.oneOf(
            Arbitraries.of(Silence.values()),
            Arbitraries.longs().map(Stated::new),
            Combinators.combine(
                    Arbitraries.of("none", "other", "x").list().ofMinSize(1).ofMaxSize(3),
                    Arbitraries.of("", "Tŷ").injectNull(0.5))
                .as((codes, text) -> new Chosen(Wales.RELIGION.id(), codes, text)));
    return Combinators.combine(
            Arbitraries.of("sex", "age", "religion", "carer")
                .list()
                .uniqueElements()
                .ofMinSize(atLeast)
                .ofMaxSize(4),
            answer.list().ofSize(4))
        .as(
            (questions, given) -> {
              Map<String, Answer> answers = new LinkedHashMap<>();
              for (int i = 0; i < questions.size(); i++) {
                answers.put(questions.get(i), given.get(i));
              }
              return answers;
            });
  }
}
