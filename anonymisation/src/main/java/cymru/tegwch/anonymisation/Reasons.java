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
