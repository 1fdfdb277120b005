// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Root;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The limits and the p-value that the likelihood itself gives: a coefficient is moved, the others
 * are fitted again.
 *
 * <pre>
 *   limits: the b at which 2 ( log L(β̂) - max log L(β | βⱼ = b) ) is the χ² quantile on 1 degree
 *   p:      the chance of a χ² on 1 degree beyond 2 ( log L(β̂) - max log L(β | βⱼ = 0) )
 * </pre>
 *
 * <p>It is computed in standardised columns. That changes nothing but for the intercept, which
 * means another thing there and is given symmetric limits unless no number is centred.
 */
record LogisticProfile(
    LogisticLikelihood likelihood, NewtonAscent ascent, NewtonAscent.Optimum optimum) {

  private static final ChiSquaredDistribution ONE_DEGREE = ChiSquaredDistribution.of(1);

  Interval interval(int coefficient, double standardError, double confidence) {
    double bound = ONE_DEGREE.inverseSurvivalProbability(1 - confidence);
    double best = optimum.coefficients()[coefficient];
    double step = Math.sqrt(bound) * standardError;
    double[][] warm = {optimum.coefficients().clone(), optimum.coefficients().clone()};
    double upper =
        Root.between(
            b -> drop(coefficient, b, warm[0]) - bound, best, best + 1e4, best + step, step / 4);
    double lower =
        -Root.between(
            b -> drop(coefficient, -b, warm[1]) - bound, -best, -best + 1e4, step - best, step / 4);
    return new Interval(lower, upper, confidence);
  }

  double p(int coefficient) {
    double drop = drop(coefficient, 0, optimum.coefficients().clone());
    return ONE_DEGREE.survivalProbability(Math.max(0, drop));
  }

  private double drop(int coefficient, double value, double[] warm) {
    warm[coefficient] = value;
    NewtonAscent.Optimum constrained = ascent.withFixed(coefficient).maximise(likelihood, warm);
    System.arraycopy(constrained.coefficients(), 0, warm, 0, warm.length);
    return 2 * (optimum.point().value() - constrained.point().value());
  }
}
