// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.analysis.statistics.measure.SampleSummary;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * How many values there are, their mean and how much they differ, in the measure's unit; and how
 * far each may be from the true number, 0 where it is read exactly.
 *
 * <pre>
 *   mean = Σ x/n      deviation = √( Σ (x - mean)²/(n - 1) )
 * </pre>
 *
 * @param values how many, 2 or more
 * @param mean the mean
 * @param deviation the standard deviation, at least 0
 * @param reach how far from each the true one may be
 */
public record Moments(long values, double mean, double deviation, Reach reach) {

  /**
   * How far the true numbers may be from those that were read.
   *
   * @param values from the number of values, 0 or more
   * @param mean from the mean, 0 or more
   * @param deviation from the deviation, 0 or more
   */
  public record Reach(long values, double mean, double deviation) {

    /** The numbers are the true ones. */
    public static final Reach NONE = new Reach(0, 0, 0);

    public Reach {
      if (values < 0 || !(mean >= 0) || !(deviation >= 0)) {
        throw new IllegalArgumentException("Reaches must be at least 0");
      }
    }
  }

  public Moments {
    if (values < 2) {
      throw new IllegalArgumentException("Values must be 2 or more, but were " + values);
    }
    if (!Double.isFinite(mean) || !(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Mean and deviation must be finite, the deviation at least 0");
    }
  }

  /**
   * Of values that are known exactly, by how often each occurs.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static Moments of(NavigableMap<Long, Long> histogram) {
    long values = histogram.values().stream().mapToLong(Long::longValue).sum();
    double sum = 0;
    for (Map.Entry<Long, Long> entry : histogram.entrySet()) {
      sum += (double) entry.getKey() * entry.getValue();
    }
    double mean = sum / Math.max(1, values);
    double squares = 0;
    for (Map.Entry<Long, Long> entry : histogram.entrySet()) {
      double gap = entry.getKey() - mean;
      squares += gap * gap * entry.getValue();
    }
    return new Moments(values, mean, Math.sqrt(squares / Math.max(1, values - 1)), Reach.NONE);
  }

  /** As the methods of statistics take it. */
  public SampleSummary summary() {
    return new SampleSummary(values, mean, deviation * deviation);
  }

  /** The moments at the ends of what each number may truly be. */
  public List<SampleSummary> corners() {
    long fewest = Math.max(2, values - reach.values);
    double least = Math.max(0, deviation - reach.deviation);
    double most = deviation + reach.deviation;
    return List.of(
        new SampleSummary(fewest, mean - reach.mean, least * least),
        new SampleSummary(fewest, mean - reach.mean, most * most),
        new SampleSummary(fewest, mean + reach.mean, least * least),
        new SampleSummary(fewest, mean + reach.mean, most * most),
        new SampleSummary(values + reach.values, mean - reach.mean, least * least),
        new SampleSummary(values + reach.values, mean - reach.mean, most * most),
        new SampleSummary(values + reach.values, mean + reach.mean, least * least),
        new SampleSummary(values + reach.values, mean + reach.mean, most * most));
  }
}
