// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change.outcome;

import cymru.tegwch.analysis.statistics.numeric.DiscreteLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The counts that a law makes likely: those whose chance is not below a part in {@code 10^11} of
 * that of the likeliest.
 *
 * @param chances from the least count on
 */
record LikelyCounts(long least, List<Double> chances) {

  private static final double UNLIKELY = 1e-11;

  /** How many counts are put together at most, and at how many arms are had. */
  private static final int MOST_TOGETHER = 64;

  private static final int MOST_ARMS = 11;

  /** Neighbouring counts, put together: their chance, mean and variance. */
  record Some(double chance, double count, double variance) {}

  LikelyCounts {
    chances = List.copyOf(chances);
  }

  static LikelyCounts of(DiscreteLaw law) {
    long mode = law.mode();
    double likeliest = Math.exp(law.logProbability(mode));
    List<Double> below = new ArrayList<>();
    double chance = likeliest;
    for (long count = mode; count > law.lowest(); count--) {
      chance /= law.ratio(count - 1);
      if (!(chance > UNLIKELY * likeliest)) {
        break;
      }
      below.add(0, chance);
    }
    List<Double> chances = new ArrayList<>(below);
    chance = likeliest;
    for (long count = mode; chance > UNLIKELY * likeliest; count++) {
      chances.add(chance);
      chance = count == law.highest() ? 0 : chance * law.ratio(count);
    }
    return new LikelyCounts(mode - below.size(), chances);
  }

  long size() {
    return chances.size();
  }

  long[] each() {
    return LongStream.range(least, least + size()).toArray();
  }

  /** Some of them, the first and the last among them. */
  long[] some() {
    long step = -Math.floorDiv(-(size() - 1), MOST_ARMS - 1);
    return step <= 1
        ? each()
        : LongStream.concat(
                LongStream.iterate(least, count -> count < least + size() - 1, c -> c + step),
                LongStream.of(least + size() - 1))
            .toArray();
  }

  List<Some> alone() {
    return together(1);
  }

  List<Some> together() {
    return together(-Math.floorDiv(-chances.size(), MOST_TOGETHER));
  }

  private List<Some> together(int number) {
    List<Some> all = new ArrayList<>();
    for (int from = 0; from < chances.size(); from += number) {
      double chance = 0;
      double sum = 0;
      double squares = 0;
      for (int i = from; i < Math.min(chances.size(), from + number); i++) {
        chance += chances.get(i);
        sum += chances.get(i) * (i - from);
        squares += chances.get(i) * (i - from) * (i - from);
      }
      double mean = sum / chance;
      all.add(new Some(chance, least + from + mean, Math.max(0, squares / chance - mean * mean)));
    }
    return all;
  }
}
