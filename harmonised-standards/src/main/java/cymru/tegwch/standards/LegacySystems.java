// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

/** The lists of systems whose records the library can read, by system. */
public final class LegacySystems {

  private LegacySystems() {}

  /** The 2011 Census Microdata Teaching File of England and Wales: codes, -9 for no code. */
  public static final class CensusMicrodata2011 {

    /** Five groups in the manner of 2001: Chinese is with other. */
    public static final LegacyList ETHNIC_GROUP = of("ethnic-group");

    /** 1 is male and 2 is female: the reverse of Census 2021. */
    public static final LegacyList SEX = of("sex");

    /** Eight bands, the last of them 75 and over. */
    public static final LegacyList AGE = of("age");

    /** Five groups; children are coded single. */
    public static final LegacyList MARITAL_STATUS = of("marital-status");

    /** Eight answers and not stated. */
    public static final LegacyList RELIGION = of("religion");

    /** Five answers. */
    public static final LegacyList GENERAL_HEALTH = of("general-health");

    /** Nine groups of people aged 16 and over. */
    public static final LegacyList ECONOMIC_ACTIVITY = of("economic-activity");

    /** In a communal establishment or not. */
    public static final LegacyList RESIDENCE_TYPE = of("residence-type");

    /** Usual resident, student away in term, short-term resident. */
    public static final LegacyList POPULATION_BASE = of("population-base");

    /** The regions of England, and Wales. */
    public static final LegacyList REGION = of("region");

    private CensusMicrodata2011() {}

    private static LegacyList of(String id) {
      return new LegacyList(id + "@census-2011-microdata");
    }
  }

  /** Stop and search records as published at data.police.uk: labels. */
  public static final class PoliceStops {

    /** What people said of themselves, in the labels of 2011. */
    public static final LegacyList SELF_DEFINED_ETHNICITY =
        new LegacyList("ethnic-group@police-self-defined");

    /**
     * White, Black, Asian, Other: what officers recorded. What people said can be read into it, and
     * it can be read into no census list.
     */
    public static final LegacyList BROAD_ETHNICITY = new LegacyList("ethnic-group-broad@police");

    /** Gender as recorded, without saying what was asked. */
    public static final LegacyList GENDER = new LegacyList("gender@police");

    /** Five age ranges. */
    public static final LegacyList AGE = new LegacyList("age@police");

    /** What followed from the search. */
    public static final LegacyList OUTCOME = new LegacyList("stop-outcome@police");

    /** What was searched for. */
    public static final LegacyList OBJECT_OF_SEARCH = new LegacyList("stop-object@police");

    private PoliceStops() {}
  }

  /** The stop and search table of GOV.UK Ethnicity facts and figures, 2006/07 to 2017/18. */
  public static final class FactsAndFigures {

    /** The sixteen groups of 2001 and unreported. */
    public static final LegacyList ETHNIC_GROUP_16 =
        new LegacyList("ethnic-group@facts-and-figures-16");

    /** The five groups of 2001 and unreported. */
    public static final LegacyList ETHNIC_GROUP_5 =
        new LegacyList("ethnic-group@facts-and-figures-5");

    private FactsAndFigures() {}
  }

  /**
   * Social lettings log of England, CORE, from 2026/27: two questions on sex and gender identity.
   */
  public static final class Core2026 {

    /** Nineteen groups; 20, Roma, only in the later years. */
    public static final LegacyList ETHNIC_GROUP = new LegacyList("ethnic-group@core-2026");

    /** Sex registered at birth: F, M, R. */
    public static final LegacyList SEX = new LegacyList("sex@core-2026");

    /** Whether it is the same as the sex registered at birth. */
    public static final LegacyList GENDER_IDENTITY = new LegacyList("gender-identity@core-2026");

    /** How a person in the household is affected: of the household, not of one person. */
    public static final LegacyList ILLNESS_TYPE = new LegacyList("illness-type@core-2026");

    private Core2026() {}
  }

  /** Social lettings log of England, CORE, 2023/24 to 2025/26. */
  public static final class Core2023 {

    /** Sexes and a gender identity in one question: F, M, X, R. */
    public static final LegacyList GENDER = new LegacyList("gender@core-2023");

    private Core2023() {}
  }

  /**
   * Protected characteristics questionnaire of HM Courts and Tribunals Service; 0 is prefer not to
   * say.
   */
  public static final class HmctsPcq {

    /** Eighteen groups, as in 2011. */
    public static final LegacyList ETHNIC_GROUP = new LegacyList("ethnic-group@hmcts-pcq");

    /** 1 is male and 2 is female: the reverse of the outputs of Census 2021. */
    public static final LegacyList SEX = new LegacyList("sex@hmcts-pcq");

    /** Whether it is the same as the sex registered at birth. */
    public static final LegacyList GENDER_IDENTITY = new LegacyList("gender-identity@hmcts-pcq");

    /** Four groups. */
    public static final LegacyList SEXUAL_ORIENTATION =
        new LegacyList("sexual-orientation@hmcts-pcq");

    /** Eight groups, with the numbers of the census. */
    public static final LegacyList RELIGION = new LegacyList("religion@hmcts-pcq");

    /** English, Welsh and other apart. */
    public static final LegacyList MAIN_LANGUAGE = new LegacyList("main-language@hmcts-pcq");

    private HmctsPcq() {}
  }

  /** NHS Wales Data Dictionary. Its letters are not those of NHS England. */
  public static final class NhsWales {

