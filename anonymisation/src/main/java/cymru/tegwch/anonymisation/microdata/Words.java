// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import cymru.tegwch.anonymisation.Audience;
import cymru.tegwch.core.html.Plain;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of records beside them. The Welsh is ours and not verified by a translator. */
final class Words {

  private static final Text NOT_FOR_PUBLICATION =
      Text.of("Not for publication.", "Nid i’w gyhoeddi.");
  private static final Text WARNING =
      Text.of(
          "k-anonymity is for sharing with named researchers who have agreed to conditions. It is"
              + " not enough for open data. It does not protect against somebody who knows more"
              + " about a person than the columns named here, who knows all but one of those who"
              + " are the same, or who has another file about the same people. Where everybody who"
              + " is the same gave one answer, that answer is given away. Whoever knows that a"
              + " person is missing from the file knows that few people are like them.",
          "Mae k-anhysbysrwydd ar gyfer rhannu ag ymchwilwyr penodol sydd wedi cytuno i amodau."
              + " Nid yw’n ddigon ar gyfer data agored. Nid yw’n diogelu rhag rhywun sy’n gwybod"
              + " mwy am berson na’r colofnau a enwir yma, sy’n adnabod pawb ond un o’r rhai sydd yr"
              + " un fath, neu sydd â ffeil arall am yr un bobl. Lle rhoddodd pawb sydd yr un fath"
              + " un ateb, datgelir yr ateb hwnnw. Mae unrhyw un sy’n gwybod bod person ar goll o’r"
              + " ffeil yn gwybod nad oes llawer o bobl yn debyg i’r person hwnnw.");

  private final GeneralisedMicrodata of;
  private final Shown shown;

  Words(GeneralisedMicrodata of, Shown shown) {
    this.of = of;
    this.shown = shown;
  }

  /** What was done and what it cannot promise, in lines. */
  String in(Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(
        of.population().description().in(language) + ", " + of.population().asAt().toString());
    lines.add(done().in(language));
    shown.columns().forEach(coding -> lines.add("- " + column(coding, language)));
    if (!of.leftOut().isEmpty()) {
      lines.add(leftOut(language));
    }
    lines.add(WARNING.in(language));
    return lines.stream().map(Plain::clean).collect(Collectors.joining("\n"));
  }

  /** The same under who may read it and what for. */
  String in(Language language, Audience.Restricted readers) {
    Text who =
        Text.of(
            "Readers: " + readers.readers().en() + ". Purpose: " + readers.purpose().en() + ".",
            "Darllenwyr: " + readers.readers().cy() + ". Diben: " + readers.purpose().cy() + ".");
    return NOT_FOR_PUBLICATION.in(language)
        + "\n"
        + Plain.clean(who.in(language))
        + "\n"
        + in(language);
  }

  private Text done() {
    String k = Integer.toString(of.asked().k());
    String identifiers = quasiNames();
    return Text.of(
        "Number of records: "
            + of.records()
            + ". Number of records left out: "
            + of.suppressed()
            + ". Everybody is in a group of at least "
            + k
            + " people who are the same in: "
            + identifiers
            + ". Of every thousand parts of the detail of these columns, parts lost: "
            + of.lossPerThousand()
            + ". Columns:",
        "Nifer y cofnodion: "
            + of.records()
            + ". Nifer y cofnodion a hepgorwyd: "
            + of.suppressed()
            + ". Mae pawb mewn grŵp o "
            + k
            + " o bobl o leiaf sydd yr un fath yn: "
            + identifiers
            + ". O bob mil o rannau o fanylder y colofnau hyn, nifer y rhannau a gollwyd: "
            + of.lossPerThousand()
            + ". Colofnau:");
  }

  private String quasiNames() {
    return shown.quasi().stream()
        .map(coding -> coding.variable().name())
        .collect(Collectors.joining(", "));
  }

  private static String column(Coding coding, Language language) {
    return coding.variable().name()
        + ": "
        + coding.variable().label().in(language)
        + " ("
        + coding.level().orElseThrow().list()
        + "/"
        + coding.level().orElseThrow().name()
        + ")";
  }

  private String leftOut(Language language) {
    String names = String.join(", ", of.leftOut());
    return Text.of("Columns left out: " + names + ".", "Colofnau a hepgorwyd: " + names + ".")
        .in(language);
  }
}
