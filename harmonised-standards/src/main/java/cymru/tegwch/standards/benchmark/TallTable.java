// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import cymru.tegwch.standards.benchmark.TableTally.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Takes rows that are an area and a category, with one column of counts. */
final class TallTable implements TableRows.Rows {

  private final @Nullable Integer areaCode;
  private final int areaName;
  private final int category;
  private final int value;
  private final Map<Integer, String> only = new LinkedHashMap<>();
  private final TableTally tally;

  private TallTable(Layout.Tall layout, Headings headings, TableTally tally) {
    this.tally = tally;
    areaCode = layout.areaCode() == null ? null : headings.column(layout.areaCode());
    areaName = headings.column(layout.areaName());
    category = headings.column(layout.category());
    value = headings.column(layout.value());
    layout
        .only()
        .forEach((heading, cell) -> only.put(headings.column(heading), Headings.plain(cell)));
  }

  static TallTable of(Layout.Tall layout, Headings headings, TableTally tally) {
    layout.outside().forEach(label -> tally.mean(label, Meaning.Sum.LEFT_OUT));
    return new TallTable(layout, headings, tally);
  }

  @Override
  public void row(long number, List<String> cells) {
    if (isLeftOut(cells)) {
      return;
    }
    Meaning meaning = tally.meaning(cells.get(category)).orElse(null);
    OptionalLong count = TableTally.count(cells.get(value));
    if (meaning == null) {
      tally.refuse(TableFault.UNKNOWN_CATEGORY.cell(number, category + 1));
      return;
    }
    if (count.isEmpty()) {
      tally.refuse(TableFault.NOT_A_COUNT.cell(number, value + 1));
      return;
    }
    String code = areaCode == null ? null : cells.get(areaCode);
    TableTally.Figures figures = tally.area(code, cells.get(areaName)).orElse(null);
    if (figures == null) {
      tally.refuse(TableFault.UNKNOWN_AREA.cell(number, areaName + 1));
    } else if (!figures.take(meaning, count.getAsLong(), number)) {
      tally.refuse(TableFault.REPEATED_CATEGORY.cell(number, category + 1));
    }
  }

  private boolean isLeftOut(List<String> cells) {
    return only.entrySet().stream()
        .anyMatch(wanted -> !Headings.plain(cells.get(wanted.getKey())).equals(wanted.getValue()));
  }
}
