// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;

/**
 * A place that benchmarks exist for.
 *
 * @param code the code of the Office for National Statistics, for instance {@code W06000015}
 * @param name the name in both languages
 * @param kind {@code unitary-authority}, {@code country}, or {@code countries} for several together
 */
public record Area(String code, Text name, String kind) {

  public Area {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
  }

  static Area of(JsonObject from) {
    return new Area(
        from.string("code"), Text.of(from.string("en"), from.string("cy")), from.string("kind"));
  }

  @Override
  public String toString() {
    return code + " " + name;
  }
}
