// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one method says to one case, with the options that its inputs ask for. */
record CaseAnswer(Function<CaseInputs, Values> method, CaseInputs inputs, Values values) {

  /** {@code lower95}, {@code upper_998}, {@code ci99_lower}: a value at a confidence of its own. */
  private static final Pattern AT_CONFIDENCE =
      Pattern.compile("(.*?)_?(80|90|95|98|99|99[._]?8|99[._]?9)((?:_.*)?)");

  private static final Map<String, Double> CONFIDENCES =
      Map.of("80", 0.8, "90", 0.9, "95", 0.95, "98", 0.98, "99", 0.99, "998", 0.998, "999", 0.999);

  /**
   * The first method that reads those inputs and knows every value that is expected; where there is
   * none, the likest says what it lacks.
   */
  static CaseAnswer of(List<Function<CaseInputs, Values>> methods, JsonNode one) {
    CaseInputs inputs = new CaseInputs(one.path("inputs"));
    List<String> expected = new ArrayList<>();
    one.path("expected").fieldNames().forEachRemaining(expected::add);
    for (Function<CaseInputs, Values> method : methods) {
      try {
        CaseAnswer answer = answer(method, inputs);
        if (expected.stream().allMatch(name -> answer.value(name) != null)) {
          return answer;
        }
      } catch (AssertionError | RuntimeException isOfOtherInputs) {
        // the next likest may read them
      }
    }
    return answer(methods.get(0), inputs);
  }

  private static CaseAnswer answer(Function<CaseInputs, Values> method, CaseInputs inputs) {
    return new CaseAnswer(method, inputs, CaseOptions.of(inputs).chosen(method.apply(inputs)));
  }

  @Nullable Object value(String name) {
    if (values.has(name)) {
      return values.find(name);
    }
    Matcher atConfidence = AT_CONFIDENCE.matcher(name);
    if (atConfidence.matches()) {
      String digits = atConfidence.group(2).replaceAll("[._]", "");
      CaseInputs other = inputs.withConfidence(CONFIDENCES.getOrDefault(digits, 0.95));
      return answer(method, other).values.find(atConfidence.group(1) + atConfidence.group(3));
    }
    return values.find(name);
  }
}
