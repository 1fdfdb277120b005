// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.Body;
import cymru.tegwch.analysis.Representation;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Wales;
import java.time.LocalDate;
import java.util.Map;

/**
 * Is a workforce like the people of the places where it is recruited? (U2)
 *
 * <p>A generated workforce of two offices, beside Census 2021 of both places, weighted by how many
 * work in each.
 */
public final class IsTheWorkforceLikeThePlaces {

  private static final String CARDIFF = "W06000015";
  private static final String NEWPORT = "W06000022";
  private static final Population WORKFORCE =
      Population.of(
          "generated-workforce",
          Text.of("A generated workforce", "Gweithlu a gynhyrchwyd"),
          LocalDate.of(2026, 3, 31));

  private IsTheWorkforceLikeThePlaces() {}

  /** Needs no data. */
  public static void main(String[] args) {
    tell(Paper.onConsole("A generated workforce."));
  }

  static Findings<CountTable> tell(Paper paper) {
    Axis groups = Wales.ETHNIC_GROUP.broad();
    CountTable workforce =
        Paper.counted(
            "workforce-by-ethnic-group",
            WORKFORCE,
            groups,
            Wales.ETHNIC_GROUP.label(),
            31,
            22,
            24,
            702,
            15);
    Findings<CountTable> found =
        Representation.withDefaults()
            .withBody(Body.WHOLE_BODY)
            .compare(workforce, Benchmarks.catchment(Map.of(CARDIFF, 550L, NEWPORT, 244L), groups));
    ProtectedRelease release =
        Release.of("workforce-2026").add(workforce).protect(DisclosurePolicy.publicRelease());
    paper.print(found, release);
    return found;
  }
}
