// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.Refusal.Kind;
import cymru.tegwch.core.text.Text;
import java.util.List;

/** The words of refusals. The Welsh is ours and not verified by a translator. */
final class Reasons {

  private static final Text DROP_A_TABLE =
      Text.of(
          "Leave one of these tables out, or count them so that they agree. Publishing them in"
              + " separate releases is not safe.",
          "Hepgorwch un o’r tablau hyn, neu cyfrifwch nhw fel eu bod yn cytuno. Nid yw’n ddiogel"
              + " eu cyhoeddi mewn datganiadau ar wahân.");
  private static final Text COARSER =
      Text.of(
          "Use a coarser level of a variable, or leave one of these tables out. Publishing them in"
              + " separate releases is not safe.",
          "Defnyddiwch lefel fwy bras o newidyn, neu hepgorwch un o’r tablau hyn. Nid yw’n ddiogel"
              + " eu cyhoeddi mewn datganiadau ar wahân.");

  private Reasons() {}

  static Refusal empty() {
    return new Refusal(
        Kind.EMPTY,
        List.of(),
        Text.of("The release has no table.", "Nid oes tabl yn y datganiad."),
        Text.of("Add at least one table.", "Ychwanegwch o leiaf un tabl."));
  }

  static Refusal populationsDiffer(List<String> tables) {
    return new Refusal(
        Kind.POPULATIONS_DIFFER,
        tables,
        Text.of(
            "The tables describe different people, units or dates.",
            "Mae’r tablau’n disgrifio pobl, unedau neu ddyddiadau gwahanol."),
        Text.of(
            "Put tables of one population and date into a release; events and those exposed to"
                + " them belong in an exposure table.",
            "Rhowch dablau o un boblogaeth ac un dyddiad mewn datganiad; mae digwyddiadau a’r rhai"
                + " a allai eu cael yn perthyn i dabl amlygiad."));
  }

  static Refusal populationsNest(List<String> tables) {
    return new Refusal(
        Kind.POPULATIONS_NEST,
        tables,
        Text.of(
            "The people of one table may be among those of another, so the rest could be found by"
                + " taking away.",
            "Gall pobl un tabl fod ymhlith pobl tabl arall, felly gellid canfod y gweddill drwy"
                + " dynnu."),
        Text.of(
            "Count the smaller group as an outcome or a dimension of the larger population.",
            "Cyfrifwch y grŵp llai fel canlyniad neu ddimensiwn o’r boblogaeth fwy."));
  }

  static Refusal overlapping(List<String> tables) {
    return new Refusal(
        Kind.OVERLAPPING_DIMENSION,
        tables,
        Text.of(
            "A person may be in several groups of a variable at once, and the tables group it in"
                + " different ways.",
            "Gall person fod mewn sawl grŵp o newidyn ar unwaith, ac mae’r tablau’n ei grwpio mewn"
                + " ffyrdd gwahanol."),
        Text.of(
            "Count that variable at one level in all tables of the release.",
            "Cyfrifwch y newidyn hwnnw ar un lefel ym mhob tabl yn y datganiad."));
  }

  static Refusal levelsCross(List<String> tables) {
    return new Refusal(
        Kind.LEVELS_CROSS,
        tables,
        Text.of(
            "The tables group a variable in ways that cut across each other, or by different"
                + " lists; they cannot yet be protected together.",
            "Mae’r tablau’n grwpio newidyn mewn ffyrdd sy’n torri ar draws ei gilydd, neu yn ôl"
                + " rhestrau gwahanol; ni ellir eu diogelu gyda’i gilydd eto."),
        DROP_A_TABLE);
  }

  static Refusal variableTwice(List<String> tables) {
    return new Refusal(
        Kind.VARIABLE_TWICE,
        tables,
        Text.of(
            "A table uses one variable for two of its dimensions.",
            "Mae tabl yn defnyddio un newidyn ar gyfer dau o’i ddimensiynau."),
        Text.of(
            "Count the table by different variables.",
            "Cyfrifwch y tabl yn ôl newidynnau gwahanol."));
  }

  static Refusal countsDisagree(List<String> tables) {
    return new Refusal(
        Kind.COUNTS_DISAGREE,
        tables,
        Text.of(
            "The same people are counted differently in two places, or a total is not the sum of"
                + " its parts.",
            "Mae’r un bobl wedi’u cyfrif yn wahanol mewn dau le, neu nid yw cyfanswm yn swm ei"
                + " rannau."),
        Text.of(
            "Count all tables of the release from the same data.",
            "Cyfrifwch holl dablau’r datganiad o’r un data."));
  }

