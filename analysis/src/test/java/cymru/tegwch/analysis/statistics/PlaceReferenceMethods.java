// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static cymru.tegwch.analysis.statistics.ReferenceMethods.add;

import cymru.tegwch.analysis.statistics.place.FunnelClass;
import cymru.tegwch.analysis.statistics.place.InequalityIndices;
import cymru.tegwch.analysis.statistics.place.OverDispersion;
import cymru.tegwch.analysis.statistics.place.ProportionFunnel;
import cymru.tegwch.analysis.statistics.place.RatioFunnel;
import cymru.tegwch.analysis.statistics.place.SlopeIndex;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Places beside each other, and inequality. */
final class PlaceReferenceMethods {

  static final Map<String, Function<CaseInputs, Values>> BUILT = new HashMap<>();

  static {
    add(BUILT, PlaceReferenceMethods::shareClass, "funnel_prop_class");
    add(BUILT, PlaceReferenceMethods::shareLimits, "funnel_prop_limits");
    add(BUILT, PlaceReferenceMethods::ratioClass, "funnel_ratio_class");
    add(BUILT, PlaceReferenceMethods::ratioLimits, "funnel_ratio_limits");
    add(BUILT, PlaceReferenceMethods::rateClass, "funnel_rate_class");
    add(BUILT, PlaceReferenceMethods::rateLimits, "funnel_rate_limits");
    add(
        BUILT,
        PlaceReferenceMethods::overDispersion,
        "overdispersion",
        "over_dispersion",
        "funnel_overdispersion",
        "overdispersion_phi",
        "winsorised_phi",
        "funnel_phi");
    add(BUILT, PlaceReferenceMethods::slope, "sii", "sii_rii", "phe_sii", "slope_index");
    add(
        BUILT,
        PlaceReferenceMethods::indices,
        "inequality_indices",
        "theil",
        "mld",
        "paf",
        "index_of_disparity",
        "between_group_variance",
        "bgv");
  }

  private PlaceReferenceMethods() {}

  private static Values shareClass(CaseInputs inputs) {
    var place =
        EstimatedProportion.of(inputs.number("numerator", "x"), inputs.number("denominator", "n"));
    return named(
        ProportionFunnel.around(inputs.number("baseline", "p0", "target")).classify(place));
  }

  private static Values named(FunnelClass found) {
    return new Values().with(found.label(), "class");
  }

  private static Values shareLimits(CaseInputs inputs) {
    var funnel = ProportionFunnel.around(inputs.number("p0", "baseline", "target"));
    double n = inputs.number("n", "denominator");
    return new Values()
        .limits(funnel.limits(n, 0.95).scaledBy(100), "lower95", "upper95")
        .limits(funnel.limits(n, 0.998).scaledBy(100), "lower998", "upper998");
  }

  private static Values ratioClass(CaseInputs inputs) {
    var place = EventRate.of(inputs.whole("observed"), inputs.number("expected"));
    return named(RatioFunnel.around(inputs.numberOr(1, "target")).classify(place));
  }

  private static Values ratioLimits(CaseInputs inputs) {
    RatioFunnel funnel = RatioFunnel.around(1);
    long observed = inputs.whole("observed");
    return new Values()
        .limits(funnel.exposures(observed, 0.95), "upper95_exp", "lower95_exp")
        .limits(funnel.exposures(observed, 0.998), "upper998_exp", "lower998_exp");
  }

  private static Values rateClass(CaseInputs inputs) {
    double per = inputs.numberOr(1, "multiplier");
    var place =
        EventRate.of(inputs.whole("numerator", "observed", "x"), inputs.number("denominator", "n"));
    return named(
        RatioFunnel.around(inputs.number("baseline", "rate", "target") / per).classify(place));
  }

  private static Values rateLimits(CaseInputs inputs) {
    double per = inputs.numberOr(1, "multiplier");
    RatioFunnel funnel = RatioFunnel.around(inputs.number("baseline", "rate", "target") / per);
    long observed = inputs.whole("observed", "x", "numerator");
    return new Values()
        .limits(funnel.exposures(observed, 0.95), "upper95_pop", "lower95_pop")
        .limits(funnel.exposures(observed, 0.998), "upper998_pop", "lower998_pop");
  }

