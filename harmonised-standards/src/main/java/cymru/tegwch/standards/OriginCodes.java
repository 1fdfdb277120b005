// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListSource;

/**
 * The codes of the lists of national identity and origin, which are used by way of {@link Wales}.
 */
public sealed interface OriginCodes permits Wales {

  /** The codes of {@link Wales#NATIONAL_IDENTITY}. */
  final class NationalIdentity implements CodeListSource {

    /** Welsh. */
    public static final String WELSH = "welsh";

    /** English. */
    public static final String ENGLISH = "english";

    /** Scottish. */
    public static final String SCOTTISH = "scottish";

    /** Northern Irish. */
    public static final String NORTHERN_IRISH = "northern-irish";

    /** British. */
    public static final String BRITISH = "british";

    /** Other. */
    public static final String OTHER = "other";

    /** For whoever reads the class from an annotation. */
    public NationalIdentity() {}

    @Override
    public CodeList get() {
      return Wales.NATIONAL_IDENTITY.codes();
    }
  }

  /** The codes of {@link Wales#NATIONAL_IDENTITY_17}. */
  final class NationalIdentity17 implements CodeListSource {

    /** British only identity. */
    public static final String BRITISH_ONLY = "british-only";

    /** English only identity. */
    public static final String ENGLISH_ONLY = "english-only";

    /** English and British only identity. */
    public static final String ENGLISH_AND_BRITISH = "english-and-british";

    /** Welsh only identity. */
    public static final String WELSH_ONLY = "welsh-only";

    /** Welsh and British only identity. */
    public static final String WELSH_AND_BRITISH = "welsh-and-british";

    /** Scottish only identity. */
    public static final String SCOTTISH_ONLY = "scottish-only";

    /** Scottish and British only identity. */
    public static final String SCOTTISH_AND_BRITISH = "scottish-and-british";

    /** Northern Irish only identity. */
    public static final String NORTHERN_IRISH_ONLY = "northern-irish-only";

    /** Northern Irish and British only identity. */
    public static final String NORTHERN_IRISH_AND_BRITISH = "northern-irish-and-british";

    /** Cornish only identity. */
    public static final String CORNISH_ONLY = "cornish-only";

    /** Cornish and British only identity. */
    public static final String CORNISH_AND_BRITISH = "cornish-and-british";

    /** Any other combination of only UK identities. */
    public static final String OTHER_UK_COMBINATION = "other-uk-combination";

    /** Irish only identity. */
    public static final String IRISH_ONLY = "irish-only";

    /** Irish and at least one UK identity. */
    public static final String IRISH_AND_UK = "irish-and-uk";

    /** Other identity only. */
    public static final String OTHER_ONLY = "other-only";

    /** Other identity and at least one UK identity. */
    public static final String OTHER_AND_UK = "other-and-uk";

    /** For whoever reads the class from an annotation. */
    public NationalIdentity17() {}

    @Override
    public CodeList get() {
      return Wales.NATIONAL_IDENTITY_17.codes();
    }
  }

  /** The codes of {@link Wales#NATIONAL_IDENTITY_9}. */
  final class NationalIdentity9 implements CodeListSource {

    /** British only identity. */
    public static final String BRITISH_ONLY = "british-only";

    /** Welsh only identity. */
    public static final String WELSH_ONLY = "welsh-only";

    /** Welsh and British only identity. */
    public static final String WELSH_AND_BRITISH = "welsh-and-british";

    /** English only identity. */
    public static final String ENGLISH_ONLY = "english-only";

    /** English and British only identity. */
    public static final String ENGLISH_AND_BRITISH = "english-and-british";

    /** Any other combination of only UK identities. */
    public static final String OTHER_UK_COMBINATION = "other-uk-combination";

    /** Non-UK identity only. */
    public static final String NON_UK_ONLY = "non-uk-only";

    /** UK identity and non-UK identity. */
    public static final String UK_AND_NON_UK = "uk-and-non-uk";

    /** For whoever reads the class from an annotation. */
    public NationalIdentity9() {}

    @Override
    public CodeList get() {
      return Wales.NATIONAL_IDENTITY_9.codes();
    }
  }

  /** The codes of {@link Wales#NATIONAL_IDENTITY_4}. */
  final class NationalIdentity4 implements CodeListSource {

    /** One or more UK identity only. */
    public static final String UK_ONLY = "uk-only";

    /** UK identity and non-UK identity. */
    public static final String UK_AND_NON_UK = "uk-and-non-uk";

    /** Non-UK identity only. */
    public static final String NON_UK_ONLY = "non-uk-only";

    /** For whoever reads the class from an annotation. */
    public NationalIdentity4() {}

    @Override
    public CodeList get() {
      return Wales.NATIONAL_IDENTITY_4.codes();
    }
  }

  /** The codes of {@link Wales#ETHNIC_GROUP_AND_NATIONAL_IDENTITY}. */
  final class EthnicGroupAndNationalIdentity implements CodeListSource {

