// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import cymru.tegwch.analysis.statistics.Interval;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One fit of one logistic model. */
record LogisticFitting(
    LogisticRegression asked, BinaryPatterns people, boolean penalised, boolean separated) {

  private static final int EVENTS_PER_COEFFICIENT = 10;

  LogisticFit fit() {
    LogisticLikelihood likelihood = new LogisticLikelihood(people, penalised);
    NewtonAscent ascent =
        penalised ? NewtonAscent.linear() : NewtonAscent.quadratic(people.separation());
    NewtonAscent.Optimum optimum = ascent.maximise(likelihood, people.start());
    LogisticErrors errors =
        new LogisticErrors(people, optimum.coefficients(), optimum.inverseInformation());
    double[][] standard = errors.covariance(asked.options().errorsInUse());
    Basis basis = people.design().basis();
    Coefficients coefficients =
        Coefficients.symmetric(
            basis.names(),
            basis.coefficients(optimum.coefficients()),
            basis.covariance(standard),
            Reference.normal(asked.options().confidence()));
    if (profiled()) {
      NewtonAscent again = penalised ? ascent : NewtonAscent.quadratic(step -> {});
      coefficients =
          profiled(coefficients, basis, new LogisticProfile(likelihood, again, optimum), standard);
    }
    Standardisation standardisation =
        new Standardisation(people, optimum.coefficients(), standard, asked.options().confidence());
    return new LogisticFit(
        coefficients, penalised, warnings(errors), summary(optimum, basis), standardisation);
  }

  private boolean profiled() {
    return asked.limits() == LogisticRegression.Limits.PROFILE
        || (asked.limits() == LogisticRegression.Limits.BY_ESTIMATION && penalised);
  }

  private Coefficients profiled(
      Coefficients wald, Basis basis, LogisticProfile profile, double[][] standard) {
    List<Coefficient> list = new ArrayList<>();
    boolean centred = basis.isCentred();
    for (int j = 0; j < wald.list().size(); j++) {
      Coefficient one = wald.list().get(j);
      if (j == 0 && centred) {
        list.add(one);
        continue;
      }
      Interval found = profile.interval(j, Math.sqrt(standard[j][j]), asked.options().confidence());
      list.add(
          new Coefficient(
              one.name(),
              one.estimate(),
              one.standardError(),
              one.statistic(),
              profile.p(j),
              found.scaledBy(1 / basis.scale()[j])));
    }
    return Coefficients.of(list, basis.covariance(standard));
  }

  private Set<ModelWarning> warnings(LogisticErrors errors) {
    EnumSet<ModelWarning> warnings = EnumSet.noneOf(ModelWarning.class);
    int coefficients = people.design().columns() - 1;
    if (people.rarer() < (double) EVENTS_PER_COEFFICIENT * coefficients) {
      warnings.add(ModelWarning.FEW_EVENTS_PER_COEFFICIENT);
    }
    if (separated) {
      warnings.add(ModelWarning.SEPARATED);
    }
    if (asked.options().errors() instanceof StandardErrors.Clustered clustered) {
      warnings.addAll(ClusterScores.warnings(errors.clusterScores(clustered.column()).clusters()));
    }
    return warnings;
  }

  private Optional<LikelihoodSummary> summary(NewtonAscent.Optimum optimum, Basis basis) {
    if (asked.options().weighting() instanceof Weighting.Sampling) {
      return Optional.empty();
    }
    double saturated = 0;
    double plain = new LogisticLikelihood(people, false).at(optimum.coefficients()).value();
    for (int row = 0; row < people.design().rows(); row++) {
      saturated += entropy(people.happened()[row], people.didNot()[row]);
    }
    double pooled =
        entropy(BinaryPatterns.sum(people.happened()), BinaryPatterns.sum(people.didNot()));
    // |I| of the user's columns is that of the standardised ones, times the squared scales.
    double volume = penalised ? basis.logVolume() : 0;
    int patterns = people.inhabited();
    return Optional.of(
        new LikelihoodSummary(
            optimum.point().value() + volume,
            2 * (saturated - plain),
            2 * (saturated - pooled),
            patterns - people.design().columns(),
            people.people(),
            patterns));
  }

  /** {@code s log(s/t) + (t-s) log((t-s)/t)}. */
  private static double entropy(double happened, double didNot) {
    double total = happened + didNot;
    return part(happened, total) + part(didNot, total);
  }

  private static double part(double part, double total) {
    return part == 0 ? 0 : part * Math.log(part / total);
  }
}
