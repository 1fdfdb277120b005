// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;
import java.util.Locale;

/** The problems that only a form has; the others are those of a record. The Welsh is unverified. */
enum FormFault {
  CONTRADICTS_EARLIER_ANSWER(
      "This does not go with your answer to an earlier question: change one of them or leave this one empty",
      "Nid yw hwn yn cyd-fynd â’ch ateb i gwestiwn cynharach: newidiwch un ohonynt neu gadewch hwn yn wag"),
  WRITE_IN_WITHOUT_CHOICE(
      "Choose the answer that this text belongs to, or remove the text",
      "Dewiswch yr ateb y mae’r testun hwn yn perthyn iddo, neu dilëwch y testun"),
  REPEATED_PARAMETER("Give this answer once only", "Rhowch yr ateb hwn unwaith yn unig");

  private final Text message;

  FormFault(String en, String cy) {
    this.message = Text.of(en, cy);
  }

  Problem at(Place place) {
    return new Problem(name().toLowerCase(Locale.ROOT).replace('_', '-'), place, message);
  }
}
