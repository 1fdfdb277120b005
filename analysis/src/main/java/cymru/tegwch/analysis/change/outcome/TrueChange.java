// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change.outcome;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.numeric.DiscreteLaw;
import cymru.tegwch.analysis.statistics.numeric.PoissonLaw;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A group's shares or rates before and after, taken as true, and the bases of which they are
 * counted.
 */
public record TrueChange(
    Scale scale, double before, double after, long baseBefore, long baseAfter) {

  /** What sums of shares may miss 0 or 1 by. */
  private static final double SLACK = 1e-9;

  /** What was found; half an event where a rate had none. */
  public static TrueChange of(Scale scale, Tally before, Tally after) {
    return new TrueChange(
        scale, rate(scale, before), rate(scale, after), before.base(), after.base());
  }

  private static double rate(Scale scale, Tally tally) {
    double count = (double) tally.count();
    return (scale == Scale.RATE ? Math.max(0.5, count) : count) / tally.base();
  }

  /**
   * The same group with those rates after. Beyond 0 or 1 both of its shares are moved; a change
   * that no shares have is left out.
   */
  public List<TrueChange> towards(double... afters) {
    return DoubleStream.of(afters).mapToObj(this::towards).filter(TrueChange::isPossible).toList();
  }

  private TrueChange towards(double wanted) {
    double possible = inside(wanted);
    double start = before - (wanted - possible);
    double inside = Math.abs(start - inside(start)) < SLACK ? inside(start) : start;
    return new TrueChange(scale, inside, possible, baseBefore, baseAfter);
  }

  private double inside(double rate) {
    return scale == Scale.SHARE ? Math.max(0, Math.min(1, rate)) : rate;
  }

  private boolean isPossible() {
    return before == inside(before);
  }

  /** With that base after; the base before in proportion. */
  public TrueChange withBase(long people) {
    long earlier = Math.round((double) people * baseBefore / baseAfter);
    return new TrueChange(scale, before, after, Math.max(1, earlier), people);
  }

  public double size() {
    return after - before;
  }

  public boolean isMoreThan(TrueChange other) {
    return size() > other.size();
  }

  /** Of the change that is found, by the normal law. */
  public double variance() {
    return variance(before, baseBefore) + variance(after, baseAfter);
  }

  private double variance(double rate, long base) {
    return rate * (scale == Scale.SHARE ? 1 - rate : 1) / base;
  }

  /** As the one that is compared. */
  public ChangeOutcomes compared(boolean isMore, double alpha) {
    return ChangeOutcomes.of(this, 1 - alpha, isMore, true);
  }

  /** As the one that it is compared with. */
  public ChangeOutcomes besides(boolean isMore, double alpha) {
    return ChangeOutcomes.of(this, 1 - alpha, isMore, false);
  }

  DiscreteLaw lawBefore() {
    return law(before, baseBefore);
  }

  DiscreteLaw lawAfter() {
    return law(after, baseAfter);
  }

  private DiscreteLaw law(double rate, long base) {
    return scale == Scale.SHARE ? BinomialLaw.of(base, rate) : new PoissonLaw(rate * base);
  }
}
