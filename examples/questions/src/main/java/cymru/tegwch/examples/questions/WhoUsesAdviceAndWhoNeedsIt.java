// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.uptake.Uptake;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.core.variable.Wanted;
import cymru.tegwch.standards.Wales;
import java.nio.file.Path;
import java.util.Map;

/**
 * Is advice on money used by those in arrears? (U5)
 *
 * <p>Generated tenants, of whom it is known who is in arrears and who used the service.
 */
public final class WhoUsesAdviceAndWhoNeedsIt {

  private static final Variable ARREARS =
      GeneratedPeople.yesOrNo("arrears", Text.of("In arrears", "Mewn ôl-ddyledion"));
  private static final Variable ADVICE =
      GeneratedPeople.yesOrNo("advice", Text.of("Used advice", "Defnyddiodd y cyngor"));

  private WhoUsesAdviceAndWhoNeedsIt() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static Findings<CountTable> tell(Path data, Paper paper) {
    Dataset tenants =
        GeneratedPeople.read(
            data.resolve("generated-advice.csv"),
            GeneratedPeople.population(2026),
            Map.of("age", Wales.AGE_TEN_YEAR, "arrears", ARREARS, "advice", ADVICE));
    OutcomeTable need =
        tenants.count(Outcome.of(ARREARS, "yes").wanted(Wanted.FEWER), Wales.AGE_TEN_YEAR);
    OutcomeTable use = tenants.count(Outcome.of(ADVICE, "yes"), Wales.AGE_TEN_YEAR);
    Findings<CountTable> found = Uptake.withDefaults().compare(use, need);
    ProtectedRelease release =
        Release.of("advice-2026").add(use).add(need).protect(DisclosurePolicy.publicRelease());
    paper.print(found, release);
    return found;
  }
}