  static Refusal tooLarge(List<String> tables) {
    return new Refusal(
        Kind.TOO_LARGE,
        tables,
        Text.of(
            "The tables together are too large to be attacked, so nothing is known of their"
                + " safety.",
            "Mae’r tablau gyda’i gilydd yn rhy fawr i’w profi, felly ni wyddys a ydynt yn"
                + " ddiogel."),
        COARSER);
  }

  static Refusal unprotectable(List<String> tables) {
    return new Refusal(
        Kind.UNPROTECTABLE,
        tables,
        Text.of(
            "No choice of cells to hide protects everyone in these tables.",
            "Nid oes dewis o gelloedd i’w cuddio sy’n diogelu pawb yn y tablau hyn."),
        COARSER);
  }

  static Refusal noRounding(List<String> tables) {
    return new Refusal(
        Kind.NO_ROUNDING,
        tables,
        Text.of(
            "No rounding was found with which everything printed adds up.",
            "Ni chafwyd ffordd o dalgrynnu fel bod popeth a argreffir yn adio."),
        Text.of(
            "Round each number to the nearest, or publish fewer tables together.",
            "Talgrynnwch bob rhif i’r agosaf, neu cyhoeddwch lai o dablau gyda’i gilydd."));
  }

  static Refusal noRoundingBeside(List<String> tables) {
    return new Refusal(
        Kind.NO_ROUNDING,
        tables,
        Text.of(
            "No rounding was found with which everything printed adds up and what was published"
                + " before stays as it was printed.",
            "Ni chafwyd ffordd o dalgrynnu fel bod popeth a argreffir yn adio a’r hyn a gyhoeddwyd"
                + " o’r blaen yn aros fel yr argraffwyd ef."),
        Text.of(
            "Leave the new tables out, or publish them for the next date together with the others.",
            "Hepgorwch y tablau newydd, neu cyhoeddwch nhw ar gyfer y dyddiad nesaf ynghyd â’r"
                + " lleill."));
  }

  static Refusal methodTells(List<String> tables) {
    return new Refusal(
        Kind.METHOD_TELLS,
        tables,
        Text.of(
            "A reader who knows how hidden cells are chosen could work out one of them: it is the"
                + " same in all tables that would be printed so.",
            "Gallai darllenydd sy’n gwybod sut y dewisir y celloedd i’w cuddio gyfrifo un ohonynt:"
                + " mae’r un fath ym mhob tabl a fyddai’n cael ei argraffu felly."),
        COARSER);
  }

  static Refusal insiderWins(List<String> tables) {
    return new Refusal(
        Kind.ATTACKER_WINS,
        tables,
        Text.of(
            "Somebody who is alone in a hidden cell, and knows their own value, could come too near"
                + " that of another, or could not be proved unable to.",
            "Gallai rhywun sydd ar ei ben ei hun neu ar ei phen ei hun mewn cell gudd, ac sy’n"
                + " gwybod ei werth ei hun, ddod yn rhy agos at werth rhywun arall, neu ni ellid"
                + " profi na allai."),
        Text.of(
            "Use a coarser level of a variable so that nobody is alone in a cell, or leave the means"
                + " out.",
            "Defnyddiwch lefel fwy bras o newidyn fel nad oes neb ar ei ben ei hun mewn cell, neu"
                + " hepgorwch y cymedrau."));
  }

  static Refusal attackerWins(List<String> tables) {
    return new Refusal(
        Kind.ATTACKER_WINS,
        tables,
        Text.of(
            "A hidden number could be narrowed down from what would be printed, or could not be"
                + " proved safe.",
            "Gellid cyfyngu ar rif cudd o’r hyn a fyddai’n cael ei argraffu, neu ni ellid profi ei"
                + " fod yn ddiogel."),
        COARSER);
  }

  static Refusal ticksCrossed(List<String> tables) {
    return new Refusal(
        Kind.ATTACKER_WINS,
        tables,
        Text.of(
            "A table crosses two questions to which a person may give several answers, and with so"
                + " many combinations of answers what it hides could not be proved safe.",
            "Mae tabl yn croesi dau gwestiwn y gall person roi sawl ateb iddynt, a chyda chynifer o"
                + " gyfuniadau o atebion ni ellid profi bod yr hyn y mae’n ei guddio’n ddiogel."),
        Text.of(
            "Count each of the two questions in a table of its own, or use levels of fewer groups.",
            "Cyfrifwch bob un o’r ddau gwestiwn mewn tabl ar wahân, neu defnyddiwch lefelau â llai o"
                + " grwpiau."));
  }

