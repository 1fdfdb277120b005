// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import java.util.List;
import java.util.Optional;

/**
 * A table as it is read.
 *
 * @param counts its numbers
 * @param reaches how far from each the counted one may be
 */
public record ReadTable(Counts counts, Counts reaches) {

  /** That table in that reading. */
  public static ReadTable of(Reading reading, Counts table) {
    return new ReadTable(reading.counts(table), reading.reaches(table));
  }

  /** A number of it, or nothing where it may not be read. */
  public Optional<ReadNumber> at(Coordinates cell) {
    return ReadNumber.of(counts.count(cell), reaches.count(cell));
  }

  public List<Coordinate> lines(int dimension) {
    return counts.lines(dimension);
  }
}
