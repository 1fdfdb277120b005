// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.Set;

/**
 * A place that benchmarks exist for.
 *
 * @param code the code of the Office for National Statistics, for instance {@code W06000015}; a
 *     region of StatsWales, for which no code was found, has one of ours in words
 * @param name the name in both languages, or in the one that a file has
 * @param kind what sort of place it is
 * @param verified the languages in which the name was read in a published source
 */
public record Area(String code, Text name, Kind kind, Set<Language> verified) {

  /** What sort of place an area is. */
  public enum Kind {
    /** One of the 22 principal councils of Wales. */
    UNITARY_AUTHORITY,
    /** A local authority of England. */
    ENGLISH_AUTHORITY,
    /** A part of Wales with several authorities. */
    REGION,
    /** A country. */
    COUNTRY,
    /** Several countries together. */
    COUNTRIES,
    /** Any other place of a file that somebody downloaded, for instance a small area. */
    OTHER;

    private static Kind of(String code) {
      if (code.startsWith("W06")) {
        return UNITARY_AUTHORITY;
      }
      if (code.matches("E0[6-9].*")) {
        return ENGLISH_AUTHORITY;
      }
      if (code.matches("[EW]92.*")) {
        return COUNTRY;
      }
      return code.startsWith("K04") ? COUNTRIES : OTHER;
    }
  }

  public Area {
    if (requireNonNull(code, "code").isBlank()) {
      throw new IllegalArgumentException("Area code must not be blank");
    }
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    verified = Set.copyOf(verified);
  }

  /** A place of a file, by its code and the one name that the file has. */
  public static Area untranslated(String code, String name) {
    return new Area(code, Text.untranslated(name), Kind.of(code), Set.of());
  }

  /**
   * Whether this place and that one cannot overlap because both are of one tier: two authorities,
   * two countries, two regions, or two places whose codes begin alike.
   */
  boolean isBeside(Area other) {
    return !code.equals(other.code) && tier().equals(other.tier());
  }

  private String tier() {
    return switch (kind) {
      case UNITARY_AUTHORITY, ENGLISH_AUTHORITY -> "authority";
      case REGION, COUNTRY, COUNTRIES -> kind.name();
      // W01 and E01 are one tier: the letter is the country. What has no such code is beside
      // nothing.
      case OTHER -> code.matches("[A-Z][0-9]{8}") ? code.substring(1, 3) : code;
    };
  }

  @Override
  public String toString() {
    return code + " " + name;
  }
}
