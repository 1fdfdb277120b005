// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.CodeListId;
import java.util.List;
import java.util.Map;

/**
 * The questions to ask in Wales today, and those that were asked before.
 *
 * <p>A handle holds an id and reads its file on first use. The wording is the census's: each text
 * says in {@link Question#provenance()} in which language it was verified; a question without a
 * standard is ours and its edition says so. The classes named {@code Wales.EthnicGroup} and so on
 * name a list where an annotation needs a class, and hold its codes.
 *
 * <pre>{@code
 * Wales.ETHNIC_GROUP.broad();
 * Catalogue catalogue = Wales.catalogue().with(ourEstates);
 * record HostDto(@InCodeList(Wales.EthnicGroup.class) String ethnicGroup) {}
 * }</pre>
 */
public final class Wales
    implements EthnicGroupCodes, OriginCodes, PersonCodes, HealthCodes, LanguageCodes, HomeCodes {

  // who people are

  /** Ethnic group, Census 2021, Wales: 19 groups. */
  public static final Question ETHNIC_GROUP = question("ethnic-group@census-2021-wales");

  /** Ethnic group, Census 2011, Wales: 18 groups. */
  public static final Question ETHNIC_GROUP_2011 = question("ethnic-group@census-2011-wales");

  /** Ethnic group, Census 2001: 16 groups. */
  public static final Question ETHNIC_GROUP_2001 = question("ethnic-group@census-2001");

  /** The five groups of Census 2001, in which Chinese is with other. */
  public static final Question ETHNIC_GROUP_2001_FIVE = question("ethnic-group-five@census-2001");

  /** Ethnic group, Census 2021, England: the same 19 groups in its order and words. */
  public static final Question ETHNIC_GROUP_ENGLAND = question("ethnic-group@census-2021-england");

  /**
   * Ethnic group, Census 2011, England: the same 18 groups; still the formal harmonised standard in
   * 2026.
   */
  public static final Question ETHNIC_GROUP_ENGLAND_2011 =
      question("ethnic-group@census-2011-england");

  /** Ethnic group as the Government Statistical Service words it for England and Wales together. */
  public static final Question ETHNIC_GROUP_GSS_2025 = question("ethnic-group@gss-2025");

  /** National identity, Census 2021: all that apply, asked beside ethnic group. */
  public static final Question NATIONAL_IDENTITY = question("national-identity@census-2021-wales");

  /** National identity in the 17-category output, derived from what was ticked. */
  public static final Question NATIONAL_IDENTITY_17 =
      question("national-identity-17@census-2021-wales");

  /** National identity in the 9-category output, derived from what was ticked. */
  public static final Question NATIONAL_IDENTITY_9 =
      question("national-identity-9@census-2021-wales");

  /** National identity in the 4-category output, derived from what was ticked. */
  public static final Question NATIONAL_IDENTITY_4 =
      question("national-identity-4@census-2021-wales");

  /**
   * Ethnic group by two questions: national identity and ethnic group, so that Black Welsh and
   * Asian Welsh people are counted. {@link #ETHNIC_GROUP} is the same by one.
   */
  public static final Question ETHNIC_GROUP_AND_NATIONAL_IDENTITY =
      question("ethnic-group-and-national-identity@tegwch-2026");

  /** Country of birth, Census 2021. */
  public static final Question COUNTRY_OF_BIRTH = question("country-of-birth@census-2021-wales");

  /** Country of birth as published in the 8-category output; only read. */
  public static final Question COUNTRY_OF_BIRTH_8 =
      question("country-of-birth-8@census-2021-wales");

  /** Country of birth as published in the 12-category output; only read. */
  public static final Question COUNTRY_OF_BIRTH_12 =
      question("country-of-birth-12@census-2021-wales");

  /** Religion, Census 2021. */
  public static final Question RELIGION = question("religion@census-2021-wales");

  /**
   * Sex as answered, Census 2021. What a standard will ask was open in 2026: see its {@link
   * Question#concept()} and the notes of its {@link Question#provenance()}.
   */
  public static final Question SEX = question("sex@census-2021-wales");

  /** Whether gender identity is the same as sex registered at birth, Census 2021; voluntary. */
  public static final Question GENDER_IDENTITY = question("gender-identity@census-2021-wales");

  /** Gender identity as published in the 8-category output; only read. */
  public static final Question GENDER_IDENTITY_8 = question("gender-identity-8@census-2021-wales");

  /** Sexual orientation, Census 2021; voluntary. */
  public static final Question SEXUAL_ORIENTATION =
      question("sexual-orientation@census-2021-wales");

  /** Sexual orientation as published in the 9-category output; only read. */
  public static final Question SEXUAL_ORIENTATION_9 =
      question("sexual-orientation-9@census-2021-wales");

  /** Age in single years, the last of them 100 and over. */
  public static final Question AGE = question("age@census-2021-wales");

  /** Age in the bands of the level {@code ten-year}, for records that hold only bands. */
  public static final Question AGE_TEN_YEAR = question("age-ten-year@census-2021-wales");

  /** Legal marital or registered civil partnership status, Census 2021: 9 options. */
  public static final Question MARITAL_STATUS = question("marital-status@census-2021-wales");

  /** The same in five groups, for records that hold no more. */
  public static final Question MARITAL_STATUS_FIVE =
      question("marital-status-five@census-2021-wales");

  /** The same as published in the 12-category output; only read. */
  public static final Question MARITAL_STATUS_12 = question("marital-status-12@census-2021-wales");

  /** Married or in a civil partnership, yes or no: for whoever needs no more. */
  public static final Question MARRIED_OR_CIVIL_PARTNER =
      question("married-or-civil-partner@hmcts-pcq");

  // health and care

  /**
   * Disability under the Equality Act, derived from {@link #HEALTH_CONDITIONS} and {@link
   * #ACTIVITY_RESTRICTION}, which a form asks in its place.
   */
  public static final Question DISABILITY = question("disability@census-2021-wales");

  /** The same in two groups, for tables that hold no more. */
  public static final Question DISABILITY_TWO = question("disability-two@census-2021-wales");

  /** Day-to-day activities limited, Census 2011: one question. */
  public static final Question DISABILITY_2011 = question("disability@census-2011-wales");

  /** Long-lasting health condition or illness, Census 2021. */
  public static final Question HEALTH_CONDITIONS = question("health-conditions@census-2021-wales");

  /** Effect on day-to-day activities, Census 2021; asked of people with a condition. */
  public static final Question ACTIVITY_RESTRICTION =
      question("activity-restriction@census-2021-wales");

  /** Impairment types: all that apply; asked of people with a condition. */
  public static final Question IMPAIRMENT = question("impairment@hmcts-pcq");

  /** General health, Census 2021. */
  public static final Question GENERAL_HEALTH = question("general-health@census-2021-wales");

  /**
   * Pregnancy and maternity: all that apply. No harmonised question was found; this one is ours.
   */
  public static final Question PREGNANCY_MATERNITY = question("pregnancy-maternity@tegwch-2026");

  /** Unpaid care by hours a week, Census 2021. */
  public static final Question UNPAID_CARE = question("unpaid-care@census-2021-wales");

  /** Unpaid care by hours a week, Census 2011. */
  public static final Question UNPAID_CARE_2011 = question("unpaid-care@census-2011-wales");

  /**
   * Communication and information needs: all that apply. To be acted on, and kept apart from
   * monitoring; the options are ours.
   */
  public static final Question COMMUNICATION_NEEDS = question("communication-needs@tegwch-2026");

  // languages

  /** Understanding, speaking, reading and writing Welsh, Census 2021: all that apply. */
  public static final Question WELSH_SKILLS = question("welsh-skills@census-2021-wales");

  /** Welsh skills in nine groups, derived from what was ticked. */
  public static final Question WELSH_SKILLS_9 = question("welsh-skills-9@census-2021-wales");

  /** Whether Welsh is spoken, derived from {@link #WELSH_SKILLS}. */
  public static final Question WELSH_SPEAKING = question("welsh-speaking@census-2021-wales");

  /** Main language, Census 2021: English or Welsh, or other. */
  public static final Question MAIN_LANGUAGE = question("main-language@census-2021-wales");

  /** Main language as published in the 23-category output; only read. */
  public static final Question MAIN_LANGUAGE_23 = question("main-language-23@census-2021-wales");

  /** How well English is spoken, Census 2021; asked where the main language is other. */
  public static final Question ENGLISH_PROFICIENCY =
      question("english-proficiency@census-2021-wales");

  /** Both in one, derived from {@link #MAIN_LANGUAGE} and {@link #ENGLISH_PROFICIENCY}. */
  public static final Question MAIN_LANGUAGE_AND_ENGLISH =
      question("main-language-and-english@census-2021-wales");

  /**
   * British Sign Language and other ways of communicating: all that apply; the question is ours.
   */
  public static final Question BRITISH_SIGN_LANGUAGE =
      question("british-sign-language@tegwch-2026");

  // home and work

  /**
   * Tenure in eight groups, derived from {@link #OWN_OR_RENT} and {@link #LANDLORD}, which a form
   * asks in its place.
   */
  public static final Question TENURE = question("tenure@census-2021-wales");

  /** Owning or renting, Census 2021; one answer for a household. */
  public static final Question OWN_OR_RENT = question("own-or-rent@census-2021-wales");

  /** Who the landlord is, Census 2021; asked where the home is not owned. */
  public static final Question LANDLORD = question("landlord@census-2021-wales");

  /** Economic activity, in nine groups of Census 2021. */
  public static final Question ECONOMIC_ACTIVITY = question("economic-activity@census-2021-wales");

  /** Work of the main earner when a person was about 14; for staff. The wording is ours. */
  public static final Question SOCIO_ECONOMIC_BACKGROUND =
      question("socio-economic-background@tegwch-2026");

  /** Previous service in the UK armed forces, Census 2021: all that apply. */
  public static final Question ARMED_FORCES = question("armed-forces@census-2021-wales");

  /** The same in four groups, derived from what was ticked. */
  public static final Question ARMED_FORCES_4 = question("armed-forces-4@census-2021-wales");

  /** Fuel poverty of a household; nobody is asked. */
  public static final Question FUEL_POVERTY = question("fuel-poverty@welsh-government-2021");

  /** Relative income poverty of a household before housing costs; nobody is asked. */
  public static final Question INCOME_POVERTY_BEFORE_HOUSING_COSTS =
      question("income-poverty-before-housing-costs@hbai");

  /** Relative income poverty of a household after housing costs; nobody is asked. */
  public static final Question INCOME_POVERTY_AFTER_HOUSING_COSTS =
      question("income-poverty-after-housing-costs@hbai");

  private Wales() {}

  /** Every list and crosswalk of this module. Each file is read when it is first asked for. */
  public static Catalogue catalogue() {
    return new ShelfCatalogue(Shelf.OURS, Catalogue.empty());
  }

  /** The lists in the catalogue, those of legacy systems with them. */
  public static List<CodeListId> lists() {
    return Shelf.OURS.index().codeLists();
  }

  /**
   * The lists of Wales, of every edition and as they are asked, derived or published: all of {@link
   * #lists()} but those of legacy systems. Reads them all.
   *
   * <pre>{@code
   * Wales.questions().stream().filter(Question::isAsked).map(Question::characteristic).distinct();
   * }</pre>
   */
  public static List<Question> questions() {
    return lists().stream()
        .map(id -> new Question(Shelf.OURS, id))
        .filter(question -> question.edition().use() != Edition.Use.SYSTEM)
        .toList();
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
    return entry(list).labels();
  }

  /**
   * Where the texts of a list come from, and which of them are verified in which language, for a
   * list of a legacy system too.
   *
   * @throws IllegalArgumentException if the catalogue has no such list
   */
  public static Provenance provenance(CodeListId list) {
    return entry(list).provenance();
  }

  private static ListEntry entry(CodeListId list) {
    return Shelf.OURS
        .find(list)
        .orElseThrow(() -> new IllegalArgumentException("Catalogue has no code list " + list));
  }

  private static Question question(String id) {
    return new Question(Shelf.OURS, id);
  }
}
