// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the figures of a table come from.
 *
 * @param publisher who published them, and in what
 * @param licence under which licence they stand
 * @param obtained from where they were fetched
 * @param retrieved when
 * @param derivations for each kind of place whether its figures are as published, or sums and of
 *     what
 * @param checks what the figures were held against, and how they agreed; empty where nobody could
 * @param notes what a user of the figures should know, in English
 * @param partial what of the published table is not here, or null where all of it is
 */
public record TableOrigin(
    String publisher,
    String licence,
    String obtained,
    LocalDate retrieved,
    Map<Area.Kind, String> derivations,
    List<String> checks,
    List<String> notes,
    @Nullable Text partial) {

  public TableOrigin {
    requireNonNull(publisher, "publisher");
    requireNonNull(licence, "licence");
    requireNonNull(obtained, "obtained");
    requireNonNull(retrieved, "retrieved");
    derivations = Map.copyOf(derivations);
    checks = List.copyOf(checks);
    notes = List.copyOf(notes);
  }

  /** The origin of a file in which every figure is as published and that nobody has checked. */
  public static TableOrigin asPublished(
      String publisher, String licence, String obtained, LocalDate retrieved) {
    Map<Area.Kind, String> derivations = new EnumMap<>(Area.Kind.class);
    for (Area.Kind kind : Area.Kind.values()) {
      derivations.put(kind, "as published");
    }
    return new TableOrigin(
        publisher, licence, obtained, retrieved, derivations, List.of(), List.of(), null);
  }

  /** Whether some of the figures were held against another publication of them. */
  public boolean isVerified() {
    return !checks.isEmpty();
  }

  /**
   * How the figures of that kind of place were made.
   *
   * @throws IllegalArgumentException if the table says nothing of that kind
   */
  public String derivation(Area.Kind kind) {
    String derivation = derivations.get(kind);
    if (derivation == null) {
      throw new IllegalArgumentException("Table must say how figures of " + kind + " were made");
    }
    return derivation;
  }
}
