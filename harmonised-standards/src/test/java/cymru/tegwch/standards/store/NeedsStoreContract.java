// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.store.needs.NeedsReceipt;
import cymru.tegwch.standards.store.needs.NeedsRecord;
import cymru.tegwch.standards.store.needs.NeedsStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of needs does. Each kind of store runs all of it. */
public abstract class NeedsStoreContract {

  private static final String PERSON = "tenancy-4711/1";
  private static final LocalDate TODAY = Given.TODAY;

  private final MovableClock clock = new MovableClock(TODAY);
  private NeedsStore store;

  protected abstract NeedsStore newStore(Clock clock);

  @BeforeEach
  void makeStore() {
    store = newStore(clock);
  }

  private static Chosen chosen(String... codes) {
    return Chosen.of(Wales.COMMUNICATION_NEEDS.id(), List.of(codes));
  }

  @Test
  void needsAreFoundByTheHostsReferenceAndCanBeActedOn() {
    Chosen needs =
        new Chosen(
            Wales.COMMUNICATION_NEEDS.id(), List.of("large-print", "language"), "Cymraeg y De");
    NeedsRecord record = NeedsRecord.of(PERSON, needs, TODAY);

    assertThat(store.keep(record)).isEqualTo(new NeedsReceipt.Kept(clock.instant(), 1));

    assertThat(store.needs(PERSON)).contains(record);
    assertThat(store.needs(PERSON).orElseThrow().needs("language")).isTrue();
    assertThat(store.needs("tenancy-4711/2")).isEmpty();
  }

  @Test
  void aRecordHoldsFromItsDayUntilTheNextBegins() {
    NeedsRecord now = NeedsRecord.of(PERSON, chosen("large-print"), TODAY);
    NeedsRecord later = now.next(chosen("audio"), TODAY.plusDays(10));
    store.keep(now);
    store.keep(later);

    assertThat(store.needs(PERSON)).contains(now);
    assertThat(store.latest(PERSON)).contains(later);
    clock.set(TODAY.plusDays(10));
    assertThat(store.needs(PERSON)).contains(later);
    clock.set(TODAY.minusDays(1));
    assertThat(store.needs(PERSON)).isEmpty();
  }

  @Test
  void aNewRecordTakesThePlaceOfThoseThatWouldBeginLater() {
    NeedsRecord first = NeedsRecord.of(PERSON, chosen("large-print"), TODAY.plusDays(5));
    NeedsRecord second = first.next(chosen("braille"), TODAY.plusDays(1));
    store.keep(first);
    store.keep(second);
    clock.set(TODAY.plusDays(6));

    assertThat(store.needs(PERSON)).contains(second);
    assertThat(store.remove(PERSON)).isEqualTo(new NeedsReceipt.Removed(clock.instant(), 1));
  }

  @Test
  void whatIsOverIsNotKept() {
    NeedsRecord first = NeedsRecord.of(PERSON, chosen("large-print"), TODAY.minusDays(9));
    store.keep(first);
    store.keep(first.next(chosen("audio"), TODAY));

    assertThat(store.remove(PERSON).records()).isEqualTo(1);
    assertThat(store.needs(PERSON)).isEmpty();
    assertThat(store.remove(PERSON).records()).isZero();
  }

  @Test
  void aStaleRecordIsRefusedAndTheSameOneIsKeptOnce() {
    NeedsRecord first = NeedsRecord.of(PERSON, chosen("large-print"), TODAY);
    NeedsRecord second = first.next(chosen("audio"), TODAY);
    store.keep(first);
    assertThat(store.keep(first).version()).isEqualTo(1);
    store.keep(second);
    assertThat(store.keep(second).version()).isEqualTo(2);

    assertThatThrownBy(() -> store.keep(first.next(chosen("braille"), TODAY)))
        .isInstanceOfSatisfying(
            StoreRefused.class,
            e -> {
              assertThat(e.refusal()).isEqualTo(Refusal.STALE);
              assertThat(e.version()).hasValue(2);
            });
    assertThatThrownBy(
            () ->
                store.keep(
                    NeedsRecord.of("q", chosen("audio"), TODAY).next(chosen("audio"), TODAY)))
        .isInstanceOfSatisfying(
            StoreRefused.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.NO_RECORD));
    assertThat(store.needs(PERSON)).contains(second);
  }

  @Test
  void everybodyWhoNeedsSomethingTodayIsListed() {
    store.keep(NeedsRecord.of("b", chosen("large-print", "welsh"), TODAY));
    store.keep(NeedsRecord.of("a", chosen("large-print"), TODAY));
    store.keep(NeedsRecord.of("c", chosen("large-print"), TODAY.plusDays(1)));
    NeedsRecord was = NeedsRecord.of("d", chosen("large-print"), TODAY.minusDays(1));
    store.keep(was);
    store.keep(was.next(chosen("none"), TODAY));

    assertThat(store.withNeed("large-print"))
        .extracting(NeedsRecord::person)
        .containsExactly("a", "b");
    assertThat(store.withNeed("braille")).isEmpty();
  }

  @Test
  void ofCompetingRecordsOneIsKept() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    int kept = 0;
    try {
      List<Callable<Boolean>> rivals = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        NeedsRecord record = NeedsRecord.of(PERSON, chosen("audio"), TODAY.minusDays(i));
        rivals.add(
            () -> {
              try {
                store.keep(record);
                return true;
              } catch (StoreRefused e) {
                return false;
              }
            });
      }
      for (Future<Boolean> each : pool.invokeAll(rivals)) {
        kept += each.get() ? 1 : 0;
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(kept).isEqualTo(1);
  }

  @Test
  void aMonitoringPseudonymIsNoReference() {
    String pseudonym = Given.person("p").text();

    assertThatThrownBy(() -> NeedsRecord.of(pseudonym, chosen("audio"), TODAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Person must be the host's own reference and not a monitoring pseudonym");
    assertThatThrownBy(() -> store.needs(pseudonym)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.needs(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void needsAreHeldAgainstTheQuestion() {
    assertThat(NeedsRecord.of(PERSON, chosen("audio"), TODAY).problems(Wales.COMMUNICATION_NEEDS))
        .isEmpty();
    assertThat(
            NeedsRecord.of(PERSON, chosen("none", "audio", "audio", "x"), TODAY)
                .problems(Wales.COMMUNICATION_NEEDS))
        .extracting(Problem::code)
        .containsExactly("repeated-choice", "not-in-list", "exclusive-choice");
    assertThat(NeedsRecord.of(PERSON, chosen("audio"), TODAY).problems(Wales.RELIGION))
        .extracting(Problem::code)
        .containsExactly("wrong-list");
  }

  @Test
  void nothingOfARecordIsInItsText() {
    assertThat(NeedsRecord.of(PERSON, chosen("audio"), TODAY))
        .hasToString("NeedsRecord[from 2026-11-22, not shown]");
  }
}
