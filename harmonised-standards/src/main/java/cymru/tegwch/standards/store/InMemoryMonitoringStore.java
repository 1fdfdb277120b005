// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.standards.store.key.RecordKey;
import cymru.tegwch.standards.store.key.StorableText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records in a map, one call at a time. */
final class InMemoryMonitoringStore implements MonitoringStore {

  private final Clock clock;
  private final Map<SubjectId, Holding> holdings = new HashMap<>();

  InMemoryMonitoringStore(Clock clock) {
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public synchronized Receipt.Saved save(MonitoringRecord record) {
    if (record.version() != 1) {
      throw new IllegalArgumentException(
          "Version of a record to be saved must be 1, but was " + record.version());
    }
    StorableText.require(record.answers());
    Holding holding = holdings.getOrDefault(record.subject(), new Holding());
    long version = holding.save(record);
    holdings.put(record.subject(), holding);
    return new Receipt.Saved(clock.instant(), version);
  }

  @Override
  public synchronized Receipt.Updated update(
      SubjectId subject, long version, Map<String, Answer> answers) {
    StoreRefused.requireLinked(subject);
    StorableText.requireUpdate(version, answers);
    long now = holding(subject).update(version, answers);
    return new Receipt.Updated(clock.instant(), now);
  }

  @Override
  public synchronized Receipt.AnswerWithdrawn withdraw(SubjectId subject, String question) {
    StoreRefused.requireLinked(subject);
    StorableText.requireQuestion(question);
    long records = holding(subject).withdraw(question);
    return new Receipt.AnswerWithdrawn(clock.instant(), question, records);
  }

  @Override
  public synchronized Receipt.Withdrawn withdraw(SubjectId subject) {
    return new Receipt.Withdrawn(clock.instant(), removeAll(subject));
  }

  @Override
  public synchronized Receipt.Objected object(SubjectId subject) {
    long records = removeAll(subject);
    Holding holding = holding(subject);
    if (holding.objectedOn == null) {
      holding.objectedOn = LocalDate.now(clock);
    }
    holdings.put(subject, holding);
    return new Receipt.Objected(clock.instant(), records);
  }

  @Override
  public synchronized Receipt.ObjectionLifted liftObjection(SubjectId subject) {
    Holding holding = holding(StoreRefused.requireLinked(subject));
    holding.objectedOn = null;
    forgetIfEmpty(subject, holding);
    return new Receipt.ObjectionLifted(clock.instant());
  }

  @Override
  public synchronized Receipt.Erased erase(SubjectId subject) {
    return new Receipt.Erased(clock.instant(), removeAll(subject));
  }

  @Override
  public synchronized List<SubjectId> due(RetentionRule rule, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    return kept()
        .map(Kept::record)
        .filter(record -> rule.isDue(record, today))
        .map(MonitoringRecord::subject)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public synchronized Receipt.Purged purge(RetentionRule rule) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    long records = 0;
    for (SubjectId subject : List.copyOf(holdings.keySet())) {
      Holding holding = holding(subject);
      records += holding.removeIf(kept -> rule.isDue(kept.record(), today));
      forgetIfEmpty(subject, holding);
    }
    return new Receipt.Purged(now, rule.name(), records);
  }

  @Override
  public synchronized Receipt.Expired expire(TimeLimit limit) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    long records = 0;
    for (Holding holding : holdings.values()) {
      records += holding.expire(limit, today);
    }
    return new Receipt.Expired(now, limit.question(), records);
  }

  @Override
  public synchronized SubjectAccess subjectAccess(SubjectId subject) {
    Holding holding = holding(StoreRefused.requireLinked(subject));
    return SubjectAccess.of(
        OffsetDateTime.now(clock),
        holding.records.values().stream().map(Kept::record).toList(),
        holding.objectedOn);
  }

  @Override
  public synchronized Stream<MonitoringRecord> records(EventWindow window) {
    SortedMap<RecordKey, MonitoringRecord> inOrder = new TreeMap<>();
    for (Holding holding : holdings.values()) {
      holding.records.forEach((key, kept) -> inOrder.put(key, kept.record()));
    }
    List<MonitoringRecord> snapshot =
        inOrder.values().stream().filter(record -> window.contains(record.event())).toList();
    return snapshot.stream();
  }

