// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.NoticeId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long records are kept, as data. How long is right is for the controller to say.
 *
 * <p>A record is due on the day that is {@code period} after the start, and from then on. A year
 * after 29 February ends on 28 February: where a month has no such day, its last day is taken.
 *
 * <pre>{@code
 * RetentionRule rule = RetentionRule.afterEvent("three-years", Period.ofYears(3));
 * List<SubjectId> due = store.due(rule, clock);
 * Receipt.Purged receipt = store.purge(rule);
 * }</pre>
 *
 * @param name what receipts call it: 1 to 64 lower-case letters, digits, dots or hyphens
 * @param notice the one notice whose records it is about, or null for all
 * @param noticeEnded the day on which that notice was last used, from which the period then runs;
 *     or null, and it runs from the day of the record's event
 * @param period how long, a day or more
 */
public record RetentionRule(
    String name, @Nullable NoticeId notice, @Nullable LocalDate noticeEnded, Period period) {

  private static final LocalDate LAST_EVENT = LocalDate.of(9999, 12, 31);
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}+");

  public RetentionRule {
    if (!NAME.matcher(requireNonNull(name, "name")).matches()) {
      throw new IllegalArgumentException(
          "Name must be 1 to 64 lower-case letters, digits, dots or hyphens");
    }
    if (noticeEnded != null && notice == null) {
      throw new IllegalArgumentException("Rule '" + name + "' must say which notice ended");
    }
    Elapsed.require(period);
  }

  /** So long after the day of the event, whatever the notice. */
  public static RetentionRule afterEvent(String name, Period period) {
    return new RetentionRule(name, null, null, period);
  }

  /** So long after the day on which a notice was last used, for the records given under it. */
  public static RetentionRule afterNotice(
      String name, NoticeId notice, LocalDate ended, Period period) {
    return new RetentionRule(
        name, requireNonNull(notice, "notice"), requireNonNull(ended, "ended"), period);
  }

  /** This rule for the records of one notice alone. */
  public RetentionRule ofNotice(NoticeId only) {
    return new RetentionRule(name, requireNonNull(only, "only"), noticeEnded, period);
  }

  /**
   * The last day of an event whose record is due on that day, or empty if none is; the last day of
   * the year 9999, which is the last that an event can have, if all are.
   */
  public Optional<LocalDate> lastDue(LocalDate today) {
    if (noticeEnded == null) {
      return Optional.of(Elapsed.lastDay(period, today));
    }
    return noticeEnded.plus(period).isAfter(today) ? Optional.empty() : Optional.of(LAST_EVENT);
  }

  /** Whether that record is due on that day. */
  public boolean isDue(MonitoringRecord record, LocalDate today) {
    return (notice == null || notice.equals(record.notice()))
        && lastDue(today).map(last -> !record.event().on().isAfter(last)).orElse(false);
  }
}
