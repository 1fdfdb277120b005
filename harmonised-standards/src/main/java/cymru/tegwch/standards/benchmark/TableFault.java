// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;

/** What may be wrong with a downloaded table. The Welsh is unverified. */
enum TableFault {
  EMPTY_FILE("empty-file", "The file is empty", "Mae’r ffeil yn wag"),
  ENCODING_MALFORMED(
      "encoding-malformed",
      "The file is not in UTF-8; save it as CSV UTF-8",
      "Nid yw’r ffeil yn UTF-8; cadwch hi fel CSV UTF-8"),
  MALFORMED_CSV(
      "malformed-csv",
      "From here on the file is not well-formed CSV, or a cell or row is too long",
      "O’r fan hon ymlaen nid yw’r ffeil yn CSV cywir, neu mae cell neu res yn rhy hir"),
  TOO_LARGE("too-large", "The file is too large", "Mae’r ffeil yn rhy fawr"),
  MISSING_COLUMN(
      "missing-column",
      "A column that the layout names is not in the file",
      "Nid yw colofn a enwir yn y cynllun yn y ffeil"),
  REPEATED_COLUMN(
      "repeated-column",
      "Two columns have the same heading or stand for the same category",
      "Mae gan ddwy golofn yr un pennawd, neu maent yn sefyll dros yr un categori"),
  UNKNOWN_CATEGORY(
      "unknown-category",
      "The label is not one of the table’s; add it to the description, or as a total or subtotal to the layout",
      "Nid yw’r label yn un o labeli’r tabl; ychwanegwch ef at y disgrifiad, neu fel cyfanswm neu is-gyfanswm at y cynllun"),
  MISSING_CATEGORY(
      "missing-category",
      "A category of the table has no figure for this area",
      "Nid oes ffigur ar gyfer un o gategorïau’r tabl yn yr ardal hon"),
  REPEATED_CATEGORY(
      "repeated-category",
      "The area has a second figure for this category; the file may have a further dimension, of which one value must be chosen",
      "Mae gan yr ardal ail ffigur ar gyfer y categori hwn; efallai fod gan y ffeil ddimensiwn arall, a rhaid dewis un gwerth ohono"),
  REPEATED_AREA(
      "repeated-area",
      "The area is in the file a second time",
      "Mae’r ardal yn y ffeil am yr ail dro"),
  UNKNOWN_AREA(
      "unknown-area",
      "The area has no code in the file and its name is not one of those that are known",
      "Nid oes gan yr ardal god yn y ffeil ac nid yw ei henw yn un o’r rhai hysbys"),
  NOT_A_COUNT(
      "not-a-count",
      "The cell must be a whole number of 0 or more, without separators",
      "Rhaid i’r gell fod yn rhif cyfan, 0 neu fwy, heb wahanyddion"),
  WRONG_WIDTH(
      "wrong-width",
      "The row has more or fewer cells than there are columns",
      "Mae gan y rhes fwy neu lai o gelloedd nag sydd o golofnau");

  private final String code;
  private final Text message;

  TableFault(String code, String en, String cy) {
    this.code = code;
    this.message = Text.of(en, cy);
  }

  /** This fault in the file as a whole. */
  Problem whole() {
    return new Problem(code, Place.WHOLE, message);
  }

  /** This fault in a row, from 1. */
  Problem row(long row) {
    return new Problem(code, Place.row(row), message);
  }

  /** This fault in a cell, row and column from 1. */
  Problem cell(long row, int column) {
    return new Problem(code, new Place.Cell(row, column, null), message);
  }
}
