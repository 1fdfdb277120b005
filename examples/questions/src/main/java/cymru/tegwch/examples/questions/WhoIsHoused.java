// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.stage.Stages;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.core.variable.Wanted;
import cymru.tegwch.standards.Wales;
import java.nio.file.Path;
import java.util.Map;

/**
 * Who applies for a home, who is offered one, and who is let one? (U8)
 *
 * <p>Generated people.
 */
public final class WhoIsHoused {

  private static final Variable STAGE =
      GeneratedPeople.variable(
          "stage",
          Text.of("Housing applications", "Ceisiadau am dai"),
          "applied",
          "Application",
          "Cais",
          "offered",
          "Offer",
          "Cynnig",
          "let",
          "Letting",
          "Gosod");

  private static final Axis GROUPS = Wales.ETHNIC_GROUP.broad();

  private WhoIsHoused() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static Findings<CountTable> tell(Path data, Paper paper) {
    Dataset people =
        GeneratedPeople.read(
            data.resolve("generated-lettings.csv"),
            GeneratedPeople.population(2026),
            Map.of("ethnic", Wales.ETHNIC_GROUP, "stage", STAGE));
    CountTable byStage = people.count(GROUPS, STAGE);
    Findings<CountTable> found = Stages.withDefaults().withWanted(Wanted.MORE).compare(byStage);
    paper.print(
        found, Release.of("lettings-2026").add(byStage).protect(DisclosurePolicy.publicRelease()));
    return found;
  }
}
