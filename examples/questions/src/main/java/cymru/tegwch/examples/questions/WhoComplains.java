// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.standards.Wales;
import java.nio.file.Path;
import java.util.Map;

/**
 * Who complains, and do some people have more difficulty with a service? (U14)
 *
 * <p>Generated tenants, of whom it is known who complained in the year.
 */
public final class WhoComplains {

  private static final Variable COMPLAINED =
      GeneratedPeople.yesOrNo(
          "complained", Text.of("Complained in the year", "Cwynodd yn ystod y flwyddyn"));

  private WhoComplains() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static Findings<CountTable> tell(Path data, Paper paper) {
    Dataset tenants =
        GeneratedPeople.read(
            data.resolve("generated-complaints.csv"),
            GeneratedPeople.population(2026),
            Map.of("disability", Wales.DISABILITY, "complained", COMPLAINED));
    OutcomeTable table = tenants.count(Outcome.of(COMPLAINED, "yes"), Wales.DISABILITY.broad());
    Findings<CountTable> found = OutcomeComparison.withDefaults().compare(table);
    ProtectedRelease release =
        Release.of("complaints-2026").add(table).protect(DisclosurePolicy.publicRelease());
    paper.print(found, release);
    return found;
  }
}
