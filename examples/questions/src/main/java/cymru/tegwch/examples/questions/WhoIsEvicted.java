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
 * Who is taken from notice to court to eviction for arrears, and at which step does a gap open?
 * (U7)
 *
 * <p>Generated people.
 */
public final class WhoIsEvicted {

  private static final Variable STAGE =
      GeneratedPeople.variable(
          "stage",
          Text.of("Legal action for arrears", "Camau cyfreithiol am ôl-ddyledion"),
          "notice",
          "Notice",
          "Hysbysiad",
          "court",
          "Court",
          "Llys",
          "eviction",
          "Eviction",
          "Troi allan");

  private static final Axis GROUPS = Wales.AGE_TEN_YEAR;

  private WhoIsEvicted() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static Findings<CountTable> tell(Path data, Paper paper) {
    Dataset people =
        GeneratedPeople.read(
            data.resolve("generated-arrears.csv"),
            GeneratedPeople.population(2026),
            Map.of("age", Wales.AGE_TEN_YEAR, "stage", STAGE));
    CountTable byStage = people.count(GROUPS, STAGE);
    Findings<CountTable> found = Stages.withDefaults().withWanted(Wanted.FEWER).compare(byStage);
    paper.print(
        found, Release.of("arrears-2026").add(byStage).protect(DisclosurePolicy.publicRelease()));
    return found;
  }
}
