// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import cymru.tegwch.core.text.Text;

/** Thrown where records may not be given away. It carries a reason and advice, and no count. */
public final class MicrodataRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The reasons that there are. The Welsh is ours and not verified by a translator. */
  public enum Reason {
    /** There are fewer people than must be alike. */
    TOO_FEW_PEOPLE(
        Text.of(
            "There are fewer people than must be alike.",
            "Mae llai o bobl nag y mae’n rhaid iddynt fod yn debyg i’w gilydd."),
        Text.of(
            "Give away no records of so few people; publish a protected table.",
            "Peidiwch â rhannu cofnodion am gyn lleied o bobl; cyhoeddwch dabl wedi’i ddiogelu.")),
    /** The levels of the variables can be combined in more ways than are searched. */
    TOO_MANY_WAYS(
        Text.of(
            "The levels of these variables can be combined in more than 262,144 ways.",
            "Gellir cyfuno lefelau’r newidynnau hyn mewn mwy na 262,144 o ffyrdd."),
        Text.of(
            "Name fewer variables, or name the levels to choose from.",
            "Enwch lai o newidynnau, neu enwch y lefelau i ddewis ohonynt.")),
    /** No combination of levels makes people alike enough within the limit. */
    NOTHING_SUFFICES(
        Text.of(
            "At no combination of levels are people alike enough without leaving out more records"
                + " than the limit allows.",
            "Nid yw pobl yn ddigon tebyg i’w gilydd ar unrhyw gyfuniad o lefelau heb hepgor mwy o"
                + " gofnodion nag y mae’r terfyn yn ei ganiatáu."),
        Text.of(
            "Allow more records or a whole variable to be left out, or name fewer variables.",
            "Caniatewch hepgor mwy o gofnodion neu newidyn cyfan, neu enwch lai o newidynnau.")),
    /** Counting what would be written did not find what was found before. */
    RECOUNT_DISAGREES(
        Text.of(
            "What would be written was counted again and does not meet the requirements.",
            "Cafodd yr hyn a fyddai’n cael ei ysgrifennu ei gyfrif eto, ac nid yw’n bodloni’r"
                + " gofynion."),
        Text.of(
            "This is a fault of the library. Give nothing away, and report it without any data.",
            "Nam yn y llyfrgell yw hwn. Peidiwch â rhannu dim, a rhowch wybod amdano heb anfon"
                + " unrhyw ddata.")),
    /** A label has no Welsh, and the file is to be written in Welsh. */
    UNTRANSLATED(
        Text.of("A label of a column has no Welsh.", "Nid oes Cymraeg i un o labeli’r colofnau."),
        Text.of(
            "Give the label in both languages, or write the file in English.",
            "Rhowch y label yn y ddwy iaith, neu ysgrifennwch y ffeil yn Saesneg."));

    private final Text text;
    private final Text advice;

    Reason(Text text, Text advice) {
      this.text = text;
      this.advice = advice;
    }

    /** What is wrong. */
    public Text text() {
      return text;
    }

    /** What would help. */
    public Text advice() {
      return advice;
    }
  }

  private final Reason reason;

  MicrodataRefused(Reason reason) {
    super(reason + ": " + reason.text().en() + " " + reason.advice().en());
    this.reason = reason;
  }

  /** Why it was refused, with what would help. */
  public Reason reason() {
    return reason;
  }
}
