// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pay;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A rule about what must be published of pay, by whom and when. The rules are a file of this
 * module, one line each with its source, so that a new year is a new line.
 *
 * <pre>{@code
 * PayRules rules = PayRules.of("gender-pay-gap-private").orElseThrow();
 * rules.snapshot(2026); // 2026-04-05
 * rules.publishBy(2026); // 2027-04-04
 * }</pre>
 *
 * @param id the rule
 * @param status whether it binds
 * @param nation where
 * @param firstYear the first year of a snapshot
 * @param snapshotDay the day whose employees are looked at
 * @param publishDay the last day to publish
 * @param yearsAfter how many years after the snapshot
 * @param employees the fewest employees that it binds, 0 for every body that is named
 * @param minimumGroup the fewest people of a group, 0 where the rule has none
 * @param source the instrument
 */
public record PayRules(
    String id,
    Status status,
    String nation,
    int firstYear,
    MonthDay snapshotDay,
    MonthDay publishDay,
    int yearsAfter,
    int employees,
    int minimumGroup,
    String source) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  /** Whether a rule binds. */
  public enum Status {
    /** It is law. */
    IN_FORCE,
    /** It is proposed. */
    DRAFT
  }

  /** Checks that all is there. */
  public PayRules {
    requireNonNull(id, "id");
    requireNonNull(status, "status");
    requireNonNull(nation, "nation");
    requireNonNull(snapshotDay, "snapshotDay");
    requireNonNull(publishDay, "publishDay");
    requireNonNull(source, "source");
  }

  /**
   * All of them.
   *
   * @throws IllegalStateException if the file is missing from the jar or damaged
   */
  public static List<PayRules> all() {
    try (InputStream in = PayRules.class.getResourceAsStream("pay-rules.csv")) {
      if (in == null) {
        throw new IllegalStateException("Pay rules are missing from the jar");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Pay rules cannot be read", e);
    }
  }

  private static List<PayRules> read(InputStreamReader in) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      return rows.stream().map(PayRules::of).toList();
    }
  }

  private static PayRules of(NamedCsvRecord row) {
    return new PayRules(
        row.getField("id"),
        Status.valueOf(row.getField("status")),
        row.getField("nation"),
        Integer.parseInt(row.getField("first_year")),
        MonthDay.parse(row.getField("snapshot"), DAY),
        MonthDay.parse(row.getField("publish_by"), DAY),
        Integer.parseInt(row.getField("years_after")),
        Integer.parseInt(row.getField("employees")),
        Integer.parseInt(row.getField("minimum_group")),
        row.getField("source"));
  }

  /** The rule of that id, empty where there is none. */
  public static Optional<PayRules> of(String id) {
    return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * The day whose employees are looked at.
   *
   * @throws IllegalArgumentException if the rule began later
   */
  public LocalDate snapshot(int year) {
    return snapshotDay.atYear(requireSince(year));
  }

  /**
   * The last day to publish what a year's snapshot shows.
   *
   * @throws IllegalArgumentException if the rule began later
   */
  public LocalDate publishBy(int year) {
    return publishDay.atYear(requireSince(year) + yearsAfter);
  }

  /** The fewest people of a group, empty where the rule has none. */
  public OptionalInt minimumGroupOf() {
    return minimumGroup == 0 ? OptionalInt.empty() : OptionalInt.of(minimumGroup);
  }

  private int requireSince(int year) {
    if (year < firstYear) {
      throw new IllegalArgumentException(
          "Year must be " + firstYear + " or later for '" + id + "', but was " + year);
    }
    return year;
  }
}
