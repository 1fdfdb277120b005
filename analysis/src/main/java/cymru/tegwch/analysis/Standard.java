// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What share of each group is to be expected.
 *
 * @param bands the benchmark of each age band by its code; one of everybody under {@link #ALL}
 */
record Standard(Map<String, Benchmark> bands) {

  /** Where there are no bands. */
  static final String ALL = "";

  /** An expected share is held as so many of this. */
  private static final long PARTS = 1_000_000_000;

  Standard {
    bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
  }

  static Standard of(Benchmark everybody) {
    return new Standard(Map.of(ALL, everybody));
  }

  /** Whether shares are expected age band by age band. */
  boolean isByAge() {
    return !bands.containsKey(ALL);
  }

  /** The benchmark, or that of the first band. */
  Benchmark first() {
    return bands.values().iterator().next();
  }

  List<Benchmark> benchmarks() {
    return List.copyOf(bands.values());
  }

  /** The place of a line of groups, of all ages. */
  Coordinates place(Coordinate line) {
    return isByAge() ? Coordinates.of(line, Coordinate.Margin.ANSWERED) : Coordinates.of(line);
  }

  /**
   * The share of a group that is to be expected, by age as those are who were counted: {@code Σ
   * n·B/T / Σ n}, for {@code n} counted and {@code B} of {@code T} in a band of the benchmark.
   * Empty where a band may not be read, or nobody is in any.
   */
  Optional<Rate> share(Counts counts, Level.Group group) {
    if (!isByAge()) {
      return Optional.of(
          new Rate(Meeting.countOf(first(), group), first().answered(), Rate.Per.HUNDRED, null));
    }
    double expected = 0;
    double people = 0;
    for (Map.Entry<String, Benchmark> band : bands.entrySet()) {
      OptionalLong number =
          counts.count(Coordinates.of(Coordinate.Margin.ANSWERED, Coordinate.of(band.getKey())));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      Benchmark of = requireNonNull(band.getValue(), "benchmark");
      expected += (double) number.getAsLong() * Meeting.countOf(of, group) / (double) of.answered();
      people += number.getAsLong();
    }
    return people == 0
        ? Optional.empty()
        : Optional.of(
            new Rate(Math.round(expected / people * PARTS), PARTS, Rate.Per.HUNDRED, null));
  }
}
