// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.response.Response;
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
import java.util.List;
import java.util.Map;

/**
 * Which groups did not respond to a consultation, and does what it found depend on them? (U13)
 *
 * <p>Generated residents who were asked.
 */
public final class WhoIsMissingFromTheConsultation {

  private static final Variable RESPONDED =
      GeneratedPeople.yesOrNo("responded", Text.of("Responded", "Ymatebodd"));
  private static final Variable AGREED =
      GeneratedPeople.yesOrNo("agreed", Text.of("Agreed", "Cytunodd"));

  private WhoIsMissingFromTheConsultation() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static List<Findings<CountTable>> tell(Path data, Paper paper) {
    Dataset asked =
        GeneratedPeople.read(
            data.resolve("generated-consultation.csv"),
            GeneratedPeople.population(2026),
            Map.of("age", Wales.AGE_TEN_YEAR, "responded", RESPONDED, "agreed", AGREED));
    OutcomeTable responded = asked.count(Outcome.of(RESPONDED, "yes"), Wales.AGE_TEN_YEAR);
    OutcomeTable agreed = asked.count(Outcome.of(AGREED, "yes"), Wales.AGE_TEN_YEAR);
    Findings<CountTable> rates = Response.withDefaults().rates(responded);
    Findings<CountTable> silence = Response.withDefaults().silence(agreed);
    CountTable ages = asked.count(Wales.AGE_TEN_YEAR);
    CountTable opinions = asked.count(AGREED);
    Findings<CountTable> declared = Response.withDefaults().declarations(List.of(ages, opinions));
    ProtectedRelease release =
        Release.of("consultation-2026")
            .add(responded)
            .add(agreed)
            .add(ages)
            .add(opinions)
            .protect(DisclosurePolicy.publicRelease());
    paper.print(rates, release);
    paper.print(silence, release);
    paper.print(declared, release);
    return List.of(rates, silence, declared);
  }
}