    /** White, Welsh among the national identities. */
    public static final String WHITE_AND_WELSH = "white-and-welsh";

    /** White, Welsh not among the national identities. */
    public static final String WHITE_NOT_WELSH = "white-not-welsh";

    /** Mixed or Multiple ethnic groups, Welsh among the national identities. */
    public static final String MIXED_AND_WELSH = "mixed-and-welsh";

    /** Mixed or Multiple ethnic groups, Welsh not among the national identities. */
    public static final String MIXED_NOT_WELSH = "mixed-not-welsh";

    /** Asian, Welsh among the national identities. */
    public static final String ASIAN_AND_WELSH = "asian-and-welsh";

    /** Asian, Welsh not among the national identities. */
    public static final String ASIAN_NOT_WELSH = "asian-not-welsh";

    /** Black, Welsh among the national identities. */
    public static final String BLACK_AND_WELSH = "black-and-welsh";

    /** Black, Welsh not among the national identities. */
    public static final String BLACK_NOT_WELSH = "black-not-welsh";

    /** Other ethnic group, Welsh among the national identities. */
    public static final String OTHER_AND_WELSH = "other-and-welsh";

    /** Other ethnic group, Welsh not among the national identities. */
    public static final String OTHER_NOT_WELSH = "other-not-welsh";

    /** For whoever reads the class from an annotation. */
    public EthnicGroupAndNationalIdentity() {}

    @Override
    public CodeList get() {
      return Wales.ETHNIC_GROUP_AND_NATIONAL_IDENTITY.codes();
    }
  }

  /** The codes of {@link Wales#COUNTRY_OF_BIRTH}. */
  final class CountryOfBirth implements CodeListSource {

    /** Wales. */
    public static final String WALES = "wales";

    /** England. */
    public static final String ENGLAND = "england";

    /** Scotland. */
    public static final String SCOTLAND = "scotland";

    /** Northern Ireland. */
    public static final String NORTHERN_IRELAND = "northern-ireland";

    /** Republic of Ireland. */
    public static final String IRELAND = "ireland";

    /** Elsewhere. */
    public static final String ELSEWHERE = "elsewhere";

    /** For whoever reads the class from an annotation. */
    public CountryOfBirth() {}

    @Override
    public CodeList get() {
      return Wales.COUNTRY_OF_BIRTH.codes();
    }
  }

  /** The codes of {@link Wales#COUNTRY_OF_BIRTH_8}. */
  final class CountryOfBirth8 implements CodeListSource {

    /** Europe: United Kingdom. */
    public static final String UK = "uk";

    /** Europe: Ireland. */
    public static final String IRELAND = "ireland";

    /** Europe: Other Europe. */
    public static final String OTHER_EUROPE = "other-europe";

    /** Africa. */
    public static final String AFRICA = "africa";

    /** Middle East and Asia. */
    public static final String MIDDLE_EAST_AND_ASIA = "middle-east-and-asia";

    /** The Americas and the Caribbean. */
    public static final String AMERICAS_AND_CARIBBEAN = "americas-and-caribbean";

    /** Antarctica and Oceania (including Australasia) and Other. */
    public static final String OCEANIA_AND_OTHER = "oceania-and-other";

    /** For whoever reads the class from an annotation. */
    public CountryOfBirth8() {}

    @Override
    public CodeList get() {
      return Wales.COUNTRY_OF_BIRTH_8.codes();
    }
  }

  /** The codes of {@link Wales#COUNTRY_OF_BIRTH_12}. */
  final class CountryOfBirth12 implements CodeListSource {

    /** Europe: United Kingdom. */
    public static final String UK = "uk";

    /** Europe: EU countries: European Union EU14. */
    public static final String EU14 = "eu14";

    /** Europe: EU countries: European Union EU8. */
    public static final String EU8 = "eu8";

    /** Europe: EU countries: European Union EU2. */
    public static final String EU2 = "eu2";

    /** Europe: EU countries: All other EU countries. */
    public static final String OTHER_EU = "other-eu";

    /** Europe: Non-EU countries: All other non-EU countries. */
    public static final String NON_EU = "non-eu";

    /** Africa. */
    public static final String AFRICA = "africa";

    /** Middle East and Asia. */
    public static final String MIDDLE_EAST_AND_ASIA = "middle-east-and-asia";

    /** The Americas and the Caribbean. */
    public static final String AMERICAS_AND_CARIBBEAN = "americas-and-caribbean";

    /** Antarctica and Oceania (including Australasia) and Other. */
    public static final String OCEANIA_AND_OTHER = "oceania-and-other";

    /** British Overseas. */
    public static final String BRITISH_OVERSEAS = "british-overseas";

    /** For whoever reads the class from an annotation. */
    public CountryOfBirth12() {}

    @Override
    public CodeList get() {
      return Wales.COUNTRY_OF_BIRTH_12.codes();
    }
  }
}
