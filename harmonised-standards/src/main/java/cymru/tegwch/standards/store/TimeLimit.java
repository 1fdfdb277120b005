// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.standards.store.key.StorableText;
import java.time.LocalDate;
import java.time.Period;

/**
 * A fact that does not last: after so long, the answer to that question goes and the rest of the
 * record stays.
 *
 * <p>Pregnancy and maternity is one: the answer is out of date within months. The period is for the
 * controller to say; the protection of section 17 of the Equality Act 2010 lasts 26 weeks after a
 * birth.
 *
 * <pre>{@code
 * TimeLimit limit = TimeLimit.of("pregnancy-maternity", Period.ofMonths(12));
 * Receipt.Expired receipt = store.expire(limit);
 * }</pre>
 *
 * @param question the name of the question
 * @param period how long after the day of the event, a day or more
 */
public record TimeLimit(String question, Period period) {

  public TimeLimit {
    StorableText.requireQuestion(requireNonNull(question, "question"));
    Elapsed.require(period);
  }

  /** A limit of that length. */
  public static TimeLimit of(String question, Period period) {
    return new TimeLimit(question, period);
  }

  /** The last day of an event whose answer is out of date on that day. */
  public LocalDate lastExpired(LocalDate today) {
    return Elapsed.lastDay(period, today);
  }

  /** Whether the answer that a record has, if it has one, is out of date on that day. */
  public boolean isOver(MonitoringRecord record, LocalDate today) {
    return !record.event().on().isAfter(lastExpired(today));
  }
}
