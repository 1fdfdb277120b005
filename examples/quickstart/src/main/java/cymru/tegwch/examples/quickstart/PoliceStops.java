// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static cymru.tegwch.standards.LegacySystems.PoliceStops.AGE;
import static cymru.tegwch.standards.LegacySystems.PoliceStops.BROAD_ETHNICITY;
import static cymru.tegwch.standards.LegacySystems.PoliceStops.GENDER;
import static cymru.tegwch.standards.LegacySystems.PoliceStops.OBJECT_OF_SEARCH;
import static cymru.tegwch.standards.LegacySystems.PoliceStops.SELF_DEFINED_ETHNICITY;

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
      BROAD_ETHNICITY
          .asVariable("self_defined")
          .labelled(Text.of("Self-defined ethnicity", "Ethnigrwydd hunan-ddiffiniedig"));

  static final Variable OFFICER_DEFINED =
      BROAD_ETHNICITY
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
        .with(
            SELF_DEFINED_ETHNICITY
                .column("self_defined_ethnicity", SELF_DEFINED)
                .blank(Silence.NOT_KNOWN))
        .with(
            BROAD_ETHNICITY
                .column("officer_defined_ethnicity", OFFICER_DEFINED)
                .blank(Silence.NOT_KNOWN))
        .with(GENDER.column("gender", Wales.SEX))
        .with(AGE.column("age_range", AGE.asVariable("age_range")).blank(Silence.NOT_KNOWN))
        .with(
            OBJECT_OF_SEARCH
                .column("object_of_search", OBJECT_OF_SEARCH.asVariable("object_of_search"))
                .blank(Silence.NOT_KNOWN))
        .with(LegacySystems.PoliceStops.OUTCOME.column("outcome", OUTCOME));
  }
}
