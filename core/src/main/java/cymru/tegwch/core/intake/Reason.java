// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.text.Text;
import java.util.Locale;

/**
 * Why a row was rejected or a whole file refused. The name is stable; the message is the same for
 * every row and shows nothing of what was in the cell. The Welsh is unverified.
 */
public enum Reason {
  /** The file has no header and no rows. */
  EMPTY_FILE(true, "The file is empty", "Mae’r ffeil yn wag"),
  /** The bytes are not text in the encoding that was named, or in UTF-8 where none was. */
  ENCODING_MALFORMED(
      true,
      "The file is not in the stated character encoding; name the one that it is in, for instance windows-1252",
      "Nid yw’r ffeil yn yr amgodiad nodau a nodwyd; enwch yr un y mae ynddo, er enghraifft windows-1252"),
  /** The file is in UTF-16 or UTF-32 and nobody said so. */
  ENCODING_UNSUPPORTED(
      true,
      "The file seems to be in UTF-16 or UTF-32; save it as UTF-8, or name its encoding",
      "Mae’n ymddangos bod y ffeil yn UTF-16 neu UTF-32; cadwch hi fel UTF-8, neu enwch ei hamgodiad"),
  /** Two columns have the same name, however they are typed. */
  DUPLICATE_HEADER(true, "Two columns have the same name", "Mae gan ddwy golofn yr un enw"),
  /** A column that the mapping names is not there. */
  MISSING_COLUMN(
      true,
      "A column that the mapping names is not in the file",
      "Nid yw colofn a enwir yn y mapio yn y ffeil"),
  /** The file has more columns than 256. */
  TOO_MANY_COLUMNS(true, "The file has too many columns", "Mae gormod o golofnau yn y ffeil"),
  /** A quotation mark opens a cell and none closes it before the end of the file. */
  UNTERMINATED_QUOTE(
      true,
      "A quotation mark opens a cell on this line and is never closed; nothing after it was read",
      "Mae dyfynnod yn agor cell ar y llinell hon ac nid yw byth yn cael ei gau; ni ddarllenwyd dim ar ei ôl"),
  /** The file is not well-formed JSON, or it has one name twice in one object. */
  MALFORMED_JSON(
      true,
      "The file is not well-formed JSON, or an object has the same name twice",
      "Nid yw’r ffeil yn JSON cywir, neu mae gan wrthrych yr un enw ddwywaith"),
  /** The JSON is not an array of objects. */
  WRONG_SHAPE(
      true, "The JSON must be an array of objects", "Rhaid i’r JSON fod yn arae o wrthrychau"),
  /** The JSON is nested too deeply, or a name, number or text in it is too long. */
  BEYOND_LIMITS(
      true,
      "The JSON is nested too deeply, or something in it is too long",
      "Mae’r JSON wedi’i nythu’n rhy ddwfn, neu mae rhywbeth ynddo’n rhy hir"),

  /** The row was read, and the file was then refused: no row of it is taken. */
  FILE_REFUSED(
      false,
      "The file was refused, so no row of it was taken",
      "Gwrthodwyd y ffeil, felly ni chymerwyd yr un rhes ohoni"),
  /** The row has more or fewer cells than the header. */
  FIELD_COUNT(
      false,
      "The row does not have as many cells as the header",
      "Nid oes gan y rhes gynifer o gelloedd â’r pennawd"),
  /** All cells of the row are empty. */
  EMPTY_ROW(false, "The row is empty", "Mae’r rhes yn wag"),
  /** A cell has more than 4,096 characters. */
  FIELD_TOO_LONG(false, "The cell is too long", "Mae’r gell yn rhy hir"),
  /** A row has more than 65,536 characters. */
  RECORD_TOO_LONG(false, "The row is too long", "Mae’r rhes yn rhy hir"),
  /** Something follows the quotation mark that closes the cell. */
  MALFORMED_QUOTE(
      false,
      "Something follows the quotation mark that closes the cell",
      "Mae rhywbeth yn dilyn y dyfynnod sy’n cau’r gell"),
  /**
   * A control character, one that is invisible or turns the direction of writing, or none at all.
   */
  ILLEGAL_CHARACTER(
      false,
      "The cell has a control character or an invisible one",
      "Mae nod rheoli neu nod anweledig yn y gell"),
  /** An object or array stands where a single value should. */
  NESTED_VALUE(
      false,
      "There is an object or an array where a single value should be",
      "Mae gwrthrych neu arae lle y dylai gwerth unigol fod"),
  /** A cell is empty that must not be. */
  MISSING_VALUE(false, "The cell must not be empty", "Rhaid i’r gell beidio â bod yn wag"),
  /** Nothing in the mapping recognises the value. */
  UNKNOWN_CATEGORY(
      false,
      "The value is not one that the mapping recognises",
      "Nid yw’r gwerth yn un y mae’r mapio yn ei adnabod"),
  /**
   * The value looks like one that the mapping recognises, but some of its letters are of another
   * alphabet, for instance Cyrillic, or of another form, for instance full-width.
   */
  LOOK_ALIKE_LETTERS(
      false,
      "The value looks like one that the mapping recognises, but has letters of another alphabet; type it again",
      "Mae’r gwerth yn edrych fel un y mae’r mapio yn ei adnabod, ond mae ynddo lythrennau o wyddor arall; teipiwch ef eto"),
  /** The label belongs to several categories of the list. */
  AMBIGUOUS_LABEL(
      false,
      "The label belongs to more than one category; give the code",
      "Mae’r label yn perthyn i fwy nag un categori; rhowch y cod"),
  /** Some of the values of one question deny the others. */
  CONFLICTING_VALUES(
      false,
      "The values for one question contradict each other",
      "Mae’r gwerthoedd ar gyfer un cwestiwn yn gwrth-ddweud ei gilydd"),
  /** The value is no day in the stated form. */
  INVALID_DATE(
      false,
      "The value is not a date in the stated form",
      "Nid yw’r gwerth yn ddyddiad yn y ffurf a nodwyd"),
  /** The day is outside the stated range. */
  DATE_OUT_OF_RANGE(
      false, "The date is outside the stated range", "Mae’r dyddiad y tu allan i’r ystod a nodwyd"),
  /** The value is not a whole number. */
  INVALID_NUMBER(false, "The value is not a whole number", "Nid yw’r gwerth yn rhif cyfan"),
  /** The number is outside the stated range, or no category holds the age. */
  NUMBER_OUT_OF_RANGE(
      false, "The number is outside the stated range", "Mae’r rhif y tu allan i’r ystod a nodwyd"),
  /** The reference is not 1 to 64 letters, digits, dots, slashes, underscores or hyphens. */
  INVALID_REFERENCE(
      false,
      "The reference has a character that references may not have, or is too long",
      "Mae nod yn y cyfeirnod na chaiff cyfeirnodau ei gynnwys, neu mae’n rhy hir"),
  /** An earlier row is about the same subject, and the mapping says one row each. */
  DUPLICATE_SUBJECT(
      false,
      "An earlier row is about the same person or household",
      "Mae rhes gynharach am yr un person neu aelwyd");

  private final boolean ofFile;
  private final Text message;

  Reason(boolean ofFile, String en, String cy) {
    this.ofFile = ofFile;
    this.message = Text.of(en, cy);
  }

  /** The code in files, problems and JSON, for instance {@code unknown-category}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is wrong, in both languages. */
  public Text message() {
    return message;
  }

  /** Whether it refuses a file as a whole, rather than one row. */
  public boolean isOfFile() {
    return ofFile;
  }
}
