// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What was taken of one file so far, and what was wrong with it. */
final class TableTally {

  private static final int MOST_PROBLEMS = 100;
  private static final int MOST_DIGITS = 15;

  /** What a label stands for. */
  sealed interface Meaning {
    /** A group of the level. */
    record Group(String code) implements Meaning {}

    /** Those who did not answer. */
    record Silent(Silence silence) implements Meaning {}

    /** Everybody. */
    enum Sum implements Meaning {
      /** The total of the table. */
      TOTAL,
      /** The sum of some groups, or those outside the base. */
      LEFT_OUT
    }
  }

  /** The figures of one area. */
  static final class Figures {
    private final Area area;
    private final Map<Meaning, Long> counts = new HashMap<>();
    private long lastRow;

    private Figures(Area area) {
      this.area = area;
    }

    /** Takes a figure; false if there is one already. */
    boolean take(Meaning meaning, long count, long row) {
      lastRow = row;
      return meaning == Meaning.Sum.LEFT_OUT || counts.putIfAbsent(meaning, count) == null;
    }
  }

  private final TableReader reader;
  private final Map<String, Area> areasByCode = new HashMap<>();
  private final Map<String, Area> areasByName = new HashMap<>();
  private final Map<String, Meaning> meanings = new HashMap<>();
  private final Map<String, Figures> figures = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private long read;
  private long refused;
  private boolean isHeadingWrong;

  TableTally(TableReader reader) {
    this.reader = reader;
    for (Area area : reader.areas()) {
      areasByCode.put(area.code(), area);
      for (Language language : Language.values()) {
        areasByName.put(Headings.plain(area.name().in(language)), area);
      }
    }
    reader.layout().subtotals().forEach(label -> mean(label, Meaning.Sum.LEFT_OUT));
    reader.layout().totals().forEach(label -> mean(label, Meaning.Sum.TOTAL));
    reader.table().groups().forEach((label, code) -> mean(label, new Meaning.Group(code)));
    reader.table().silences().forEach((label, kind) -> mean(label, new Meaning.Silent(kind)));
  }

  void mean(String label, Meaning meaning) {
    meanings.put(Headings.plain(label), meaning);
  }

  /** What a label stands for, if it is exactly one that is known. */
  Optional<Meaning> meaning(String label) {
    String plain = Headings.plain(label);
    if (plain.equals("Total") || plain.startsWith("Total:")) {
      return Optional.of(Meaning.Sum.TOTAL);
    }
    return Optional.ofNullable(meanings.get(plain));
  }

  /** The heading was read: with a problem in it, no row can be understood. */
  void headingEnds() {
    isHeadingWrong = !problems.isEmpty();
  }

  boolean isHeadingWrong() {
    return isHeadingWrong;
  }

  /** A row begins. */
  void begin() {
    read++;
  }

  /** The row is refused for what was wrong before. */
  void refuse() {
    refused++;
  }

  /** The row is refused for that. */
  void refuse(Problem problem) {
    refused++;
    problem(problem);
  }

  void problem(Problem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  /** The figures of the area of that code, or by its name where the file has no codes. */
  Optional<Figures> area(@Nullable String code, String name) {
    Area area;
    if (code == null) {
      area = areasByName.get(Headings.plain(name));
    } else if (Headings.plain(code).isEmpty()) {
      area = null;
    } else {
      area =
          areasByCode.computeIfAbsent(
              Headings.plain(code), key -> Area.untranslated(key, Headings.plain(name)));
    }
    return area == null
        ? Optional.empty()
        : Optional.of(figures.computeIfAbsent(area.code(), key -> new Figures(area)));
  }

  boolean has(String areaCode) {
    return figures.containsKey(Headings.plain(areaCode));
  }

  /** The whole number that a cell holds. */
  static OptionalLong count(String cell) {
    String digits = cell.strip();
    return digits.isEmpty()
            || digits.length() > MOST_DIGITS
            || digits.chars().anyMatch(letter -> letter < '0' || letter > '9')
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(digits));
  }

  TableReading reading() {
    if (figures.isEmpty() && problems.isEmpty()) {
      problem(TableFault.EMPTY_FILE.whole());
    }
    List<BenchmarkTable.Row> rows = new ArrayList<>();
    List<TableReading.Difference> differences = new ArrayList<>();
    for (Figures each : figures.values()) {
      row(each)
          .ifPresentOrElse(
              row -> {
                rows.add(row);
                difference(each, row).ifPresent(differences::add);
              },
              () -> problem(TableFault.MISSING_CATEGORY.row(each.lastRow)));
    }
    return new TableReading(
        read,
        read - refused,
        refused,
        problems,
        problems.isEmpty() ? differences : List.of(),
        problems.isEmpty() ? new BenchmarkTable(reader.table(), reader.origin(), rows) : null);
  }

  private Optional<BenchmarkTable.Row> row(Figures each) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Level.Group group : reader.table().level().groups()) {
      Long count = each.counts.get(new Meaning.Group(group.code()));
      if (count == null) {
        return Optional.empty();
      }
      counts.put(group.code(), count);
    }
    Map<Silence, Long> silences = new EnumMap<>(Silence.class);
    for (Silence kind : reader.table().silences().values()) {
      Long count = each.counts.get(new Meaning.Silent(kind));
      if (count == null) {
        return Optional.empty();
      }
      silences.put(kind, count);
    }
    return Optional.of(new BenchmarkTable.Row(each.area, counts, silences));
  }

  private static Optional<TableReading.Difference> difference(
      Figures each, BenchmarkTable.Row row) {
    Long total = each.counts.get(Meaning.Sum.TOTAL);
    return total == null || total == row.everyone()
        ? Optional.empty()
        : Optional.of(new TableReading.Difference(row.area().code(), total, row.everyone()));
  }
}
