// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListSource;

/** The codes of the lists of health, care and needs, which are used by way of {@link Wales}. */
public sealed interface HealthCodes permits Wales {

  /** The codes of {@link Wales#DISABILITY}. */
  final class Disability implements CodeListSource {

    /** Disabled under the Equality Act: day-to-day activities limited a lot. */
    public static final String DISABLED_A_LOT = "disabled-a-lot";

    /** Disabled under the Equality Act: day-to-day activities limited a little. */
    public static final String DISABLED_A_LITTLE = "disabled-a-little";

    /**
     * Not disabled under the Equality Act: has long-term physical or mental health condition but
     * day-to-day activities are not limited.
     */
    public static final String CONDITION_NOT_LIMITING = "condition-not-limiting";

    /** Not disabled under the Equality Act: no long-term physical or mental health conditions. */
    public static final String NO_CONDITION = "no-condition";

    /** For whoever reads the class from an annotation. */
    public Disability() {}

    @Override
    public CodeList get() {
      return Wales.DISABILITY.codes();
    }
  }

  /** The codes of {@link Wales#DISABILITY_TWO}. */
  final class DisabilityTwo implements CodeListSource {

    /** Disabled under the Equality Act. */
    public static final String DISABLED = "disabled";

    /** Not disabled under the Equality Act. */
    public static final String NOT_DISABLED = "not-disabled";

    /** For whoever reads the class from an annotation. */
    public DisabilityTwo() {}

    @Override
    public CodeList get() {
      return Wales.DISABILITY_TWO.codes();
    }
  }

  /** The codes of {@link Wales#DISABILITY_2011}. */
  final class Disability2011 implements CodeListSource {

    /** Yes, limited a lot. */
    public static final String A_LOT = "a-lot";

    /** Yes, limited a little. */
    public static final String A_LITTLE = "a-little";

    /** No. */
    public static final String NO = "no";

    /** For whoever reads the class from an annotation. */
    public Disability2011() {}

    @Override
    public CodeList get() {
      return Wales.DISABILITY_2011.codes();
    }
  }

  /** The codes of {@link Wales#HEALTH_CONDITIONS}. */
  final class HealthConditions implements CodeListSource {

    /** Yes. */
    public static final String YES = "yes";

    /** No. */
    public static final String NO = "no";

    /** For whoever reads the class from an annotation. */
    public HealthConditions() {}

    @Override
    public CodeList get() {
      return Wales.HEALTH_CONDITIONS.codes();
    }
  }

  /** The codes of {@link Wales#ACTIVITY_RESTRICTION}. */
  final class ActivityRestriction implements CodeListSource {

    /** Yes, a lot. */
    public static final String A_LOT = "a-lot";

    /** Yes, a little. */
    public static final String A_LITTLE = "a-little";

    /** Not at all. */
    public static final String NOT_AT_ALL = "not-at-all";

    /** For whoever reads the class from an annotation. */
    public ActivityRestriction() {}

    @Override
    public CodeList get() {
      return Wales.ACTIVITY_RESTRICTION.codes();
    }
  }

  /** The codes of {@link Wales#IMPAIRMENT}. */
  final class Impairment implements CodeListSource {

    /** Vision. */
    public static final String VISION = "vision";

    /** Hearing. */
    public static final String HEARING = "hearing";

    /** Mobility. */
    public static final String MOBILITY = "mobility";

    /** Dexterity. */
    public static final String DEXTERITY = "dexterity";

    /** Learning, understanding or concentrating. */
    public static final String LEARNING = "learning";

    /** Memory. */
    public static final String MEMORY = "memory";

    /** Mental health. */
    public static final String MENTAL_HEALTH = "mental-health";

    /** Stamina, breathing or fatigue. */
    public static final String STAMINA = "stamina";

    /** Socially or behaviourally. */
    public static final String SOCIAL = "social";

    /** Other. */
    public static final String OTHER = "other";

    /** None of the above. */
    public static final String NONE = "none";

    /** For whoever reads the class from an annotation. */
    public Impairment() {}

