// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.standards.Wales;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store keeps and refuses, and what comes back when it is counted. */
public abstract class KeepingContract {

  protected static final SubjectId PERSON = Given.person("tenancy-4711/1");
  protected static final SubjectId OTHER = Given.person("tenancy-4711/2");

  protected final MovableClock clock = new MovableClock(Given.TODAY);
  protected MonitoringStore store;

  /** A store with nothing in it, on that clock. */
  protected abstract MonitoringStore newStore(Clock clock);

  @BeforeEach
  void makeStore() {
    store = newStore(clock);
  }

  @Test
  void aRecordComesBackAsItWasSaved() {
    Receipt.Saved saved = store.save(Given.record(PERSON, Given.event()));

    assertThat(saved.version()).isEqualTo(1);
    assertThat(saved.at()).isEqualTo(clock.instant());
    assertThat(all()).containsExactly(Given.record(PERSON, Given.event()));
    assertThat(all().get(0).answers().keySet())
        .containsExactly("sex", "national-identity", "religion", "age", "sexual-orientation");
  }

  @Test
  void everySilenceAndEveryNumberAndTheLongestTextComeBack() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Silence silence : Silence.values()) {
      answers.put(silence.code(), silence);
    }
    answers.put("least", new Stated(Long.MIN_VALUE));
    answers.put("most", new Stated(Long.MAX_VALUE));
    answers.put("text", new Chosen(Given.list(), List.of("other", "other"), "ŵ🏴".repeat(1_300)));
    answers.put("empty", new Chosen(Given.list(), List.of(""), ""));
    store.save(Given.record(PERSON, Given.event(), answers));

    assertThat(all().get(0).answers()).isEqualTo(answers);
  }

  @Test
  void aRecordWithoutAnswersIsKept() {
    store.save(Given.record(PERSON, Given.event(), Map.of()));

    assertThat(all()).hasSize(1).allMatch(record -> record.answers().isEmpty());
  }

  @Test
  void theSameRecordSavedAgainIsOneRecord() {
    store.save(Given.record(PERSON, Given.event()));

    assertThat(store.save(Given.record(PERSON, Given.event())).version()).isEqualTo(1);
    assertThat(all()).hasSize(1);
  }

  @Test
  void anotherRecordOfTheSameOccasionIsRefusedAndNothingIsChanged() {
    store.save(Given.record(PERSON, Given.event()));

    assertThatThrownBy(
            () ->
                store.save(
                    Given.record(
                        PERSON, Given.event(), Map.of("religion", Given.religion("sikh")))))
        .isInstanceOfSatisfying(
            StoreRefused.class,
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.ALREADY_KEPT);
              assertThat(refused.version()).hasValue(1);
            });
    assertThat(all()).containsExactly(Given.record(PERSON, Given.event()));
  }

  @Test
  void aPersonHasARecordForEachOccasionAndTheirVersionsAreNumberedTogether() {
    store.save(Given.record(PERSON, Given.event()));
    Receipt.Saved second =
        store.save(Given.record(PERSON, ServiceEvent.of("rents", "yearly", Given.TODAY)));

    assertThat(second.version()).isEqualTo(2);
    assertThat(store.save(Given.record(OTHER, Given.event())).version()).isEqualTo(1);
    assertThat(all()).hasSize(3);
  }

  @Test
  void aRecordThatIsNotNewCannotBeSaved() {
    MonitoringRecord changed = Given.record(PERSON, Given.event()).without("sex");

    assertThatThrownBy(() -> store.save(changed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Version of a record to be saved must be 1, but was 2");
  }

  @Test
  void textThatNotEveryStoreCanKeepIsRefusedByAll() {
    for (String text : List.of("a\0b", "\uD800", "\uDC00x")) {
      Chosen chosen = new Chosen(Given.list(), List.of("other"), text);
      assertThatThrownBy(
              () -> store.save(Given.record(PERSON, Given.event(), Map.of("religion", chosen))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Text to be kept must be well-formed Unicode without the character 0");
    }
    assertThat(all()).isEmpty();
  }

  @Test
  void anUpdateWritesWhatItNamesAndKeepsTheRestInItsPlace() {
    store.save(Given.record(PERSON, Given.event()));
    Map<String, Answer> changed = new LinkedHashMap<>();
    changed.put("carer", new Stated(7));
    changed.put("national-identity", Chosen.of(Wales.NATIONAL_IDENTITY.id(), "welsh"));

    Receipt.Updated updated = store.update(PERSON, 1, changed);

    assertThat(updated.version()).isEqualTo(2);
    assertThat(all()).containsExactly(Given.record(PERSON, Given.event()).with(changed));
    assertThat(all().get(0).answers().keySet())
        .containsExactly(
            "sex", "national-identity", "religion", "age", "sexual-orientation", "carer");
  }

  @Test
  void aStaleUpdateIsRefusedAndNothingIsChanged() {
    store.save(Given.record(PERSON, Given.event()));
    store.update(PERSON, 1, Map.of("religion", Given.religion("jewish")));
    List<MonitoringRecord> before = all();

    assertRefused(
        Refusal.STALE, () -> store.update(PERSON, 1, Map.of("religion", Given.religion("sikh"))));
    assertThatThrownBy(() -> store.update(PERSON, 9, Map.of("sex", Silence.NOT_KNOWN)))
        .isInstanceOfSatisfying(
            StoreRefused.class, refused -> assertThat(refused.version()).hasValue(2));
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void theSameUpdateAskedForAgainIsDoneOnce() {
    store.save(Given.record(PERSON, Given.event()));
    Map<String, Answer> changed = Map.of("religion", Given.religion("jewish"));
    store.update(PERSON, 1, changed);

    assertThat(store.update(PERSON, 1, changed).version()).isEqualTo(2);
    assertThat(all().get(0).version()).isEqualTo(2);
  }

  @Test
  void theSameUpdateIsStaleOnceSomethingElseWasChanged() {
    store.save(Given.record(PERSON, Given.event()));
    Map<String, Answer> changed = Map.of("religion", Given.religion("jewish"));
    store.update(PERSON, 1, changed);
    store.withdraw(PERSON, "sex");

    assertRefused(Refusal.STALE, () -> store.update(PERSON, 1, changed));
    assertRefused(Refusal.STALE, () -> store.update(PERSON, 2, changed));
  }

  @Test
  void aVersionNamesTheRecordThatIsChanged() {
    store.save(Given.record(PERSON, Given.event()));
    store.save(Given.record(PERSON, ServiceEvent.of("rents", "yearly", Given.TODAY)));

    store.update(PERSON, 1, Map.of("religion", Given.religion("jewish")));

    assertThat(all())
        .filteredOn(record -> record.event().service().equals("rents"))
        .allMatch(record -> record.version() == 2)
        .allMatch(record -> record.answers().equals(Given.answers()));
    assertThat(all())
        .filteredOn(record -> record.event().service().equals("repairs"))
        .allMatch(record -> record.version() == 3)
        .allMatch(record -> record.answers().get("religion").equals(Given.religion("jewish")));
  }

  @Test
  void anUpdateNeedsARecordAVersionAndAnAnswer() {
    assertRefused(
        Refusal.NO_RECORD,
        () -> store.update(PERSON, 1, Map.of("religion", Given.religion("sikh"))));
    assertThatThrownBy(() -> store.update(PERSON, 1, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Update must have at least one answer");
    assertThatThrownBy(() -> store.update(PERSON, 0, Given.answers()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Version must be 1 or more, but was 0");
    assertThatThrownBy(() -> store.update(PERSON, 1, Map.of("No Question", new Stated(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Question name must be");
  }

  @Test
  void aWindowTakesItsDaysBothIncludedAndItsService() {
    LocalDate first = LocalDate.of(2026, 4, 1);
    LocalDate last = LocalDate.of(2026, 4, 30);
    for (LocalDate day : List.of(first.minusDays(1), first, last, last.plusDays(1))) {
      store.save(Given.record(PERSON, Given.event(day)));
      store.save(Given.record(PERSON, ServiceEvent.of("rents", "yearly", day)));
    }

    EventWindow april = EventWindow.of(first, last);
    assertThat(read(april)).hasSize(4);
    assertThat(read(april.ofService("rents")))
        .extracting(record -> record.event().on())
        .containsExactlyInAnyOrder(first, last);
    assertThat(read(EventWindow.of(first, first).ofService("none"))).isEmpty();
    assertThat(all()).hasSize(8);
  }

  @Test
  void recordsComeInAnOrderThatDoesNotTellWhoAnsweredFirst() {
    List<SubjectId> people = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      people.add(Given.person("p" + i));
    }
    people.forEach(person -> store.save(Given.record(person, Given.event())));
    List<MonitoringRecord> once = all();
    MonitoringStore again = newStore(clock);
    for (int i = people.size() - 1; i >= 0; i--) {
      again.save(Given.record(people.get(i), Given.event()));
    }

    assertThat(read(again, EventWindow.all())).isEqualTo(once);
    assertThat(once).extracting(MonitoringRecord::subject).isNotEqualTo(people);
  }

  @Test
  void aStreamShowsOneMomentWhateverChangesMeanwhile() {
    for (int i = 0; i < 30; i++) {
      store.save(Given.record(Given.person("p" + i), Given.event()));
    }
    List<MonitoringRecord> before = all();

    List<MonitoringRecord> seen = new ArrayList<>();
    try (Stream<MonitoringRecord> records = store.records(EventWindow.all())) {
      records.forEach(
          record -> {
            if (seen.isEmpty()) {
              store.erase(Given.person("p7"));
              store.update(Given.person("p8"), 1, Map.of("sex", Silence.NOT_KNOWN));
              store.save(Given.record(Given.person("late"), Given.event()));
            }
            seen.add(record);
          });
    }

    assertThat(seen).isEqualTo(before);
    assertThat(all()).hasSize(30);
  }

  @Test
  void whatIsKeptIsCountedByTheLibrary() {
    for (int i = 0; i < 12; i++) {
      Answer religion = Given.religion(i < 5 ? "christian" : "none");
      store.save(Given.record(Given.person("p" + i), Given.event(), Map.of("religion", religion)));
    }
    Population population =
        new Population(
            "repairs",
            Text.of("People with a repair", "Pobl a gafodd waith trwsio"),
            Counting.SUBJECTS,
            Given.TODAY,
            "");
    Dataset dataset =
        Dataset.fromRecords(
            store.records(EventWindow.all()), Wales.catalogue(), population, Wales.RELIGION);

    CountTable table = dataset.count(Wales.RELIGION);

    assertThat(dataset.rows()).isEqualTo(12);
    assertThat(table.count(Coordinates.of("christian"))).hasValue(5);
    assertThat(table.count(Coordinates.of("none"))).hasValue(7);
  }

  @Test
  void ofCompetingUpdatesExactlyOneWins() throws Exception {
    int threads = 8;
    int rounds = 5;
    store.save(Given.record(PERSON, Given.event()));
    Race race = race(threads, rounds);

    System.out.println(
        getClass().getSimpleName()
            + ": "
            + threads * rounds
            + " competing updates in "
            + rounds
            + " rounds: "
            + race.won()
            + " made, "
            + race.refused()
            + " refused as stale");
    assertThat(race.won()).isEqualTo(rounds);
    assertThat(race.refused()).isEqualTo((threads - 1) * rounds);
    assertThat(of(PERSON)).extracting(MonitoringRecord::version).containsExactly(1L + rounds);
  }

  /** How many of the competing updates were made and how many refused as stale. */
  protected record Race(int won, int refused) {}

  /** In each round every thread updates the same version, each with another number. */
  protected Race race(int threads, int rounds) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CyclicBarrier start = new CyclicBarrier(threads);
    int won = 0;
    int refused = 0;
    try {
      for (int round = 1; round <= rounds; round++) {
        long version = round;
        List<Callable<Boolean>> rivals = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
          Map<String, Answer> answers = Map.of("age", new Stated(round * 1_000L + thread));
          rivals.add(
              () -> {
                start.await();
                return isMade(version, answers);
              });
        }
        for (Future<Boolean> outcome : pool.invokeAll(rivals)) {
          if (outcome.get()) {
            won++;
          } else {
            refused++;
          }
        }
      }
    } finally {
      pool.shutdownNow();
    }
    return new Race(won, refused);
  }

  @Test
  void recordsOfOnePersonThatComeAtOnceAreAllKept() throws Exception {
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Receipt.Saved>> saves = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        ServiceEvent event = ServiceEvent.of("repairs", "after-" + i / 2, Given.TODAY);
        saves.add(() -> store.save(Given.record(PERSON, event)));
      }
      for (Future<Receipt.Saved> saved : pool.invokeAll(saves)) {
        saved.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(of(PERSON)).hasSize(20);
    assertThat(of(PERSON)).extracting(MonitoringRecord::version).doesNotHaveDuplicates();
  }

  private boolean isMade(long version, Map<String, Answer> answers) {
    try {
      store.update(PERSON, version, answers);
      return true;
    } catch (StoreRefused refused) {
      assertThat(refused.refusal()).isEqualTo(Refusal.STALE);
      return false;
    }
  }

  protected List<MonitoringRecord> all() {
    return read(EventWindow.all());
  }

  protected List<MonitoringRecord> of(SubjectId subject) {
    return all().stream().filter(record -> record.subject().equals(subject)).toList();
  }

  protected List<MonitoringRecord> read(EventWindow window) {
    return read(store, window);
  }

  private static List<MonitoringRecord> read(MonitoringStore store, EventWindow window) {
    try (Stream<MonitoringRecord> records = store.records(window)) {
      return records.toList();
    }
  }

  protected static void assertRefused(Refusal refusal, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreRefused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }
}
