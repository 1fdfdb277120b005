// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.ServiceEvent;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The occasions whose records are to be counted.
 *
 * <pre>{@code
 * EventWindow year = EventWindow.of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)).ofService("repairs");
 * }</pre>
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param service the one service to take, or null for all
 */
public record EventWindow(LocalDate from, LocalDate to, @Nullable String service) {

  private static final Pattern SERVICE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}+");

  public EventWindow {
    requireNonNull(from, "from");
    if (requireNonNull(to, "to").isBefore(from)) {
      throw new IllegalArgumentException(
          "Window must not end before it begins, but was " + from + " to " + to);
    }
    if (service != null && !SERVICE.matcher(service).matches()) {
      throw new IllegalArgumentException(
          "Service must be 1 to 64 lower-case letters, digits, dots or hyphens");
    }
  }

  /** Every occasion that a record can have. */
  public static EventWindow all() {
    return of(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));
  }

  /** The occasions of those days, both included, of every service. */
  public static EventWindow of(LocalDate from, LocalDate to) {
    return new EventWindow(from, to, null);
  }

  /** The same days of one service. */
  public EventWindow ofService(String service) {
    return new EventWindow(from, to, requireNonNull(service, "service"));
  }

  /** Whether an occasion is in it. */
  public boolean contains(ServiceEvent event) {
    return !event.on().isBefore(from)
        && !event.on().isAfter(to)
        && (service == null || service.equals(event.service()));
  }
}
