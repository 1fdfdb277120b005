// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.statistics.BinomialPower;
import cymru.tegwch.analysis.statistics.TwoSided;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Whether a share could have been told from a benchmark if it were the smallest ratio of interest
 * away, on whichever side is the harder.
 *
 * @param ratios the ratios that keep the share below 1
 * @param powers the power towards each of them
 */
record BenchmarkPower(List<Double> ratios, List<BinomialPower> powers) {

  /**
   * The threshold is shared out over the family, so that what is enough is enough even for the
   * smallest of its p-values.
   */
  static BenchmarkPower of(
      Representation specification, TwoSided method, double benchmark, Certainty certainty) {
    double ratio = specification.detectableRatio();
    List<Double> ratios =
        DoubleStream.of(ratio, 1 / ratio).filter(times -> times * benchmark < 1).boxed().toList();
    double alpha = certainty.alpha() / certainty.family();
    return new BenchmarkPower(
        ratios,
        ratios.stream()
            .map(times -> new BinomialPower(benchmark, times * benchmark, method, alpha))
            .toList());
  }

  double at(long people) {
    return powers.stream().mapToDouble(power -> power.at(people)).min().orElseThrow();
  }

  OptionalLong peopleFor(double wanted) {
    List<OptionalLong> needed = powers.stream().map(power -> power.peopleFor(wanted)).toList();
    return needed.stream().allMatch(OptionalLong::isPresent)
        ? needed.stream().mapToLong(OptionalLong::getAsLong).max()
        : OptionalLong.empty();
  }

  /** {@code a ratio of 0.5 or 2}. */
  Text ofInterest() {
    return Words.ratioOf(ratios.stream().map(Digits::plain).collect(Collectors.toList()));
  }
}
