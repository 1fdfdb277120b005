// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.intake.RecordReader;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.standards.LegacySystems;
import cymru.tegwch.standards.Wales;
import java.nio.file.Path;
import java.time.LocalDate;

/** The stops and searches of one police force in January 2023. */
final class PoliceStops {

  /** What people said of themselves, and what officers recorded: two columns of one list. */
  static final Variable SELF_DEFINED =
      LegacySystems.PoliceStops.BROAD_ETHNICITY
          .asVariable("self_defined")
          .labelled(Text.of("Self-defined ethnicity", "Ethnigrwydd hunan-ddiffiniedig"));

  static final Variable OFFICER_DEFINED =
      LegacySystems.PoliceStops.BROAD_ETHNICITY
          .asVariable("officer_defined")
          .labelled(Text.of("Officer-defined ethnicity", "Ethnigrwydd yn ôl y swyddog"));

  private static final Variable OUTCOME = LegacySystems.PoliceStops.OUTCOME.asVariable("outcome");

  static final Outcome ARRESTED =
      Outcome.of(OUTCOME, "arrest").named("arrested", Text.of("Arrested", "Wedi’u harestio"));

  private static final Population STOPS =
      Population.of(
              "police-stops-2023-01",
              Text.of(
                  "Stops and searches by one police force in January 2023",
                  "Achosion o stopio a chwilio gan un heddlu ym mis Ionawr 2023"),
              LocalDate.of(2023, 1, 31))
          .counting(Counting.EVENTS);

  private PoliceStops() {}

  static Dataset read(Path file) {
    return Dataset.read(RecordReader.json(file).mapping(mapping()));
  }

  private static Mapping mapping() {
    return Mapping.of(Wales.catalogue(), STOPS)
        .codes(
            "self_defined_ethnicity",
            SELF_DEFINED,
            LegacySystems.PoliceStops.SELF_DEFINED_ETHNICITY.id(),
            column -> column.blank(Silence.NOT_KNOWN))
        .codes(
            "officer_defined_ethnicity", OFFICER_DEFINED, column -> column.blank(Silence.NOT_KNOWN))
        .codes("gender", Wales.SEX, LegacySystems.PoliceStops.GENDER.id())
        .codes("age_range", LegacySystems.PoliceStops.AGE.asVariable("age_range"))
        .codes(
            "object_of_search",
            LegacySystems.PoliceStops.OBJECT_OF_SEARCH.asVariable("object_of_search"))
        .codes("outcome", OUTCOME);
  }
}
