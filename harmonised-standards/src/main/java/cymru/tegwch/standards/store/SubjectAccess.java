// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.MonitoringRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a store kept of one person at one moment. {@link SubjectExport} makes of it what
 * the person gets to read.
 *
 * @param at the moment, by the store's clock and in its zone
 * @param records the records, the earliest event first
 * @param objectedOn the day on which the person's objection was recorded, or null
 */
public record SubjectAccess(
    OffsetDateTime at, List<MonitoringRecord> records, @Nullable LocalDate objectedOn) {

  private static final Comparator<MonitoringRecord> BY_DAY =
      Comparator.comparing((MonitoringRecord record) -> record.event().on())
          .thenComparing(record -> record.event().service())
          .thenComparing(record -> record.event().occasion());

  public SubjectAccess {
    requireNonNull(at, "at");
    records = List.copyOf(records);
  }

  /** What was kept, put in order. */
  public static SubjectAccess of(
      OffsetDateTime at, List<MonitoringRecord> records, @Nullable LocalDate objectedOn) {
    return new SubjectAccess(at, records.stream().sorted(BY_DAY).toList(), objectedOn);
  }

  /** How many records, and nothing of them. */
  @Override
  public String toString() {
    return "SubjectAccess[" + records.size() + " records, not shown]";
  }
}