    @Override
    public CodeList get() {
      return Wales.IMPAIRMENT.codes();
    }
  }

  /** The codes of {@link Wales#GENERAL_HEALTH}. */
  final class GeneralHealth implements CodeListSource {

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
      return Wales.GENERAL_HEALTH.codes();
    }
  }

  /** The codes of {@link Wales#PREGNANCY_MATERNITY}. */
  final class PregnancyMaternity implements CodeListSource {

    /** I am pregnant. */
    public static final String PREGNANT = "pregnant";

    /** I have given birth in the last 26 weeks. */
    public static final String BIRTH_26_WEEKS = "birth-26-weeks";

    /** I am on maternity leave. */
    public static final String MATERNITY_LEAVE = "maternity-leave";

    /** None of these. */
    public static final String NONE = "none";

    /** For whoever reads the class from an annotation. */
    public PregnancyMaternity() {}

    @Override
    public CodeList get() {
      return Wales.PREGNANCY_MATERNITY.codes();
    }
  }

  /** The codes of {@link Wales#UNPAID_CARE}. */
  final class UnpaidCare implements CodeListSource {

    /** No. */
    public static final String NONE = "none";

    /** Yes, 9 hours a week or less. */
    public static final String FROM_1_TO_9 = "1-9";

    /** Yes, 10 to 19 hours a week. */
    public static final String FROM_10_TO_19 = "10-19";

    /** Yes, 20 to 34 hours a week. */
    public static final String FROM_20_TO_34 = "20-34";

    /** Yes, 35 to 49 hours a week. */
    public static final String FROM_35_TO_49 = "35-49";

    /** Yes, 50 or more hours a week. */
    public static final String FROM_50_AND_OVER = "50-and-over";

    /** For whoever reads the class from an annotation. */
    public UnpaidCare() {}

    @Override
    public CodeList get() {
      return Wales.UNPAID_CARE.codes();
    }
  }

  /** The codes of {@link Wales#UNPAID_CARE_2011}. */
  final class UnpaidCare2011 implements CodeListSource {

    /** No. */
    public static final String NONE = "none";

    /** Yes, 1-19 hours a week. */
    public static final String FROM_1_TO_19 = "1-19";

    /** Yes, 20-49 hours a week. */
    public static final String FROM_20_TO_49 = "20-49";

    /** Yes, 50 or more hours a week. */
    public static final String FROM_50_AND_OVER = "50-and-over";

    /** For whoever reads the class from an annotation. */
    public UnpaidCare2011() {}

    @Override
    public CodeList get() {
      return Wales.UNPAID_CARE_2011.codes();
    }
  }

  /** The codes of {@link Wales#COMMUNICATION_NEEDS}. */
  final class CommunicationNeeds implements CodeListSource {

    /** Large print. */
    public static final String LARGE_PRINT = "large-print";

    /** Braille. */
    public static final String BRAILLE = "braille";

    /** Audio. */
    public static final String AUDIO = "audio";

    /** Easy Read. */
    public static final String EASY_READ = "easy-read";

    /** British Sign Language (video or interpreter). */
    public static final String BSL = "bsl";

    /** Hands-on or deafblind communication. */
    public static final String TACTILE_BSL = "tactile-bsl";

    /** Lip-speaker or note-taker. */
    public static final String LIP_SPEAKER = "lip-speaker";

    /** Text, SMS or Relay UK instead of voice. */
    public static final String TEXT_RELAY = "text-relay";

    /** Email or accessible electronic file. */
    public static final String EMAIL = "email";

    /** Interpreter or translation for another language. */
    public static final String LANGUAGE = "language";

    /** Correspondence in Welsh. */
    public static final String WELSH = "welsh";

    /** Speak to someone on my behalf. */
    public static final String ADVOCATE = "advocate";

    /** Coloured paper or other print change. */
    public static final String COLOURED_PAPER = "coloured-paper";

    /** No. */
    public static final String NONE = "none";

    /** For whoever reads the class from an annotation. */
    public CommunicationNeeds() {}

    @Override
    public CodeList get() {
      return Wales.COMMUNICATION_NEEDS.codes();
    }
  }
}
