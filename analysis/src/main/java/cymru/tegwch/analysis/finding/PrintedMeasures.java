// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.variable.Measure;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;

/** What a release prints of a measure's table, each number with how far it was rounded. */
record PrintedMeasures(ProtectedMeasures printed) implements Measures {

  @Override
  public Measure measure() {
    return printed.measure();
  }

  @Override
  public Counts counts() {
    return printed.counts();
  }

  @Override
  public Counts values() {
    return printed.values();
  }

  @Override
  public boolean isEmpty(Coordinates cell) {
    return printed.values().count(cell).equals(OptionalLong.of(0))
        && printed.values().reach(cell) == 0;
  }

  @Override
  public Optional<Moments> moments(Coordinates cell) {
    OptionalLong values = printed.values().count(cell);
    if (values.isEmpty() || values.getAsLong() < 2) {
      return Optional.empty();
    }
    return printed
        .summary(cell)
        .map(
            summary ->
                new Moments(
                    values.getAsLong(),
                    summary.mean().doubleValue(),
                    summary.deviation().doubleValue(),
                    new Moments.Reach(
                        printed.values().reach(cell),
                        summary.reach().doubleValue(),
                        summary.deviation().ulp().doubleValue() / 2)));
  }

  @Override
  public Optional<Median> median(Coordinates cell) {
    return printed
        .summary(cell)
        .flatMap(ProtectedMeasures.Summary::ofMedian)
        .map(median -> new Median(median.value(), median.base() / 2.0));
  }

  @Override
  public Optional<NavigableMap<Long, Long>> histogram(Coordinates cell) {
    printed.summary(cell);
    return Optional.empty();
  }
}
