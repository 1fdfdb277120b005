// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that a test sets. */
public final class MovableClock extends Clock {

  private static final ZoneId WALES = ZoneId.of("Europe/London");

  private Instant now;

  /** A clock that stands at noon of that day in Wales. */
  public MovableClock(LocalDate day) {
    set(day);
  }

  /** Noon of that day in Wales. */
  public void set(LocalDate day) {
    now = day.atTime(LocalTime.NOON).atZone(WALES).toInstant();
  }

  /** That moment. */
  public void set(Instant moment) {
    now = moment;
  }

  @Override
  public ZoneId getZone() {
    return WALES;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
