// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Fisher scoring with halved steps: up the likelihood until a further step would gain nothing.
 *
 * @param tolerance the expected gain, in units of the likelihood's logarithm, below which it ends
 * @param fixed a coefficient that stays where it starts, -1 for none
 * @param watch is shown each step from the eighth on, and may refuse
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record NewtonAscent(double tolerance, int fixed, Consumer<double[]> watch) {

  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 30;
  private static final int WATCHED_FROM = 8;

  /** The largest change of a standardised coefficient in one step. */
  private static final double LONGEST_STEP = 5;

  /** Where the ascent ended. */
  @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
  record Optimum(double[] coefficients, Likelihood.Point point) {

    double[][] inverseInformation() {
      PositiveDefinite information = PositiveDefinite.of(point.information());
      if (information == null) {
        throw notConverged();
      }
      return information.inverse();
    }
  }

  static NewtonAscent quadratic(Consumer<double[]> watch) {
    return new NewtonAscent(1e-10, -1, watch);
  }

  /** For a penalised likelihood, whose information is not its curvature, so that steps are more. */
  static NewtonAscent linear() {
    return new NewtonAscent(1e-18, -1, step -> {});
  }

  NewtonAscent withFixed(int coefficient) {
    return new NewtonAscent(tolerance, coefficient, watch);
  }

  Optimum maximise(Likelihood likelihood, double[] start) {
    double[] here = start.clone();
    Likelihood.Point point = likelihood.at(here);
    for (int count = 1; count <= MOST_STEPS; count++) {
      double[] step = step(point);
      double gain = dot(step, point.score());
      if (count >= WATCHED_FROM) {
        watch.accept(step);
      }
      Optimum next = climb(likelihood, here, point, step);
      boolean settled = gain <= tolerance || next.coefficients() == here;
      here = next.coefficients();
      point = next.point();
      if (settled) {
        return next;
      }
    }
    throw notConverged();
  }

  private double[] step(Likelihood.Point point) {
    double[][] information = point.information();
    double[] score = point.score();
    if (fixed >= 0) {
      information = Basis.copy(information);
      score = score.clone();
      for (int j = 0; j < score.length; j++) {
        information[fixed][j] = 0;
        information[j][fixed] = 0;
      }
      information[fixed][fixed] = 1;
      score[fixed] = 0;
    }
    PositiveDefinite curvature = PositiveDefinite.of(information);
    if (curvature == null) {
      throw notConverged();
    }
    double[] step = Objects.requireNonNull(curvature).solve(score);
    double longest = 0;
    for (double change : step) {
      longest = Math.max(longest, Math.abs(change));
    }
    if (longest > LONGEST_STEP) {
      for (int j = 0; j < step.length; j++) {
        step[j] *= LONGEST_STEP / longest;
      }
    }
    return step;
  }

  /** The step, or as much of it as goes up; where nothing does, the place itself. */
  private static Optimum climb(
      Likelihood likelihood, double[] here, Likelihood.Point point, double[] step) {
    double slack = 1e-12 * (1 + Math.abs(point.value()));
    double part = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      double[] there = here.clone();
      for (int j = 0; j < there.length; j++) {
        there[j] += part * step[j];
      }
      Likelihood.Point found = likelihood.at(there);
      if (found.value() >= point.value() - slack) {
        return new Optimum(there, found);
      }
      part /= 2;
    }
    return new Optimum(here, point);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  static ModelRefused notConverged() {
    return new ModelRefused(
        ModelRefused.Reason.NOT_CONVERGED,
        List.of(),
        "Estimates must settle, but did not: leave out terms that nearly repeat each other");
  }
}
