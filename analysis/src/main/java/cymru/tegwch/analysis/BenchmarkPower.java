// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Enough;
import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.statistics.power.BinomialPower;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

/**
 * Whether a share could have been told from a benchmark if it were the smallest ratio of interest
 * away, on whichever side is the harder.
 *
 * @param sides the power towards a smaller and a larger share, as far as there can be one
 */
record BenchmarkPower(List<BinomialPower> sides) implements Power {

  /**
   * The threshold is shared out over the family, so that what is enough is enough even for the
   * smallest of its p-values. Of a majority, the ratio is that of all the others together: half of
   * 94 per cent is no shortfall to look for.
   */
  static BenchmarkPower of(
      Representation specification, TwoSided method, double benchmark, Certainty certainty) {
    double ratio = specification.detectableRatio();
    double alpha = certainty.alpha() / certainty.family();
    boolean isMajority = benchmark > 0.5;
    double rarer = isMajority ? 1 - benchmark : benchmark;
    return new BenchmarkPower(
        DoubleStream.of(ratio * rarer, rarer / ratio)
            .filter(share -> share < 1)
            .map(share -> isMajority ? 1 - share : share)
            .sorted()
            .mapToObj(share -> new BinomialPower(benchmark, share, method, alpha))
            .toList());
  }

  @Override
  public double at(long people) {
    return sides.stream().mapToDouble(power -> power.at(people)).min().orElseThrow();
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    return Enough.forAll(sides.stream().map(power -> power.peopleFor(wanted)));
  }

  /** A benchmark is as it is. */
  @Override
  public OptionalLong eachFor(double wanted) {
    return OptionalLong.empty();
  }

  /** {@code a share of 0.82% or 3.3%}. */
  @Override
  public Text ofInterest() {
    return Words.shareOf(
        sides.stream().map(BinomialPower::alternative).map(Digits::share).toList());
  }
}
