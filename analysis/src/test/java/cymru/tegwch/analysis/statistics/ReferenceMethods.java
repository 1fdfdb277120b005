// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How each method of a reference file is asked of this package: inputs to named values. */
final class ReferenceMethods {

  static final Map<String, Function<CaseInputs, Values>> BUILT =
      Stream.of(
              ProportionReferenceMethods.BUILT,
              ComparisonReferenceMethods.BUILT,
              TableReferenceMethods.BUILT,
              StratifiedReferenceMethods.BUILT,
              OrdinalReferenceMethods.BUILT,
              RateReferenceMethods.BUILT,
              PlaceReferenceMethods.BUILT,
              MeasureReferenceMethods.BUILT,
              ModelReferenceMethods.BUILT,
              GapReferenceMethods.BUILT)
          .flatMap(methods -> methods.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private ReferenceMethods() {}

  /**
   * What a method of that name may be, the likest first; none where nothing here is of such a name.
   */
  static List<Function<CaseInputs, Values>> named(String name) {
    return MethodNames.likest(name, BUILT.keySet()).stream()
        .<Function<CaseInputs, Values>>map(BUILT::get)
        .distinct()
        .toList();
  }

  /** The same method under every name that a file may give it. */
  static void add(
      Map<String, Function<CaseInputs, Values>> methods,
      Function<CaseInputs, Values> method,
      String... names) {
    for (String name : names) {
      methods.put(name, method);
    }
  }

  /** Methods that read inputs as they stand and name their values themselves. */
  static Map<String, Function<CaseInputs, Values>> byName(
      Map<String, Function<JsonNode, Map<String, Object>>> methods) {
    return methods.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                method -> inputs -> new Values().all(method.getValue().apply(inputs.node()))));
  }
}
