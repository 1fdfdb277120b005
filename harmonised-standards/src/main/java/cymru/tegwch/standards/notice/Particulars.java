// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis.Article6;
import cymru.tegwch.core.record.LawfulBasis.Article9;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the host says. */
record Particulars(
    CollectionNotice notice,
    Controller controller,
    Linkage linkage,
    Retention retention,
    List<Question> questions,
    Optional optional) {

  /** What not every host has to say. */
  record Optional(
      @Nullable Text law,
      @Nullable Text interests,
      List<Text> recipients,
      @Nullable Text transfers,
      List<Text> sources,
      @Nullable Contact regulator) {

    static final Optional NOTHING = new Optional(null, null, List.of(), null, List.of(), null);

    Optional under(Text named) {
      return new Optional(named, interests, recipients, transfers, sources, regulator);
    }

    Optional pursuing(Text named) {
      return new Optional(law, named, recipients, transfers, sources, regulator);
    }

    Optional sharedWith(List<Text> named) {
      return new Optional(law, interests, named, transfers, sources, regulator);
    }

    Optional sentAbroad(Text named) {
      return new Optional(law, interests, recipients, named, sources, regulator);
    }

    Optional alsoFrom(List<Text> named) {
      return new Optional(law, interests, recipients, transfers, named, regulator);
    }

    Optional regulator(Contact named) {
      return new Optional(law, interests, recipients, transfers, sources, named);
    }
  }

  Particulars asking(List<Question> asked) {
    return new Particulars(notice, controller, linkage, retention, asked, optional);
  }

  Particulars with(Optional other) {
    return new Particulars(notice, controller, linkage, retention, questions, other);
  }

  /** Whether consent is what is relied on, for all answers or for those of a special category. */
  boolean isByConsent() {
    return notice.basis().article6() == Article6.CONSENT
        || notice.basis().article9() == Article9.EXPLICIT_CONSENT;
  }

  static Text requireTranslated(Text text, String name) {
    if (!text.isTranslated()) {
      throw new IllegalArgumentException(name + " must be in both languages");
    }
    return text;
  }
}
