// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A dimension over a column: on which of its lines a row with each code is counted.
 *
 * <p>Codes on the same lines are one <i>place</i>. A row is in exactly one place, even where it is
 * in several groups; that is why places can be counted like codes, and every margin follows from
 * them. Only codes that occur have a place.
 */
final class Lines {

  private static final int NO_GROUP = -1;

  private final int column;
  private final Dimension dimension;
  private final int[] placeOfCode;
  private final int[][] linesOfPlace;

  private Lines(int column, Dimension dimension, int[] placeOfCode, int[][] linesOfPlace) {
    this.column = column;
    this.dimension = dimension;
    this.placeOfCode = placeOfCode;
    this.linesOfPlace = linesOfPlace;
  }

  /** A variable at a level of its own list. */
  static Lines of(Columns columns, int column, Level level) {
    CodeBook book = columns.layout().books().get(column);
    Dimension dimension =
        new Dimension(
            book.variable().name(), book.variable().label(), level, book.variable().multiple());
    return of(columns, column, dimension, false);
  }

  /**
   * An outcome told from a variable. With several codes, it happened if one of them says so: a row
   * is never on both lines.
   */
  static Lines of(Columns columns, int column, Outcome outcome) {
    Dimension dimension = Dimension.of(outcome.of().variable(), outcome.label(), outcome.level());
    return of(columns, column, dimension, true);
  }

  private static Lines of(Columns columns, int column, Dimension dimension, boolean onlyFirst) {
    CodeBook book = columns.layout().books().get(column);
    BitSet used = columns.used(column);
    int[] groupOfLeaf = groupsOfLeaves(book, dimension.level());
    int groups = dimension.level().groups().size();
    int[] placeOfCode = new int[book.size()];
    Map<List<Integer>, Integer> places = new HashMap<>();
    List<List<Integer>> linesOfPlace = new ArrayList<>();
    for (int code = used.nextSetBit(0); code >= 0; code = used.nextSetBit(code + 1)) {
      List<Integer> lines = linesOf(book, code, groupOfLeaf, groups, onlyFirst);
      Integer place = places.putIfAbsent(lines, places.size());
      if (place == null) {
        place = linesOfPlace.size();
        linesOfPlace.add(lines);
      }
      placeOfCode[code] = place;
    }
    return new Lines(
        column,
        dimension,
        placeOfCode,
        linesOfPlace.stream()
            .map(lines -> lines.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new));
  }

  private static int[] groupsOfLeaves(CodeBook book, Level level) {
    Map<String, Integer> byCode = new HashMap<>();
    for (int group = 0; group < level.groups().size(); group++) {
      for (String leaf : level.groups().get(group).leaves()) {
        byCode.put(leaf, group);
      }
    }
    return book.variable().codes().categories().stream()
        .map(Category::code)
        .mapToInt(leaf -> byCode.getOrDefault(leaf, NO_GROUP))
        .toArray();
  }

  private static List<Integer> linesOf(
      CodeBook book, int code, int[] groupOfLeaf, int groups, boolean onlyFirst) {
    int silences = Silence.values().length;
    int everyone = groups + silences + 1;
    TreeSet<Integer> lines = new TreeSet<>();
    if (book.silence(code).isPresent()) {
      lines.add(groups + List.of(Silence.values()).indexOf(book.silence(code).get()));
    } else {
      lines.addAll(groupLines(book, code, groupOfLeaf, onlyFirst));
      // who is in no group of the level could not have been
      lines.add(
          lines.isEmpty()
              ? groups + List.of(Silence.values()).indexOf(Silence.NOT_APPLICABLE)
              : everyone - 1);
    }
    lines.add(everyone);
    return List.copyOf(lines);
  }

  private static Set<Integer> groupLines(
      CodeBook book, int code, int[] groupOfLeaf, boolean onlyFirst) {
    TreeSet<Integer> lines = new TreeSet<>();
    for (int leaf : book.leavesOf(code)) {
      if (groupOfLeaf[leaf] != NO_GROUP) {
        lines.add(groupOfLeaf[leaf]);
      }
    }
    if (onlyFirst && !lines.isEmpty()) {
      lines.tailSet(lines.first(), false).clear();
    }
    return lines;
  }

  /** The place of the column. */
  int column() {
    return column;
  }

  /** The dimension, which overlaps if one row may be in several of its groups. */
  Dimension dimension() {
    return dimension;
  }

  /** The place of each code. */
  int placeOf(int code) {
    return placeOfCode[code];
  }

  /** Every code is below this. */
  int codes() {
    return placeOfCode.length;
  }

  /** How many places there are. */
  int places() {
    return linesOfPlace.length;
  }

  /** The lines, margins among them, on which a row in that place is counted, in ascending order. */
  int[] linesOf(int place) {
    return linesOfPlace[place];
  }

  /** How many lines the dimension has, by the order of {@link Dimension#allLines}. */
  int lines() {
    return dimension.level().groups().size() + Silence.values().length + 2;
  }
}
