// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.crossing.Crossings;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.core.variable.Wanted;
import cymru.tegwch.standards.LegacySystems.CensusMicrodata2011;
import cymru.tegwch.standards.Wales;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Who is out of work where sex, age and ethnic group cross, and is it more than they add up to?
 * (U4, U12)
 *
 * <p>Real: a sample of 10,000 people of the 2011 Census Microdata Teaching File.
 */
public final class WhoIsOutOfWork {

  private static final Variable ETHNIC_GROUP = Wales.ETHNIC_GROUP_2001_FIVE.named("ethnic-group");

  private static final Outcome UNEMPLOYED =
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

  private WhoIsOutOfWork() {}

  /** Takes the folder of the data; the sample is beside the quick start's. */
  public static void main(String[] args) {
    tell(
        Path.of(args[0]),
        Paper.onConsole(
            "2011 Census Microdata Teaching File, Office for National Statistics, Open Government"
                + " Licence."));
  }

  static List<Findings<CountTable>> tell(Path data, Paper paper) {
    Dataset sample =
        Dataset.readCsv(
            data.resolve("../../quickstart/data/census-2011-microdata-sample.csv").normalize(),
            mapping());
    OutcomeTable crossed =
        sample.count(UNEMPLOYED, Wales.SEX, Wales.AGE_TEN_YEAR.broad(), ETHNIC_GROUP);
    Findings<CountTable> compared = Crossings.withDefaults().compare(crossed);
    Findings<CountTable> interactions = Crossings.withDefaults().interactions(crossed);
    Findings<CountTable> pooled =
        Crossings.withDefaults()
            .pooled(crossed, Wales.SEX.variable(), Wales.AGE_TEN_YEAR.variable(), "ethnic-group");
    ProtectedRelease release =
        Release.of("out-of-work-2011").add(crossed).protect(DisclosurePolicy.publicRelease());
    paper.print(compared, release, label -> label.contains("Black") || label.contains("Male"));
    paper.print(interactions, release, label -> label.contains("Black"));
    paper.print(pooled, release, label -> label.contains("Black"));
    return List.of(compared, interactions, pooled);
  }

  private static Mapping mapping() {
    return Mapping.of(
            Wales.catalogue(),
            Population.of(
                "census-2011-microdata-sample",
                Text.of(
                    "Sample of 10,000 people, 2011 Census Microdata Teaching File, England and"
                        + " Wales",
                    "Sampl o 10,000 o bobl, Ffeil Addysgu Microdata Cyfrifiad 2011, Cymru a"
                        + " Lloegr"),
                LocalDate.of(2011, 3, 27)))
        .with(CensusMicrodata2011.SEX.column("Sex", Wales.SEX))
        .with(CensusMicrodata2011.AGE.column("Age", Wales.AGE_TEN_YEAR))
        .with(CensusMicrodata2011.ETHNIC_GROUP.column("Ethnic Group", ETHNIC_GROUP))
        .with(
            CensusMicrodata2011.ECONOMIC_ACTIVITY.column(
                "Economic Activity", Wales.ECONOMIC_ACTIVITY));
  }
}
