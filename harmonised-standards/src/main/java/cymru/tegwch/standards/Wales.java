// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.CodeListSource;
import java.util.List;
import java.util.Map;

/**
 * The questions to ask in Wales today, and those that were asked before.
 *
 * <p>A handle holds an id and reads its file on first use. The wording is the census's: each text
 * says in {@link Question#provenance()} in which language it was verified. The nested classes name
 * a list where an annotation needs a class, and hold its codes.
 *
 * <pre>{@code
 * Wales.ETHNIC_GROUP.broad();
 * Catalogue catalogue = Wales.catalogue().with(ourEstates);
 * record HostDto(@InCodeList(Wales.EthnicGroup.class) String ethnicGroup) {}
 * }</pre>
 */
public final class Wales {

  /** Ethnic group, Census 2021, Wales: 19 groups. */
  public static final Question ETHNIC_GROUP = question("ethnic-group@census-2021-wales");

  /** Ethnic group, Census 2011, Wales: 18 groups. */
  public static final Question ETHNIC_GROUP_2011 = question("ethnic-group@census-2011-wales");

  /** Ethnic group, Census 2001: 16 groups. */
  public static final Question ETHNIC_GROUP_2001 = question("ethnic-group@census-2001");

  /** The five groups of Census 2001, in which Chinese is with other. */
  public static final Question ETHNIC_GROUP_2001_FIVE = question("ethnic-group-five@census-2001");

  /** Religion, Census 2021. */
  public static final Question RELIGION = question("religion@census-2021-wales");

  /**
   * Sex as answered, Census 2021. What a standard will ask was open in 2026: see its {@link
   * Question#concept()} and the notes of its {@link Question#provenance()}.
   */
  public static final Question SEX = question("sex@census-2021-wales");

  /** Age in single years, the last of them 100 and over. */
  public static final Question AGE = question("age@census-2021-wales");

  /** Age in the bands of the level {@code ten-year}, for records that hold only bands. */
  public static final Question AGE_TEN_YEAR = question("age-ten-year@census-2021-wales");

  /** Legal marital or registered civil partnership status, Census 2021: 9 options. */
  public static final Question MARITAL_STATUS = question("marital-status@census-2021-wales");

  /** The same in five groups, for records that hold no more. */
  public static final Question MARITAL_STATUS_FIVE =
      question("marital-status-five@census-2021-wales");

  /** General health, Census 2021. */
  public static final Question GENERAL_HEALTH = question("general-health@census-2021-wales");

  /** Economic activity, in nine groups of Census 2021. */
  public static final Question ECONOMIC_ACTIVITY = question("economic-activity@census-2021-wales");

  private Wales() {}

  /** Every list and crosswalk of this module. Each file is read when it is first asked for. */
  public static Catalogue catalogue() {
    return new ShelfCatalogue(Shelf.OURS, Catalogue.empty());
  }

  /** The lists in the catalogue, those of legacy systems with them. */
  public static List<CodeListId> lists() {
    return Shelf.OURS.index().codeLists();
  }

  /** The crosswalks in the catalogue and where they come from. Reads them all. */
  public static List<CrosswalkEntry> crosswalks() {
    return Shelf.OURS.index().crosswalks().stream()
        .flatMap(pair -> Shelf.OURS.crosswalk(pair.from(), pair.to()).stream())
        .toList();
  }

  /**
   * Every text under which a code of a list is known: see {@link Question#labels()}.
   *
   * @throws IllegalArgumentException if the catalogue has no such list
   */
  public static Map<String, String> labels(CodeListId list) {
    return Shelf.OURS
        .find(list)
        .map(ListEntry::labels)
        .orElseThrow(() -> new IllegalArgumentException("Catalogue has no code list " + list));
  }

  /** The codes of {@link #ETHNIC_GROUP}. */
  public static final class EthnicGroup implements CodeListSource {

    /** Welsh, English, Scottish, Northern Irish or British. */
    public static final String WHITE_BRITISH = "white-british";

    /** Irish. */
    public static final String WHITE_IRISH = "white-irish";

    /** Gypsy or Irish Traveller. */
    public static final String WHITE_GYPSY_TRAVELLER = "white-gypsy-traveller";

    /** Roma. */
    public static final String WHITE_ROMA = "white-roma";

    /** Any other White background. */
    public static final String WHITE_OTHER = "white-other";

    /** White and Black Caribbean. */
    public static final String MIXED_WHITE_BLACK_CARIBBEAN = "mixed-white-black-caribbean";

    /** White and Black African. */
    public static final String MIXED_WHITE_BLACK_AFRICAN = "mixed-white-black-african";

    /** White and Asian. */
    public static final String MIXED_WHITE_ASIAN = "mixed-white-asian";

    /** Any other Mixed or Multiple background. */
    public static final String MIXED_OTHER = "mixed-other";

    /** Indian. */
    public static final String ASIAN_INDIAN = "asian-indian";

    /** Pakistani. */
    public static final String ASIAN_PAKISTANI = "asian-pakistani";

    /** Bangladeshi. */
    public static final String ASIAN_BANGLADESHI = "asian-bangladeshi";

    /** Chinese. */
    public static final String ASIAN_CHINESE = "asian-chinese";

    /** Any other Asian background. */
    public static final String ASIAN_OTHER = "asian-other";

    /** Caribbean. */
    public static final String BLACK_CARIBBEAN = "black-caribbean";

    /** African. */
    public static final String BLACK_AFRICAN = "black-african";

    /** Any other Black, Black British or Caribbean background. */
    public static final String BLACK_OTHER = "black-other";

    /** Arab. */
    public static final String OTHER_ARAB = "other-arab";

    /** Any other ethnic group. */
    public static final String OTHER_ANY = "other-any";

