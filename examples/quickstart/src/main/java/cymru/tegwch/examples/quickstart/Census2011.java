// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.core.variable.Wanted;
import cymru.tegwch.standards.LegacySystems.CensusMicrodata2011;
import cymru.tegwch.standards.Wales;
import java.nio.file.Path;
import java.time.LocalDate;

/** A sample of 10,000 people of the 2011 Census Microdata Teaching File for England and Wales. */
final class Census2011 {

  /**
   * The file's five groups are in the manner of 2001: Chinese is with "other" and not with Asian.
   */
  static final Variable ETHNIC_GROUP = Wales.ETHNIC_GROUP_2001_FIVE.named("ethnic-group");

  static final Axis RELIGION = Wales.RELIGION;
  static final Axis SEX = Wales.SEX;
  static final Axis AGE = Wales.AGE_TEN_YEAR;

  static final Outcome UNEMPLOYED =
      Outcome.of(Wales.ECONOMIC_ACTIVITY, Wales.EconomicActivity.UNEMPLOYED)
          .among(
              Wales.EconomicActivity.EMPLOYEE,
              Wales.EconomicActivity.SELF_EMPLOYED,
              Wales.EconomicActivity.ACTIVE_STUDENT)
          .named(
              "unemployed",
              Text.of(
                  "Unemployed, of the economically active",
                  "Di-waith, o’r rhai economaidd weithgar"))
          .wanted(Wanted.FEWER);

  static final Outcome LONG_TERM_SICK =
      Outcome.of(Wales.ECONOMIC_ACTIVITY, Wales.EconomicActivity.LONG_TERM_SICK_OR_DISABLED)
          .named(
              "long_term_sick",
              Text.of("Long-term sick or disabled", "Yn sâl neu’n anabl yn yr hirdymor"))
          .wanted(Wanted.FEWER);

  private static final Variable REGION = CensusMicrodata2011.REGION.asVariable("region");
  private static final Variable POPULATION_BASE =
      CensusMicrodata2011.POPULATION_BASE.asVariable("population_base");

  private static final Population SAMPLE =
      Population.of(
          "census-2011-microdata-sample",
          Text.of(
              "Sample of 10,000 people, 2011 Census Microdata Teaching File, England and Wales",
              "Sampl o 10,000 o bobl, Ffeil Addysgu Microdata Cyfrifiad 2011, Cymru a Lloegr"),
          LocalDate.of(2011, 3, 27));

  private Census2011() {}

  /**
   * Reads the file: every column is read in the codes of its own system, and moved to the lists of
   * today.
   */
  static Dataset read(Path file) {
    return Dataset.readCsv(file, mapping());
  }

  /** Usual residents of Wales, the people that a benchmark of Wales describes. */
  static Dataset residentsOfWales(Dataset sample) {
    return sample.where(REGION, "W92000004").where(POPULATION_BASE, "1");
  }

  private static Mapping mapping() {
    return Mapping.of(Wales.catalogue(), SAMPLE)
        .with(CensusMicrodata2011.REGION.column("Region", REGION))
        .with(CensusMicrodata2011.POPULATION_BASE.column("Population Base", POPULATION_BASE))
        .with(CensusMicrodata2011.SEX.column("Sex", Wales.SEX))
        .with(CensusMicrodata2011.AGE.column("Age", Wales.AGE_TEN_YEAR))
        .with(
            CensusMicrodata2011.MARITAL_STATUS.column("Marital Status", Wales.MARITAL_STATUS_FIVE))
        .with(CensusMicrodata2011.GENERAL_HEALTH.column("Health", Wales.GENERAL_HEALTH))
        .with(CensusMicrodata2011.ETHNIC_GROUP.column("Ethnic Group", ETHNIC_GROUP))
        .with(CensusMicrodata2011.RELIGION.column("Religion", Wales.RELIGION))
        .with(
            CensusMicrodata2011.ECONOMIC_ACTIVITY.column(
                "Economic Activity", Wales.ECONOMIC_ACTIVITY));
  }
}
