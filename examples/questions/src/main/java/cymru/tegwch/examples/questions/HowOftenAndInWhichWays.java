// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.usage.Channels;
import cymru.tegwch.analysis.usage.Frequency;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.standards.Wales;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How often do groups contact a service, and in which ways? (U6)
 *
 * <p>Generated people, each with how many times and with every way that they used: whoever ticked
 * two is counted in both, and in the total once.
 */
public final class HowOftenAndInWhichWays {

  private static final Variable TIMES =
      GeneratedPeople.variable(
          "times",
          Text.of("Contacts in the year", "Cysylltiadau yn y flwyddyn"),
          "0",
          "Never",
          "Byth",
          "1",
          "Once",
          "Unwaith",
          "2",
          "Twice",
          "Dwywaith",
          "3",
          "Three times",
          "Tair gwaith",
          "4-or-more",
          "Four times or more",
          "Pedair gwaith neu fwy");

  private static final Variable CHANNEL =
      GeneratedPeople.tickAll(
          "channel",
          Text.of("Way of contact", "Dull cysylltu"),
          "phone",
          "By telephone",
          "Dros y ffôn",
          "web",
          "On the website",
          "Ar y wefan",
          "visit",
          "In person",
          "Wyneb yn wyneb");

  private HowOftenAndInWhichWays() {}

  /** Takes the folder of the data. */
  public static void main(String[] args) {
    tell(Path.of(args[0]), Paper.onConsole("Generated people."));
  }

  static List<Findings<CountTable>> tell(Path data, Paper paper) {
    Dataset contacts =
        GeneratedPeople.read(
            data.resolve("generated-contacts.csv"),
            GeneratedPeople.population(2026),
            Map.of("age", Wales.AGE_TEN_YEAR, "times", TIMES));
    Dataset ways =
        GeneratedPeople.read(
            data.resolve("generated-channels.csv"),
            GeneratedPeople.population(2026),
            Map.of("age", Wales.AGE_TEN_YEAR, "channel", CHANNEL));
    CountTable byTimes = contacts.count(Wales.AGE_TEN_YEAR, TIMES);
    CountTable byWay = ways.count(Wales.AGE_TEN_YEAR, CHANNEL);
    Findings<CountTable> often = Frequency.withDefaults().compare(byTimes);
    Findings<CountTable> channels = Channels.withDefaults().compare(byWay);
    paper.print(often, published(Release.of("contacts-2026").add(byTimes)));
    paper.print(channels, published(Release.of("ways-2026").add(byWay).add(ways.count(CHANNEL))));
    return List.of(often, channels);
  }

  private static ProtectedRelease published(Release release) {
    return release.protect(DisclosurePolicy.publicRelease());
  }
}
