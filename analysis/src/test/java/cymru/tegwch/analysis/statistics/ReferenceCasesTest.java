// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of {@code reference/statistics.json}, {@code scipy.json} and {@code r.json} within its
 * tolerance: a method or a value that nothing here computes is a failure.
 *
 * <p>{@code -Dtegwch.reference=path} names another file of the same form.
 */
class ReferenceCasesTest {

  private static final String OTHER_FILE = "tegwch.reference";

  /**
   * Values that R's {@code uniroot} found with its default tolerance, which is coarser than what
   * their case states: SciPy's {@code brentq} puts the root of {@code power_unequal-001} at
   * 0.92211345389, and the power at R's 0.92212305548 is 0.80000817.
   */
  private static final Set<String> ROOTS_OF_R = Set.of("power_unequal.min_detectable_h_80");

  /** {@code .Machine$double.eps^0.25}. */
  private static final double UNIROOT_TOLERANCE = 1.3e-4;

  /** What zero may be off by. */
  private static final double NOTHING = 1e-15;

  @TestFactory
  Stream<DynamicTest> everyCaseIsComputedWithinItsTolerance() {
    return cases().stream().map(one -> dynamicTest(one.path("id").asText(), () -> agrees(one)));
  }

  @Test
  void theFileIsWhole() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(isOtherFile() ? 1 : 300);
  }

  private static void agrees(JsonNode one) {
    List<Function<CaseInputs, Values>> methods = ReferenceMethods.named(method(one));
    if (methods.isEmpty()) {
      fail(origin(one) + ": nothing computes the method '" + method(one) + "'");
      return;
    }
    CaseAnswer answer = CaseAnswer.of(methods, one);
    one.path("expected")
        .properties()
        .forEach(
            expected -> {
              String what = origin(one) + ": " + expected.getKey();
              Object computed = answer.value(expected.getKey());
              if (computed == null) {
                fail(what + ": nothing computes this value");
                return;
              }
              agrees(what, computed, expected.getValue(), tolerance(one, expected.getKey()));
            });
  }

  private static void agrees(String what, Object computed, JsonNode expected, double tolerance) {
    if (expected.isTextual() && !isInfinity(expected) && !expected.asText().equals("NA")) {
      assertThat(computed).as(what).isEqualTo(expected.asText());
    } else if (expected.isBoolean()) {
      assertThat(computed).as(what).isEqualTo(expected.asBoolean());
    } else {
      assertThat(numbers(computed))
          .as(what)
          .usingComparatorForType(
              (a, b) -> isClose(a, b, tolerance) ? 0 : Double.compare(a, b), Double.class)
          .containsExactlyElementsOf(numbers(expected));
    }
  }

  private static double tolerance(JsonNode one, String value) {
    double stated = one.path("relTol").asDouble();
    return one.path("tool").asText().startsWith("R ")
            && ROOTS_OF_R.contains(method(one) + "." + value)
        ? Math.max(stated, UNIROOT_TOLERANCE)
        : stated;
  }

  private static boolean isClose(double computed, double expected, double tolerance) {
    return Double.compare(computed, expected) == 0
        || Math.abs(computed - expected) <= tolerance * Math.abs(expected)
        || (expected == 0 && Math.abs(computed) <= NOTHING);
  }

  private static List<Double> numbers(Object value) {
    List<Double> result = new ArrayList<>();
    if (value instanceof JsonNode node) {
      (node.isArray() ? node : List.of(node)).forEach(item -> result.add(number(item)));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> result.add(((Number) item).doubleValue()));
    } else {
      result.add(((Number) value).doubleValue());
    }
    return result;
  }

  /** What is absent is not a number here, as what is undefined is in {@link Values}. */
  private static double number(JsonNode node) {
    if (isInfinity(node)) {
      return node.asText().startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return node.isNumber() ? node.asDouble() : Double.NaN;
  }

  private static boolean isInfinity(JsonNode node) {
    return node.isTextual() && node.asText().matches("-?Inf(inity)?");
  }

  private static String origin(JsonNode one) {
    return one.path("id").asText()
        + " ("
        + one.path("tool").asText()
        + ", "
        + one.path("call").asText()
        + ")";
  }

  private static String method(JsonNode one) {
    return one.path("method").asText();
  }

  private static boolean isOtherFile() {
    return System.getProperty(OTHER_FILE) != null;
  }

  private static List<JsonNode> cases() {
    String other = System.getProperty(OTHER_FILE);
    return other == null
        ? Stream.of("statistics.json", "scipy.json", "r.json")
            .flatMap(file -> read(resource(file)).stream())
            .toList()
        : read(file(other));
  }

  private static InputStream resource(String file) {
    return Objects.requireNonNull(
        ReferenceCasesTest.class.getResourceAsStream("/reference/" + file));
  }

  private static InputStream file(String path) {
    try {
      return Files.newInputStream(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> read(InputStream cases) {
    try (InputStream in = cases) {
      return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
