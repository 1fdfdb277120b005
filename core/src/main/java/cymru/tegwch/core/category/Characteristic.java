// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.category;

import cymru.tegwch.core.text.Text;

/**
 * What the law or a standard names as something that people may be treated differently for.
 *
 * <p>The first nine are the protected characteristics of the Equality Act 2010, Part 2, Chapter 1.
 * The others are named by duties and standards in Wales. The Welsh names are our reading of those
 * in use and have not been verified against the Act's published Welsh guidance.
 */
public enum Characteristic {
  AGE("Age", "Oedran", true),
  DISABILITY("Disability", "Anabledd", true),
  GENDER_REASSIGNMENT("Gender reassignment", "Ailbennu rhywedd", true),
  MARRIAGE_AND_CIVIL_PARTNERSHIP(
      "Marriage and civil partnership", "Priodas a phartneriaeth sifil", true),
  PREGNANCY_AND_MATERNITY("Pregnancy and maternity", "Beichiogrwydd a mamolaeth", true),
  RACE("Race", "Hil", true),
  RELIGION_OR_BELIEF("Religion or belief", "Crefydd neu gred", true),
  SEX("Sex", "Rhyw", true),
  SEXUAL_ORIENTATION("Sexual orientation", "Cyfeiriadedd rhywiol", true),
  LANGUAGE("Language", "Iaith", false),
  UNPAID_CARE("Unpaid care", "Gofal di-dâl", false),
  ARMED_FORCES("Armed forces", "Lluoedd arfog", false),
  SOCIO_ECONOMIC_BACKGROUND("Socio-economic background", "Cefndir economaidd-gymdeithasol", false),
  TENURE("Tenure", "Deiliadaeth", false),
  COMMUNICATION_NEEDS("Communication needs", "Anghenion cyfathrebu", false),
  INCOME("Income and fuel poverty", "Incwm a thlodi tanwydd", false),
  HEALTH("General health", "Iechyd cyffredinol", false),
  ECONOMIC_ACTIVITY("Economic activity", "Gweithgarwch economaidd", false);

  private final Text label;
  private final boolean isProtected;

  Characteristic(String en, String cy, boolean isProtected) {
    this.label = Text.of(en, cy);
    this.isProtected = isProtected;
  }

  /** What people read. */
  public Text label() {
    return label;
  }

  /**
   * Whether it is one of the nine protected characteristics of the Equality Act 2010, section 4.
   */
  public boolean isProtected() {
    return isProtected;
  }
}
