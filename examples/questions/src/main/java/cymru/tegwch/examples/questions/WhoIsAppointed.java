// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.stage.Stages;
import cymru.tegwch.analysis.statistics.effect.RelativeLikelihood;
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
 * Who applies, who is shortlisted, and who is appointed: the relative likelihood, white over each
 * group, at every step. (U15)
 *
 * <p>Generated people.
 */
public final class WhoIsAppointed {

  private static final Variable STAGE =
      GeneratedPeople.variable(
          "stage",
          Text.of("Recruitment", "Recriwtio"),
          "applied",
          "Application",
          "Cais",
          "shortlisted",
          "Shortlist",
          "Rhestr fer",
          "appointed",
          "Appointment",
          "Penodi");

  private static final Axis GROUPS = Wales.ETHNIC_GROUP.broad();

  private WhoIsAppointed() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static Findings<CountTable> tell(Path data, Paper paper) {
    Dataset people =
        GeneratedPeople.read(
            data.resolve("generated-recruitment.csv"),
            GeneratedPeople.population(2026),
            Map.of("ethnic", Wales.ETHNIC_GROUP, "stage", STAGE));
    CountTable byStage = people.count(GROUPS, STAGE);
    Findings<CountTable> found =
        Stages.withDefaults()
            .withWanted(Wanted.MORE)
            .withReference("white")
            .withDirection(RelativeLikelihood.Direction.OTHERS_OVER_GROUP)
            .compare(byStage);
    paper.print(
        found,
        Release.of("recruitment-2026").add(byStage).protect(DisclosurePolicy.publicRelease()));
    return found;
  }
}
