// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of {@code reference/statistics.json} whose method is built, within its tolerance. */
class ReferenceCasesTest {

  private static final Map<String, Function<JsonNode, Map<String, Object>>> METHODS =
      Stream.of(ReferenceMethods.BUILT, ModelReferenceMethods.BUILT, GapReferenceMethods.BUILT)
          .flatMap(methods -> methods.entrySet().stream())
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Methods of the file that nothing here computes yet. Building one means deleting it here. */
  private static final Set<String> NOT_BUILT =
      Set.of(
          "boschloo_barnard",
          "breslow_day",
          "chisq_rxc",
          "cmh_2x2xk",
          "cmh_exact",
          "cochran_armitage",
          "cohen_h",
          "dsr_dobson",
          "dsr_nonindependent_published",
          "fisher_rxc",
          "funnel_prop_class",
          "funnel_prop_limits",
          "funnel_ratio_class",
          "funnel_ratio_limits",
          "inequality_indices",
          "isr",
          "jonckheere",
          "kruskal_wallis",
          "linear_by_linear",
          "mann_whitney_ties",
          "manski_bounds",
          "mcnemar",
          "mh_pooled_or",
          "mh_pooled_rd",
          "mh_pooled_rr",
          "moe_fpc",
          "or_haldane_anscombe",
          "or_woolf",
          "ordinal_assoc",
          "power_two_prop",
          "power_unequal",
          "quantile_median",
          "rate_ratio",
          "relative_likelihood_published",
          "rr_katz_log",
          "sample_size_moe_fpc",
          "wilson_cc",
          "woolf_homogeneity");

  /** Values within cases of a built method that nothing here computes yet. */
  private static final Set<String> VALUES_NOT_BUILT =
      Set.of(
          "chisq_2x2.min_expected",
          "chisq_2x2.p",
          "chisq_2x2.p_yates",
          "chisq_2x2.phi",
          "chisq_2x2.x2",
          "chisq_2x2.x2_yates",
          "fisher_2x2.or_cmle",
          "fisher_2x2.or_lower",
          "fisher_2x2.or_upper",
          "gof_vs_benchmark.cohen_w",
          "gof_vs_benchmark.dissimilarity",
          "gof_vs_benchmark.g",
          "gof_vs_benchmark.hellinger",
          "gof_vs_benchmark.kl",
          "gof_vs_benchmark.p_exact_chisq",
          "gof_vs_benchmark.p_exact_llr",
          "gof_vs_benchmark.p_exact_prob",
          "gof_vs_benchmark.p_g",
          "p_adjust.bonferroni",
          "p_adjust.hommel",
          "p_adjust.sidak",
          "relative_likelihood.outside_0_8_1_25");

  @TestFactory
  Stream<DynamicTest> everyBuiltMethodAgreesWithItsReferenceCases() {
    return cases().stream()
        .filter(one -> METHODS.containsKey(method(one)))
        .map(one -> dynamicTest(one.path("id").asText(), () -> agrees(one)));
  }

  @Test
  void whatIsNotBuiltYetIsListedByName() {
    Set<String> methods = new TreeSet<>();
    Set<String> values = new TreeSet<>();
    for (JsonNode one : cases()) {
      if (!METHODS.containsKey(method(one))) {
        methods.add(method(one));
        continue;
      }
      Map<String, Object> computed = computed(one);
      one.path("expected")
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!computed.containsKey(name)) {
                  values.add(method(one) + "." + name);
                }
              });
    }

    assertThat(methods).isEqualTo(new TreeSet<>(NOT_BUILT));
    assertThat(values).isEqualTo(new TreeSet<>(VALUES_NOT_BUILT));
  }

  @Test
  void theFileIsWhole() {
    assertThat(cases()).hasSize(175);
  }

  private static void agrees(JsonNode one) {
    double tolerance = one.path("relTol").asDouble();
    Map<String, Object> computed = computed(one);
    one.path("expected")
        .properties()
        .forEach(
            entry -> {
              Object value = computed.get(entry.getKey());
              if (value != null) {
                assertThat(numbers(value))
                    .as(entry.getKey())
                    .usingComparatorForType(
                        (a, b) -> Math.abs(a - b) <= tolerance * Math.abs(b) ? 0 : 1, Double.class)
                    .containsExactlyElementsOf(numbers(entry.getValue()));
              }
            });
  }

  private static List<Double> numbers(Object value) {
    List<Double> result = new ArrayList<>();
    if (value instanceof JsonNode node) {
      (node.isArray() ? node : List.of(node)).forEach(item -> result.add(item.asDouble()));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> result.add(((Number) item).doubleValue()));
    } else {
      result.add(((Number) value).doubleValue());
    }
    return result;
  }

  private static Map<String, Object> computed(JsonNode one) {
    return Objects.requireNonNull(METHODS.get(method(one))).apply(one.path("inputs"));
  }

  private static String method(JsonNode one) {
    return one.path("method").asText();
  }

  private static List<JsonNode> cases() {
    try (InputStream in =
        ReferenceCasesTest.class.getResourceAsStream("/reference/statistics.json")) {
      JsonNode all = new ObjectMapper().readTree(in);
      return StreamSupport.stream(all.spliterator(), false).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
