// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Means, medians and spreads as they are printed, beside the counts that they stand on.
 *
 * <p>What cannot be shown without telling of somebody is not there, whatever the reason. Every
 * number is rounded so that it says no more of a cell than its size bears:
 *
 * <ul>
 *   <li>the mean to the finest of 0.1 and 0.01 of the measure's unit that is no less than {@code
 *       1/n}, {@code n} being the fewest values that the printed number admits: every such number
 *       of values then explains the mean as well as any other;
 *   <li>the median to the finest of 1, 2, 5, 10, 20, 50, … units at which enough people to be
 *       counted have a value that rounds to the same number;
 *   <li>the standard deviation ({@code √(Σ(x - x̄)² / (n - 1))}) to two significant figures.
 * </ul>
 *
 * <p>Sums are not printed: a reader has them from mean and number of values, and they were given to
 * the attacker exactly.
 *
 * <pre>{@code
 * MeasureTable days = repairs.summarise(repairs.measure("days"), religion);
 * ProtectedMeasures means = release.measures(days);
 * means.summary(Coordinates.of("no-religion")).map(ProtectedMeasures.Summary::mean);
 * means.values().count("no-religion");
 * }</pre>
 */
public final class ProtectedMeasures {

  /**
   * What is printed of a cell.
   *
   * @param mean in the measure's unit; its scale says how finely it is rounded
   * @param deviation the standard deviation, of two significant figures
   * @param median the median, or null where too few people are near it
   */
  public record Summary(BigDecimal mean, BigDecimal deviation, @Nullable Median median) {
    public Summary {
      requireNonNull(mean, "mean");
      requireNonNull(deviation, "deviation");
    }

    /** The median, if it is shown. */
    public Optional<Median> ofMedian() {
      return Optional.ofNullable(median);
    }

    /** How far the true mean may be from the printed one. */
    public BigDecimal reach() {
      return mean.ulp().divide(BigDecimal.valueOf(2));
    }
  }

  /**
   * A printed median.
   *
   * @param value a multiple of the base, in the measure's unit
   * @param base what it is rounded to
   */
  public record Median(long value, long base) {}

  private final Measure measure;
  private final ProtectedTable counts;
  private final ProtectedTable values;
  private final Map<Coordinates, Summary> summaries;

  ProtectedMeasures(
      Measure measure,
      ProtectedTable counts,
      ProtectedTable values,
      Map<Coordinates, Summary> summaries) {
    this.measure = requireNonNull(measure, "measure");
    this.counts = requireNonNull(counts, "counts");
    this.values = requireNonNull(values, "values");
    this.summaries = Map.copyOf(summaries);
  }

  /** The name that the table of counts bears too. */
  public String id() {
    return counts.id();
  }

  /** What was measured. */
  public Measure measure() {
    return measure;
  }

  /** Whom the numbers describe. */
  public Population population() {
    return counts.population();
  }

  /** The dimensions in order. */
  public List<Dimension> dimensions() {
    return counts.dimensions();
  }

  /** The lines along a dimension, in the order in which they are shown. */
  public List<Coordinate> lines(int dimension) {
    return counts.lines(dimension);
  }

  /** How many units there are in each cell, with a value or without, as printed. */
  public ProtectedTable counts() {
    return counts;
  }

  /** How many values there are in each cell, as printed: what a mean is of. */
  public ProtectedTable values() {
    return values;
  }

  /**
   * What is printed of a cell; empty where it may not be shown, and where there are no values.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  public Optional<Summary> summary(Coordinates cell) {
    counts.count(cell);
    return Optional.ofNullable(summaries.get(cell));
  }

  /**
   * Whether something is kept back about a cell.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  public boolean isHidden(Coordinates cell) {
    return summary(cell).isEmpty() && !values.count(cell).equals(OptionalLong.of(0));
  }

  /** A summary line, then the means, cut so that a REPL shows every line whole. */
  @Override
  public String toString() {
    List<Coordinates> cells = counts.cells();
    return Excerpt.of(
        "Protected means of " + measure.name() + ", " + counts.summary(),
        cells.size(),
        n -> row(cells.get(n)));
  }

  private String row(Coordinates cell) {
    List<String> labels = new ArrayList<>();
    for (int dimension = 0; dimension < dimensions().size(); dimension++) {
      labels.add(dimensions().get(dimension).labelOf(cell.along(dimension)).en());
    }
    String shown = summary(cell).map(s -> s.mean().toPlainString()).orElse(counts.mark());
    return String.format(Locale.ROOT, "%12s  %s", shown, String.join(" | ", labels));
  }
}
