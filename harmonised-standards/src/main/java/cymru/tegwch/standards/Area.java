// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.json.JsonObject;
import cymru.tegwch.core.text.Text;
import java.util.Arrays;
import java.util.Locale;

/**
 * A place that benchmarks exist for.
 *
 * @param code the code of the Office for National Statistics, for instance {@code W06000015}
 * @param name the name in both languages
 * @param kind what sort of place it is
 */
public record Area(String code, Text name, Kind kind) {

  /** What sort of place an area is. */
  public enum Kind {
    /** One of the 22 principal councils of Wales. */
    UNITARY_AUTHORITY,
    /** A country. */
    COUNTRY,
    /** Several countries together. */
    COUNTRIES;

    static Kind of(JsonObject place, String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
          .findFirst()
          .orElseThrow(() -> place.damaged("must not have kind '" + word + "'"));
    }
  }

  public Area {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
  }

  static Area of(JsonObject from) {
    return new Area(
        from.string("code"),
        Text.of(from.string("en"), from.string("cy")),
        Kind.of(from, from.string("kind")));
  }

  @Override
  public String toString() {
    return code + " " + name;
  }
}
