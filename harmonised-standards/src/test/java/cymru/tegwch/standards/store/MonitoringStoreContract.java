// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Wales;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store keeps, refuses and lets go. Each kind of store runs all of it. */
public abstract class MonitoringStoreContract extends KeepingContract {

  @Test
  void aWithdrawnAnswerIsGoneFromEveryRecordAndLeavesNoSilence() {
    store.save(Given.record(PERSON, Given.event()));
    store.save(Given.record(PERSON, ServiceEvent.of("rents", "yearly", Given.TODAY)));
    store.save(Given.record(OTHER, Given.event()));

    Receipt.AnswerWithdrawn receipt = store.withdraw(PERSON, "religion");

    assertThat(receipt).isEqualTo(new Receipt.AnswerWithdrawn(clock.instant(), "religion", 2));
    assertThat(of(PERSON)).hasSize(2).noneMatch(record -> record.answer("religion").isPresent());
    assertThat(of(PERSON)).allMatch(record -> record.answers().size() == 4);
    assertThat(of(OTHER)).allMatch(record -> record.answer("religion").isPresent());
    assertThat(of(PERSON)).extracting(MonitoringRecord::version).containsExactlyInAnyOrder(3L, 4L);
  }

  @Test
  void theReceiptOfAWithdrawnAnswerDoesNotTellWhetherItHadBeenGiven() {
    store.save(Given.record(PERSON, Given.event()));

    Receipt.AnswerWithdrawn had = store.withdraw(PERSON, "religion");
    Receipt.AnswerWithdrawn hadNot = store.withdraw(PERSON, "religion");

    assertThat(hadNot).isEqualTo(had);
  }

  @Test
  void whoWithdrewEverythingHasNothingLeftAndMayAnswerAgain() {
    store.save(Given.record(PERSON, Given.event()));
    store.save(Given.record(OTHER, Given.event()));

    assertThat(store.withdraw(PERSON)).isEqualTo(new Receipt.Withdrawn(clock.instant(), 1));
    assertThat(store.withdraw(PERSON).records()).isZero();
    assertThat(all()).extracting(MonitoringRecord::subject).containsExactly(OTHER);
    assertThat(store.save(Given.record(PERSON, Given.event())).version()).isEqualTo(1);
  }

  @Test
  void anObjectionRemovesEverythingAndRefusesWhatComesLater() {
    store.save(Given.record(PERSON, Given.event()));

    assertThat(store.object(PERSON)).isEqualTo(new Receipt.Objected(clock.instant(), 1));
    assertThat(all()).isEmpty();
    assertRefused(Refusal.OBJECTED, () -> store.save(Given.record(PERSON, Given.event())));
    assertRefused(
        Refusal.NO_RECORD, () -> store.update(PERSON, 1, Map.of("sex", Silence.NOT_KNOWN)));
    assertThat(store.subjectAccess(PERSON).objectedOn()).isEqualTo(Given.TODAY);
  }

  @Test
  void anObjectionKeepsItsFirstDayOutlivesErasureAndCanBeTakenBack() {
    store.object(PERSON);
    clock.set(Given.TODAY.plusDays(3));
    store.object(PERSON);
    store.erase(PERSON);
    store.withdraw(PERSON);
    store.purge(RetentionRule.afterEvent("day", Period.ofDays(1)));
    assertThat(store.subjectAccess(PERSON).objectedOn()).isEqualTo(Given.TODAY);

    store.liftObjection(PERSON);

    assertThat(store.subjectAccess(PERSON).objectedOn()).isNull();
    assertThat(store.save(Given.record(PERSON, Given.event())).version()).isEqualTo(1);
    store.liftObjection(PERSON);
    assertThat(all()).hasSize(1);
  }

  @Test
  void whatIsErasedIsGoneAndTheReceiptCountsRecords() {
    store.save(Given.record(PERSON, Given.event()));
    store.save(Given.record(PERSON, ServiceEvent.of("rents", "yearly", Given.TODAY)));

    assertThat(store.erase(PERSON)).isEqualTo(new Receipt.Erased(clock.instant(), 2));
    assertThat(store.erase(PERSON)).isEqualTo(new Receipt.Erased(clock.instant(), 0));
    assertThat(all()).isEmpty();
    assertThat(store.subjectAccess(PERSON).records()).isEmpty();
  }

  @Test
  void anUnlinkedRecordIsKeptAndCountedAndNothingElse() {
    SubjectId nobody = SubjectIds.unlinked(new SecureRandom(new byte[] {1}));
    store.save(Given.record(nobody, Given.event()));

    assertThat(all()).hasSize(1);
    assertRefused(
        Refusal.UNLINKED, () -> store.update(nobody, 1, Map.of("sex", Silence.NOT_KNOWN)));
    assertRefused(Refusal.UNLINKED, () -> store.withdraw(nobody, "sex"));
    assertRefused(Refusal.UNLINKED, () -> store.withdraw(nobody));
    assertRefused(Refusal.UNLINKED, () -> store.object(nobody));
    assertRefused(Refusal.UNLINKED, () -> store.liftObjection(nobody));
    assertRefused(Refusal.UNLINKED, () -> store.erase(nobody));
    assertRefused(Refusal.UNLINKED, () -> store.subjectAccess(nobody));
    assertThat(all()).hasSize(1);
    assertThat(store.purge(RetentionRule.afterEvent("day", Period.ofDays(1))).records())
        .isEqualTo(1);
  }

