// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.Representation;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Wales;
import java.nio.file.Path;
import java.util.Map;

/**
 * Do people of each ethnic group use a service as much as they live here? (U1)
 *
 * <p>Generated users, beside Census 2021 of Cardiff.
 */
public final class WhoUsesTheLibrary {

  private static final String CARDIFF = "W06000015";

  private WhoUsesTheLibrary() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static Findings<CountTable> tell(Path data, Paper paper) {
    Dataset users =
        GeneratedPeople.read(
            data.resolve("generated-library-users.csv"),
            GeneratedPeople.population(2026),
            Map.of("ethnic_group", Wales.ETHNIC_GROUP));
    CountTable groups = users.count(Wales.ETHNIC_GROUP.broad());
    Findings<CountTable> found =
        Representation.withDefaults()
            .compare(groups, Benchmarks.census2021(CARDIFF, Wales.ETHNIC_GROUP.broad()));
    ProtectedRelease release =
        Release.of("library-2026").add(groups).protect(DisclosurePolicy.publicRelease());
    paper.print(found, release);
    return found;
  }
}
