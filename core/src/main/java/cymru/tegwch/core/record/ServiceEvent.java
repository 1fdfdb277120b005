// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The occasion on which a person was asked: which service, at which point of it, on which day.
 *
 * <p>The occasion is not the purpose. The purpose is equality monitoring, and the {@link
 * CollectionNotice} states it.
 *
 * @param service the host's name for the service: 1 to 64 lower-case letters, digits, dots or
 *     hyphens, for instance {@code repairs}
 * @param occasion the point at which the person was asked, likewise, for instance {@code
 *     after-repair}
 * @param on the day, in the years 1900 to 9999; whether it lies in the future is for the record's
 *     problems to say
 */
@JsonPropertyOrder({"service", "occasion", "on"})
public record ServiceEvent(
    String service,
    String occasion,
    @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "uuuu-MM-dd") LocalDate on) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}+");

  public ServiceEvent {
    requireName(service);
    requireName(occasion);
    requireNonNull(on, "on");
    if (!isDate(on)) {
      throw new IllegalArgumentException("Event date must be in the years 1900 to 9999");
    }
  }

  /** An occasion on that day. */
  public static ServiceEvent of(String service, String occasion, LocalDate on) {
    return new ServiceEvent(service, occasion, on);
  }

  /** An occasion on the day that it is by that clock, in the clock's zone. */
  public static ServiceEvent of(String service, String occasion, Clock clock) {
    return new ServiceEvent(service, occasion, LocalDate.now(clock));
  }

  static boolean isDate(LocalDate date) {
    return date.getYear() >= 1900 && date.getYear() <= 9999;
  }

  static String requireName(String name) {
    if (!FORM.matcher(requireNonNull(name, "name")).matches()) {
      throw new IllegalArgumentException(
          "Service and occasion must be 1 to 64 lower-case letters, digits, dots or hyphens");
    }
    return name;
  }
}
