// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;
import java.util.Locale;

/** What may be wrong with a translator's file. The Welsh is unverified. */
enum TranslationFault {
  EMPTY_FILE("The file is empty", "Mae’r ffeil yn wag"),
  TOO_LARGE("The file is too large", "Mae’r ffeil yn rhy fawr"),
  ENCODING_MALFORMED(
      "The file is not in UTF-8; save it as CSV UTF-8",
      "Nid yw’r ffeil yn UTF-8; cadwch hi fel CSV UTF-8"),
  MALFORMED_CSV(
      "From here on the file is not well-formed CSV, or a cell or row is too long",
      "O’r fan hon ymlaen nid yw’r ffeil yn CSV cywir, neu mae cell neu res yn rhy hir"),
  WRONG_COLUMNS(
      "The columns must be key, english, welsh, context, source and verified, each once",
      "Rhaid mai key, english, welsh, context, source a verified yw’r colofnau, pob un unwaith"),
  WRONG_WIDTH(
      "The row has more or fewer cells than there are columns",
      "Mae gan y rhes fwy neu lai o gelloedd nag sydd o golofnau"),
  UNKNOWN_KEY(
      "The catalogue has no text with this key", "Nid oes testun â’r allwedd hon yn y catalog"),
  REPEATED_KEY("An earlier row has this key", "Mae’r allwedd hon mewn rhes gynharach"),
  MISSING_KEY("The file has no row for this text", "Nid oes rhes yn y ffeil ar gyfer y testun hwn"),
  ENGLISH_CHANGED(
      "The English is not the catalogue’s; only the Welsh and its mark can be changed here",
      "Nid Saesneg y catalog yw hwn; dim ond y Gymraeg a’i marc y gellir eu newid yma"),
  BLANK_WELSH("The Welsh is blank", "Mae’r Gymraeg yn wag"),
  WELSH_IS_ENGLISH(
      "The Welsh has become the same as the English",
      "Mae’r Gymraeg wedi mynd yr un fath â’r Saesneg"),
  PLACEHOLDER_CHANGED(
      "The Welsh must have the same words in braces as the English, unchanged",
      "Rhaid i’r Gymraeg gynnwys yr un geiriau mewn bachau cyrliog â’r Saesneg, heb eu newid"),
  UNKNOWN_LANGUAGE(
      "The verified languages must be en, cy, both with a space between them, or nothing",
      "Rhaid mai en, cy, y ddwy gyda bwlch rhyngddynt, neu ddim byd yw’r ieithoedd a wiriwyd"),
  VERIFIED_WELSH_CHANGED(
      "The Welsh was read in a published source and is now another; take cy out of the verified languages if it is to change",
      "Darllenwyd y Gymraeg mewn ffynhonnell gyhoeddedig ac mae’n wahanol bellach; tynnwch cy o’r ieithoedd a wiriwyd os yw i newid");

  private final Text message;

  TranslationFault(String en, String cy) {
    this.message = Text.of(en, cy);
  }

  Problem at(Place place) {
    return new Problem(name().toLowerCase(Locale.ROOT).replace('_', '-'), place, message);
  }
}
