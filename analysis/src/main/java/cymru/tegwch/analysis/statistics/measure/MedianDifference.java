// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.measure;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.Sorted;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * The difference of two medians, with a bootstrap interval.
 *
 * <pre>
 *   difference = median of x - median of y
 *   limits: quantiles α/2 and 1-α/2 of the differences of many resamples, each group with replacement
 * </pre>
 *
 * <p>It is what a committee means by "half waited so many days longer", and not the same as {@link
 * HodgesLehmannShift}, which is about single people. The interval assumes nothing of the values.
 * Below {@link #FEW_PEOPLE} people in a group it says too much, and there is none: {@link
 * Quantiles#interval} of each group answers.
 *
 * <p>Source: B. Efron, R. J. Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
 */
public final class MedianDifference {

  /** The people in each group below which there is no interval. */
  public static final int FEW_PEOPLE = 10;

  /** The fewest resamples from which limits are read. */
  public static final int LEAST_RESAMPLES = 1000;

  private final Sorted first;
  private final Sorted second;

  private MedianDifference(Sorted first, Sorted second) {
    this.first = first;
    this.second = second;
  }

  /**
   * The difference of those two groups.
   *
   * <pre>{@code
   * MedianDifference.of(List.of(5.0, 8.0, 12.0), List.of(2.0, 3.0, 9.0)).estimate(); // 5
   * }</pre>
   *
   * @throws IllegalArgumentException if a group has nobody or a value is not finite
   */
  public static MedianDifference of(List<Double> first, List<Double> second) {
    return new MedianDifference(Sorted.of(first), Sorted.of(second));
  }

  /** The first median less the second, in the unit of the values. */
  public double estimate() {
    return first.quantile(0.5) - second.quantile(0.5);
  }

  /**
   * The interval of the difference, by that many resamples. The same generator in the same state
   * gives the same interval.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1, there are fewer
   *     than {@link #LEAST_RESAMPLES} resamples, or a group has fewer than {@link #FEW_PEOPLE}
   */
  public Interval interval(double confidence, RandomGenerator generator, int resamples) {
    double tail = (1 - Arguments.requireConfidence(confidence)) / 2;
    if (resamples < LEAST_RESAMPLES) {
      throw new IllegalArgumentException(
          "Resamples must be " + LEAST_RESAMPLES + " or more, but were " + resamples);
    }
    int fewest = Math.min(first.size(), second.size());
    if (fewest < FEW_PEOPLE) {
      throw new IllegalArgumentException(
          "People must be " + FEW_PEOPLE + " or more in each group, but were " + fewest);
    }
    Sorted drawn =
        Sorted.of(
            DoubleStream.generate(() -> drawn(first, generator) - drawn(second, generator))
                .limit(resamples)
                .boxed()
                .toList());
    return new Interval(drawn.quantile(tail), drawn.quantile(1 - tail), confidence);
  }

  /** The median of as many values as there are, drawn from them with replacement. */
  private static double drawn(Sorted values, RandomGenerator generator) {
    int size = values.size();
    int[] times = new int[size];
    for (int i = 0; i < size; i++) {
      times[generator.nextInt(size)]++;
    }
    int lower = place(times, (size - 1) / 2);
    return size % 2 == 1
        ? values.at(lower + 1L)
        : (values.at(lower + 1L) + values.at(place(times, size / 2) + 1L)) / 2;
  }

  /** Which value stands at that rank, from 0, of those drawn. */
  private static int place(int[] times, int rank) {
    int place = 0;
    int counted = times[0];
    while (counted <= rank) {
      place++;
      counted += times[place];
    }
    return place;
  }
}
