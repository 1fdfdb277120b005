// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Feeds rows whose cells have names to an assembler, and notes which names there were. */
final class NamedRows {

  private static final int MOST_NAMES = 256;
  private static final int LONGEST_NAME = 60;
  private static final String NOT_SHOWN = "(a name that cannot be shown)";
  private static final Utf8.Cell BLANK = new Utf8.Cell(new byte[0], 0);
  private static final Utf8.Cell NESTED = new Utf8.Cell(new byte[0], Utf8.NESTED);

  private final Map<String, Integer> columns = new HashMap<>();
  private final Set<String> within = new HashSet<>();
  private final List<String> names;
  private final RowAssembler assembler;
  private final boolean[] seen;
  private final Utf8.Cell[] cells;
  private final Set<String> dropped = new TreeSet<>();
  private long row;

  NamedRows(Mapping mapping, RowAssembler assembler) {
    this.names = mapping.columns();
    this.assembler = assembler;
    this.seen = new boolean[names.size()];
    this.cells = new Utf8.Cell[names.size()];
    for (String name : names) {
      columns.put(name, columns.size());
      if (name.indexOf('.') > 0) {
        within.add(name.substring(0, name.indexOf('.')));
      }
    }
  }

  /** Begins a row of empty cells. */
  void begin(long line) {
    row++;
    assembler.begin(line, row);
    Arrays.fill(cells, BLANK);
  }

  /** Whether the mapping names a member of an object of that name. */
  boolean isWantedWithin(String name) {
    return within.contains(name);
  }

  /** Whether the mapping names such a cell; if not, that is noted. */
  boolean isWanted(String name) {
    Integer column = columns.get(name);
    if (column != null) {
      seen[column] = true;
    } else if (dropped.size() < MOST_NAMES) {
      dropped.add(isShowable(name) ? name : NOT_SHOWN);
    }
    return column != null;
  }

  /** Fills a cell that is wanted; null leaves it empty. */
  void cell(String name, @Nullable String text) {
    cells[place(name)] = text == null ? BLANK : Utf8.cell(text);
  }

  /** Notes that there was no single value for a cell that is wanted. */
  void nested(String name) {
    cells[place(name)] = NESTED;
  }

  /** Ends the row. */
  void end() {
    for (int column = 0; column < cells.length; column++) {
      byte[] bytes = cells[column].bytes();
      assembler.cell(column, bytes, 0, bytes.length, cells[column].marks());
    }
    assembler.end(cells.length, false);
  }

  /** Refuses rows none of which had a column that the mapping names. */
  void finish(ReportBuilder report) throws Unreadable {
    List<String> missing = names.stream().filter(name -> !seen[place(name)]).toList();
    if (row > 0 && !missing.isEmpty()) {
      throw Unreadable.missing(1, missing, false);
    }
    report.dropped(List.copyOf(dropped));
  }

  private static boolean isShowable(String name) {
    return name.length() <= LONGEST_NAME && Utf8.cell(name).marks() == 0;
  }

  private int place(String name) {
    Integer place = columns.get(name);
    if (place == null) {
      throw new IllegalArgumentException("Cell must be one that the mapping names");
    }
    return place;
  }
}
