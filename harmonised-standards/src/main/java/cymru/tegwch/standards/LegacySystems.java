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
}
