// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.CellRule.Complements;
import cymru.tegwch.anonymisation.CellRule.SmallCounts;
import cymru.tegwch.anonymisation.CellRule.Smallness;
import cymru.tegwch.anonymisation.CellRule.Zeros;
import cymru.tegwch.anonymisation.suppression.Insiders;
import java.time.LocalDate;
import java.util.List;

/** The policies that come with Tegwch. A published one is never edited, only given a version. */
final class Policies {

  private static final Audience EVERYONE = new Audience.Everyone();

  private static final DisclosurePolicy PUBLIC_RELEASE =
      new DisclosurePolicy(
          "public-release",
          "1",
          new PolicySource(
              "Tegwch",
              "What a release holds",
              "docs/decisions/0009-what-a-release-holds.md",
              LocalDate.of(2026, 11, 22),
              true),
          CellRule.withDefaults(),
          MeasureRule.withDefaults(),
          PrintRule.withDefaults(),
          EVERYONE);

  /** A hidden number must not be known better than one that is printed to the nearest five. */
  private static final DisclosurePolicy NHS_ENGLAND =
      new DisclosurePolicy(
          "nhs-england",
          "2018-09",
          new PolicySource(
              "NHS Digital, now NHS England",
              "Disclosure control methodology for Hospital Episode Statistics (HES) and Emergency"
                  + " Care Data Set (ECDS)",
              "https://digital.nhs.uk/data-and-information/data-tools-and-services/data-services/"
                  + "hospital-episode-statistics/"
                  + "change-to-disclosure-control-methodology-for-hes-and-ecds-from-september-2018",
              LocalDate.of(2018, 9, 13),
              true),
          new CellRule(
              8,
              4,
              Smallness.MAY_BE_PROVED,
              SmallCounts.HIDDEN,
              Complements.WHERE_NEEDED,
              0,
              100,
              Zeros.ALWAYS_PRINTED,
              Insiders.DO_NOT_COUNT,
              null),
          new MeasureRule(8, 100, 1),
          new PrintRule(5, 1, "*"),
          EVERYONE);

  private static final DisclosurePolicy HESA =
      new DisclosurePolicy(
          "hesa",
          "2023",
          new PolicySource(
              "HESA (Jisc)",
              "Rounding and suppression to anonymise statistics",
              "https://www.hesa.ac.uk/about/regulation/data-protection/"
                  + "rounding-and-suppression-anonymise-statistics",
              LocalDate.of(2023, 3, 8),
              false),
          new CellRule(
              5,
              2,
              Smallness.MAY_BE_PROVED,
              SmallCounts.ROUNDED,
              Complements.WHERE_NEEDED,
              0,
              100,
              Zeros.MAY_BE_HIDDEN,
              Insiders.DO_NOT_COUNT,
              null),
          new MeasureRule(8, 100, 1),
          new PrintRule(5, 25, "x"),
          EVERYONE);

  private static final DisclosurePolicy TRUSTED_RESEARCH =
      new DisclosurePolicy(
          "trusted-research",
          "1",
          new PolicySource(
              "Office for National Statistics",
              "SRS Output Checking Guidance",
              "https://www.ons.gov.uk",
              LocalDate.of(2023, 6, 12),
              false),
          CellRule.withDefaults().withHiddenBelow(10).withSmallness(Smallness.MAY_BE_PROVED),
          MeasureRule.withDefaults(),
          new PrintRule(1, 10, "c"),
          EVERYONE);

  private Policies() {}

  static DisclosurePolicy publicRelease() {
    return PUBLIC_RELEASE;
  }

  static DisclosurePolicy nhsEngland() {
    return NHS_ENGLAND;
  }

  static DisclosurePolicy hesa() {
    return HESA;
  }

  static DisclosurePolicy trustedResearch() {
    return TRUSTED_RESEARCH;
  }

  static List<DisclosurePolicy> shipped() {
    return List.of(PUBLIC_RELEASE, NHS_ENGLAND, HESA, TRUSTED_RESEARCH);
  }
}
