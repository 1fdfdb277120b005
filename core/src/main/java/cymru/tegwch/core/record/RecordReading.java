// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a record that somebody sent: the record, or what is wrong with the document.
 */
public final class RecordReading {

  private final @Nullable MonitoringRecord record;
  private final List<Problem> problems;

  private RecordReading(@Nullable MonitoringRecord record, List<Problem> problems) {
    this.record = record;
    this.problems = List.copyOf(problems);
  }

  static RecordReading accepted(MonitoringRecord record) {
    return new RecordReading(record, List.of());
  }

  static RecordReading refused(List<Problem> problems) {
    return new RecordReading(null, problems);
  }

  /** Whether there is a record. */
  public boolean isAcceptable() {
    return record != null;
  }

  /**
   * The record.
   *
   * @throws IllegalStateException if the document was refused
   */
  public MonitoringRecord record() {
    if (record == null) {
      throw new IllegalStateException(
          "Reading must be acceptable to have a record, but had " + problems.size() + " problems");
    }
    return record;
  }

  /** What is wrong with the document; empty when there is a record. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether there is a record, or how many problems, and nothing that was sent. */
  @Override
  public String toString() {
    return record == null
        ? "RecordReading[" + problems.size() + " problems]"
        : "RecordReading[" + record + "]";
  }
}
