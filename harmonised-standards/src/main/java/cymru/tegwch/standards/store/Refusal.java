// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;
import java.util.Locale;

/**
 * Why a store did not do what it was asked, and changed nothing. The Welsh is ours and has not been
 * verified.
 */
public enum Refusal {
  /** The record was changed after the version that the change was made from. */
  STALE(
      "The answers were changed in the meantime. Nothing was saved",
      "Newidiwyd yr atebion yn y cyfamser. Ni chadwyd dim"),
  /** There is a record of that person and occasion already, and it says something else. */
  ALREADY_KEPT(
      "Answers are already kept for this occasion. Nothing was saved",
      "Mae atebion eisoes wedi’u cadw ar gyfer yr achlysur hwn. Ni chadwyd dim"),
  /** Nothing is kept under that id. */
  NO_RECORD("No answers are kept here", "Nid oes atebion wedi’u cadw yma"),
  /** The id is unlinked: nothing leads from a person to the record. */
  UNLINKED(
      "These answers were given without a link to a person, so they cannot be found again",
      "Rhoddwyd yr atebion hyn heb gysylltiad â pherson, felly ni ellir dod o hyd iddynt eto"),
  /** The person has objected, and nothing of them is processed for this purpose. */
  OBJECTED(
      "This person has objected to equality monitoring. Nothing was saved",
      "Mae’r person hwn wedi gwrthwynebu monitro cydraddoldeb. Ni chadwyd dim");

  private final Text message;

  Refusal(String en, String cy) {
    this.message = Text.of(en, cy);
  }

  /** The stable code, for instance {@code already-kept}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What people read. */
  public Text message() {
    return message;
  }

  /** The refusal as a problem, for a host that answers in RFC 9457. */
  public Problem problem() {
    return new Problem(code(), Place.WHOLE, message);
  }
}