  private static Values overDispersion(CaseInputs inputs) {
    double winsorised = inputs.numberOr(OverDispersion.WINSORISED, "winsor", "trim", "winsorise");
    List<OverDispersion.Place> places = new ArrayList<>();
    double target;
    if (inputs.has("z")) {
      target = 0;
      inputs.numbers("z").forEach(z -> places.add(new OverDispersion.Place(z, 1)));
    } else if (inputs.has("observed")) {
      target = 1;
      List<Double> observed = inputs.numbers("observed");
      List<Double> expected = inputs.numbers("expected");
      for (int i = 0; i < observed.size(); i++) {
        places.add(
            new OverDispersion.Place(
                observed.get(i) / expected.get(i), Math.sqrt(1 / expected.get(i))));
      }
    } else if (inputs.has("values", "value", "y")) {
      List<Double> values = inputs.numbers("values", "value", "y");
      List<Double> errors = inputs.numbers("se", "s");
      target = inputs.numberOr(0, "target", "baseline", "p0");
      for (int i = 0; i < values.size(); i++) {
        places.add(new OverDispersion.Place(values.get(i), errors.get(i)));
      }
    } else {
      List<Double> x = inputs.numbers("x", "numerators", "numerator");
      List<Double> n = inputs.numbers("n", "denominators", "denominator");
      double all =
          x.stream().mapToDouble(Double::doubleValue).sum()
              / n.stream().mapToDouble(Double::doubleValue).sum();
      target = inputs.numberOr(all, "baseline", "p0", "target");
      for (int i = 0; i < x.size(); i++) {
        places.add(
            new OverDispersion.Place(
                x.get(i) / n.get(i), Math.sqrt(target * (1 - target) / n.get(i))));
      }
    }
    OverDispersion found = OverDispersion.of(target, places, winsorised);
    OverDispersion raw = OverDispersion.of(target, places, 0);
    return new Values()
        .with(found.phi(), "phi", "phi_winsorised")
        .with(raw.phi(), "phi_raw")
        .with(found.tauSquared(), "tau2", "tau_sq")
        .with(Math.sqrt(found.tauSquared()), "tau")
        .with(found.target(), "target", "baseline");
  }

  private static Values slope(CaseInputs inputs) {
    List<Double> pops = inputs.numbers("pops", "population", "populations", "n");
    List<Double> values = inputs.numbers("values", "value", "rates", "y");
    List<SlopeIndex.Quantile> groups = new ArrayList<>();
    for (int i = 0; i < pops.size(); i++) {
      double error = inputs.has("se", "ses") ? inputs.numbers("se", "ses").get(i) : 0;
      groups.add(new SlopeIndex.Quantile(pops.get(i), values.get(i), error));
    }
    SlopeIndex index = SlopeIndex.of(groups);
    Optional<Interval> relative =
        index.relativeEstimate().map(one -> one.interval(inputs.confidence()));
    return new Values()
        .with(index.slope(), "sii", "slope")
        .with(index.intercept(), "intercept")
        .with(index.relativeIndex(), "rii")
        .with(Math.sqrt(index.errors().slope()), "se", "se_sii")
        .limits(index.interval(inputs.confidence()), "lower", "upper")
        .limits(index.interval(inputs.confidence()), "sii_lower", "sii_upper")
        .limits(relative, "rii_lower", "rii_upper");
  }

  private static Values indices(CaseInputs inputs) {
    List<Double> rates = inputs.numbers("rates");
    List<Double> pops = inputs.numbers("pops", "populations");
    List<InequalityIndices.Group> groups = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      groups.add(new InequalityIndices.Group(pops.get(i), rates.get(i)));
    }
    InequalityIndices indices = InequalityIndices.of(groups);
    if (inputs.has("ref", "reference")) {
      JsonReference reference = JsonReference.of(inputs, rates);
      indices = indices.withReference(reference.place());
    }
    return new Values()
        .with(indices.mean(), "mean")
        .with(indices.betweenGroupVariance(), "between_group_variance", "bgv")
        .with(indices.theil(), "theil_t", "theil")
        .with(indices.meanLogDeviation(), "mld")
        .with(100 * indices.indexOfDisparity().orElse(Double.NaN), "index_of_disparity_pct")
        .with(indices.indexOfDisparity(), "index_of_disparity")
        .with(indices.attributableFraction(), "paf")
        .with(indices.range(), "range_rd")
        .with(indices.rangeRatio(), "range_rr");
  }

  /** A reference given as a rate or, counted from 1 as R does, as a place. */
  private record JsonReference(int place) {
    static JsonReference of(CaseInputs inputs, List<Double> rates) {
      double given = inputs.number("ref", "reference");
      int byRate = rates.indexOf(given);
      return new JsonReference(byRate >= 0 ? byRate : (int) given - 1);
    }
  }
}
