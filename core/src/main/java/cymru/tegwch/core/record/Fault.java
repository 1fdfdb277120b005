// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;
import java.util.Locale;

/**
 * The problems that this package finds: a stable code each, and what it means.
 *
 * <p>The Welsh is ours and has not been verified. The texts of content problems also stand in
 * {@code ContributorValidationMessages}, where a validation provider looks for them.
 */
enum Fault {
  // content: what a person answered, or when
  UNKNOWN_LIST(
      "The answer is from a list that is not known here", "Daw’r ateb o restr nad yw’n hysbys yma"),
  WRONG_LIST(
      "The answer is from another list than the question’s",
      "Daw’r ateb o restr wahanol i restr y cwestiwn"),
  NOT_IN_LIST("Choose an answer from the list", "Dewiswch ateb o’r rhestr"),
  REPEATED_CHOICE("Choose each answer once", "Dewiswch bob ateb unwaith yn unig"),
  TOO_MANY_CHOICES("Choose one answer only", "Dewiswch un ateb yn unig"),
  EXCLUSIVE_CHOICE(
      "This answer cannot be chosen together with another",
      "Ni ellir dewis yr ateb hwn gydag ateb arall"),
  WRITE_IN_NOT_EXPECTED(
      "Nothing can be written beside this answer", "Ni ellir ysgrifennu dim wrth ymyl yr ateb hwn"),
  WRITE_IN_TOO_LONG(
      "The text beside the answer is too long", "Mae’r testun wrth ymyl yr ateb yn rhy hir"),
  ILLEGAL_CHARACTER(
      "The text has a character that cannot be accepted",
      "Mae nod yn y testun na ellir ei dderbyn"),
  NUMBER_OUT_OF_RANGE(
      "The number is outside the range that the question allows",
      "Mae’r rhif y tu allan i’r ystod y mae’r cwestiwn yn ei chaniatáu"),
  WRONG_KIND_OF_ANSWER(
      "The question takes another kind of answer", "Mae’r cwestiwn yn gofyn am fath arall o ateb"),
  UNKNOWN_QUESTION(
      "This question is not one of those asked", "Nid yw’r cwestiwn hwn yn un o’r rhai a ofynnwyd"),
  FUTURE_DATE("The date must not be in the future", "Ni chaiff y dyddiad fod yn y dyfodol"),

  // shape: what a document must be before it is a record
  ENCODING_MALFORMED("The document must be in UTF-8", "Rhaid i’r ddogfen fod yn UTF-8"),
  MALFORMED_JSON("The document must be well-formed JSON", "Rhaid i’r ddogfen fod yn JSON dilys"),
  DUPLICATE_KEY(
      "The document gives one property twice", "Mae’r ddogfen yn rhoi un briodwedd ddwywaith"),
  TRAILING_TOKENS(
      "The document must end where the record ends",
      "Rhaid i’r ddogfen orffen lle mae’r cofnod yn gorffen"),
  TOO_LARGE("The document is too large", "Mae’r ddogfen yn rhy fawr"),
  TOO_DEEP("The document is nested too deeply", "Mae’r ddogfen wedi’i nythu’n rhy ddwfn"),
  TOO_LONG(
      "Something in the document is longer than a record can be",
      "Mae rhywbeth yn y ddogfen yn hirach nag y gall cofnod fod"),
  UNKNOWN_PROPERTY(
      "The document has a property that is not known here",
      "Mae priodwedd yn y ddogfen nad yw’n hysbys yma"),
  MISSING_VALUE("A value that is needed is missing", "Mae gwerth angenrheidiol ar goll"),
  WRONG_SHAPE(
      "The value does not have the shape that is expected here",
      "Nid oes gan y gwerth y ffurf a ddisgwylir yma"),
  WRONG_TYPE("The value is of the wrong type", "Mae’r gwerth o’r math anghywir"),
  INVALID_VALUE(
      "The value is not one that can stand here", "Nid yw’r gwerth yn un a all sefyll yma"),
  INVALID_NUMBER("The number must be a whole number", "Rhaid i’r rhif fod yn rhif cyfan"),
  INVALID_DATE(
      "The date must be a real date written YYYY-MM-DD",
      "Rhaid i’r dyddiad fod yn ddyddiad go iawn ar ffurf BBBB-MM-DD");

  private final Text message;

  Fault(String en, String cy) {
    this.message = Text.of(en, cy);
  }

  static Fault of(String code) {
    for (Fault fault : values()) {
      if (fault.code().equals(requireNonNull(code, "code"))) {
        return fault;
      }
    }
    throw new IllegalArgumentException("Problem code must be one of those of records");
  }

  /** The stable code, for instance {@code not-in-list}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Text message() {
    return message;
  }

  /** Whether it is about what was answered, and so also a constraint's. */
  boolean isContent() {
    return compareTo(FUTURE_DATE) <= 0;
  }

  Problem at(Place place) {
    return new Problem(code(), place, message);
  }
}
