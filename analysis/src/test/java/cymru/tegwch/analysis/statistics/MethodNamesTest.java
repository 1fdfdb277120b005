// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file may call a method by the words of another tool, in another order or spelling. */
class MethodNamesTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "wilsonScoreInterval, wilson",
    "phe_published_isr, isr",
    "chi_squared_goodness_of_fit, chisq_gof",
    "wilcoxon_rank_sum_test, mann_whitney",
    "cochran_mantel_haenszel, cmh",
    "mn_rd, miettinen_nurminen_rd",
    "miettinen_nurminen_difference, miettinen_nurminen_rd",
    "newcombe_method_10, newcombe_diff",
    "conditional_odds_ratio, or_conditional",
    "odds_ratio, or_woolf",
    "interrupted_time_series, its_segmented",
    "difference_in_differences, did",
    "proportional_odds, ordinal_logistic",
    "poisson_glm, poisson_regression",
    "glm_nb, negative_binomial_regression",
    "negbin, negative_binomial_regression",
    "effective_sample_size, kish_neff",
    "directly_standardized_rate, dsr",
    "slope_index_of_inequality, sii",
    "beta_binomial, beta_binomial_eb",
    "random_effects_dl, dersimonian_laird",
    "spc_xmr_chart, xmr",
    "firth, firth_logistic",
    "benjamini_hochberg, p_adjust",
    "tipping_point_missing, tipping_point",
    "exact_multinomial_test, exact_multinomial",
    "cramers_v_bias_corrected, cramers_v",
    "jt_test, jonckheere_terpstra",
    "nb_regression, negative_binomial_regression",
    "quartiles_tie, pay_quartile",
    "oaxaca_threefold, oaxaca"
  })
  void anotherNameFindsTheMethod(String asked, String known) {
    assertThat(ReferenceMethods.named(asked)).contains(ReferenceMethods.BUILT.get(known));
  }

  @Test
  void whatNothingIsCalledIsNotFound() {
    assertThat(ReferenceMethods.named("kaplan_meier")).isEmpty();
  }

  @Test
  void theNameItselfComesFirst() {
    assertThat(ReferenceMethods.BUILT.keySet())
        .allSatisfy(
            name ->
                assertThat(ReferenceMethods.named(name).get(0))
                    .isSameAs(ReferenceMethods.BUILT.get(name)));
  }
}
