// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.numeric;

import java.util.function.DoubleUnaryOperator;

/** Where an increasing function crosses zero: how every limit without a closed form is found. */
public final class Root {

  private static final double RELATIVE = 2e-16;
  private static final double ABSOLUTE = 1e-18;
  private static final int MOST_STEPS = 300;

  /** A bracket: the newest point, its partner across the root, and the point before. */
  private final DoubleUnaryOperator function;

  private double newest;
  private double atNewest;
  private double partner;
  private double atPartner;
  private double former;
  private double atFormer;

  private Root(DoubleUnaryOperator function, double low, double high) {
    this.function = function;
    this.newest = high;
    this.atNewest = function.applyAsDouble(high);
    this.partner = low;
    this.atPartner = function.applyAsDouble(low);
    this.former = low;
    this.atFormer = atPartner;
  }

  /** The crossing on the whole line, where the line is of logarithms. */
  public static double of(DoubleUnaryOperator increasing, double start, double step) {
    return between(increasing, -1e4, 1e4, start, step);
  }

  /**
   * The crossing between two values: steps out from the start, doubling, until the sign turns.
   *
   * @throws IllegalStateException if the function does not cross between them
   */
  public static double between(
      DoubleUnaryOperator increasing, double lowest, double highest, double start, double step) {
    double here = start;
    double stride = step;
    double value = increasing.applyAsDouble(here);
    boolean up = value < 0;
    while (value != 0) {
      double next = up ? Math.min(highest, here + stride) : Math.max(lowest, here - stride);
      double there = increasing.applyAsDouble(next);
      if (up ? there >= 0 : there <= 0) {
        return new Root(increasing, Math.min(here, next), Math.max(here, next)).solve();
      }
      if (next == (up ? highest : lowest)) {
        throw new IllegalStateException("Function must cross zero between its bounds");
      }
      here = next;
      stride *= 2;
    }
    return here;
  }

  /**
   * Inverse quadratic interpolation where three points allow it, halving where they do not.
   *
   * <p>Source: T. R. Chandrupatla (1997), A new hybrid quadratic/bisection algorithm, Advances in
   * Engineering Software 28(3), 145-149, doi:10.1016/S0965-9978(96)00051-8.
   */
  private double solve() {
    double fraction = 0.5;
    for (int step = 0; step < MOST_STEPS; step++) {
      move(newest + fraction * (partner - newest));
      double best = Math.abs(atNewest) < Math.abs(atPartner) ? newest : partner;
      double least = (2 * RELATIVE * Math.abs(best) + ABSOLUTE) / Math.abs(partner - newest);
      if (least > 0.5 || atNewest == 0) {
        return best;
      }
      fraction = Math.min(1 - least, Math.max(least, fraction()));
    }
    return newest;
  }

  private void move(double next) {
    double value = function.applyAsDouble(next);
    if (value > 0 == atNewest > 0) {
      former = newest;
      atFormer = atNewest;
    } else {
      former = partner;
      atFormer = atPartner;
      partner = newest;
      atPartner = atNewest;
    }
    newest = next;
    atNewest = value;
  }

  /** How far towards the partner to go next. */
  private double fraction() {
    double place = (newest - partner) / (former - partner);
    double height = (atNewest - atPartner) / (atFormer - atPartner);
    if (height * height < place && (1 - height) * (1 - height) < 1 - place) {
      return atNewest / (atPartner - atNewest) * (atFormer / (atPartner - atFormer))
          + (former - newest)
              / (partner - newest)
              * (atNewest / (atFormer - atNewest))
              * (atPartner / (atFormer - atPartner));
    }
    return 0.5;
  }
}
