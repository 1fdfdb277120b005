// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The counts that properties are tried on: few people, many, and the edges often. */
final class Counts {

  private Counts() {}

  static Arbitrary<Proportion> proportions() {
    return upTo(1_000_000);
  }

  static Arbitrary<Proportion> upTo(long most) {
    Arbitrary<Long> few = Arbitraries.longs().between(1, 40);
    Arbitrary<Long> many = Arbitraries.longs().between(1, most);
    return Arbitraries.oneOf(few, many).flatMap(Counts::of);
  }

  private static Arbitrary<Proportion> of(long whole) {
    return Arbitraries.longs().between(0, whole).map(part -> Proportion.of(part, whole));
  }

  static Arbitrary<TwoProportions> pairs() {
    return Combinators.combine(upTo(20_000), upTo(20_000)).as(TwoProportions::of);
  }

  static Arbitrary<Double> confidences() {
    return Arbitraries.of(0.5, 0.8, 0.9, 0.95, 0.99, 0.998);
  }

  /** Shares whose complement is exact too. */
  static Arbitrary<Double> shares() {
    return Arbitraries.integers().between(1, (1 << 20) - 1).map(k -> Math.scalb((double) k, -20));
  }
}
