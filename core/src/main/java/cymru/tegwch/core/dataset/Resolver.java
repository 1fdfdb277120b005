// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.table.Tabulation;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the columns that axes and outcomes name, and refuses what they do not hold. */
final class Resolver {

  /** Within one pass, the same level of the same column is one dimension. */
  private record Wanted(int column, Level level, boolean isOutcome) {}

  private final Columns columns;
  private final Catalogue catalogue;
  private final Map<Wanted, Lines> found = new HashMap<>();

  Resolver(Columns columns, Catalogue catalogue) {
    this.columns = columns;
    this.catalogue = catalogue;
  }

  /** The dimensions of a table, the outcome last. */
  List<Lines> lines(Tabulation.Request request) {
    List<Lines> lines = new ArrayList<>();
    request.axes().forEach(axis -> lines.add(lines(axis)));
    request.ofOutcome().ifPresent(outcome -> lines.add(lines(outcome)));
    requireOnce(lines);
    return lines;
  }

  /** A variable at a level. */
  Lines lines(Axis axis) {
    int column = column(axis);
    return found.computeIfAbsent(
        new Wanted(column, axis.level(), false), wanted -> Lines.of(columns, column, axis.level()));
  }

  private Lines lines(Outcome outcome) {
    int column = column(outcome.of());
    return found.computeIfAbsent(
        new Wanted(column, outcome.level(), true), wanted -> Lines.of(columns, column, outcome));
  }

  private int column(Axis axis) {
    int column =
        columns
            .variable(axis.variable())
            .orElseThrow(() -> Names.missing("variable", axis.variable(), variableNames()));
    requireLevel(columns.layout().books().get(column).variable(), axis.level());
    return column;
  }

  private List<String> variableNames() {
    return columns.layout().books().stream().map(book -> book.variable().name()).toList();
  }

  private void requireLevel(Variable variable, Level level) {
    CodeList held = variable.codes();
    if (!level.list().equals(held.id())) {
      throw new IllegalArgumentException(
          "Variable '"
              + variable.name()
              + "' must be counted by a level of "
              + held.id()
              + ", whose codes it holds, but was asked for "
              + level.list()
              + "/"
              + level.name()
              + ": "
              + wayBetween(held, level.list()));
    }
    if (!held.detailed().leaves().containsAll(level.leaves())) {
      throw new IllegalArgumentException(
          "Level '"
              + level.name()
              + "' must hold categories of "
              + held.id()
              + " and no others to count variable '"
              + variable.name()
              + "'");
    }
  }

  private String wayBetween(CodeList held, CodeListId asked) {
    String back =
        catalogue.crosswalk(asked, held.id()).isPresent()
            ? "; a crosswalk leads the other way, so what it is compared with can be recoded to "
                + held.id()
            : "";
    return catalogue
        .crosswalk(held.id(), asked)
        .map(crosswalk -> recodeFirst(held, crosswalk) + back)
        .orElse("no crosswalk leads there, and a group cannot be split" + back);
  }

  private static String recodeFirst(CodeList held, Crosswalk crosswalk) {
    String unplaced =
        held.categories().stream()
            .filter(leaf -> Recoding.isUnplaced(crosswalk, leaf.code()))
            .map(leaf -> "'" + leaf.code() + "'")
            .collect(Collectors.joining(", "));
    return "recode it first with the crosswalk from "
        + crosswalk.from()
        + " to "
        + crosswalk.to()
        + (unplaced.isEmpty()
            ? ""
            : ", which has no one place for " + unplaced + ": a group cannot be split");
  }

  private static void requireOnce(List<Lines> lines) {
    Set<Integer> seen = new HashSet<>();
    for (Lines line : lines) {
      if (!seen.add(line.column())) {
        throw new IllegalArgumentException(
            "Table must have each variable once, but had '"
                + line.dimension().variable()
                + "' twice");
      }
    }
  }
}
