// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.analysis.finding.Moments;
import java.util.List;
import java.util.Optional;

/**
 * The moments of several groups together, or of what a whole leaves without a part, as far as
 * rounded ones tell.
 *
 * <pre>
 *   together:  M = Σ nᵢmᵢ/N            (N-1)·D² = Σ (nᵢ-1)dᵢ² + Σ nᵢ(mᵢ-M)²
 *   without:   m = M + n(M-mₚ)/(N-n)    the same solved for the squares of the rest
 * </pre>
 *
 * <p>What rounding may have moved is bounded from the safe side, term by term.
 */
public final class Rest {

  private Rest() {}

  /** All of these together; of at least one. */
  public static Moments together(List<Moments> parts) {
    long values = parts.stream().mapToLong(Moments::values).sum();
    double mean = parts.stream().mapToDouble(m -> m.values() * m.mean()).sum() / values;
    long off = parts.stream().mapToLong(m -> m.reach().values()).sum();
    double moved =
        parts.stream().mapToDouble(m -> m.reach().values() * Math.abs(m.mean() - mean)).sum()
            / Math.max(1, values - off);
    double meanReach = parts.stream().mapToDouble(m -> m.reach().mean()).max().orElse(0) + moved;
    double squares = squares(parts, mean, 0, 0);
    double most = squares(parts, mean, 1, meanReach) / Math.max(1, values - off - 1);
    double least = squares(parts, mean, -1, meanReach) / (values + off - 1);
    double deviation = Math.sqrt(squares / (values - 1));
    return new Moments(
        values, mean, deviation, new Moments.Reach(off, meanReach, widest(deviation, least, most)));
  }

  /** The sum of squares about the mean, each term moved by its reach in one direction. */
  private static double squares(List<Moments> parts, double mean, int direction, double reach) {
    double squares = 0;
    for (Moments part : parts) {
      Moments.Reach off = part.reach();
      double values = Math.max(1, part.values() + direction * (double) off.values());
      double deviation = Math.max(0, part.deviation() + direction * off.deviation());
      double gap = Math.max(0, Math.abs(part.mean() - mean) + direction * (off.mean() + reach));
      squares += (values - 1) * deviation * deviation + values * gap * gap;
    }
    return squares;
  }

  /** The whole without a part of it; empty where rounded numbers do not fit together. */
  public static Optional<Moments> without(Moments whole, Moments part) {
    long values = whole.values() - part.values();
    long off = whole.reach().values() + part.reach().values();
    if (values - off < 2) {
      return Optional.empty();
    }
    double gap = whole.mean() - part.mean();
    double gapReach = whole.reach().mean() + part.reach().mean();
    double share = (double) part.values() / values;
    double most = (double) (part.values() + part.reach().values()) / (values - off);
    double least = Math.max(0, (double) (part.values() - part.reach().values())) / (values + off);
    double mean = whole.mean() + share * gap;
    double meanReach =
        whole.reach().mean()
            + most * gapReach
            + Math.max(most - share, share - least) * Math.abs(gap);
    double squares =
        left(whole, part, 0, Math.abs(gap), Math.abs(mean - whole.mean()), (double) values);
    double atMost =
        left(
            whole,
            part,
            1,
            Math.max(0, Math.abs(gap) - gapReach),
            Math.max(0, Math.abs(mean - whole.mean()) - meanReach - whole.reach().mean()),
            (double) (values - off));
    double atLeast =
        left(
            whole,
            part,
            -1,
            Math.abs(gap) + gapReach,
            Math.abs(mean - whole.mean()) + meanReach + whole.reach().mean(),
            (double) (values + off));
    if (squares < 0) {
      return Optional.empty();
    }
    double deviation = Math.sqrt(squares / (values - 1));
    return Optional.of(
        new Moments(
            values,
            mean,
            deviation,
            new Moments.Reach(
                off,
                meanReach,
                widest(
                    deviation,
                    Math.max(0, atLeast) / (values + off - 1),
                    atMost / (values - off - 1)))));
  }

  /**
   * The squares that are left, those of the whole moved one way and those of the part the other.
   */
  private static double left(
      Moments whole, Moments part, int direction, double gap, double own, double values) {
    Moments.Reach off = whole.reach();
    Moments.Reach less = part.reach();
    double all = whole.values() + direction * (double) off.values();
    double deviation = Math.max(0, whole.deviation() + direction * off.deviation());
    double people = Math.max(1, part.values() - direction * (double) less.values());
    double theirs = Math.max(0, part.deviation() - direction * less.deviation());
    return (all - 1) * deviation * deviation
        - (people - 1) * theirs * theirs
        - people * gap * gap
        - values * own * own;
  }

  private static double widest(double deviation, double least, double most) {
    return Math.max(Math.sqrt(most) - deviation, deviation - Math.sqrt(least));
  }
}