  private Stream<Kept> kept() {
    return holdings.values().stream().flatMap(holding -> holding.records.values().stream());
  }

  private Holding holding(SubjectId subject) {
    return holdings.getOrDefault(subject, new Holding());
  }

  private long removeAll(SubjectId subject) {
    Holding holding = holding(StoreRefused.requireLinked(subject));
    long records = holding.removeIf(kept -> true);
    forgetIfEmpty(subject, holding);
    return records;
  }

  private void forgetIfEmpty(SubjectId subject, Holding holding) {
    if (holding.records.isEmpty() && holding.objectedOn == null) {
      holdings.remove(subject);
    }
  }

  /**
   * A record, and from which version its last update was made.
   *
   * @param record the record as it is
   * @param updatedFrom the version before the last change, if that was an update; or 0
   */
  private record Kept(MonitoringRecord record, long updatedFrom) {}

  /** What is kept of one subject. */
  private static final class Holding {

    private final Map<RecordKey, Kept> records = new HashMap<>();
    private long lastVersion;
    private @Nullable LocalDate objectedOn;

    long save(MonitoringRecord record) {
      if (objectedOn != null) {
        throw StoreRefused.because(Refusal.OBJECTED);
      }
      RecordKey key = RecordKey.of(record);
      Kept there = records.get(key);
      if (there == null) {
        records.put(key, new Kept(at(record, ++lastVersion, record.answers()), 0));
        return lastVersion;
      }
      long version = there.record().version();
      if (!at(record, version, record.answers()).equals(there.record())) {
        throw StoreRefused.because(Refusal.ALREADY_KEPT, version);
      }
      return version;
    }

    long update(long version, Map<String, Answer> answers) {
      if (records.isEmpty()) {
        throw StoreRefused.because(Refusal.NO_RECORD);
      }
      Kept current = first(kept -> kept.record().version() == version);
      if (current != null) {
        Map<String, Answer> all = current.record().with(answers).answers();
        put(new Kept(at(current.record(), ++lastVersion, all), version));
        return lastVersion;
      }
      Kept repeated = first(kept -> kept.updatedFrom() == version);
      if (repeated == null
          || !repeated.record().answers().entrySet().containsAll(answers.entrySet())) {
        throw StoreRefused.because(Refusal.STALE, lastVersion());
      }
      return repeated.record().version();
    }

    long withdraw(String question) {
      inOrder().forEach(kept -> remove(kept.record(), question));
      return records.size();
    }

    long expire(TimeLimit limit, LocalDate today) {
      List<Kept> over =
          inOrder().stream()
              .filter(kept -> limit.isOver(kept.record(), today))
              .filter(kept -> kept.record().answer(limit.question()).isPresent())
              .toList();
      over.forEach(kept -> remove(kept.record(), limit.question()));
      return over.size();
    }

    long removeIf(Predicate<Kept> condition) {
      int before = records.size();
      records.values().removeIf(condition);
      return (long) before - records.size();
    }

    private void remove(MonitoringRecord record, String question) {
      Map<String, Answer> rest = record.without(question).answers();
      put(new Kept(at(record, ++lastVersion, rest), 0));
    }

    private void put(Kept kept) {
      records.put(RecordKey.of(kept.record()), kept);
    }

    private List<Kept> inOrder() {
      return records.values().stream()
          .sorted(Comparator.comparing((Kept kept) -> kept.record().version()))
          .toList();
    }

    private long lastVersion() {
      return records.values().stream()
          .mapToLong(kept -> kept.record().version())
          .max()
          .orElseThrow();
    }

    private @Nullable Kept first(Predicate<Kept> condition) {
      return records.values().stream().filter(condition).findFirst().orElse(null);
    }

    private static MonitoringRecord at(
        MonitoringRecord record, long version, Map<String, Answer> answers) {
      return new MonitoringRecord(
          record.subject(), record.notice(), record.event(), record.language(), version, answers);
    }
  }
}
