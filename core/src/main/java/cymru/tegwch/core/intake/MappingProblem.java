// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;
import java.util.Locale;

/** What can be wrong with a mapping file. The Welsh is unverified. */
enum MappingProblem {
  MAPPING_NOT_JSON(
      "The file is not well-formed JSON, or an object has the same name twice",
      "Nid yw’r ffeil yn JSON cywir, neu mae gan wrthrych yr un enw ddwywaith"),
  MAPPING_MISSING("A member is missing", "Mae aelod ar goll"),
  MAPPING_UNKNOWN("There is no such member in a mapping", "Nid oes aelod o’r fath mewn mapio"),
  MAPPING_WRONG_TYPE("The value is of the wrong type", "Mae’r gwerth o’r math anghywir"),
  MAPPING_NOT_ONE_OF(
      "The value is not one of those that there are",
      "Nid yw’r gwerth yn un o’r rhai sydd ar gael"),
  MAPPING_INVALID(
      "What is said here does not fit together, or not with the catalogue",
      "Nid yw’r hyn a ddywedir yma yn cyd-fynd â’i gilydd, neu â’r catalog");

  private final Text message;

  MappingProblem(String en, String cy) {
    this.message = Text.of(en, cy);
  }

  MappingException at(Place place) {
    return at(place, "");
  }

  /** With what is wrong in particular, which is of the mapping and of nobody's data. */
  MappingException at(Place place, String detail) {
    String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new MappingException(new Problem(code, place, message), detail);
  }
}
