// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListSource;

/** The codes of the lists of languages, which are used by way of {@link Wales}. */
public sealed interface LanguageCodes permits Wales {

  /** The codes of {@link Wales#WELSH_SKILLS}. */
  final class WelshSkills implements CodeListSource {

    /** Understand spoken Welsh. */
    public static final String UNDERSTAND = "understand";

    /** Speak Welsh. */
    public static final String SPEAK = "speak";

    /** Read Welsh. */
    public static final String READ = "read";

    /** Write Welsh. */
    public static final String WRITE = "write";

    /** None of these apply. */
    public static final String NONE = "none";

    /** For whoever reads the class from an annotation. */
    public WelshSkills() {}

    @Override
    public CodeList get() {
      return Wales.WELSH_SKILLS.codes();
    }
  }

  /** The codes of {@link Wales#WELSH_SKILLS_9}. */
  final class WelshSkills9 implements CodeListSource {

    /** Can understand spoken Welsh only. */
    public static final String UNDERSTAND_ONLY = "understand-only";

    /** Can speak, read and write Welsh. */
    public static final String SPEAK_READ_WRITE = "speak-read-write";

    /** Can speak but cannot read or write Welsh. */
    public static final String SPEAK_ONLY = "speak-only";

    /** Can speak and read but cannot write Welsh. */
    public static final String SPEAK_READ = "speak-read";

    /** Can read but cannot speak or write Welsh. */
    public static final String READ_ONLY = "read-only";

    /** Can write but cannot speak or read Welsh. */
    public static final String WRITE_ONLY = "write-only";

    /** Can read and write but cannot speak Welsh. */
    public static final String READ_WRITE = "read-write";

    /** Can speak and other combinations of skills in Welsh. */
    public static final String SPEAK_OTHER = "speak-other";

    /** No skills in Welsh. */
    public static final String NONE = "none";

    /** For whoever reads the class from an annotation. */
    public WelshSkills9() {}

    @Override
    public CodeList get() {
      return Wales.WELSH_SKILLS_9.codes();
    }
  }

  /** The codes of {@link Wales#WELSH_SPEAKING}. */
  final class WelshSpeaking implements CodeListSource {

    /** Can speak Welsh. */
    public static final String CAN_SPEAK = "can-speak";

    /** Cannot speak Welsh. */
    public static final String CANNOT_SPEAK = "cannot-speak";

    /** For whoever reads the class from an annotation. */
    public WelshSpeaking() {}

    @Override
    public CodeList get() {
      return Wales.WELSH_SPEAKING.codes();
    }
  }

  /** The codes of {@link Wales#MAIN_LANGUAGE}. */
  final class MainLanguage implements CodeListSource {

    /** English or Welsh. */
    public static final String ENGLISH_OR_WELSH = "english-or-welsh";

    /** Other, including British Sign Language. */
    public static final String OTHER = "other";

    /** For whoever reads the class from an annotation. */
    public MainLanguage() {}

    @Override
    public CodeList get() {
      return Wales.MAIN_LANGUAGE.codes();
    }
  }

  /** The codes of {@link Wales#MAIN_LANGUAGE_23}. */
  final class MainLanguage23 implements CodeListSource {

    /** English (English or Welsh in Wales). */
    public static final String ENGLISH_OR_WELSH = "english-or-welsh";

    /** Welsh (in England only). */
    public static final String WELSH_IN_ENGLAND = "welsh-in-england";

    /** Any other UK languages. */
    public static final String OTHER_UK = "other-uk";

    /** French. */
    public static final String FRENCH = "french";

    /** Portuguese. */
    public static final String PORTUGUESE = "portuguese";

    /** Spanish. */
    public static final String SPANISH = "spanish";

    /** Other European languages (EU and non-EU): Serbian, Croatian or Bosnian. */
    public static final String SERBIAN_CROATIAN_BOSNIAN = "serbian-croatian-bosnian";

    /** Any other European languages (EU). */
    public static final String OTHER_EUROPEAN_EU = "other-european-eu";

