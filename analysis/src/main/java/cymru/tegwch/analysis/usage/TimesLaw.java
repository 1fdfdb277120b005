// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How likely people are to come each number of times, taken as true.
 *
 * @param ends the fewest and the most times that a table counts
 * @param times each number of times that somebody comes
 * @param shares how likely each is, together 1
 */
record TimesLaw(Ends ends, List<Integer> times, List<Double> shares) {

  private static final int HALVINGS = 100;

  record Ends(int fewest, int most) {

    static Ends of(List<Integer> times) {
      return new Ends(Collections.min(times), Collections.max(times));
    }
  }

  TimesLaw {
    times = List.copyOf(times);
    shares = List.copyOf(shares);
  }

  /** What was found. */
  static TimesLaw of(Times.Spread found) {
    int[] given =
        IntStream.range(0, found.times().size()).filter(i -> found.people().get(i) > 0).toArray();
    return new TimesLaw(
        Ends.of(found.times()),
        IntStream.of(given).mapToObj(found.times()::get).toList(),
        IntStream.of(given).mapToObj(i -> (double) found.people().get(i) / found.base()).toList());
  }

  double mean() {
    double sum = 0;
    for (int i = 0; i < times.size(); i++) {
      sum += shares.get(i) * times.get(i);
    }
    return sum;
  }

  /**
   * The law with that mean whose shares are those of this one times {@code e^(λy)}: of Poisson and
   * of negative binomial times the same law with another mean. Where the times that were found do
   * not reach so far, as many as needed come as often as the table counts at that end; empty where
   * nobody can.
   *
   * <p>Source: P. J. Rathouz, L. Gao (2009), Generalized linear models with unspecified reference
   * distribution, Biostatistics 10(2), 205-218, doi:10.1093/biostatistics/kxn030.
   */
  List<TimesLaw> towards(double mean) {
    Ends found = Ends.of(times);
    if (mean > found.fewest && mean < found.most) {
      return List.of(tilted(mean));
    }
    int end = mean < mean() ? ends.fewest : ends.most;
    double part = (mean() - mean) / (mean() - end);
    return part <= 1 ? List.of(withPart(end, part)) : List.of();
  }

  private TimesLaw tilted(double mean) {
    double spread = Ends.of(times).most - Ends.of(times).fewest;
    double low = -1 / spread;
    double high = 1 / spread;
    while (at(low).mean() > mean) {
      low *= 2;
    }
    while (at(high).mean() < mean) {
      high *= 2;
    }
    for (int step = 0; step < HALVINGS; step++) {
      double middle = low + (high - low) / 2;
      if (at(middle).mean() < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return at(low);
  }

  private TimesLaw at(double exponent) {
    int nearest = exponent > 0 ? Ends.of(times).most : Ends.of(times).fewest;
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      weights.add(shares.get(i) * Math.exp(exponent * (times.get(i) - nearest)));
    }
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    return new TimesLaw(ends, times, weights.stream().map(weight -> weight / sum).toList());
  }

  private TimesLaw withPart(int end, double part) {
    List<Integer> all = new ArrayList<>(times);
    List<Double> left = new ArrayList<>();
    shares.forEach(share -> left.add(share * (1 - part)));
    all.add(end);
    left.add(part);
    return new TimesLaw(ends, all, left);
  }
}