    /** For whoever reads the class from an annotation. */
    public EthnicGroup() {}

    @Override
    public CodeList get() {
      return ETHNIC_GROUP.codes();
    }
  }

  /** The codes of {@link #RELIGION}. */
  public static final class Religion implements CodeListSource {

    /** No religion. */
    public static final String NONE = "none";

    /** Christian. */
    public static final String CHRISTIAN = "christian";

    /** Buddhist. */
    public static final String BUDDHIST = "buddhist";

    /** Hindu. */
    public static final String HINDU = "hindu";

    /** Jewish. */
    public static final String JEWISH = "jewish";

    /** Muslim. */
    public static final String MUSLIM = "muslim";

    /** Sikh. */
    public static final String SIKH = "sikh";

    /** Any other religion. */
    public static final String OTHER = "other";

    /** For whoever reads the class from an annotation. */
    public Religion() {}

    @Override
    public CodeList get() {
      return RELIGION.codes();
    }
  }

  /** The codes of {@link #SEX}. */
  public static final class Sex implements CodeListSource {

    /** Female. */
    public static final String FEMALE = "female";

    /** Male. */
    public static final String MALE = "male";

    /** For whoever reads the class from an annotation. */
    public Sex() {}

    @Override
    public CodeList get() {
      return SEX.codes();
    }
  }

  /** The codes of {@link #AGE}: a whole number of years, and {@code 100-and-over}. */
  public static final class Age implements CodeListSource {

    /** For whoever reads the class from an annotation. */
    public Age() {}

    @Override
    public CodeList get() {
      return AGE.codes();
    }
  }

  /** The codes of {@link #AGE_TEN_YEAR}. */
  public static final class AgeTenYear implements CodeListSource {

    /** Aged 15 years and under. */
    public static final String FROM_0_TO_15 = "0-15";

    /** Aged 16 to 24 years. */
    public static final String FROM_16_TO_24 = "16-24";

    /** Aged 25 to 34 years. */
    public static final String FROM_25_TO_34 = "25-34";

    /** Aged 35 to 44 years. */
    public static final String FROM_35_TO_44 = "35-44";

    /** Aged 45 to 54 years. */
    public static final String FROM_45_TO_54 = "45-54";

    /** Aged 55 to 64 years. */
    public static final String FROM_55_TO_64 = "55-64";

    /** Aged 65 to 74 years. */
    public static final String FROM_65_TO_74 = "65-74";

    /** Aged 75 years and over. */
    public static final String FROM_75_AND_OVER = "75-and-over";

    /** For whoever reads the class from an annotation. */
    public AgeTenYear() {}

    @Override
    public CodeList get() {
      return AGE_TEN_YEAR.codes();
    }
  }

  /** The codes of {@link #MARITAL_STATUS}. */
  public static final class MaritalStatus implements CodeListSource {

    /** Never married and never registered a civil partnership. */
    public static final String NEVER = "never";

    /** Married. */
    public static final String MARRIED = "married";

    /** In a registered civil partnership. */
    public static final String CIVIL_PARTNERSHIP = "civil-partnership";

    /** Separated, but still legally married. */
    public static final String SEPARATED_MARRIED = "separated-married";

    /** Separated, but still legally in a civil partnership. */
    public static final String SEPARATED_CP = "separated-cp";

    /** Divorced. */
    public static final String DIVORCED = "divorced";

    /** Formerly in a civil partnership which is now legally dissolved. */
    public static final String CP_DISSOLVED = "cp-dissolved";

    /** Widowed. */
    public static final String WIDOWED = "widowed";

    /** Surviving partner from a registered civil partnership. */
    public static final String SURVIVING_CP = "surviving-cp";

    /** For whoever reads the class from an annotation. */
    public MaritalStatus() {}

    @Override
    public CodeList get() {
      return MARITAL_STATUS.codes();
    }
  }

  /** The codes of {@link #GENERAL_HEALTH}. */
  public static final class GeneralHealth implements CodeListSource {

    /** Very good. */
    public static final String VERY_GOOD = "very-good";

    /** Good. */
    public static final String GOOD = "good";

    /** Fair. */
    public static final String FAIR = "fair";

    /** Bad. */
    public static final String BAD = "bad";

    /** Very bad. */
    public static final String VERY_BAD = "very-bad";

    /** For whoever reads the class from an annotation. */
    public GeneralHealth() {}

    @Override
    public CodeList get() {
      return GENERAL_HEALTH.codes();
    }
  }

  /** The codes of {@link #ECONOMIC_ACTIVITY}. */
  public static final class EconomicActivity implements CodeListSource {

    /** Employee. */
    public static final String EMPLOYEE = "employee";

    /** Self-employed. */
    public static final String SELF_EMPLOYED = "self-employed";

    /** Unemployed. */
    public static final String UNEMPLOYED = "unemployed";

    /** Full-time student, economically active. */
    public static final String ACTIVE_STUDENT = "active-student";

    /** Retired. */
    public static final String RETIRED = "retired";

    /** Student, economically inactive. */
    public static final String STUDENT = "student";

    /** Looking after home or family. */
    public static final String HOME_OR_FAMILY = "home-or-family";

    /** Long-term sick or disabled. */
    public static final String LONG_TERM_SICK_OR_DISABLED = "long-term-sick-or-disabled";

    /** Other, economically inactive. */
    public static final String OTHER_INACTIVE = "other-inactive";

    /** For whoever reads the class from an annotation. */
    public EconomicActivity() {}

    @Override
    public CodeList get() {
      return ECONOMIC_ACTIVITY.codes();
    }
  }

  private static Question question(String id) {
    return new Question(Shelf.OURS, id);
  }
}
