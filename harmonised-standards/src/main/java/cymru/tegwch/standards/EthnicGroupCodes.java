// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListSource;

/** The codes of the lists of ethnic groups, which are used by way of {@link Wales}. */
public sealed interface EthnicGroupCodes permits Wales {

  /** The codes of {@link Wales#ETHNIC_GROUP}. */
  final class EthnicGroup implements CodeListSource {

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
      return Wales.ETHNIC_GROUP.codes();
    }
  }

  /** The codes of {@link Wales#ETHNIC_GROUP_2011}. */
  final class EthnicGroup2011 implements CodeListSource {

    /** Welsh / English / Scottish / Northern Irish / British. */
    public static final String WHITE_BRITISH = "white-british";

    /** Irish. */
    public static final String WHITE_IRISH = "white-irish";

    /** Gypsy or Irish Traveller. */
    public static final String WHITE_GYPSY_TRAVELLER = "white-gypsy-traveller";

    /** Any other White background. */
    public static final String WHITE_OTHER = "white-other";

    /** White and Black Caribbean. */
    public static final String MIXED_WHITE_BLACK_CARIBBEAN = "mixed-white-black-caribbean";

    /** White and Black African. */
    public static final String MIXED_WHITE_BLACK_AFRICAN = "mixed-white-black-african";

    /** White and Asian. */
    public static final String MIXED_WHITE_ASIAN = "mixed-white-asian";

    /** Any other Mixed / multiple ethnic background. */
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

    /** Any other Black / African / Caribbean background. */
    public static final String BLACK_OTHER = "black-other";

    /** Arab. */
    public static final String OTHER_ARAB = "other-arab";

    /** Any other ethnic group. */
    public static final String OTHER_ANY = "other-any";

    /** For whoever reads the class from an annotation. */
    public EthnicGroup2011() {}

    @Override
    public CodeList get() {
      return Wales.ETHNIC_GROUP_2011.codes();
    }
  }

  /** The codes of {@link Wales#ETHNIC_GROUP_2001}. */
  final class EthnicGroup2001 implements CodeListSource {

    /** British. */
    public static final String WHITE_BRITISH = "white-british";

    /** Irish. */
    public static final String WHITE_IRISH = "white-irish";

    /** Any other White background. */
    public static final String WHITE_OTHER = "white-other";

    /** White and Black Caribbean. */
    public static final String MIXED_WHITE_BLACK_CARIBBEAN = "mixed-white-black-caribbean";

    /** White and Black African. */
    public static final String MIXED_WHITE_BLACK_AFRICAN = "mixed-white-black-african";

    /** White and Asian. */
    public static final String MIXED_WHITE_ASIAN = "mixed-white-asian";

    /** Any other Mixed background. */
    public static final String MIXED_OTHER = "mixed-other";

    /** Indian. */
    public static final String ASIAN_INDIAN = "asian-indian";

    /** Pakistani. */
    public static final String ASIAN_PAKISTANI = "asian-pakistani";

    /** Bangladeshi. */
    public static final String ASIAN_BANGLADESHI = "asian-bangladeshi";

    /** Any other Asian background. */
    public static final String ASIAN_OTHER = "asian-other";

    /** Caribbean. */
    public static final String BLACK_CARIBBEAN = "black-caribbean";

    /** African. */
    public static final String BLACK_AFRICAN = "black-african";

    /** Any other Black background. */
    public static final String BLACK_OTHER = "black-other";

    /** Chinese. */
    public static final String CHINESE = "chinese";

    /** Any other ethnic group. */
    public static final String OTHER_ANY = "other-any";

    /** For whoever reads the class from an annotation. */
    public EthnicGroup2001() {}

    @Override
    public CodeList get() {
      return Wales.ETHNIC_GROUP_2001.codes();
    }
  }

  /** The codes of {@link Wales#ETHNIC_GROUP_2001_FIVE}. */
  final class EthnicGroup2001Five implements CodeListSource {

    /** White. */
    public static final String WHITE = "white";

    /** Mixed. */
    public static final String MIXED = "mixed";

    /** Asian or Asian British. */
    public static final String ASIAN = "asian";

    /** Black or Black British. */
    public static final String BLACK = "black";

    /** Chinese or other ethnic group. */
    public static final String CHINESE_OTHER = "chinese-other";

    /** For whoever reads the class from an annotation. */
    public EthnicGroup2001Five() {}

    @Override
    public CodeList get() {
      return Wales.ETHNIC_GROUP_2001_FIVE.codes();
    }
  }

  /** The codes of {@link Wales#ETHNIC_GROUP_ENGLAND}. */
  final class EthnicGroupEngland implements CodeListSource {

    /** English, Welsh, Scottish, Northern Irish or British. */
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
    public EthnicGroupEngland() {}

    @Override
    public CodeList get() {
      return Wales.ETHNIC_GROUP_ENGLAND.codes();
    }
  }

  /** The codes of {@link Wales#ETHNIC_GROUP_ENGLAND_2011}. */
  final class EthnicGroupEngland2011 implements CodeListSource {

    /** English / Welsh / Scottish / Northern Irish / British. */
    public static final String WHITE_BRITISH = "white-british";

    /** Irish. */
    public static final String WHITE_IRISH = "white-irish";

    /** Gypsy or Irish Traveller. */
    public static final String WHITE_GYPSY_TRAVELLER = "white-gypsy-traveller";

    /** Any other White background. */
    public static final String WHITE_OTHER = "white-other";

    /** White and Black Caribbean. */
    public static final String MIXED_WHITE_BLACK_CARIBBEAN = "mixed-white-black-caribbean";

    /** White and Black African. */
    public static final String MIXED_WHITE_BLACK_AFRICAN = "mixed-white-black-african";

    /** White and Asian. */
    public static final String MIXED_WHITE_ASIAN = "mixed-white-asian";

    /** Any other Mixed / multiple ethnic background. */
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

    /** Any other Black / African / Caribbean background. */
    public static final String BLACK_OTHER = "black-other";

    /** Arab. */
    public static final String OTHER_ARAB = "other-arab";

    /** Any other ethnic group. */
    public static final String OTHER_ANY = "other-any";

    /** For whoever reads the class from an annotation. */
    public EthnicGroupEngland2011() {}

    @Override
    public CodeList get() {
      return Wales.ETHNIC_GROUP_ENGLAND_2011.codes();
    }
  }

  /** The codes of {@link Wales#ETHNIC_GROUP_GSS_2025}. */
  final class EthnicGroupGss2025 implements CodeListSource {

    /** English, Welsh, Scottish, Northern Irish or British. */
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

    /** Any other Mixed or Multiple ethnic background. */
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

    /** Any other Black, Black British, or Caribbean background. */
    public static final String BLACK_OTHER = "black-other";

    /** Arab. */
    public static final String OTHER_ARAB = "other-arab";

    /** Any other ethnic group. */
    public static final String OTHER_ANY = "other-any";

    /** For whoever reads the class from an annotation. */
    public EthnicGroupGss2025() {}

    @Override
    public CodeList get() {
      return Wales.ETHNIC_GROUP_GSS_2025.codes();
    }
  }
}
