// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

/**
 * Events and those who could have had them: complaints and homes, stops and residents.
 *
 * @param events the table whose cells are counted up
 * @param exposure the table that they are counted per, with the same dimensions
 */
public record ExposureTable(CountTable events, CountTable exposure) {

  public ExposureTable {
    if (!events.dimensions().stream()
        .map(Dimension::level)
        .toList()
        .equals(exposure.dimensions().stream().map(Dimension::level).toList())) {
      throw new IllegalArgumentException(
          "Events and exposure must be counted by the same levels in the same order");
    }
  }

  /** The table of events. */
  @Override
  public String toString() {
    return events.toString();
  }
}
