// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.measure;

import cymru.tegwch.analysis.finding.Measures;
import cymru.tegwch.analysis.finding.Moments;
import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.variable.Measure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The numbers that a release prints of a one-way table as text, which is all that a reader of it
 * holds.
 */
final class Held implements Measures {

  private final ProtectedMeasures shape;
  private final long off;
  private final Map<Coordinates, String[]> printed = new HashMap<>();

  Held(ProtectedMeasures shape, long off) {
    this.shape = shape;
    this.off = off;
    for (Coordinate line : shape.lines(0)) {
      Coordinates cell = Coordinates.of(line);
      shape
          .summary(cell)
          .ifPresent(
              summary ->
                  printed.put(
                      cell,
                      new String[] {
                        summary.mean().toPlainString(), summary.deviation().toString()
                      }));
    }
  }

  @Override
  public Measure measure() {
    return shape.measure();
  }

  @Override
  public Counts counts() {
    return shape.counts();
  }

  @Override
  public Counts values() {
    return shape.values();
  }

  @Override
  public boolean isEmpty(Coordinates cell) {
    return shape.values().count(cell).equals(OptionalLong.of(0)) && off == 0;
  }

  @Override
  public Optional<Moments> moments(Coordinates cell) {
    String[] said = printed.get(cell);
    if (said == null) {
      return Optional.empty();
    }
    BigDecimal mean = new BigDecimal(said[0]);
    BigDecimal deviation = new BigDecimal(said[1]);
    return Optional.of(
        new Moments(
            shape.values().count(cell).orElseThrow(),
            mean.doubleValue(),
            deviation.doubleValue(),
            new Moments.Reach(
                off, mean.ulp().doubleValue() / 2, deviation.ulp().doubleValue() / 2)));
  }

  @Override
  public Optional<Median> median(Coordinates cell) {
    return shape
        .summary(cell)
        .flatMap(ProtectedMeasures.Summary::ofMedian)
        .map(median -> new Median(median.value(), median.base() / 2.0));
  }

  @Override
  public Optional<NavigableMap<Long, Long>> histogram(Coordinates cell) {
    return Optional.empty();
  }
}
