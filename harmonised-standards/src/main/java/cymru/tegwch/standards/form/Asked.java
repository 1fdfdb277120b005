// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.record.AnswerRule;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Routing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as a form asks it: everything that the catalogue says of it, read once. */
sealed interface Asked permits AskedChoice, AskedNumber {

  /** What is sent, and stands in a record's JSON, for the answer to say nothing. */
  String PREFER_NOT_TO_SAY = Silence.PREFER_NOT_TO_SAY.code();

  /** The name in a record, and the field without the prefix. */
  String name();

  Text label();

  Text text();

  /** The lines under the question that are always there. */
  List<Text> guidance();

  int ageFloor();

  /** Which answers to an earlier question make it asked, or null where it always is. */
  @Nullable Routing after();

  AnswerRule rule();

  /** Every name, without the prefix, under which something of the answer may be sent. */
  List<String> names();

  static Text requireBoth(Text text, String question) {
    if (!text.isTranslated()) {
      throw new IllegalArgumentException(
          "Texts of question '" + question + "' must be in both languages");
    }
    return text;
  }
}
