// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.place.PlaceFunnel;
import cymru.tegwch.analysis.place.PooledPlaces;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * On which estates are tenants less satisfied than chance would have it, and what is the share of a
 * small one? (U9, U16)
 *
 * <p>Generated people on estates that do not exist.
 */
public final class WhichEstatesNeedALook {

  private static final List<String> NAMES =
      List.of(
          "Alder", "Birch", "Cherry", "Daisy", "Elm", "Fir", "Gorse", "Holly", "Ivy", "Juniper",
          "Larch", "Maple");

  private static final Variable ESTATE =
      GeneratedPeople.variable(
          "estate",
          Text.of("Estate", "Ystad"),
          NAMES.stream()
              .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT), name, name))
              .toArray(String[]::new));

  private static final Variable SATISFIED =
      GeneratedPeople.yesOrNo(
          "satisfied", Text.of("Satisfied with the home", "Bodlon ar y cartref"));

  private WhichEstatesNeedALook() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people on generated estates."));
  }

  static List<Findings<CountTable>> tell(Path data, Paper paper) {
    Dataset people =
        GeneratedPeople.read(
            data.resolve("generated-estate-satisfaction.csv"),
            GeneratedPeople.population(2026),
            Map.of("estate", ESTATE, "satisfied", SATISFIED));
    OutcomeTable byEstate = people.count(Outcome.of(SATISFIED, "yes").wanted(Wanted.MORE), ESTATE);
    Findings<CountTable> funnel = PlaceFunnel.withDefaults().withRanks().compare(byEstate);
    Findings<CountTable> pooled = PooledPlaces.withDefaults().estimate(byEstate);
    ProtectedRelease release =
        Release.of("estates-2026").add(byEstate).protect(DisclosurePolicy.publicRelease());
    paper.print(funnel, release);
    paper.print(pooled, release);
    return List.of(funnel, pooled);
  }
}
