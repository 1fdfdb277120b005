// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static cymru.tegwch.analysis.statistics.ReferenceMethods.add;

import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.analysis.statistics.ordinal.CochranArmitageTest;
import cymru.tegwch.analysis.statistics.ordinal.JonckheereTest;
import cymru.tegwch.analysis.statistics.ordinal.KruskalWallisTest;
import cymru.tegwch.analysis.statistics.ordinal.LinearByLinearTest;
import cymru.tegwch.analysis.statistics.ordinal.MannWhitneyTest;
import cymru.tegwch.analysis.statistics.ordinal.OrdinalAssociation;
import cymru.tegwch.analysis.statistics.ordinal.Scores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Ordered categories and trends. */
final class OrdinalReferenceMethods {

  static final Map<String, Function<CaseInputs, Values>> BUILT = new HashMap<>();

  static {
    add(
        BUILT,
        OrdinalReferenceMethods::mannWhitney,
        "mann_whitney_ties",
        "mann_whitney",
        "mann_whitney_exact",
        "cliffs_delta",
        "prob_superiority");
    add(BUILT, OrdinalReferenceMethods::kruskalWallis, "kruskal_wallis", "epsilon_squared");
    add(BUILT, OrdinalReferenceMethods::jonckheere, "jonckheere", "jonckheere_terpstra");
    add(BUILT, OrdinalReferenceMethods::cochranArmitage, "cochran_armitage", "prop_trend");
    add(BUILT, OrdinalReferenceMethods::linearByLinear, "linear_by_linear");
    add(
        BUILT,
        OrdinalReferenceMethods::association,
        "ordinal_assoc",
        "kendall_tau_b",
        "gamma",
        "somers_d");
  }

  private OrdinalReferenceMethods() {}

  private static MannWhitneyTest groups(CaseInputs inputs) {
    if (inputs.has("group1Counts", "counts1")) {
      return MannWhitneyTest.of(
          inputs.counts("group1Counts", "counts1"), inputs.counts("group2Counts", "counts2"));
    }
    if (inputs.has("counts", "table")) {
      ContingencyTable table = inputs.table("counts", "table");
      return MannWhitneyTest.of(table.rows().get(0), table.rows().get(1));
    }
    List<Double> first = inputs.numbers("x", "group1", "g1");
    List<Double> second = inputs.numbers("y", "group2", "g2");
    TreeSet<Double> values = new TreeSet<>(first);
    values.addAll(second);
    return MannWhitneyTest.of(counts(values, first), counts(values, second));
  }

  private static CategoryCounts counts(Set<Double> values, List<Double> group) {
    List<Long> counts = new ArrayList<>();
    for (double value : values) {
      counts.add(group.stream().filter(one -> one == value).count());
    }
    return new CategoryCounts(counts);
  }

  private static Values mannWhitney(CaseInputs inputs) {
    MannWhitneyTest test = groups(inputs);
    Values values =
        new Values()
            .with(test.statistic(), "U", "W")
            .with(test.p(), "p_asymptotic", "p")
            .with(test.correctedP(), "p_asymptotic_cc", "p_cc")
            .with(test.z(), "z")
            .with(test.superiority(), "prob_superiority", "auc")
            .with(test.cliffsDelta(), "cliffs_delta")
            .with(test.exactP(), "p_exact", "p_permutation")
            .limits(test.interval(inputs.confidence()), "superiority_lower", "superiority_upper");
    double pairs = (double) test.first().total() * test.second().total();
    double above = test.statistic() - pairs / 2;
    double spread = above / test.z().orElse(Double.NaN);
    values
        .with(StandardNormal.below((above + 0.5) / spread), "p_less_cc")
        .with(StandardNormal.below((0.5 - above) / spread), "p_greater_cc");
    if (inputs.has("categories")) {
      values
          .with(mean(test.first(), inputs.numbers("categories")), "mean1")
          .with(mean(test.second(), inputs.numbers("categories")), "mean2");
    }
    return values;
  }

  private static double mean(CategoryCounts counts, List<Double> scores) {
    double sum = 0;
    for (int i = 0; i < scores.size(); i++) {
      sum += counts.at(i) * scores.get(i);
    }
    return sum / counts.total();
  }

  private static Values kruskalWallis(CaseInputs inputs) {
    KruskalWallisTest test = KruskalWallisTest.of(inputs.table("counts", "table"));
    return new Values()
        .with(test.statistic(), "H", "statistic")
        .with(test.degreesOfFreedom(), "df")
        .with(test.p(), "p")
        .with(test.epsilonSquared(), "epsilon_sq")
        .with(test.etaSquared(), "eta_sq_H");
  }

  private static Values jonckheere(CaseInputs inputs) {
    JonckheereTest test = JonckheereTest.of(inputs.table("counts", "table"));
    return new Values()
        .with(test.statistic(), "JT")
        .with(test.mean(), "mean")
        .with(test.variance(), "var")
        .with(test.z(), "z")
        .with(test.p(), "p");
  }

  private static Values cochranArmitage(CaseInputs inputs) {
    CategoryCounts part;
    CategoryCounts rest;
    if (inputs.has("row1")) {
      part = inputs.counts("row1");
      rest = inputs.counts("row2");
    } else if (inputs.has("table")) {
      part = inputs.table("table").rows().get(0);
      rest = inputs.table("table").rows().get(1);
    } else {
      part = inputs.counts("x");
      long[] whole = inputs.wholes("n");
      for (int i = 0; i < whole.length; i++) {
        whole[i] -= part.at(i);
      }
      rest = CategoryCounts.of(whole);
    }
    Scores scores =
        inputs.has("scores")
            ? new Scores(inputs.numbers("scores"))
            : Scores.oneTo(part.categories());
    CochranArmitageTest test = CochranArmitageTest.of(part, rest).withScores(scores);
    return new Values()
        .with(Math.abs(test.z().orElse(0)), "z_abs")
        .with(test.z(), "z")
        .with(test.p(), "p", "p_trend")
        .with(test.statistic(), "chisq_trend");
  }

  private static Values linearByLinear(CaseInputs inputs) {
    ContingencyTable table = inputs.table("table", "counts");
    LinearByLinearTest test =
        new LinearByLinearTest(
            table,
            scores(inputs, "rowScores", table.rows().size()),
            scores(inputs, "colScores", table.columns()));
    return new Values()
        .with(test.correlation(), "r")
        .with(test.statistic(), "m2")
        .with(test.p(), "p");
  }

  /** The file says "1..r" or lists them. */
  private static Scores scores(CaseInputs inputs, String name, int places) {
    return inputs.has(name) && inputs.get(name).isArray()
        ? new Scores(inputs.numbers(name))
        : Scores.oneTo(places);
  }

  private static Values association(CaseInputs inputs) {
    OrdinalAssociation association = OrdinalAssociation.of(inputs.table("table", "counts"));
    return new Values()
        .with(association.concordant(), "concordant")
        .with(association.discordant(), "discordant")
        .with(association.gamma(), "gamma")
        .with(association.tauB(), "tau_b")
        .with(association.somersDOfColumns(), "somers_d_col_given_row")
        .with(association.somersDOfRows(), "somers_d_row_given_col");
  }
}
