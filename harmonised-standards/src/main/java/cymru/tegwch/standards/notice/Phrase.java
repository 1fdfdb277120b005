// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import java.util.Locale;

/** What an explainer may say: each constant is a text of the file. */
enum Phrase {
  TITLE,
  WHY_WE_ASK,
  WHO_ASKS,
  PURPOSE,
  YOU_CHOOSE,
  VOLUNTARY,
  NO_DUTY,
  SAME_SERVICE,
  QUESTIONS,
  ANSWERS,
  LINKED,
  LINKED_USE,
  UNLINKED,
  UNLINKED_FINAL,
  NO_DECISION,
  ORIGIN,
  OTHER_SOURCES,
  READERS,
  OUR_READERS,
  NOBODY_ELSE,
  RECIPIENTS,
  ABROAD,
  PUBLISHED,
  RETENTION,
  PERIOD,
  BASIS,
  ARTICLE_6,
  LAW,
  INTERESTS,
  SPECIAL,
  SCHEDULE_1,
  EQUALITY_OF_OPPORTUNITY,
  OBJECT,
  OBJECTION,
  WRITTEN_NOTICE,
  WITHDRAW,
  WITHDRAWAL,
  RIGHTS,
  RIGHTS_BEGIN,
  ACCESS,
  RECTIFICATION,
  ERASURE,
  RESTRICTION,
  PORTABILITY,
  RIGHTS_END,
  CANNOT_FIND,
  LANGUAGES,
  BOTH_LANGUAGES,
  COMPLAINTS,
  COMPLAIN_TO_US,
  COMPLAIN_TO_REGULATOR,
  REGULATOR,
  CONTACT,
  CONTROLLER,
  DATA_PROTECTION_OFFICER,
  VERSION,
  THIS_LANGUAGE,
  LANGUAGE;

  /** Its key in the file, for instance {@code no-duty}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
