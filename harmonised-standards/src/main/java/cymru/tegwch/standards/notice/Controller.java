// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for the answers, in law the controller.
 *
 * @param name the organisation, as it calls itself in each language
 * @param contact how it is reached
 * @param dataProtectionOfficer how its data protection officer is reached; null only where it need
 *     not have one, which a public authority must (UK GDPR Article 37(1)(a))
 * @param complaints where it takes complaints about how answers are used (Data Protection Act 2018
 *     section 164A)
 */
public record Controller(
    Text name, Contact contact, @Nullable Contact dataProtectionOfficer, Contact complaints) {

  public Controller {
    Particulars.requireTranslated(name, "Name of the controller");
    requireNonNull(contact, "contact");
    requireNonNull(complaints, "complaints");
  }
}
