// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.variable.Counting;
import java.math.BigInteger;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What can be said of the people behind a sum from how often each value occurs in its cell.
 *
 * <p>Whose the values are is not known; where people have several, the largest contribution is that
 * of someone who has the largest values, as many as one person can have.
 *
 * @param people how many people have a value
 * @param nonZero the fewest people who can have a value other than 0
 * @param differing the fewest people who can have a value other than the commonest
 * @param each the most values that one person can have
 * @param size Σ|x|
 * @param largest the most that one person can have of it
 * @param second the most that another can have
 */
record Contributions(
    long people,
    long nonZero,
    long differing,
    long each,
    BigInteger size,
    BigInteger largest,
    BigInteger second) {

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  static Contributions of(MeasureTable table, Coordinates cell) {
    MeasureTable.Summary summary = table.summary(cell);
    NavigableMap<Long, Long> histogram = table.histogram(cell);
    long each = each(table, cell);
    long commonest = histogram.values().stream().mapToLong(Long::longValue).max().orElse(0);
    long zeros = histogram.getOrDefault(0L, 0L);
    NavigableMap<Long, Long> sizes = new TreeMap<>();
    histogram.forEach((value, count) -> sizes.merge(Math.abs(value), count, Long::sum));
    BigInteger largest = top(sizes, each);
    return new Contributions(
        summary.subjects(),
        people(summary, zeros, each),
        people(summary, commonest, each),
        each,
        top(sizes, summary.rows()),
        largest,
        top(sizes, Math.min(summary.rows(), 2 * each)).subtract(largest));
  }

  /** The most values of one person: others have at least one each. */
  private static long each(MeasureTable table, Coordinates cell) {
    MeasureTable.Summary summary = table.summary(cell);
    long spare = summary.rows() - summary.subjects() + 1;
    return summary.rows() == 0
        ? 0
        : table.counts().population().unit() == Counting.EVENTS
            ? Math.max(1, Math.min(spare, table.counts().cell(cell).largest()))
            : spare;
  }

  /** The fewest people who can have a value that is not one of so many. */
  private static long people(MeasureTable.Summary summary, long apart, long each) {
    long values = summary.rows() - apart;
    return each == 0
        ? 0
        : Math.max(Math.max(0, summary.subjects() - apart), (values + each - 1) / each);
  }

  private static BigInteger top(NavigableMap<Long, Long> sizes, long values) {
    BigInteger sum = BigInteger.ZERO;
    long left = values;
    for (Map.Entry<Long, Long> entry : sizes.descendingMap().entrySet()) {
      long taken = Math.min(left, entry.getValue());
      sum = sum.add(BigInteger.valueOf(entry.getKey()).multiply(BigInteger.valueOf(taken)));
      left -= taken;
    }
    return sum;
  }

  boolean isSensitive(MeasureRule rule, int outside) {
    return people > 0
        && (people < rule.people()
            || nonZero < rule.people()
            || differing < outside
            || isDominated(rule));
  }

  private boolean isDominated(MeasureRule rule) {
    BigInteger rest = size.subtract(largest).subtract(second);
    return largest
                .multiply(HUNDRED)
                .compareTo(size.multiply(BigInteger.valueOf(rule.largestShare())))
            > 0
        || rest.multiply(HUNDRED).compareTo(largest.multiply(BigInteger.valueOf(rule.within())))
            < 0;
  }
}
