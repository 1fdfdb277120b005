// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.MeasureTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Rounds the mean, the spread and the median of a cell to what its size bears. */
final class PrintedSummary {

  private static final int FINE = 2;
  private static final int COARSE = 1;
  private static final int DIGITS = 2;
  private static final long MOST_BASE = 1_000_000_000_000L;

  private PrintedSummary() {}

  /**
   * The summary of a cell; empty where it has no values.
   *
   * @param least the fewest values that a reader takes to be possible
   * @param near how many people must have a value that rounds to the printed median
   */
  static Optional<ProtectedMeasures.Summary> of(
      MeasureTable table, Coordinates cell, long least, long near) {
    MeasureTable.Summary summary = table.summary(cell);
    if (summary.rows() == 0) {
      return Optional.empty();
    }
    BigDecimal values = BigDecimal.valueOf(summary.rows());
    BigDecimal mean =
        new BigDecimal(summary.sum())
            .divide(values, least >= 100 ? FINE : COARSE, RoundingMode.HALF_UP);
    return Optional.of(
        new ProtectedMeasures.Summary(mean, deviation(summary), median(table, cell, near)));
  }

  /** √((n Σx² - (Σx)²) / (n (n - 1))); 0 for a single value. */
  private static BigDecimal deviation(MeasureTable.Summary summary) {
    if (summary.rows() == 1) {
      return BigDecimal.ZERO;
    }
    BigInteger values = BigInteger.valueOf(summary.rows());
    BigInteger above = values.multiply(summary.sumOfSquares()).subtract(summary.sum().pow(2));
    BigInteger below = values.multiply(values.subtract(BigInteger.ONE));
    return new BigDecimal(above)
        .divide(new BigDecimal(below), MathContext.DECIMAL128)
        .sqrt(MathContext.DECIMAL128)
        .round(new MathContext(DIGITS, RoundingMode.HALF_UP));
  }

  private static ProtectedMeasures.@Nullable Median median(
      MeasureTable table, Coordinates cell, long near) {
    long rows = table.summary(cell).rows();
    long twice = Math.addExact(rank(table, cell, (rows + 1) / 2), rank(table, cell, rows / 2 + 1));
    long each = Contributions.of(table, cell).each();
    for (long base = 1; base <= MOST_BASE; base = next(base)) {
      long value = rounded(twice, 2, base);
      if (near(table.histogram(cell), value, base) >= Math.multiplyExact(near, each)) {
        return new ProtectedMeasures.Median(value, base);
      }
    }
    return null;
  }

  private static long rank(MeasureTable table, Coordinates cell, long rank) {
    OptionalLong value = table.atRank(cell, rank);
    return value.orElseThrow();
  }

  private static long near(NavigableMap<Long, Long> histogram, long value, long base) {
    long near = 0;
    for (Map.Entry<Long, Long> entry : histogram.entrySet()) {
      near += rounded(entry.getKey(), 1, base) == value ? entry.getValue() : 0;
    }
    return near;
  }

  /** The nearest multiple of the base, halves up. */
  private static long rounded(long numerator, long denominator, long base) {
    long unit = Math.multiplyExact(denominator, base);
    return Math.multiplyExact(
        base, Math.floorDiv(Math.addExact(Math.multiplyExact(2, numerator), unit), 2 * unit));
  }

  /** 1, 2, 5, 10, 20, 50 and so on. */
  private static long next(long base) {
    long leading = base;
    while (leading >= 10) {
      leading /= 10;
    }
    return leading == 2 ? base / 2 * 5 : base * 2;
  }
}
