// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.interval.IndependentEstimates;
import cymru.tegwch.analysis.statistics.model.CountResponse;
import cymru.tegwch.analysis.statistics.model.ModelData;
import cymru.tegwch.analysis.statistics.model.ModelOptions;
import cymru.tegwch.analysis.statistics.model.PoissonFit;
import cymru.tegwch.analysis.statistics.model.PoissonRegression;
import cymru.tegwch.analysis.statistics.model.Term;
import cymru.tegwch.analysis.statistics.model.Weighting;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How often a group and the rest come, with the dispersion of both together.
 *
 * @param dispersion {@code φ}, at least 1: nobody comes more evenly than chance
 */
record TwoSpreads(Times.Spread group, Times.Spread rest, double dispersion) {

  private static final String OWN = "group";
  private static final String OTHER = "rest";

  /** Of two of which each came at least once. */
  static TwoSpreads of(Times.Spread group, Times.Spread rest) {
    return new TwoSpreads(group, rest, Math.max(1, fit(group, rest).dispersion()));
  }

  private static PoissonFit fit(Times.Spread group, Times.Spread rest) {
    List<String> who = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    List<Double> people = new ArrayList<>();
    add(OWN, group, who, times, people);
    add(OTHER, rest, who, times, people);
    ModelData data =
        ModelData.ofRows(who.size())
            .withFactor("who", who)
            .withNumeric("times", times::get)
            .withNumeric("people", people::get);
    return PoissonRegression.withDefaults()
        .withOptions(ModelOptions.withDefaults().withWeighting(new Weighting.Frequencies("people")))
        .fit(data, CountResponse.of("times"), List.of(Term.factor("who", OTHER)));
  }

  private static void add(
      String name, Times.Spread of, List<String> who, List<Double> times, List<Double> people) {
    for (int i = 0; i < of.times().size(); i++) {
      if (of.people().get(i) > 0) {
        who.add(name);
        times.add((double) of.times().get(i));
        people.add((double) of.people().get(i));
      }
    }
  }

  double p() {
    double t = Math.log(ratio()) / error();
    return Math.min(1, 2 * law().survivalProbability(Math.abs(t)));
  }

  Estimate ratio(double confidence) {
    double reach = Math.exp(quantile(confidence) * error());
    return new Estimate(ratio(), new Interval(ratio() / reach, ratio() * reach, confidence));
  }

  Estimate difference(double confidence) {
    Rate own = rate(group, confidence);
    Rate other = rate(rest, confidence);
    return new Estimate(
        own.value() - other.value(),
        IndependentEstimates.of(
                own.value(), own.range().orElseThrow(), other.value(), other.range().orElseThrow())
            .difference());
  }

  Rate own(double confidence) {
    return rate(group, confidence);
  }

  Rate other(double confidence) {
    return rate(rest, confidence);
  }

  private Rate rate(Times.Spread of, double confidence) {
    double value = (double) of.events() / of.base();
    double reach = Math.exp(quantile(confidence) * Math.sqrt(dispersion / of.events()));
    return new Rate(
        of.events(),
        of.base(),
        Rate.Per.THOUSAND,
        new Interval(value / reach, value * reach, confidence));
  }

  private double ratio() {
    return (double) group.events() / group.base() / ((double) rest.events() / rest.base());
  }

  private double error() {
    return Math.sqrt(dispersion * (1.0 / group.events() + 1.0 / rest.events()));
  }

  private double quantile(double confidence) {
    return law().inverseSurvivalProbability((1 - confidence) / 2);
  }

  private TDistribution law() {
    return TDistribution.of(Math.max(1, group.base() + (double) rest.base() - 2));
  }
}
