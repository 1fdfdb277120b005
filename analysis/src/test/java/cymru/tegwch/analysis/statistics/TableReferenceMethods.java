// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static cymru.tegwch.analysis.statistics.ReferenceMethods.add;

import cymru.tegwch.analysis.statistics.effect.Association;
import cymru.tegwch.analysis.statistics.interval.ConditionalOddsRatio;
import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import cymru.tegwch.analysis.statistics.profile.BenchmarkGap;
import cymru.tegwch.analysis.statistics.profile.Diversity;
import cymru.tegwch.analysis.statistics.profile.GoodnessOfFit;
import cymru.tegwch.analysis.statistics.profile.MultinomialTest;
import cymru.tegwch.analysis.statistics.profile.ProfileDistance;
import cymru.tegwch.analysis.statistics.rate.PoissonInterval;
import cymru.tegwch.analysis.statistics.test.ChiSquaredTest;
import cymru.tegwch.analysis.statistics.test.FisherTableTest;
import cymru.tegwch.analysis.statistics.test.FisherTest;
import cymru.tegwch.analysis.statistics.test.McNemarTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import cymru.tegwch.analysis.statistics.test.UnconditionalTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Tables, whole profiles and families of tests. */
final class TableReferenceMethods {

  static final Map<String, Function<CaseInputs, Values>> BUILT = new HashMap<>();

  static {
    add(
        BUILT,
        TableReferenceMethods::chiSquared,
        "chisq_2x2",
        "chisq_rxc",
        "g_test",
        "chisq",
        "cramers_v",
        "chisq_yates",
        "chisq_n_minus_1",
        "chisq_independence",
        "contingency",
        "adjusted_residuals");
    add(BUILT, TableReferenceMethods::fisher, "fisher_2x2", "fisher_midp", "fisher_central");
    add(
        BUILT,
        i -> new Values().with(FisherTableTest.of(i.table("table")).p(), "p"),
        "fisher_rxc",
        "fisher_freeman_halton");
    add(BUILT, TableReferenceMethods::unconditional, "boschloo_barnard", "boschloo", "barnard");
    add(BUILT, TableReferenceMethods::mcNemar, "mcnemar", "mcnemar_midp");
    add(
        BUILT,
        TableReferenceMethods::goodnessOfFit,
        "gof_vs_benchmark",
        "exact_multinomial",
        "multinomial",
        "dissimilarity",
        "chisq_gof",
        "hellinger",
        "kl",
        "cohen_w");
    add(BUILT, TableReferenceMethods::gap, "representation_vs_benchmark");
    add(
        BUILT,
        TableReferenceMethods::diversity,
        "blau",
        "diversity",
        "simpson_index",
        "gini_simpson");
    add(
        BUILT,
        TableReferenceMethods::adjustments,
        "p_adjust",
        "holm",
        "hochberg",
        "hommel",
        "bh",
        "by",
        "bonferroni",
        "sidak");
  }

  private static final Map<String, Adjustment> ASKED =
      Map.of(
          "bonferroni", Adjustment.BONFERRONI,
          "sidak", Adjustment.SIDAK,
          "holm", Adjustment.HOLM,
          "hochberg", Adjustment.HOCHBERG,
          "hommel", Adjustment.HOMMEL,
          "bh", Adjustment.BENJAMINI_HOCHBERG,
          "fdr", Adjustment.BENJAMINI_HOCHBERG,
          "by", Adjustment.BENJAMINI_YEKUTIELI);

  private TableReferenceMethods() {}

