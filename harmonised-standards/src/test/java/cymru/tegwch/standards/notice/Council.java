// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.LawfulBasis.Article6;
import cymru.tegwch.core.record.LawfulBasis.Article9;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Wales;
import java.net.URI;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** An invented council, and every notice that it could give. */
final class Council {

  static final Contact EQUALITY =
      Contact.of(Text.of("equality@council.example", "cydraddoldeb@council.example"))
          .at(URI.create("mailto:equality@council.example"));
  static final Contact OFFICER =
      Contact.of(Text.of("The officer, County Hall", "Y swyddog, Neuadd y Sir"));
  static final Contact COMPLAINTS =
      Contact.of(Text.of("our complaints form", "ein ffurflen gwyno"))
          .at(URI.create("https://council.example/complaints?about=data&from=monitoring"));
  static final Controller CONTROLLER =
      new Controller(
          Text.of("Example Council", "Cyngor Enghraifft"), EQUALITY, OFFICER, COMPLAINTS);
  static final Retention THREE_YEARS = Retention.of(Period.ofYears(3));
  static final LawfulBasis PUBLIC_TASK =
      LawfulBasis.equalityOfOpportunity("https://council.example/policy");

  private Council() {}

  static CollectionNotice notice(LawfulBasis basis) {
    return new CollectionNotice(
        NoticeId.parse("equality-monitoring@2026-04"),
        Text.of(
            "To see whether our services treat people fairly.",
            "Er mwyn gweld a yw ein gwasanaethau’n trin pobl yn deg."),
        basis);
  }

  /** What most councils would show. */
  static Explainer usual() {
    return of(PUBLIC_TASK, Linkage.LINKED)
        .asking(
            Wales.ETHNIC_GROUP,
            Wales.RELIGION,
            Wales.DISABILITY,
            Wales.SEXUAL_ORIENTATION,
            Wales.WELSH_SPEAKING);
  }

  static Explainer of(LawfulBasis basis, Linkage linkage) {
    return Explainer.of(notice(basis), CONTROLLER, linkage, THREE_YEARS);
  }

  /** With everything that may be said. */
  static Explainer talkative(LawfulBasis basis, Linkage linkage) {
    return of(basis, linkage)
        .under(Text.of("Equality Act 2010, section 149", "Deddf Cydraddoldeb 2010, adran 149"))
        .pursuing(Text.of("To be a fair landlord.", "Bod yn landlord teg."))
        .sharedWith(Text.of("Our survey company", "Ein cwmni arolygon"))
        .sentAbroad(Text.of("To a host in Ireland.", "I letywr yn Iwerddon."))
        .alsoFrom(Text.of("the housing register", "y gofrestr dai"));
  }

  /** Every basis that there can be, with and without a condition. */
  static List<LawfulBasis> bases() {
    List<LawfulBasis> bases = new ArrayList<>();
    for (Article6 article6 : Article6.values()) {
      bases.add(LawfulBasis.of(article6));
      for (Article9 article9 : Article9.values()) {
        for (Integer paragraph : new Integer[] {null, 1, 6, 8}) {
          if (fits(article9, paragraph)) {
            bases.add(new LawfulBasis(article6, article9, paragraph, null));
          }
        }
      }
    }
    return bases;
  }

  private static boolean fits(Article9 article9, Integer paragraph) {
    return switch (article9) {
      case EMPLOYMENT_AND_SOCIAL_PROTECTION,
          HEALTH_OR_SOCIAL_CARE,
          PUBLIC_HEALTH,
          ARCHIVING_RESEARCH_STATISTICS ->
          paragraph != null && paragraph == 1;
      case SUBSTANTIAL_PUBLIC_INTEREST -> paragraph != null && paragraph > 1;
      default -> paragraph == null;
    };
  }
}
