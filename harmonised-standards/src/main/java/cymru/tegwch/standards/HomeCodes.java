// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListSource;

/** The codes of the lists of homes, work and income, which are used by way of {@link Wales}. */
public sealed interface HomeCodes permits Wales {

  /** The codes of {@link Wales#TENURE}. */
  final class Tenure implements CodeListSource {

    /** Owned: Owns outright. */
    public static final String OWNS_OUTRIGHT = "owns-outright";

    /** Owned: Owns with a mortgage or loan. */
    public static final String OWNS_MORTGAGE = "owns-mortgage";

    /** Shared ownership: Shared ownership. */
    public static final String SHARED_OWNERSHIP = "shared-ownership";

    /** Social rented: Rents from council or Local Authority. */
    public static final String SOCIAL_COUNCIL = "social-council";

    /** Social rented: Other social rented. */
    public static final String SOCIAL_OTHER = "social-other";

    /** Private rented: Private landlord or letting agency. */
    public static final String PRIVATE_LANDLORD = "private-landlord";

    /** Private rented: Other private rented. */
    public static final String PRIVATE_OTHER = "private-other";

    /** Lives rent free. */
    public static final String RENT_FREE = "rent-free";

    /** For whoever reads the class from an annotation. */
    public Tenure() {}

    @Override
    public CodeList get() {
      return Wales.TENURE.codes();
    }
  }

  /** The codes of {@link Wales#OWN_OR_RENT}. */
  final class OwnOrRent implements CodeListSource {

    /** Owns outright. */
    public static final String OWNS_OUTRIGHT = "owns-outright";

    /** Owns with a mortgage or loan. */
    public static final String OWNS_MORTGAGE = "owns-mortgage";

    /** Part-owns and part-rents. */
    public static final String SHARED_OWNERSHIP = "shared-ownership";

    /** Rents. */
    public static final String RENTS = "rents";

    /** Lives here rent-free. */
    public static final String RENT_FREE = "rent-free";

    /** For whoever reads the class from an annotation. */
    public OwnOrRent() {}

    @Override
    public CodeList get() {
      return Wales.OWN_OR_RENT.codes();
    }
  }

  /** The codes of {@link Wales#LANDLORD}. */
  final class Landlord implements CodeListSource {

    /** Housing association, housing co-operative, charitable trust, registered social landlord. */
    public static final String RSL = "rsl";

    /** Council or local authority. */
    public static final String COUNCIL = "council";

    /** Private landlord or letting agency. */
    public static final String PRIVATE = "private";

    /** Employer of a household member. */
    public static final String EMPLOYER = "employer";

    /** Relative or friend of a household member. */
    public static final String RELATIVE = "relative";

    /** Other. */
    public static final String OTHER = "other";

    /** For whoever reads the class from an annotation. */
    public Landlord() {}

    @Override
    public CodeList get() {
      return Wales.LANDLORD.codes();
    }
  }

  /** The codes of {@link Wales#ECONOMIC_ACTIVITY}. */
  final class EconomicActivity implements CodeListSource {

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
      return Wales.ECONOMIC_ACTIVITY.codes();
    }
  }

  /** The codes of {@link Wales#SOCIO_ECONOMIC_BACKGROUND}. */
  final class SocioEconomicBackground implements CodeListSource {

    /** Professional occupations. */
    public static final String PROFESSIONAL = "professional";

    /** Managers or administrators. */
    public static final String MANAGER = "manager";

    /** Clerical and intermediate occupations. */
    public static final String CLERICAL = "clerical";

    /** Technical and craft occupations. */
    public static final String TECHNICAL = "technical";

    /** Routine and semi-routine manual and service occupations. */
    public static final String ROUTINE = "routine";

    /** Unemployed for more than a year. */
    public static final String UNEMPLOYED = "unemployed";

    /** Owner of a business with fewer than 25 employees. */
    public static final String SMALL_BUSINESS = "small-business";

    /** Other, or I do not know. */
    public static final String OTHER = "other";

    /** For whoever reads the class from an annotation. */
    public SocioEconomicBackground() {}

    @Override
    public CodeList get() {
      return Wales.SOCIO_ECONOMIC_BACKGROUND.codes();
    }
  }

  /** The codes of {@link Wales#ARMED_FORCES}. */
  final class ArmedForces implements CodeListSource {

    /** Yes, previously served in Regular Armed Forces. */
    public static final String REGULAR = "regular";

    /** Yes, previously served in Reserve Armed Forces. */
    public static final String RESERVE = "reserve";

    /** No. */
    public static final String NO = "no";

    /** For whoever reads the class from an annotation. */
    public ArmedForces() {}

    @Override
    public CodeList get() {
      return Wales.ARMED_FORCES.codes();
    }
  }

  /** The codes of {@link Wales#ARMED_FORCES_4}. */
  final class ArmedForces4 implements CodeListSource {

    /** Previously served in the UK regular armed forces. */
    public static final String REGULAR = "regular";

    /** Previously served in UK reserve armed forces. */
    public static final String RESERVE = "reserve";

    /** Previously served in both regular and reserve UK armed forces. */
    public static final String BOTH = "both";

    /** Has not previously served in any UK armed forces. */
    public static final String NONE = "none";

    /** For whoever reads the class from an annotation. */
    public ArmedForces4() {}

    @Override
    public CodeList get() {
      return Wales.ARMED_FORCES_4.codes();
    }
  }

  /** The codes of {@link Wales#FUEL_POVERTY}. */
  final class FuelPoverty implements CodeListSource {

    /** Not at risk: needs to pay 8% of full household income or less. */
    public static final String NOT_AT_RISK = "not-at-risk";

    /**
     * At risk: needs to pay more than 8%, up to 10%, of full household income to maintain a
     * satisfactory heating regime.
     */
    public static final String AT_RISK = "at-risk";

    /** Fuel poverty: needs to pay more than 10%, up to 20%. */
    public static final String FUEL_POOR = "fuel-poor";

    /** Severe fuel poverty: needs to pay more than 20%. */
    public static final String SEVERE = "severe";

    /** For whoever reads the class from an annotation. */
    public FuelPoverty() {}

    @Override
    public CodeList get() {
      return Wales.FUEL_POVERTY.codes();
    }
  }

  /** The codes of {@link Wales#INCOME_POVERTY_BEFORE_HOUSING_COSTS}. */
  final class IncomePovertyBeforeHousingCosts implements CodeListSource {

    /** Below 60% of the UK median income, before housing costs. */
    public static final String BELOW_60 = "below-60";

    /** 60% of the UK median income or more, before housing costs. */
    public static final String FROM_60_AND_OVER = "60-and-over";

    /** For whoever reads the class from an annotation. */
    public IncomePovertyBeforeHousingCosts() {}

    @Override
    public CodeList get() {
      return Wales.INCOME_POVERTY_BEFORE_HOUSING_COSTS.codes();
    }
  }

  /** The codes of {@link Wales#INCOME_POVERTY_AFTER_HOUSING_COSTS}. */
  final class IncomePovertyAfterHousingCosts implements CodeListSource {

    /** Below 60% of the UK median income, after housing costs. */
    public static final String BELOW_60 = "below-60";

    /** 60% of the UK median income or more, after housing costs. */
    public static final String FROM_60_AND_OVER = "60-and-over";

    /** For whoever reads the class from an annotation. */
    public IncomePovertyAfterHousingCosts() {}

    @Override
    public CodeList get() {
      return Wales.INCOME_POVERTY_AFTER_HOUSING_COSTS.codes();
    }
  }
}
