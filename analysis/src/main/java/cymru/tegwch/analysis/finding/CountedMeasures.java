// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.variable.Measure;
import java.util.NavigableMap;
import java.util.Optional;

/** Everything that was measured, exactly. */
record CountedMeasures(MeasureTable table) implements Measures {

  @Override
  public Measure measure() {
    return table.measure();
  }

  @Override
  public Counts counts() {
    return table.counts();
  }

  @Override
  public Counts values() {
    return new Reaches(table.counts(), cell -> table.summary(cell).rows());
  }

  @Override
  public boolean isEmpty(Coordinates cell) {
    return table.summary(cell).rows() == 0;
  }

  @Override
  public Optional<Moments> moments(Coordinates cell) {
    return Optional.of(table.histogram(cell))
        .filter(histogram -> table.summary(cell).rows() >= 2)
        .map(Moments::of);
  }

  @Override
  public Optional<Median> median(Coordinates cell) {
    long rows = table.summary(cell).rows();
    return rows == 0
        ? Optional.empty()
        : Optional.of(new Median((rank(cell, (rows + 1) / 2) + rank(cell, rows / 2 + 1)) / 2, 0));
  }

  @Override
  public Optional<NavigableMap<Long, Long>> histogram(Coordinates cell) {
    return Optional.of(table.histogram(cell));
  }

  private double rank(Coordinates cell, long rank) {
    return table.atRank(cell, rank).orElseThrow();
  }
}