  private static Values chiSquared(CaseInputs inputs) {
    ContingencyTable table =
        inputs.has("table") ? inputs.table("table") : ContingencyTable.of(inputs.two());
    ChiSquaredTest test = ChiSquaredTest.of(table);
    Association association = Association.of(table);
    List<List<Double>> adjusted = test.adjustedResiduals();
    List<List<Double>> pearson = test.pearsonResiduals();
    List<Double> last = adjusted.get(adjusted.size() - 1);
    Values values =
        new Values()
            .with(test.statistic(), "x2", "chisq")
            .with(test.degreesOfFreedom(), "df")
            .with(test.p(), "p")
            .with(test.likelihoodRatio(), "g")
            .with(test.likelihoodRatioP(), "p_g")
            .with(association.phi(), "phi")
            .with(association.cramersV(), "cramers_v", "v")
            .with(association.unbiasedV(), "cramers_v_bias_corrected")
            .with(association.contingencyCoefficient(), "contingency_coef")
            .with(test.smallestExpected(), "min_expected")
            .with((double) test.smallExpected(), "cells_expected_lt5")
            .with(last.get(last.size() - 1), "std_resid_last");
    for (int row = 0; row < adjusted.size(); row++) {
      for (int column = 0; column < adjusted.get(row).size(); column++) {
        String place = "_" + (row + 1) + (column + 1);
        values.with(adjusted.get(row).get(column), "std_resid" + place, "adj_resid" + place);
        values.with(pearson.get(row).get(column), "pearson_resid" + place);
      }
    }
    if (table.rows().size() == 2 && table.columns() == 2) {
      values
          .with(test.yatesStatistic(), "x2_yates")
          .with(test.yatesP(), "p_yates")
          .with(test.lessOneStatistic(), "x2_n_minus_1")
          .with(test.lessOneP(), "p_n_minus_1");
    }
    return values;
  }

  private static Values fisher(CaseInputs inputs) {
    TwoProportions two = inputs.two();
    FisherTest test = FisherTest.of(two);
    return new Values()
        .with(test.p(TwoSided.MINLIKE), "p_two_sided", "p", "p_minlike")
        .with(test.atMost(), "p_less")
        .with(test.atLeast(), "p_greater")
        .with(test.p(TwoSided.CENTRAL), "p_central")
        .with(test.p(TwoSided.MID_P), "p_midp_central", "p_midp")
        // R says 0 where the margins allow one table only
        .with(ConditionalOddsRatio.estimate(two).orElse(0), "or_cmle", "or")
        .limits(ConditionalOddsRatio.exact(two, inputs.confidence()), "or_lower", "or_upper")
        .limits(ConditionalOddsRatio.exact(two, inputs.confidence()), "lower", "upper")
        .limits(
            ConditionalOddsRatio.midP(two, inputs.confidence()), "or_lower_midp", "or_upper_midp")
        .limits(ConditionalOddsRatio.midP(two, inputs.confidence()), "lower_midp", "upper_midp");
  }

  private static Values unconditional(CaseInputs inputs) {
    UnconditionalTest test = UnconditionalTest.of(inputs.two());
    return new Values().with(test.barnard(), "p_barnard", "p").with(test.boschloo(), "p_boschloo");
  }

  private static Values mcNemar(CaseInputs inputs) {
    ContingencyTable table =
        inputs.has("table")
            ? inputs.table("table")
            : ContingencyTable.of(
                CategoryCounts.of(0, inputs.whole("b")), CategoryCounts.of(inputs.whole("c"), 0));
    McNemarTest test = McNemarTest.of(table.at(0, 1), table.at(1, 0));
    return new Values()
        .with(test.statistic(), "x2")
        .with(test.asymptoticP(), "p")
        .with(test.correctedStatistic(), "x2_cc")
        .with(test.correctedP(), "p_cc")
        .with(test.p(TwoSided.CENTRAL), "p_exact")
        .with(test.p(TwoSided.MID_P), "p_midp");
  }

