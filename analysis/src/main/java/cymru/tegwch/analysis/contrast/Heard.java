// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.Tally;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A number with what is not known of it: how small and how large it could be.
 *
 * <pre>
 *   silent people of the group:   least x/(n+m)       most (x+m)/(n+m)
 *   people of no known group:     least x/(n+u-m)     most (x+m)/(n+m)      u of whom m are counted
 *   a rate:                       least x/(t+u)       most (x+m)/t
 * </pre>
 *
 * <p>Every printed number is taken as far off as rounding may have moved it.
 */
public record Heard(Scale scale, Tally tally, Unknown unknown) {

  /** A number at one of its ends, as count and base. */
  record End(double count, double base) {

    double value() {
      return count / base;
    }
  }

  /** Both, or nothing where one may not be read. */
  public static Optional<Heard> of(Scale scale, Optional<Tally> tally, Optional<Unknown> unknown) {
    return tally.flatMap(known -> unknown.map(silent -> new Heard(scale, known, silent)));
  }

  /** The least that it can be. */
  public double least() {
    return atLeast().value();
  }

  /** The most that it can be. */
  public double most() {
    return atMost().value();
  }

  /** The number of those with an answer. */
  public double value() {
    return (double) tally.count() / tally.base();
  }

  /** All others, if this is of everybody; empty where rounded numbers do not fit together. */
  public Optional<Heard> without(Heard part) {
    return unknown
        .without(part.unknown)
        .map(left -> new Heard(scale, tally.without(part.tally), left));
  }

  End atLeast() {
    double count = Math.max(0, (double) tally.count() - tally.reach().count());
    double more = most(unknown.base());
    if (scale == Scale.SHARE && unknown.isOfNoGroup()) {
      more = Math.max(0, more - least(unknown.events()));
    }
    return new End(count, (double) tally.base() + tally.reach().base() + more);
  }

  End atMost() {
    double more = most(unknown.events());
    double base = Math.max(1, (double) tally.base() - tally.reach().base());
    double count = (double) tally.count() + tally.reach().count() + more;
    return scale == Scale.SHARE
        ? new End(Math.min(count, base + more), base + more)
        : new End(count, base);
  }

  /** The fewest of the unknown who would bring it up to a target; empty where all would not. */
  public OptionalLong toRiseTo(double target) {
    double count = (double) tally.count();
    double base = (double) tally.base();
    if (scale == Scale.RATE) {
      return fewest(target * base - count, unknown.events());
    }
    if (target > 1) {
      return OptionalLong.empty();
    }
    return unknown.isOfNoGroup()
        ? fewest((target * base - count) / (1 - target), unknown.events())
        : fewest(target * (base + unknown.base().value()) - count, unknown.events());
  }

  /** The fewest of the unknown who would bring it down to a target; empty where all would not. */
  public OptionalLong toFallTo(double target) {
    double count = (double) tally.count();
    double base = (double) tally.base();
    if (scale == Scale.SHARE && !unknown.isOfNoGroup()) {
      double others = base - count;
      return target < 0
          ? OptionalLong.empty()
          : fewest((1 - target) * (base + unknown.base().value()) - others, unknown.base());
    }
    return target <= 0 ? OptionalLong.empty() : fewest(count / target - base, unknown.base());
  }

  private static OptionalLong fewest(double needed, ReadNumber of) {
    double whole = Math.max(0, Math.ceil(needed - 1e-9));
    return whole > of.value() ? OptionalLong.empty() : OptionalLong.of((long) whole);
  }

  private static double least(ReadNumber of) {
    return Math.max(0, (double) of.value() - of.reach());
  }

  private static double most(ReadNumber of) {
    return Math.max(0, (double) of.value() + of.reach());
  }
}