  @Test
  void subjectAccessHasEverythingOfOnePersonAndNothingOfAnother() {
    store.save(Given.record(PERSON, ServiceEvent.of("rents", "yearly", Given.TODAY)));
    store.save(Given.record(PERSON, Given.event()));
    store.save(Given.record(OTHER, Given.event()));

    SubjectAccess access = store.subjectAccess(PERSON);

    assertThat(access.records())
        .extracting(record -> record.event().service())
        .containsExactly("repairs", "rents");
    assertThat(access.records()).allMatch(record -> record.subject().equals(PERSON));
    assertThat(access.at().toInstant()).isEqualTo(clock.instant());
    assertThat(access.objectedOn()).isNull();
  }

  @Test
  void recordsAreDueFromTheDayOnWhichThePeriodIsOver() {
    RetentionRule rule = RetentionRule.afterEvent("one-year", Period.ofYears(1));
    store.save(Given.record(PERSON, Given.event(LocalDate.of(2024, 2, 29))));
    store.save(Given.record(OTHER, Given.event(LocalDate.of(2024, 3, 1))));

    assertThat(store.due(rule, at(LocalDate.of(2025, 2, 27)))).isEmpty();
    assertThat(store.due(rule, at(LocalDate.of(2025, 2, 28)))).containsExactly(PERSON);
    assertThat(store.due(rule, at(LocalDate.of(2025, 3, 1))))
        .containsExactlyElementsOf(Stream.of(PERSON, OTHER).sorted().toList());
    clock.set(LocalDate.of(2025, 2, 28));
    assertThat(store.purge(rule)).isEqualTo(new Receipt.Purged(clock.instant(), "one-year", 1));
    assertThat(all()).extracting(MonitoringRecord::subject).containsExactly(OTHER);
    assertThat(store.purge(rule).records()).isZero();
  }

  @Test
  void theDayIsThatOfTheClocksZone() {
    RetentionRule rule = RetentionRule.afterEvent("year", Period.ofYears(1));
    store.save(Given.record(PERSON, Given.event(LocalDate.of(2025, 6, 2))));
    clock.set(LocalDate.of(2026, 6, 1).atTime(23, 30).toInstant(ZoneOffset.UTC));

    // half past midnight in Wales, where summer time is an hour ahead
    assertThat(store.due(rule, clock)).containsExactly(PERSON);
    assertThat(store.due(rule, clock.withZone(ZoneOffset.UTC))).isEmpty();
  }

  @Test
  void aRuleOfANoticeTakesItsRecordsAlone() {
    MonitoringRecord old =
        MonitoringRecord.of(
            PERSON, Given.OLD_NOTICE, Given.event(), Language.ENGLISH, Given.answers());
    store.save(old);
    store.save(Given.record(OTHER, Given.event()));
    LocalDate ended = Given.TODAY.minusDays(30);
    RetentionRule later =
        RetentionRule.afterNotice("later", Given.OLD_NOTICE.id(), ended, Period.ofDays(31));
    RetentionRule now =
        RetentionRule.afterNotice("now", Given.OLD_NOTICE.id(), ended, Period.ofDays(30));

    assertThat(store.due(later, clock)).isEmpty();
    assertThat(store.purge(later).records()).isZero();
    assertThat(store.due(now, clock)).containsExactly(PERSON);
    assertThat(
            store.due(
                RetentionRule.afterEvent("day", Period.ofDays(1)).ofNotice(Given.NOTICE.id()),
                clock))
        .containsExactly(OTHER);
    assertThat(store.purge(now).records()).isEqualTo(1);
    assertThat(all()).extracting(MonitoringRecord::subject).containsExactly(OTHER);
  }

  @Test
  void aPurgeLeavesThePersonsLaterRecordsAndTheirNumbers() {
    store.save(Given.record(PERSON, Given.event(LocalDate.of(2020, 1, 1))));
    store.save(Given.record(PERSON, Given.event()));

    store.purge(RetentionRule.afterEvent("three-years", Period.ofYears(3)));

    assertThat(all()).extracting(MonitoringRecord::version).containsExactly(2L);
    assertThat(store.update(PERSON, 2, Map.of("sex", Silence.NOT_KNOWN)).version()).isEqualTo(3);
  }

  @Test
  void aFactWithATimeLimitGoesAndTheRestStays() {
    TimeLimit limit = TimeLimit.of("pregnancy-maternity", Period.ofMonths(12));
    Map<String, Answer> answers = new LinkedHashMap<>(Given.answers());
    answers.put(
        "pregnancy-maternity", Chosen.of(Wales.PREGNANCY_MATERNITY.id(), List.of("pregnant")));
    store.save(Given.record(PERSON, Given.event(LocalDate.of(2025, 11, 22)), answers));
    store.save(Given.record(PERSON, Given.event(LocalDate.of(2025, 11, 23)), answers));
    store.save(Given.record(OTHER, Given.event(LocalDate.of(2020, 1, 1))));

    Receipt.Expired receipt = store.expire(limit);

    assertThat(receipt).isEqualTo(new Receipt.Expired(clock.instant(), "pregnancy-maternity", 1));
    assertThat(of(PERSON))
        .extracting(record -> record.answers().size(), MonitoringRecord::version)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(5, 3L), org.assertj.core.groups.Tuple.tuple(6, 2L));
    assertThat(of(OTHER)).allMatch(record -> record.answers().size() == 5);
    assertThat(store.expire(limit).records()).isZero();
  }

  @Test
  void anObjectionAndARecordNeverCross() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 30; i++) {
        SubjectId person = Given.person("crossing" + i);
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Boolean> saving =
            pool.submit(
                () -> {
                  start.await();
                  try {
                    store.save(Given.record(person, Given.event()));
                    return true;
                  } catch (StoreRefused refused) {
                    return false;
                  }
                });
        start.await();
        store.object(person);
        saving.get();
        assertThat(store.subjectAccess(person).records()).isEmpty();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Clock at(LocalDate day) {
    return Clock.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }
}