  static Refusal earlierTableMissing(List<String> tables) {
    return new Refusal(
        Kind.EARLIER_TABLE_MISSING,
        tables,
        Text.of(
            "These tables were published before, for the same people and date, and are not in this"
                + " release, so what all of them hide together could not be checked.",
            "Cyhoeddwyd y tablau hyn o’r blaen, am yr un bobl a’r un dyddiad, ac nid ydynt yn y"
                + " datganiad hwn, felly ni ellid gwirio’r hyn y maent i gyd yn ei guddio."),
        Text.of(
            "Add them to this release. They will print what they printed before.",
            "Ychwanegwch nhw at y datganiad hwn. Byddant yn argraffu’r hyn a argraffwyd o’r"
                + " blaen."));
  }

  static Refusal revised(List<String> tables) {
    return new Refusal(
        Kind.REVISED,
        tables,
        Text.of(
            "Something that was published before, for the same people and date, would be printed"
                + " otherwise, and what changed may be about one person.",
            "Byddai rhywbeth a gyhoeddwyd o’r blaen, am yr un bobl a’r un dyddiad, yn cael ei"
                + " argraffu’n wahanol, a gall yr hyn a newidiodd fod am un person."),
        Text.of(
            "Leave what was published as it is. Corrections and withdrawn answers count from the"
                + " next date on.",
            "Gadewch yr hyn a gyhoeddwyd fel y mae. Bydd cywiriadau ac atebion a dynnwyd yn ôl yn"
                + " cyfrif o’r dyddiad nesaf ymlaen."));
  }

  static Refusal nestsWithEarlier(List<String> tables) {
    return new Refusal(
        Kind.NESTS_WITH_EARLIER,
        tables,
        Text.of(
            "Another part of this population, or all of it, was published before for the same"
                + " date, so the rest could be found by taking away.",
            "Cyhoeddwyd rhan arall o’r boblogaeth hon, neu’r cyfan ohoni, o’r blaen am yr un"
                + " dyddiad, felly gellid canfod y gweddill drwy dynnu."),
        Text.of(
            "From the next date on, count the smaller group as an outcome or a dimension of the"
                + " larger population.",
            "O’r dyddiad nesaf ymlaen, cyfrifwch y grŵp llai fel canlyniad neu ddimensiwn o’r"
                + " boblogaeth fwy."));
  }

  static Refusal turnoverNotStated(List<String> tables) {
    return new Refusal(
        Kind.TURNOVER_NOT_STATED,
        tables,
        Text.of(
            "This population was published for another date, and it is not stated how many people"
                + " came and went in between.",
            "Cyhoeddwyd tablau am y boblogaeth hon ar gyfer dyddiad arall, ac ni nodir faint o bobl"
                + " a ddaeth ac a aeth rhwng y ddau."),
        Text.of(
            "Count joiners and leavers, those whose answers were withdrawn among the leavers, and"
                + " state them.",
            "Cyfrifwch y rhai a ymunodd a’r rhai a adawodd, gan gynnwys y rhai y tynnwyd eu"
                + " hatebion yn ôl ymhlith y rhai a adawodd, a nodwch nhw."));
  }

  static Refusal turnoverTooSmall(List<String> tables) {
    return new Refusal(
        Kind.TURNOVER_TOO_SMALL,
        tables,
        Text.of(
            "So few people came and went since this population was published for another date that"
                + " what changed is about them.",
            "Daeth ac aeth cyn lleied o bobl ers cyhoeddi tablau am y boblogaeth hon ar gyfer"
                + " dyddiad arall nes bod yr hyn a newidiodd yn ymwneud â nhw."),
        Text.of(
            "Wait for a later date, when more people have come and gone.",
            "Arhoswch am ddyddiad diweddarach, pan fydd rhagor o bobl wedi dod a mynd."));
  }

  static Refusal untranslated(List<String> tables, List<String> variables) {
    String names = String.join(", ", variables);
    return new Refusal(
        Kind.UNTRANSLATED,
        tables,
        Text.of(
            "Labels are not translated for: " + names + ".",
            "Nid yw labeli wedi’u cyfieithu ar gyfer: " + names + "."),
        Text.of(
            "Give every label in English and in Welsh.",
            "Rhowch bob label yn Gymraeg ac yn Saesneg."));
  }
}
