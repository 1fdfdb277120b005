// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.time.LocalDate;

/**
 * Whom a published table counts.
 *
 * @param id the stable name of the population, to which the code of the area is added
 * @param unit what it counts: people or households
 * @param ageFloor the age in whole years below which nobody is counted; 0 when everyone is
 * @param date the day that it describes
 * @param describes whom it describes, with {@code {area}} for the place
 * @param excludes whom it does not describe
 * @param silences what became of those who did not answer
 */
public record TableBase(
    String id,
    Counting unit,
    int ageFloor,
    LocalDate date,
    Text describes,
    Text excludes,
    Text silences) {

  private static final String AREA = "{area}";

  public TableBase {
    requireNonNull(id, "id");
    requireNonNull(unit, "unit");
    requireNonNull(date, "date");
    requireNonNull(excludes, "excludes");
    requireNonNull(silences, "silences");
    if (ageFloor < 0) {
      throw new IllegalArgumentException("Age floor must not be negative, but was " + ageFloor);
    }
    if (!describes.en().contains(AREA) || !describes.cy().contains(AREA)) {
      throw new IllegalArgumentException("Description must have {area} in both languages");
    }
  }

  /** Whom it describes and whom not, in a place. */
  Text describes(Text area) {
    return both(
        area,
        describes.en().replace(AREA, area.en()) + " " + excludes.en(),
        describes.cy().replace(AREA, area.cy()) + " " + excludes.cy());
  }

  Population population(Area area) {
    return new Population(id + ":" + area.code(), describes(area.name()), unit, date, "");
  }

  /** Both texts, or the English alone where the place has no name in both languages. */
  static Text both(Text area, String en, String cy) {
    return area.isTranslated() ? Text.of(en, cy) : Text.untranslated(en);
  }

  /** The unit, the ages and the date. */
  @Override
  public String toString() {
    return unit.label().en()
        + (ageFloor == 0 ? " of every age" : " aged " + ageFloor + " and over")
        + ", "
        + date;
  }
}
