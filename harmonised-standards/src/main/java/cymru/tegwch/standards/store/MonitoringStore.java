// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.SubjectId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keeps what people answered, for counting, and lets go of it again.
 *
 * <p>There is one record for each subject and occasion (service, point and day). To save the same
 * record once more, or to ask again for any other change, does nothing more: whoever does not know
 * whether a change was made asks for it again in the same words.
 *
 * <p>The versions of one subject's records are numbered together: the first record has version 1,
 * and whatever is saved or changed next has the next number. So a version names one state of one
 * record, and an update that names an older state is refused. The numbers begin again after nothing
 * was left of the subject.
 *
 * <p>Answers go in and are counted. Of one person they come out by {@link #subjectAccess} alone. A
 * store does not hold answers against their lists: {@link MonitoringRecord#problems} does, before
 * they come here.
 *
 * <pre>{@code
 * MonitoringStore store = MonitoringStore.inMemory(clock);
 * Receipt.Saved saved = store.save(record);
 * store.update(record.subject(), saved.version(), Map.of("religion", Silence.PREFER_NOT_TO_SAY));
 * store.withdraw(record.subject(), "religion");
 * }</pre>
 *
 * <p>An implementation may be used by many threads. Every method but {@link #records} is one
 * transaction: it is done as a whole or not at all.
 */
public interface MonitoringStore {

  /** A store that lasts as long as the program: for tests, demonstrations and trials. */
  static MonitoringStore inMemory(Clock clock) {
    return new InMemoryMonitoringStore(clock);
  }

  /**
   * Keeps a new record.
   *
   * @return the version under which it is kept; also if it was kept already in the same words
   * @throws IllegalArgumentException if the record's own version is not 1, or if a text of it
   *     cannot be kept: one with an unpaired surrogate or the character 0
   * @throws StoreRefused if there is a record of that subject and occasion that says something else
   *     ({@link Refusal#ALREADY_KEPT}), or if the subject has objected ({@link Refusal#OBJECTED})
   * @throws StoreUnavailable if it could not be done, or if it is not known whether it was
   */
  Receipt.Saved save(MonitoringRecord record);

  /**
   * Puts those answers in place of, or besides, the ones of the record that is at that version,
   * without showing what was there. Answers to other questions stay as they are.
   *
   * @return the version that the record has now; also if the last change of the record was this one
   * @throws IllegalArgumentException if there are no answers or if one cannot be kept
   * @throws StoreRefused if no record of the subject is at that version ({@link Refusal#STALE}), if
   *     there is no record ({@link Refusal#NO_RECORD}), or if the subject is unlinked ({@link
   *     Refusal#UNLINKED})
   * @throws StoreUnavailable if it could not be done, or if it is not known whether it was
   */
  Receipt.Updated update(SubjectId subject, long version, Map<String, Answer> answers);

  /**
   * Removes the answers of a person to one question from every record. They are gone, and leave no
   * silence behind.
   *
   * @throws StoreRefused if the subject is unlinked
   * @throws StoreUnavailable if it could not be done, or if it is not known whether it was
   */
  Receipt.AnswerWithdrawn withdraw(SubjectId subject, String question);

  /**
   * Removes everything that a person answered, with the records. The person may answer again.
   *
   * @throws StoreRefused if the subject is unlinked
   * @throws StoreUnavailable if it could not be done, or if it is not known whether it was
   */
  Receipt.Withdrawn withdraw(SubjectId subject);

  /**
   * Stops the processing of a person's answers for this purpose: removes every record, and keeps
   * the pseudonym and the day, so that no record of the person is saved later.
   *
   * <p>UK GDPR Article 21(1) and Data Protection Act 2018 Schedule 1 paragraph 8(5). Whether there
   * are grounds that override an objection is for the controller to decide, before this is called.
   *
   * @throws StoreRefused if the subject is unlinked
   * @throws StoreUnavailable if it could not be done, or if it is not known whether it was
   */
  Receipt.Objected object(SubjectId subject);

  /**
   * Forgets an objection, because the person took it back.
   *
   * @throws StoreRefused if the subject is unlinked
   * @throws StoreUnavailable if it could not be done, or if it is not known whether it was
   */
  Receipt.ObjectionLifted liftObjection(SubjectId subject);

  /**
   * Removes every record of a person. An objection stays, because without it the person's answers
   * would come back with the next file.
   *
   * @throws StoreRefused if the subject is unlinked
   * @throws StoreUnavailable if it could not be done, or if it is not known whether it was
   */
  Receipt.Erased erase(SubjectId subject);

  /**
   * The subjects that have a record which is due by that rule on the day that it is by that clock,
   * linked and unlinked, in the order of their ids.
   *
   * @throws StoreUnavailable if they could not be had
   */
  List<SubjectId> due(RetentionRule rule, Clock clock);

  /**
   * Removes every record that is due by that rule today, by the store's own clock.
   *
   * @throws StoreUnavailable if it could not be done, or if it is not known whether it was
   */
  Receipt.Purged purge(RetentionRule rule);

  /**
   * Removes every answer that is out of date by that limit today, by the store's own clock. The
   * rest of the record stays.
   *
   * @throws StoreUnavailable if it could not be done, or if it is not known whether it was
   */
  Receipt.Expired expire(TimeLimit limit);

  /**
   * Everything that is kept of one person, to be given to that person.
   *
   * <p>UK GDPR Article 15. It is the only way to one person's answers, and nothing but such a
   * request is a reason to call it.
   *
   * @throws StoreRefused if the subject is unlinked
   * @throws StoreUnavailable if it could not be had
   */
  SubjectAccess subjectAccess(SubjectId subject);

  /**
   * The records of those occasions, for counting, as they all were at one moment, in a fixed order
   * without meaning. The stream must be closed; it is to be read once and by one thread.
   *
   * <pre>{@code
   * Dataset answers =
   *     Dataset.fromRecords(
   *         store.records(EventWindow.all()), Wales.catalogue(), population, Wales.RELIGION);
   * }</pre>
   *
   * @throws StoreUnavailable if they could not be had; also out of the stream
   */
  Stream<MonitoringRecord> records(EventWindow window);
}
