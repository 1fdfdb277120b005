// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.RollUp.Step;
import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the coarser release that loses least. Every candidate is assessed as any other release
 * would be; the order in which they are tried follows from names, levels and the order of their
 * groups, never from the counts.
 */
final class RollUpSearch {

  private final Release release;
  private final DisclosurePolicy policy;
  private final Catalogue catalogue;
  private final int asked;
  private int left;

  RollUpSearch(Release release, DisclosurePolicy policy, Catalogue catalogue, int most) {
    this.release = release;
    this.policy = policy;
    this.catalogue = catalogue;
    this.asked = cells(release);
    this.left = most;
  }

  List<RollUp> run() {
    int printed =
        release.tryOn(policy) instanceof Assessment.Granted granted
            ? printed(granted.release())
            : -1;
    List<RollUp> found = new ArrayList<>();
    List<List<Step>> steps = singles();
    steps.forEach(step -> attempt(step).ifPresent(found::add));
    if (found.isEmpty()) {
      pairs(steps).forEach(step -> attempt(step).ifPresent(found::add));
    }
    return found.stream()
        .filter(rollUp -> rollUp.cellsPrinted() > printed)
        .sorted(Comparator.comparingInt(RollUp::cellsLost))
        .toList();
  }

  private Optional<RollUp> attempt(List<Step> steps) {
    if (left == 0) {
      return Optional.empty();
    }
    Optional<Release> changed = release.changedBy(steps);
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    left--;
    return changed.get().tryOn(policy) instanceof Assessment.Granted granted
        ? Optional.of(
            new RollUp(
                steps,
                changed.get(),
                printed(granted.release()),
                asked - printed(granted.release())))
        : Optional.empty();
  }

  /** Levels of the lists first, from fine to coarse, then merged neighbours, then tables less. */
  private List<List<Step>> singles() {
    List<List<Step>> singles = new ArrayList<>();
    Map<String, Set<Level>> levels = levels();
    levels.forEach(
        (variable, of) ->
            of.forEach(
                level -> coarser(level).forEach(to -> singles.add(step(variable, to, level)))));
    levels.forEach(
        (variable, of) -> {
          if (of.size() == 1) {
            Level level = of.iterator().next();
            merged(level).forEach(to -> singles.add(step(variable, to, level)));
          }
        });
    if (release.members().size() > 1) {
      release.members().forEach(m -> singles.add(List.of(new Step.WithoutTable(m.id()))));
    }
    return singles;
  }

  private static List<Step> step(String variable, Level to, Level from) {
    return List.of(new Step.ToLevel(variable, to, from.groups().size()));
  }

  /** Two levels of different variables. */
  private static List<List<Step>> pairs(List<List<Step>> singles) {
    List<List<Step>> pairs = new ArrayList<>();
    for (List<Step> one : singles) {
      for (List<Step> other : singles) {
        if (one.get(0) instanceof Step.ToLevel a
            && other.get(0) instanceof Step.ToLevel b
            && a.variable().compareTo(b.variable()) < 0) {
          pairs.add(List.of(a, b));
        }
      }
    }
    return pairs;
  }

  /** The levels at which each variable stands, but for outcomes. */
  private Map<String, Set<Level>> levels() {
    Map<String, Set<Level>> levels = new LinkedHashMap<>();
    for (Member member : release.members()) {
      int last = member.dimensionCount() - (member.outcome() == null ? 0 : 1);
      for (Dimension dimension : member.table().dimensions().subList(0, last)) {
        levels
            .computeIfAbsent(dimension.variable(), v -> new LinkedHashSet<>())
            .add(dimension.level());
      }
    }
    return levels;
  }

  private List<Level> coarser(Level level) {
    return catalogue.codeList(level.list()).map(CodeList::levels).orElse(List.of()).stream()
        .filter(to -> level.nestsIn(to) && to.groups().size() < level.groups().size())
        .sorted(Comparator.comparingInt((Level to) -> to.groups().size()).reversed())
        .toList();
  }

  /** The level with each pair of neighbours made one group. */
  private static List<Level> merged(Level level) {
    List<Level> merged = new ArrayList<>();
    for (int at = 0; at + 1 < level.groups().size() && level.groups().size() > 2; at++) {
      List<Level.Group> groups = new ArrayList<>(level.groups());
      Level.Group both = both(groups.remove(at), groups.remove(at));
      groups.add(at, both);
      merged.add(
          new Level(
              level.list(), level.name() + "-" + both.code(), both.category().label(), groups));
    }
    return merged;
  }

  private static Level.Group both(Level.Group one, Level.Group other) {
    Set<String> leaves = new LinkedHashSet<>(one.leaves());
    leaves.addAll(other.leaves());
    Text a = one.category().label();
    Text b = other.category().label();
    Text label =
        a.isTranslated() && b.isTranslated()
            ? Text.of(a.en() + " / " + b.en(), a.cy() + " / " + b.cy())
            : Text.untranslated(a.en() + " / " + b.en());
    return new Level.Group(
        new Category(one.category().list(), one.code() + "-or-" + other.code(), label), leaves);
  }

  private static int cells(Release release) {
    int cells = 0;
    for (Member member : release.members()) {
      int inner = 1;
      for (Dimension dimension : member.table().dimensions()) {
        inner = Math.multiplyExact(inner, dimension.level().groups().size());
      }
      cells = Math.addExact(cells, inner);
    }
    return cells;
  }

  private static int printed(ProtectedRelease release) {
    int printed = 0;
    for (ProtectedTable table : release.tables()) {
      for (Coordinates cell : Cells.of(table)) {
        boolean isInner = cell.along().stream().allMatch(Coordinate.Group.class::isInstance);
        printed += isInner && !table.isHidden(cell) ? 1 : 0;
      }
    }
    return printed;
  }
}
