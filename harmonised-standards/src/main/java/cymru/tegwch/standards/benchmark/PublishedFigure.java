// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure that was published by itself, or part of a table of which the rest was not found. It
 * is to be quoted, with what is said of it, and is no benchmark: a share of it has no groups beside
 * it that make up the whole.
 *
 * @param area the place
 * @param measure what it is a figure of
 * @param list the list of which it tells a part, written {@code id@edition}, or null where there is
 *     none in the catalogue
 * @param count how many, or null where only a percentage was published
 * @param isRounded whether the count was published rounded
 * @param base how many the count is of, or null where that was not found
 * @param percent the percentage as printed, or null where none was
 * @param ageFloor the age in whole years below which nobody is counted; 0 when everyone is
 * @param date the day, or the last day of the period, that it describes
 * @param source where it was read
 * @param notes what it must not be compared with, and what it is not
 */
public record PublishedFigure(
    Area area,
    Text measure,
    @Nullable CodeListId list,
    @Nullable Long count,
    boolean isRounded,
    @Nullable Long base,
    @Nullable BigDecimal percent,
    int ageFloor,
    LocalDate date,
    String source,
    List<Text> notes) {

  public PublishedFigure {
    requireNonNull(area, "area");
    requireNonNull(measure, "measure");
    requireNonNull(date, "date");
    requireNonNull(source, "source");
    notes = List.copyOf(notes);
    if (count == null && percent == null) {
      throw new IllegalArgumentException("Figure must have a count or a percentage");
    }
  }

  /** The place, the measure and the figure. */
  @Override
  public String toString() {
    return area.name().en()
        + ": "
        + measure.en()
        + (count == null ? "" : ", " + (isRounded ? "about " : "") + count)
        + (base == null ? "" : " of " + base)
        + (percent == null ? "" : ", " + percent.toPlainString() + " %");
  }
}
