// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What was computed for a reference case, by name; what is undefined is {@code NaN}. */
final class Values {

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

  Map<String, Object> byName() {
    return byName;
  }
}
