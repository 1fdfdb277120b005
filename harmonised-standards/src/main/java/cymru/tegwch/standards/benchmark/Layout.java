// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a downloaded file are laid out.
 *
 * <p>Headings of columns are told apart by their letters alone, whatever the case; labels of
 * categories must be exactly those of the {@link TableDescription}.
 *
 * <p>What was seen and where, on 22 November 2026; no file was fetched from the publishers
 * themselves, and nothing else is verified:
 *
 * <ul>
 *   <li>Nomis bulk files: {@code date,geography,geography code}, then one column for each category,
 *       {@code Religion: Total: All usual residents}, {@code Religion: No religion}, in some tables
 *       with {@code ; measures: Value} behind it. Seen in programs that read {@code
 *       census2021-ts007a-lsoa.csv}, {@code -ts021-}, {@code -ts030-}, {@code -ts038-}, {@code
 *       -ts045-} and {@code -ts054-} files, in their tests and their lists of headings.
 *   <li>Custom datasets of the Office for National Statistics: {@code Lower tier local authorities
 *       Code,Lower tier local authorities,Religion (10 categories) Code,Religion (10
 *       categories),Observation}, perhaps with more variables before the observation, and with code
 *       {@code -8}, Does not apply, for those outside the base; some with a byte order mark, some
 *       with Lower Tier in capitals. Seen in programs that read TS008, TS021, TS030, TS045 and
 *       TS061 and in the test data of three of them.
 *   <li>StatsWales: {@code Data values,Data description,...,Year,Area,Notes} with one column for
 *       each dimension, in any order and with the names that the dataset has. Seen in two programs
 *       that read its files; that of Welsh files, {@code Gwerthoedd data}, was seen in the words of
 *       the site's own source alone. The older open-data form has {@code Area_Code}, {@code
 *       Area_ItemName_ENG} and {@code Data}.
 * </ul>
 */
public sealed interface Layout {

  /**
   * One row for each area, one column for each category.
   *
   * @param areaCode the heading of the codes of the areas
   * @param areaName the heading of their names
   * @param ignored the headings of columns that are not read
   * @param totals labels of totals, beside {@code Total} and what begins with {@code Total:}
   * @param subtotals labels of groups that are sums of others; a label that begins another, with a
   *     colon behind it, is one by itself
   */
  record Wide(
      String areaCode,
      String areaName,
      Set<String> ignored,
      Set<String> totals,
      Set<String> subtotals)
      implements Layout {

    public Wide {
      requireNonNull(areaCode, "areaCode");
      requireNonNull(areaName, "areaName");
      ignored = Set.copyOf(ignored);
      totals = Set.copyOf(totals);
      subtotals = Set.copyOf(subtotals);
    }

    /** The same with one more column that is not read, by its whole heading. */
    public Wide withIgnored(String heading) {
      return new Wide(areaCode, areaName, plus(ignored, heading), totals, subtotals);
    }

    @Override
    public Wide withTotal(String label) {
      return new Wide(areaCode, areaName, ignored, plus(totals, label), subtotals);
    }

    @Override
    public Wide withSubtotal(String label) {
      return new Wide(areaCode, areaName, ignored, totals, plus(subtotals, label));
    }
  }

  /**
   * One row for each area and category.
   *
   * @param areaCode the heading of the codes of the areas, or null where the file has names alone
   * @param areaName the heading of their names
   * @param category the heading of the labels of the categories
   * @param value the heading of the counts
   * @param only of columns with several values, the one that is read: other rows are left out
   * @param totals labels of totals, beside {@code Total} and what begins with {@code Total:}
   * @param subtotals labels of groups that are sums of others
   * @param outside labels of those who are outside the base and not counted
   */
  record Tall(
      @Nullable String areaCode,
      String areaName,
      String category,
      String value,
      Map<String, String> only,
      Set<String> totals,
      Set<String> subtotals,
      Set<String> outside)
      implements Layout {

    public Tall {
      requireNonNull(areaName, "areaName");
      requireNonNull(category, "category");
      requireNonNull(value, "value");
      only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
      totals = Set.copyOf(totals);
      subtotals = Set.copyOf(subtotals);
      outside = Set.copyOf(outside);
    }

    /** The same, of which only those rows are read that have that value in that column. */
    public Tall only(String heading, String cell) {
      Map<String, String> more = new LinkedHashMap<>(only);
      more.put(requireNonNull(heading, "heading"), requireNonNull(cell, "cell"));
      return new Tall(areaCode, areaName, category, value, more, totals, subtotals, outside);
    }

    @Override
    public Tall withTotal(String label) {
      return new Tall(
          areaCode, areaName, category, value, only, plus(totals, label), subtotals, outside);
    }

    @Override
    public Tall withSubtotal(String label) {
      return new Tall(
          areaCode, areaName, category, value, only, totals, plus(subtotals, label), outside);
    }

    /** The same with one more label of those who are outside the base. */
    public Tall withOutside(String label) {
      return new Tall(
          areaCode, areaName, category, value, only, totals, subtotals, plus(outside, label));
    }
  }

  /** A Census 2021 bulk file of Nomis, for instance {@code census2021-ts030-ltla.csv}. */
  static Wide nomis() {
    return new Wide("geography code", "geography", Set.of("date"), Set.of(), Set.of());
  }

  /**
   * A custom dataset of the Office for National Statistics.
   *
   * @param areaType the heading of the areas, for instance {@code Lower tier local authorities}
   * @param variable the heading of the variable, for instance {@code Religion (10 categories)}
   */
  static Tall custom(String areaType, String variable) {
    return new Tall(
        areaType + " Code",
        areaType,
        variable,
        "Observation",
        Map.of(),
        Set.of(),
        Set.of(),
        Set.of("Does not apply"));
  }

  /**
   * A file of StatsWales, in English.
   *
   * @param area the heading of the areas, of which the file has names and no codes
   * @param dimension the heading of the categories
   */
  static Tall statsWales(String area, String dimension) {
    return new Tall(null, area, dimension, "Data values", Map.of(), Set.of(), Set.of(), Set.of());
  }

  /** The same with one more label of a total. */
  Layout withTotal(String label);

  /** The same with one more label of a group that is the sum of others. */
  Layout withSubtotal(String label);

  /** Labels of totals, beside {@code Total} and what begins with {@code Total:}. */
  Set<String> totals();

  /** Labels of groups that are sums of others. */
  Set<String> subtotals();

  private static Set<String> plus(Set<String> labels, String label) {
    Set<String> more = new HashSet<>(labels);
    more.add(requireNonNull(label, "label"));
    return more;
  }
}
