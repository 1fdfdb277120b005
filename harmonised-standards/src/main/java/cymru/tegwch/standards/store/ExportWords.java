// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;

/** The words around a person's answers. The Welsh is ours and has not been verified. */
enum ExportWords {
  TITLE(
      "Your equality monitoring answers that we keep",
      "Eich atebion monitro cydraddoldeb yr ydym yn eu cadw"),
  AS_OF("As of", "Ar"),
  UNDER_A_CODE(
      "Your answers are kept under a code in place of your name.",
      "Cedwir eich atebion o dan god yn lle eich enw."),
  NOTHING("No answers of yours are kept.", "Nid oes unrhyw atebion gennych wedi’u cadw."),
  OBJECTED(
      "You objected to equality monitoring. That is kept, so that no answers of yours are saved, since",
      "Gwrthwynebasoch fonitro cydraddoldeb. Cedwir hynny, fel na chedwir unrhyw atebion gennych, ers"),
  OCCASION("Service and occasion", "Gwasanaeth ac achlysur"),
  LANGUAGE("Language of your answers", "Iaith eich atebion"),
  PURPOSE("What they are for", "At ba ddiben"),
  BASIS("Lawful basis", "Sail gyfreithlon"),
  NOTICE("Notice", "Hysbysiad"),
  QUESTION("Question", "Cwestiwn"),
  ANSWER("Answer", "Ateb"),
  WRITTEN("In your own words", "Yn eich geiriau eich hun"),
  ENGLISH("English", "Saesneg"),
  WELSH("Welsh", "Cymraeg");

  private final Text text;

  ExportWords(String en, String cy) {
    this.text = Text.of(en, cy);
  }

  Text text() {
    return text;
  }

  String in(Language language) {
    return text.in(language);
  }

  static Text of(Language language) {
    return (language == Language.WELSH ? WELSH : ENGLISH).text;
  }

  static Text of(LawfulBasis basis) {
    String en = "UK GDPR Article " + basis.article6().point();
    String cy = "GDPR y DU, Erthygl " + basis.article6().point();
    if (basis.article9() != null) {
      en += " and Article " + basis.article9().point();
      cy += " ac Erthygl " + basis.article9().point();
    }
    if (basis.schedule1Paragraph() != null) {
      en += "; Data Protection Act 2018, Schedule 1, paragraph " + basis.schedule1Paragraph();
      cy += "; Deddf Diogelu Data 2018, Atodlen 1, paragraff " + basis.schedule1Paragraph();
    }
    return Text.of(en, cy);
  }
}