    /** White only as a whole; B is Gypsy or Irish Traveller. */
    public static final LegacyList ETHNIC_GROUP = new LegacyList("ethnic-group@nhs-wales");

    /** F, M, U for newborn babies, Z. */
    public static final LegacyList SEX = new LegacyList("sex@nhs-wales");

    /** Ten codes, of which cohabiting is no legal status. */
    public static final LegacyList MARITAL_STATUS = new LegacyList("marital-status@nhs-wales");

    private NhsWales() {}
  }

  /** NHS England. Its letters are not those of NHS Wales. */
  public static final class NhsEngland {

    /** The sixteen groups of 2001, Z for not stated, and T of GDPPR for Traveller. */
    public static final LegacyList ETHNIC_CATEGORY = new LegacyList("ethnic-group@nhs-england");

    private NhsEngland() {}
  }

  /** Student record of the Higher Education Statistics Agency from 2022/23. */
  public static final class Hesa {

    /** Nineteen groups under numbers from 100 to 899, and 997 to 999. */
    public static final LegacyList ETHNICITY = new LegacyList("ethnic-group@hesa-22056");

    /** Conditions and impairments under 51 to 59, and 95 to 99. */
    public static final LegacyList IMPAIRMENT = new LegacyList("impairment@hesa-22053");

    private Hesa() {}
  }

  /** Codes of police systems. */
  public static final class Police {

    /** The sixteen groups of 2001 as W1 to O9, and NS for not stated. */
    public static final LegacyList SELF_DEFINED_ETHNICITY =
        new LegacyList("ethnic-group@police-16-plus-1");

    private Police() {}
  }

  /**
   * Output classifications of Census 2021, as Nomis files and bulk tables have them; -8 is does not
   * apply.
   */
  public static final class CensusOutputs2021 {

    /** ethnic_group_tb: 1 is Bangladeshi and 13 is White British. */
    public static final LegacyList ETHNIC_GROUP = new LegacyList("ethnic-group@census-2021-output");

    /** 1 is female and 2 is male. */
    public static final LegacyList SEX = new LegacyList("sex@census-2021-output");

    /** religion_tb; 9 is not answered. */
    public static final LegacyList RELIGION = new LegacyList("religion@census-2021-output");

    /** Four groups. */
    public static final LegacyList DISABILITY = new LegacyList("disability@census-2021-output");

    /** gender_identity_8a. */
    public static final LegacyList GENDER_IDENTITY_8A =
        new LegacyList("gender-identity-8a@census-2021-output");

    /** gender_identity_4a. */
    public static final LegacyList GENDER_IDENTITY_4A =
        new LegacyList("gender-identity-4a@census-2021-output");

    /** sexual_orientation_9a. */
    public static final LegacyList SEXUAL_ORIENTATION_9A =
        new LegacyList("sexual-orientation-9a@census-2021-output");

    /** sexual_orientation_6a. */
    public static final LegacyList SEXUAL_ORIENTATION_6A =
        new LegacyList("sexual-orientation-6a@census-2021-output");

    /** sexual_orientation_4a: LGB+ cannot be divided. */
    public static final LegacyList SEXUAL_ORIENTATION_4A =
        new LegacyList("sexual-orientation-4a@census-2021-output");

    /** legal_partnership_status, eleven groups. */
    public static final LegacyList MARITAL_STATUS =
        new LegacyList("marital-status@census-2021-output");

    /** legal_partnership_status_6a. */
    public static final LegacyList MARITAL_STATUS_6A =
        new LegacyList("marital-status-6a@census-2021-output");

    /** legal_partnership_status_3a: separated people are under Other. */
    public static final LegacyList MARITAL_STATUS_3A =
        new LegacyList("marital-status-3a@census-2021-output");

    /** is_carer. */
    public static final LegacyList UNPAID_CARE = new LegacyList("unpaid-care@census-2021-output");

    /** is_carer_5a. */
    public static final LegacyList UNPAID_CARE_5A =
        new LegacyList("unpaid-care-5a@census-2021-output");

    /** hh_tenure_9a, from 0. */
    public static final LegacyList TENURE_9A = new LegacyList("tenure-9a@census-2021-output");

    /** hh_tenure_5a, from 0. */
    public static final LegacyList TENURE_5A = new LegacyList("tenure-5a@census-2021-output");

    private CensusOutputs2021() {}
  }

  /**
   * Labels that landlords’ systems have, from general knowledge and from no published list: look at
   * each before it is read by these.
   */
  public static final class FreeText {

    /** White Welsh, Polish, Mixed race, BME and the like. */
    public static final LegacyList ETHNIC_GROUP = new LegacyList("ethnic-group@free-text");

    /** Denominations and beliefs. */
    public static final LegacyList RELIGION = new LegacyList("religion@free-text");

    /** Gay man, lesbian, LGBT+ and the like. */
    public static final LegacyList SEXUAL_ORIENTATION =
        new LegacyList("sexual-orientation@free-text");

    private FreeText() {}
  }

  /** Questions of older forms that are other questions than those of today. */
  public static final class OlderForms {

    /** One choice: it says at least that identity, and never that one only. */
    public static final LegacyList NATIONAL_IDENTITY =
        new LegacyList("national-identity@single-choice");

    /**
     * Do you consider yourself to have a disability? It is read as itself and by no crosswalk:
     * disability under the Equality Act is another thing.
     */
    public static final LegacyList CONSIDERS_SELF_DISABLED =
        new LegacyList("considers-self-disabled@legacy-forms");

    private OlderForms() {}
  }
}
