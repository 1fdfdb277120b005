// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.ledger.RecordedRelease;
import cymru.tegwch.anonymisation.ledger.RecordedTable;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a ledger keeps of a release: what is printed, and nothing that is hidden. */
final class Recording {

  private static final String OF_EVERYONE = "";

  private Recording() {}

  static RecordedRelease of(ProtectedRelease release, LocalDate published) {
    String policy = release.policy().name() + " " + release.policy().version();
    if (release.audience() instanceof Audience.Restricted restricted) {
      List<String> names = release.tables().stream().map(ProtectedTable::id).toList();
      return new RecordedRelease(
          release.id(),
          published,
          policy,
          List.of(),
          new RecordedRelease.Restriction(restricted.purpose(), restricted.readers(), names));
    }
    return new RecordedRelease(
        release.id(), published, policy, tables(release.tables(), release.measures()), null);
  }

  /** Everything that is printed: counts, means, and the numbers of values that means stand on. */
  static List<RecordedTable> tables(List<ProtectedTable> counts, List<ProtectedMeasures> means) {
    List<RecordedTable> tables = new ArrayList<>();
    counts.forEach(table -> tables.add(counts(table, OF_EVERYONE)));
    for (ProtectedMeasures of : means) {
      if (!of.values().equals(of.counts())) {
        tables.add(counts(of.values(), Measured.having(of.measure())));
      }
      tables.add(means(of));
    }
    return tables;
  }

  private static RecordedTable counts(ProtectedTable table, String measure) {
    Map<List<String>, Optional<String>> cells = new LinkedHashMap<>();
    for (Coordinates cell : table.cells()) {
      cells.put(
          keys(cell), table.isHidden(cell) ? Optional.empty() : Optional.of(table.text(cell)));
    }
    return new RecordedTable(
        table.id(), people(table.population()), measure, dimensions(table.dimensions()), cells);
  }

  private static RecordedTable means(ProtectedMeasures means) {
    Map<List<String>, Optional<String>> cells = new LinkedHashMap<>();
    for (Coordinates cell : means.counts().cells()) {
      cells.put(keys(cell), means.summary(cell).map(Recording::text));
    }
    return new RecordedTable(
        means.id(),
        people(means.population()),
        means.measure().name(),
        dimensions(means.dimensions()),
        cells);
  }

  /** The mean, the deviation, and the median with its base if there is one. */
  private static String text(ProtectedMeasures.Summary summary) {
    String median = summary.ofMedian().map(of -> " " + of.value() + "/" + of.base()).orElse("");
    return summary.mean().toPlainString() + " " + summary.deviation().toPlainString() + median;
  }

  /** A table before anything is printed of it. */
  static RecordedTable asked(Member member) {
    return new RecordedTable(
        member.id(),
        people(member.table().population()),
        Objects.requireNonNullElse(member.within(), OF_EVERYONE),
        dimensions(member.table().dimensions()),
        Map.of());
  }

  /** A table of means before anything is printed of it. */
  static RecordedTable asked(Measured measured) {
    Member counts = measured.counts();
    return new RecordedTable(
        counts.id(),
        people(counts.table().population()),
        measured.table().measure().name(),
        dimensions(counts.table().dimensions()),
        Map.of());
  }

  static List<String> keys(Coordinates cell) {
    return cell.along().stream().map(Coordinate::key).toList();
  }

  private static RecordedTable.People people(Population of) {
    return new RecordedTable.People(of.id(), of.unit(), of.asAt(), of.filter());
  }

  private static List<RecordedTable.RecordedDimension> dimensions(List<Dimension> of) {
    return of.stream().map(Recording::dimension).toList();
  }

  private static RecordedTable.RecordedDimension dimension(Dimension of) {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    for (Level.Group group : of.level().groups()) {
      groups.put(group.code(), group.leaves());
    }
    return new RecordedTable.RecordedDimension(
        of.variable(), of.level().list(), of.overlapping(), groups);
  }

  /** The cell of those keys, along dimensions that have such lines. */
  static Coordinates cell(List<Dimension> dimensions, List<String> keys) {
    List<Coordinate> along = new ArrayList<>();
    for (int d = 0; d < keys.size(); d++) {
      String key = keys.get(d);
      Stream<Coordinate> lines = dimensions.get(d).allLines().stream();
      along.add(lines.filter(line -> line.key().equals(key)).findFirst().orElseThrow());
    }
    return new Coordinates(along);
  }
}