  private static Values goodnessOfFit(CaseInputs inputs) {
    List<Double> observed = inputs.numbers("observed", "counts", "x");
    List<Double> shares = inputs.numbers("shares", "p", "expectedShares");
    List<GoodnessOfFit.Group> groups = new ArrayList<>();
    for (int i = 0; i < observed.size(); i++) {
      groups.add(GoodnessOfFit.Group.of(observed.get(i).longValue(), shares.get(i)));
    }
    GoodnessOfFit fit = GoodnessOfFit.of(groups);
    ProfileDistance distance = ProfileDistance.of(groups);
    MultinomialTest exact = MultinomialTest.of(groups);
    Values values =
        new Values()
            .with(fit.statistic(), "x2")
            .with(fit.degreesOfFreedom(), "df")
            .with(fit.p(), "p")
            .with(distance.likelihoodRatio(), "g")
            .with(
                ChiSquaredDistribution.of(fit.degreesOfFreedom())
                    .survivalProbability(distance.likelihoodRatio()),
                "p_g")
            .with(distance.dissimilarity(), "dissimilarity", "d")
            .with(distance.cohenW(), "cohen_w", "w")
            .with(distance.hellinger(), "hellinger")
            .with(distance.divergence(), "kl")
            .with(fit.smallestExpected(), "min_expected");
    for (int i = 0; i < groups.size(); i++) {
      values.with(fit.residuals().get(i), "std_resid_" + (i + 1));
    }
    return exact.outcomes() > 1e6
        ? values
        : values
            .with(exact.p(), "p_exact_chisq")
            .with(exact.withOrdering(MultinomialTest.Ordering.LIKELIHOOD_RATIO).p(), "p_exact_llr")
            .with(exact.withOrdering(MultinomialTest.Ordering.PROBABILITY).p(), "p_exact_prob");
  }

  private static Values gap(CaseInputs inputs) {
    Proportion observed = inputs.observed();
    double share = inputs.number("benchmarkShare", "p0");
    BenchmarkGap gap = BenchmarkGap.of(observed, share);
    GoodnessOfFit fit =
        GoodnessOfFit.of(
            List.of(
                GoodnessOfFit.Group.of(observed.part(), share),
                GoodnessOfFit.Group.of(observed.rest(), 1 - share)));
    return new Values()
        .limits(
            PoissonInterval.of(observed.part(), inputs.confidence()).scaledBy(1 / gap.expected()),
            "exact_poisson_OE_lower",
            "exact_poisson_OE_upper")
        .with(gap.expected(), "expected")
        .with(gap.ratio(), "ratio")
        .with(gap.difference(), "difference")
        .with(gap.points(), "pp_gap", "points")
        .with(gap.shortfall(), "shortfall")
        .with(fit.residuals().get(0), "z_score");
  }

  private static Values diversity(CaseInputs inputs) {
    Diversity diversity = Diversity.of(inputs.counts("counts", "observed", "x"));
    return new Values()
        .with(diversity.blau(), "blau", "gini_simpson", "simpson")
        .with(diversity.normalisedBlau(), "blau_normalised", "iqv")
        .with(diversity.simpson(), "simpson_unbiased")
        .with(diversity.shannon(), "shannon");
  }

  private static Values adjustments(CaseInputs inputs) {
    List<Double> p = inputs.numbers("p", "pvalues", "p_values");
    Values values = new Values();
    String asked = inputs.textOr("", "method", "adjust").toLowerCase(Locale.ROOT);
    Adjustment one = ASKED.get(asked);
    if (one != null) {
      values.with(one.adjust(p), "adjusted", "p_adjusted", "p_adj");
    }
    return values
        .with(Adjustment.BONFERRONI.adjust(p), "bonferroni")
        .with(Adjustment.SIDAK.adjust(p), "sidak")
        .with(Adjustment.HOLM.adjust(p), "holm")
        .with(Adjustment.HOCHBERG.adjust(p), "hochberg")
        .with(Adjustment.HOMMEL.adjust(p), "hommel")
        .with(Adjustment.BENJAMINI_HOCHBERG.adjust(p), "bh", "fdr")
        .with(Adjustment.BENJAMINI_YEKUTIELI.adjust(p), "by");
  }
}