    /** Any other European languages (non-EU). */
    public static final String OTHER_EUROPEAN_NON_EU = "other-european-non-eu";

    /** Romani or Yiddish. */
    public static final String ROMANI_OR_YIDDISH = "romani-or-yiddish";

    /** Russian. */
    public static final String RUSSIAN = "russian";

    /** Turkish. */
    public static final String TURKISH = "turkish";

    /** Arabic. */
    public static final String ARABIC = "arabic";

    /** West or Central Asian languages. */
    public static final String WEST_OR_CENTRAL_ASIAN = "west-or-central-asian";

    /** South Asian languages. */
    public static final String SOUTH_ASIAN = "south-asian";

    /** East Asian languages. */
    public static final String EAST_ASIAN = "east-asian";

    /** Oceanic or Australian languages. */
    public static final String OCEANIC_OR_AUSTRALIAN = "oceanic-or-australian";

    /** North or South American languages. */
    public static final String NORTH_OR_SOUTH_AMERICAN = "north-or-south-american";

    /** Caribbean Creole languages. */
    public static final String CARIBBEAN_CREOLE = "caribbean-creole";

    /** African languages. */
    public static final String AFRICAN = "african";

    /** Sign and supported languages. */
    public static final String SIGN_AND_SUPPORTED = "sign-and-supported";

    /** Any other languages. */
    public static final String ANY_OTHER = "any-other";

    /** For whoever reads the class from an annotation. */
    public MainLanguage23() {}

    @Override
    public CodeList get() {
      return Wales.MAIN_LANGUAGE_23.codes();
    }
  }

  /** The codes of {@link Wales#ENGLISH_PROFICIENCY}. */
  final class EnglishProficiency implements CodeListSource {

    /** Very well. */
    public static final String VERY_WELL = "very-well";

    /** Well. */
    public static final String WELL = "well";

    /** Not well. */
    public static final String NOT_WELL = "not-well";

    /** Not at all. */
    public static final String NOT_AT_ALL = "not-at-all";

    /** For whoever reads the class from an annotation. */
    public EnglishProficiency() {}

    @Override
    public CodeList get() {
      return Wales.ENGLISH_PROFICIENCY.codes();
    }
  }

  /** The codes of {@link Wales#MAIN_LANGUAGE_AND_ENGLISH}. */
  final class MainLanguageAndEnglish implements CodeListSource {

    /** Main language is English (English or Welsh in Wales). */
    public static final String MAIN_LANGUAGE = "main-language";

    /** Main language is not English (English or Welsh in Wales): Can speak English very well. */
    public static final String VERY_WELL = "very-well";

    /** Main language is not English (English or Welsh in Wales): Can speak English well. */
    public static final String WELL = "well";

    /** Main language is not English (English or Welsh in Wales): Cannot speak English well. */
    public static final String NOT_WELL = "not-well";

    /** Main language is not English (English or Welsh in Wales): Cannot speak English. */
    public static final String NOT_AT_ALL = "not-at-all";

    /** For whoever reads the class from an annotation. */
    public MainLanguageAndEnglish() {}

    @Override
    public CodeList get() {
      return Wales.MAIN_LANGUAGE_AND_ENGLISH.codes();
    }
  }

  /** The codes of {@link Wales#BRITISH_SIGN_LANGUAGE}. */
  final class BritishSignLanguage implements CodeListSource {

    /** I use visual British Sign Language (BSL). */
    public static final String VISUAL = "visual";

    /** I use tactile (hands-on) British Sign Language (BSL). */
    public static final String TACTILE = "tactile";

    /** I use Sign Supported English. */
    public static final String SSE = "sse";

    /** I lip-read. */
    public static final String LIPREADING = "lipreading";

    /** None of these. */
    public static final String NONE = "none";

    /** For whoever reads the class from an annotation. */
    public BritishSignLanguage() {}

    @Override
    public CodeList get() {
      return Wales.BRITISH_SIGN_LANGUAGE.codes();
    }
  }
}
