// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.variable.Measure;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A measure summed up in each cell: exact sums, sums of squares and an exact histogram, in whole
 * minor units.
 *
 * <p>Rows in which the measure has no value are in the counts and not in the summaries.
 */
public final class MeasureTable {

  /**
   * The summary of one cell.
   *
   * @param subjects how many different people have a value
   * @param rows how many values there are
   * @param sum Σ x
   * @param sumOfSquares Σ x²
   */
  public record Summary(long subjects, long rows, BigInteger sum, BigInteger sumOfSquares) {

    /** The summary of no values. */
    public static final Summary EMPTY = new Summary(0, 0, BigInteger.ZERO, BigInteger.ZERO);

    public Summary {
      requireNonNull(sum, "sum");
      requireNonNull(sumOfSquares, "sumOfSquares");
      if (subjects < 0 || rows < subjects) {
        throw new IllegalArgumentException("Summary must have rows >= subjects >= 0");
      }
    }
  }

  private final Measure measure;
  private final CountTable counts;
  private final Map<Coordinates, Summary> summaries;
  private final Map<Coordinates, NavigableMap<Long, Long>> histograms;

  /**
   * A measure table of summaries and histograms that were counted elsewhere; a cell that is not
   * given has no values.
   *
   * @throws IllegalArgumentException if a cell is not one of the counts', or if a histogram does
   *     not add up to its summary
   */
  public MeasureTable(
      Measure measure,
      CountTable counts,
      Map<Coordinates, Summary> summaries,
      Map<Coordinates, NavigableMap<Long, Long>> histograms) {
    this.measure = requireNonNull(measure, "measure");
    this.counts = requireNonNull(counts, "counts");
    this.summaries = Collections.unmodifiableMap(new LinkedHashMap<>(summaries));
    Map<Coordinates, NavigableMap<Long, Long>> copy = new LinkedHashMap<>();
    histograms.forEach(
        (place, h) -> copy.put(place, Collections.unmodifiableNavigableMap(new TreeMap<>(h))));
    this.histograms = Collections.unmodifiableMap(copy);
    this.summaries.keySet().forEach(this::requireWhole);
    this.histograms.keySet().forEach(this::requireWhole);
  }

  /** What was measured. */
  public Measure measure() {
    return measure;
  }

  /** How many units there are in each cell, with a value or without. */
  public CountTable counts() {
    return counts;
  }

  /**
   * The summary of a cell.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  public Summary summary(Coordinates cell) {
    counts.cell(cell);
    return summaries.getOrDefault(cell, Summary.EMPTY);
  }

  /**
   * How often each value occurs in a cell, by value.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  public NavigableMap<Long, Long> histogram(Coordinates cell) {
    counts.cell(cell);
    NavigableMap<Long, Long> histogram = histograms.get(cell);
    return histogram == null ? Collections.emptyNavigableMap() : histogram;
  }

  /**
   * The value at a rank of a cell, the smallest being rank 1; empty if there are not so many.
   *
   * @throws IllegalArgumentException if the table has no such cell, or if the rank is below 1
   */
  public OptionalLong atRank(Coordinates cell, long rank) {
    if (rank < 1) {
      throw new IllegalArgumentException("Rank must be at least 1, but was " + rank);
    }
    long passed = 0;
    for (Map.Entry<Long, Long> entry : histogram(cell).entrySet()) {
      passed += entry.getValue();
      if (passed >= rank) {
        return OptionalLong.of(entry.getKey());
      }
    }
    return OptionalLong.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MeasureTable table
        && measure.equals(table.measure)
        && counts.equals(table.counts)
        && summaries.equals(table.summaries)
        && histograms.equals(table.histograms);
  }

  @Override
  public int hashCode() {
    return 31 * measure.hashCode() + summaries.hashCode();
  }

  /** The measure and the counts that it stands on. */
  @Override
  public String toString() {
    return TableText.of(
        counts,
        place -> {
          Summary summary = summary(place);
          return summary.sum() + " / " + summary.rows();
        });
  }

  private void requireWhole(Coordinates place) {
    Summary summary = summary(place);
    long rows = 0;
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    for (Map.Entry<Long, Long> entry : histogram(place).entrySet()) {
      BigInteger value = BigInteger.valueOf(entry.getKey());
      BigInteger ofAll = value.multiply(BigInteger.valueOf(entry.getValue()));
      rows = Math.addExact(rows, entry.getValue());
      sum = sum.add(ofAll);
      squares = squares.add(ofAll.multiply(value));
    }
    if (rows != summary.rows()
        || !sum.equals(summary.sum())
        || !squares.equals(summary.sumOfSquares())) {
      throw new IllegalArgumentException("Histogram must add up to its summary at " + place);
    }
  }
}
