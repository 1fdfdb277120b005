// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Known;
import cymru.tegwch.anonymisation.attack.PrintedTable;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.attack.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Published tables beside each other, as the attacker reads them. */
final class Publication {

  /** A number that is hidden, or that no table has a cell for. */
  record Hidden(String table, List<String> labels, boolean isPrinted, Target target) {}

  private final List<PublishedTable> tables;
  private final Categories categories;
  private final AuditRule rule;
  private final List<PrintedTable> printed = new ArrayList<>();

  Publication(List<PublishedTable> tables, Categories categories, AuditRule rule) {
    this.tables = List.copyOf(tables);
    this.categories = categories;
    this.rule = rule;
    List<AuditProblem> problems = new ArrayList<>();
    for (PublishedTable table : tables) {
      if (isKnown(table)) {
        printed.add(printed(table));
      } else {
        problems.add(AuditReasons.unknownLabel(table.id()));
      }
    }
    if (!problems.isEmpty()) {
      throw new AuditRefused(problems);
    }
  }

  /** Whether all labels have categories, and a line of each dimension has them all. */
  private boolean isKnown(PublishedTable table) {
    for (int d = 0; d < table.dimensions().size(); d++) {
      String dimension = table.dimensions().get(d);
      Set<String> all = categories.all(dimension);
      boolean hasEveryone =
          table.lines(d).stream().anyMatch(l -> categories.of(dimension, l).equals(all));
      if (!hasEveryone || !table.lines(d).stream().allMatch(l -> categories.has(dimension, l))) {
        return false;
      }
    }
    return true;
  }

  private PrintedTable printed(PublishedTable table) {
    List<PrintedTable.Axis> axes = new ArrayList<>();
    for (int d = 0; d < table.dimensions().size(); d++) {
      String dimension = table.dimensions().get(d);
      axes.add(
          new PrintedTable.Axis(
              dimension,
              table.lines(d).stream().map(line -> categories.of(dimension, line)).toList()));
    }
    List<OptionalLong> numbers = table.places().stream().map(table::number).toList();
    for (OptionalLong number : numbers) {
      if (number.orElse(0) % rule.roundingBase() != 0) {
        throw new AuditRefused(List.of(AuditReasons.contradiction(table.id())));
      }
    }
    return new PrintedTable(table.id(), axes, numbers);
  }

  Attack attack(List<KnownCell> known) {
    return Attack.on(
        printed,
        known.stream().map(this::known).toList(),
        new PrintingRules(rule.hiddenBelow(), rule.roundingBase(), rule.areZerosPrinted()));
  }

  private Known known(KnownCell cell) {
    PublishedTable table =
        tables.stream()
            .filter(t -> t.id().equals(cell.table()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("No table is called '" + cell.table() + "'"));
    table.number(cell.labels());
    return new Known(
        List.of(region(table, cell.labels())), List.of(), cell.least(), cell.greatest());
  }

  private Map<String, Set<String>> region(PublishedTable table, List<String> labels) {
    Map<String, Set<String>> region = new HashMap<>();
    for (int d = 0; d < labels.size(); d++) {
      String dimension = table.dimensions().get(d);
      region.put(dimension, categories.of(dimension, labels.get(d)));
    }
    return region;
  }

  /** Every hidden cell of each table, then every sliver. */
  List<Hidden> hidden() {
    List<Hidden> hidden = new ArrayList<>();
    Set<Map<String, Set<String>>> printedRegions = new HashSet<>();
    for (PublishedTable table : tables) {
      for (List<String> labels : table.places()) {
        Map<String, Set<String>> region = region(table, labels);
        printedRegions.add(restricting(region));
        if (table.number(labels).isEmpty()) {
          hidden.add(hidden(table, labels, true, region));
        }
      }
    }
    Map<Map<String, Set<String>>, Hidden> slivers = new LinkedHashMap<>();
    for (PublishedTable table : tables) {
      for (int d = 0; d < table.dimensions().size(); d++) {
        addSlivers(table, d, printedRegions, slivers);
      }
    }
    hidden.addAll(slivers.values());
    return hidden;
  }

  private Hidden hidden(
      PublishedTable table,
      List<String> labels,
      boolean isPrinted,
      Map<String, Set<String>> region) {
    return new Hidden(table.id(), labels, isPrinted, Target.of(region, rule.width(), 0));
  }

  /** Without the dimensions in which a region is of everyone: two tables may show it. */
  private Map<String, Set<String>> restricting(Map<String, Set<String>> region) {
    Map<String, Set<String>> restricting = new TreeMap<>(region);
    restricting.entrySet().removeIf(on -> on.getValue().equals(categories.all(on.getKey())));
    return restricting;
  }

  /** What lies between lines of all tables along a dimension and is no line of any. */
  private void addSlivers(
      PublishedTable table,
      int along,
      Set<Map<String, Set<String>>> printedRegions,
      Map<Map<String, Set<String>>, Hidden> slivers) {
    String dimension = table.dimensions().get(along);
    for (Set<String> part : parts(dimension)) {
      for (List<String> labels : table.places()) {
        if (!labels.get(along).equals(table.lines(along).get(0))) {
          continue;
        }
        Map<String, Set<String>> region = region(table, labels);
        region.put(dimension, part);
        Map<String, Set<String>> key = restricting(region);
        if (!printedRegions.contains(key)) {
          List<String> sliver = new ArrayList<>(labels);
          sliver.set(along, String.join("+", new TreeSet<>(part)));
          slivers.putIfAbsent(key, hidden(table, sliver, false, region));
        }
      }
    }
  }

  /** The finest parts that the lines of all tables tell apart along a dimension. */
  private Set<Set<String>> parts(String dimension) {
    Map<Set<Set<String>>, Set<String>> parts = new LinkedHashMap<>();
    Set<Set<String>> lines = new HashSet<>();
    for (PublishedTable table : tables) {
      int d = table.dimensions().indexOf(dimension);
      if (d >= 0) {
        table.lines(d).forEach(line -> lines.add(categories.of(dimension, line)));
      }
    }
    for (String category : new TreeSet<>(categories.all(dimension))) {
      Set<Set<String>> on = new HashSet<>(lines);
      on.removeIf(line -> !line.contains(category));
      parts.computeIfAbsent(on, key -> new HashSet<>()).add(category);
    }
    return new LinkedHashSet<>(parts.values());
  }
}
