// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListSource;

/** The codes of the lists of who people are, which are used by way of {@link Wales}. */
public sealed interface PersonCodes permits Wales {

  /** The codes of {@link Wales#RELIGION}. */
  final class Religion implements CodeListSource {

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
      return Wales.RELIGION.codes();
    }
  }

  /** The codes of {@link Wales#SEX}. */
  final class Sex implements CodeListSource {

    /** Female. */
    public static final String FEMALE = "female";

    /** Male. */
    public static final String MALE = "male";

    /** For whoever reads the class from an annotation. */
    public Sex() {}

    @Override
    public CodeList get() {
      return Wales.SEX.codes();
    }
  }

  /** The codes of {@link Wales#GENDER_IDENTITY}. */
  final class GenderIdentity implements CodeListSource {

    /** Yes. */
    public static final String SAME = "same";

    /** No. */
    public static final String DIFFERENT = "different";

    /** For whoever reads the class from an annotation. */
    public GenderIdentity() {}

    @Override
    public CodeList get() {
      return Wales.GENDER_IDENTITY.codes();
    }
  }

  /** The codes of {@link Wales#GENDER_IDENTITY_8}. */
  final class GenderIdentity8 implements CodeListSource {

    /** Gender identity the same as sex registered at birth. */
    public static final String SAME = "same";

    /** Gender identity different from sex registered at birth but no specific identity given. */
    public static final String DIFFERENT_NOT_SPECIFIED = "different-not-specified";

    /** Trans woman. */
    public static final String TRANS_WOMAN = "trans-woman";

    /** Trans man. */
    public static final String TRANS_MAN = "trans-man";

    /** Non-binary. */
    public static final String NON_BINARY = "non-binary";

    /** All other gender identities. */
    public static final String ALL_OTHER = "all-other";

    /** For whoever reads the class from an annotation. */
    public GenderIdentity8() {}

    @Override
    public CodeList get() {
      return Wales.GENDER_IDENTITY_8.codes();
    }
  }

  /** The codes of {@link Wales#SEXUAL_ORIENTATION}. */
  final class SexualOrientation implements CodeListSource {

    /** Straight or Heterosexual. */
    public static final String STRAIGHT = "straight";

    /** Gay or Lesbian. */
    public static final String GAY_LESBIAN = "gay-lesbian";

    /** Bisexual. */
    public static final String BISEXUAL = "bisexual";

    /** Other sexual orientation. */
    public static final String OTHER = "other";

    /** For whoever reads the class from an annotation. */
    public SexualOrientation() {}

    @Override
    public CodeList get() {
      return Wales.SEXUAL_ORIENTATION.codes();
    }
  }

  /** The codes of {@link Wales#SEXUAL_ORIENTATION_9}. */
  final class SexualOrientation9 implements CodeListSource {

    /** Straight or Heterosexual. */
    public static final String STRAIGHT = "straight";

    /** Gay or Lesbian. */
    public static final String GAY_LESBIAN = "gay-lesbian";

    /** Bisexual. */
    public static final String BISEXUAL = "bisexual";

    /** Pansexual. */
    public static final String PANSEXUAL = "pansexual";

    /** Asexual. */
    public static final String ASEXUAL = "asexual";

    /** Queer. */
    public static final String QUEER = "queer";

    /** All other sexual orientations. */
    public static final String ALL_OTHER = "all-other";

    /** For whoever reads the class from an annotation. */
    public SexualOrientation9() {}

    @Override
    public CodeList get() {
      return Wales.SEXUAL_ORIENTATION_9.codes();
    }
  }

  /** The codes of {@link Wales#AGE}: a whole number of years, and {@code 100-and-over}. */
  final class Age implements CodeListSource {

    /** For whoever reads the class from an annotation. */
    public Age() {}

    @Override
    public CodeList get() {
      return Wales.AGE.codes();
    }
  }

  /** The codes of {@link Wales#AGE_TEN_YEAR}. */
  final class AgeTenYear implements CodeListSource {

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
      return Wales.AGE_TEN_YEAR.codes();
    }
  }

  /** The codes of {@link Wales#MARITAL_STATUS}. */
  final class MaritalStatus implements CodeListSource {

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
      return Wales.MARITAL_STATUS.codes();
    }
  }

  /** The codes of {@link Wales#MARITAL_STATUS_FIVE}. */
  final class MaritalStatusFive implements CodeListSource {

    /** Never married and never registered a civil partnership. */
    public static final String NEVER = "never";

    /** Married or in a registered civil partnership. */
    public static final String MARRIED_CP = "married-cp";

    /** Separated, but still legally married or still legally in a civil partnership. */
    public static final String SEPARATED = "separated";

    /** Divorced or civil partnership dissolved. */
    public static final String DIVORCED = "divorced";

    /** Widowed or surviving civil partnership partner. */
    public static final String WIDOWED = "widowed";

    /** For whoever reads the class from an annotation. */
    public MaritalStatusFive() {}

    @Override
    public CodeList get() {
      return Wales.MARITAL_STATUS_FIVE.codes();
    }
  }

  /** The codes of {@link Wales#MARITAL_STATUS_12}. */
  final class MaritalStatus12 implements CodeListSource {

    /** Never married and never registered a civil partnership. */
    public static final String NEVER = "never";

    /** Married: Opposite sex. */
    public static final String MARRIED_OPPOSITE = "married-opposite";

    /** Married: Same sex. */
    public static final String MARRIED_SAME = "married-same";

    /** In a registered civil partnership: Opposite sex. */
    public static final String CP_OPPOSITE = "cp-opposite";

    /** In a registered civil partnership: Same sex. */
    public static final String CP_SAME = "cp-same";

    /** Separated, but still married. */
    public static final String SEPARATED_MARRIED = "separated-married";

    /** Separated, but still in a registered civil partnership. */
    public static final String SEPARATED_CP = "separated-cp";

    /** Divorced. */
    public static final String DIVORCED = "divorced";

    /** Formerly in a civil partnership now legally dissolved. */
    public static final String CP_DISSOLVED = "cp-dissolved";

    /** Widowed. */
    public static final String WIDOWED = "widowed";

    /** Surviving partner from civil partnership. */
    public static final String SURVIVING_CP = "surviving-cp";

    /** For whoever reads the class from an annotation. */
    public MaritalStatus12() {}

    @Override
    public CodeList get() {
      return Wales.MARITAL_STATUS_12.codes();
    }
  }

  /** The codes of {@link Wales#MARRIED_OR_CIVIL_PARTNER}. */
  final class MarriedOrCivilPartner implements CodeListSource {

    /** Yes. */
    public static final String YES = "yes";

    /** No. */
    public static final String NO = "no";

    /** For whoever reads the class from an annotation. */
    public MarriedOrCivilPartner() {}

    @Override
    public CodeList get() {
      return Wales.MARRIED_OR_CIVIL_PARTNER.codes();
    }
  }
}
