// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was computed for a reference case, by name; what is undefined is {@code NaN}. */
final class Values {

  /** What a tool calls the statistic, or the estimate, whatever it is. */
  private static final Map<String, List<String>> GENERAL =
      Map.of(
          "statistic", List.of("x2", "m2", "H", "z", "t", "U", "JT", "Q"),
          "stat", List.of("x2", "m2", "H", "z", "t", "U", "JT", "Q"),
          "estimate", List.of("rd", "diff", "rr", "or", "ratio", "mu"),
          "value", List.of("estimate", "ratio", "diff", "rd", "rate"));

  private final Map<String, Object> byName = new LinkedHashMap<>();

  Values with(double value, String... names) {
    for (String name : names) {
      byName.put(name, value);
    }
    return this;
  }

  Values with(OptionalDouble value, String... names) {
    return with(value.orElse(Double.NaN), names);
  }

  Values with(boolean value, String... names) {
    for (String name : names) {
      byName.put(name, value);
    }
    return this;
  }

  Values with(String value, String... names) {
    for (String name : names) {
      byName.put(name, value);
    }
    return this;
  }

  Values with(List<?> values, String... names) {
    for (String name : names) {
      byName.put(name, values);
    }
    return this;
  }

  Values limits(Interval interval, String lower, String upper) {
    return with(interval.lower(), lower).with(interval.upper(), upper);
  }

  Values limits(Optional<Interval> interval, String lower, String upper) {
    return with(interval.map(Interval::lower).orElse(Double.NaN), lower)
        .with(interval.map(Interval::upper).orElse(Double.NaN), upper);
  }

  Values all(Values others) {
    byName.putAll(others.byName);
    return this;
  }

  Values all(Map<String, Object> others) {
    byName.putAll(others);
    return this;
  }

  /** The value of that name, or of the likest one; null where there is none. */
  @Nullable Object find(String name) {
    if (byName.containsKey(name)) {
      return byName.get(name);
    }
    return Stream.concat(
            MethodNames.likest(name, byName.keySet()).stream(),
            GENERAL.getOrDefault(name, List.of()).stream().filter(byName::containsKey))
        .findFirst()
        .map(byName::get)
        .orElse(null);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  double number(String name) {
    return ((Number) Objects.requireNonNull(byName.get(name), name)).doubleValue();
  }
}
