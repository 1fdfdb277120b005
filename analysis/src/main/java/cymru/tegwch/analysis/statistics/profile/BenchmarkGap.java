// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.profile;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import java.util.OptionalDouble;

/**
 * How far a count is from a benchmark share, in points, as a ratio and in people. These are facts
 * about what was observed; {@link BinomialTest} says whether chance could have made them.
 *
 * <pre>{@code
 * BenchmarkGap board = BenchmarkGap.of(Proportion.of(5, 12), 0.183);
 * board.points();    // 23.4 points above
 * board.ratio();     // 2.28 times the benchmark
 * board.shortfall(); // -2.8: nearly three people more than expected
 * }</pre>
 *
 * @param observed how many of how many
 * @param benchmark the share in the population, 0 to 1
 */
public record BenchmarkGap(Proportion observed, double benchmark) {

  /**
   * Checks the benchmark.
   *
   * @throws IllegalArgumentException if {@code benchmark} is not 0 to 1
   */
  public BenchmarkGap {
    requireNonNull(observed, "observed");
    Arguments.requireShare("Benchmark share", benchmark);
  }

  /**
   * The gap between that count and that share.
   *
   * @throws IllegalArgumentException if {@code benchmark} is not 0 to 1
   */
  public static BenchmarkGap of(Proportion observed, double benchmark) {
    return new BenchmarkGap(observed, benchmark);
  }

  /** The observed share less the benchmark, -1 to 1. */
  public double difference() {
    return observed.value() - benchmark;
  }

  /** The difference in percentage points, -100 to 100. */
  public double points() {
    return 100 * difference();
  }

  /** The observed share over the benchmark; empty where the benchmark is 0. */
  public OptionalDouble ratio() {
    return benchmark == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(observed.value() / benchmark);
  }

  /** How many the benchmark share of the whole would be: {@code nπ}. */
  public double expected() {
    return observed.whole() * benchmark;
  }

  /** How many people are missing: {@code nπ - x}, below 0 where there are more than expected. */
  public double shortfall() {
    return expected() - observed.part();
  }
}
