// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.change.AgeProjection;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import java.nio.file.Path;
import java.util.Map;

/**
 * How many tenants of each age will there be in ten and in twenty years, as those who are here grow
 * older? (U16)
 *
 * <p>Generated tenants of 2016, of whom it is known who is here still, and of 2026: two releases.
 */
public final class HowManyOfEachAge {

  private static final Variable AGE =
      GeneratedPeople.variable(
          "age",
          Text.of("Age", "Oedran"),
          "25-34",
          "25 to 34",
          "25 i 34",
          "35-44",
          "35 to 44",
          "35 i 44",
          "45-54",
          "45 to 54",
          "45 i 54",
          "55-64",
          "55 to 64",
          "55 i 64",
          "65-74",
          "65 to 74",
          "65 i 74",
          "75-and-over",
          "75 and over",
          "75 a throsodd");
  private static final Variable STILL =
      GeneratedPeople.yesOrNo("still", Text.of("Here still in 2026", "Yma o hyd yn 2026"));

  private HowManyOfEachAge() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static Findings<CountTable> tell(Path data, Paper paper) {
    Path file = data.resolve("generated-cohorts.csv");
    Dataset before =
        GeneratedPeople.read(
            file,
            GeneratedPeople.population(2016),
            Map.of("age", AGE, "still", STILL),
            Map.of("year", "2016"));
    Dataset now =
        GeneratedPeople.read(
            file, GeneratedPeople.population(2026), Map.of("age", AGE), Map.of("year", "2026"));
    OutcomeTable stayed = before.count(Outcome.of(STILL, "yes"), AGE);
    CountTable here = now.count(AGE);
    Findings<CountTable> ahead = AgeProjection.withDefaults().project(stayed, here, 2);
    paper.print(
        ahead,
        Release.of("tenants-2016").add(stayed).protect(DisclosurePolicy.publicRelease()),
        Release.of("tenants-2026").add(here).protect(DisclosurePolicy.publicRelease()));
    return ahead;
  }
}
