// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.statistics.place.Dissimilarity;
import cymru.tegwch.analysis.statistics.place.FunnelClass;
import cymru.tegwch.analysis.statistics.place.OverDispersion;
import cymru.tegwch.analysis.statistics.place.Ranks;
import cymru.tegwch.core.text.Text;
import java.util.List;

/** What is said of places. The Welsh is ours and unverified. */
final class PlaceWords {

  static final Text ALL_PLACES = Text.of("all places", "pob lle");
  static final Text SHARE = Text.of("share", "cyfran");

  static final Text THE_SAME_FOR_ALL =
      Text.of(
          "nothing to compare: counted for nobody, or for everybody, in all places",
          "dim i’w gymharu: heb ei gyfrif i neb, neu wedi’i gyfrif i bawb, ym mhob lle");

  static final Text FUNNEL =
      Text.of(
          "The funnel stands around the number of all places together, each place included. Its"
              + " limits are of one place by itself; the verdict allows for all places.",
          "Saif y twndis o amgylch rhif pob lle gyda’i gilydd, gan gynnwys pob un ohonynt. Mae ei"
              + " derfynau yn perthyn i un lle ar ei ben ei hun; mae’r dyfarniad yn caniatáu ar"
              + " gyfer pob lle.");

  static final Text NO_DISPERSION =
      Text.of(
          "Too few places can be read to say how much they differ: limits and verdicts are those of"
              + " chance alone.",
          "Gellir darllen rhy ychydig o leoedd i ddweud pa mor wahanol ydynt i’w gilydd: rhai hap yn"
              + " unig yw’r terfynau a’r dyfarniadau.");

  static final Text NO_DISSIMILARITY =
      Text.of(
          "no dissimilarity given: a number that it needs is hidden, does not fit the others, or"
              + " stands on too few",
          "ni roddir anghyffelybrwydd: mae rhif sydd ei angen wedi’i guddio, heb gyd-fynd â’r"
              + " lleill, neu’n seiliedig ar rhy ychydig");

  static final Text OPEN_TO_ROUNDING =
      Text.of(
          "the rounding of the counts could have changed this verdict",
          "gallai talgrynnu’r niferoedd fod wedi newid y dyfarniad hwn");

  static final Text DISSIMILARITY = Text.of("dissimilarity", "anghyffelybrwydd");
  static final Text BY_CHANCE = Text.of("by chance alone", "drwy hap yn unig");
  static final Text BEYOND_CHANCE = Text.of("beyond chance", "y tu hwnt i hap");

  private PlaceWords() {}

  static Text funnelTitle(Text asked, Text unit, Text places) {
    return title(Text.of("Places in a funnel: ", "Lleoedd mewn twndis: "), asked, unit, places);
  }

  static Text profileTitle(Text asked, Text unit, Text places) {
    return title(Text.of("Profiles of places: ", "Proffiliau lleoedd: "), asked, unit, places);
  }

  static Text pooledTitle(Text asked, Text unit, Text places) {
    return title(Text.of("Places, pooled: ", "Lleoedd, wedi’u cyfuno: "), asked, unit, places);
  }

  private static Text title(Text kind, Text asked, Text unit, Text places) {
    return Sentence.both(
        List.of(asked, places),
        kind.en() + asked.en() + " (" + unit.en() + "; " + places.en() + ")",
        kind.cy() + asked.cy() + " (" + unit.cy() + "; " + places.cy() + ")");
  }

  static Text classOf(FunnelClass place) {
    return switch (place) {
      case VERY_HIGH ->
          Text.of("above the 99.8% limit of the funnel", "uwchlaw terfyn 99.8% y twndis");
      case HIGH ->
          Text.of(
              "above the 95% limit of the funnel, within that of 99.8%",
              "uwchlaw terfyn 95% y twndis, o fewn yr un 99.8%");
      case WITHIN -> Text.of("within the 95% limits of the funnel", "o fewn terfynau 95% y twndis");
      case LOW ->
          Text.of(
              "below the 95% limit of the funnel, within that of 99.8%",
              "islaw terfyn 95% y twndis, o fewn yr un 99.8%");
      case VERY_LOW ->
          Text.of("below the 99.8% limit of the funnel", "islaw terfyn 99.8% y twndis");
    };
  }

  /** Between which numbers a place of that size is within the limits. */
  static Text limits(Funnel funnel, Rate rate) {
    String narrow = limits(FunnelPower.within(funnel, rate.base(), 0.05), rate, " to ");
    String wide = limits(FunnelPower.within(funnel, rate.base(), 0.002), rate, " to ");
    return Text.of(
        "limits for a place of this size: 95% from " + narrow + ", 99.8% from " + wide,
        "terfynau ar gyfer lle o’r maint hwn: 95% o "
            + narrow.replace(" to ", " i ")
            + ", 99.8% o "
            + wide.replace(" to ", " i "));
  }

  private static String limits(FunnelPower.Within within, Rate rate, String to) {
    return number(within.least(), rate) + to + number(within.most(), rate);
  }

  private static String number(long count, Rate rate) {
    String printed = new Rate(count, rate.base(), rate.per(), null).printed();
    return rate.per() == Rate.Per.HUNDRED ? printed + "%" : printed;
  }

  /** A rank with its limits: it is never told without. */
  static Text rank(Ranks.Rank rank, int places, double confidence) {
    String at = Digits.count(rank.rank());
    String of = Digits.count(places);
    String best = Digits.count(rank.best());
    String worst = Digits.count(rank.worst());
    String sure = Digits.percent(confidence);
    return Text.of(
        "rank "
            + at
            + " of "
            + of
            + ", 1 the highest, and anywhere from "
            + best
            + " to "
            + worst
            + " ("
            + sure
            + " for all ranks together)",
        "safle "
            + at
            + " o "
            + of
            + ", 1 yw’r uchaf, ac unrhyw le o "
            + best
            + " i "
            + worst
            + " ("
            + sure
            + " ar gyfer pob safle gyda’i gilydd)");
  }

  /** How much more places differ than chance lets them, and what was made of it. */
  static Text overDispersion(OverDispersion over, Dispersion dispersion) {
    String places = Digits.count(over.places());
    String phi = Digits.signed(over.phi(), 2);
    boolean isAllowed = dispersion != Dispersion.NONE;
    return Text.of(
        "Of the places that can be read ("
            + places
            + ") the variance is "
            + phi
            + " times that of chance alone (φ, a tenth drawn in at either end); limits and verdicts"
            + (isAllowed ? " allow for it." : " do not allow for it."),
        "O’r lleoedd y gellir eu darllen ("
            + places
            + ") mae’r amrywiant wedi’i luosi â "
            + phi
            + " o’i gymharu â hap yn unig (φ, degfed wedi’i thynnu i mewn ar y naill ben a’r llall);"
            + (isAllowed
                ? " mae’r terfynau a’r dyfarniadau yn caniatáu ar ei gyfer."
                : " nid yw’r terfynau na’r dyfarniadau yn caniatáu ar ei gyfer."));
  }

  /** Of whom the shares are, and in how many comparisons. */
  static Text profiles(int comparisons, int indices) {
    return Text.of(
        "Each share is of a place and is compared with that of the other places. Comparisons"
            + " allowed for together: "
            + Digits.count(comparisons)
            + "; indices of dissimilarity, by themselves: "
            + Digits.count(indices)
            + ".",
        "Mae pob cyfran yn perthyn i le ac fe’i cymherir â’r lleoedd eraill. Cymariaethau y"
            + " caniatawyd ar eu cyfer gyda’i gilydd: "
            + Digits.count(comparisons)
            + "; mynegeion anghyffelybrwydd, ar wahân: "
            + Digits.count(indices)
            + ".");
  }

  /** What a place's index is of. */
  static Text fromOtherPlaces(double value) {
    String number = Digits.signed(value, 2);
    return Text.of(
        "dissimilarity from the other places "
            + number
            + ", the share that would have to be in another group for the two to be alike",
        "anghyffelybrwydd i’r lleoedd eraill "
            + number
            + ", y gyfran y byddai’n rhaid iddi fod mewn grŵp arall i’r ddau fod yn debyg");
  }

  /** What a group's index is of. */
  static Text overPlaces(double value) {
    String number = Digits.signed(value, 2);
    return Text.of(
        "dissimilarity from the others over places "
            + number
            + ", the share that would have to live in another place to be spread as they are",
        "anghyffelybrwydd i’r lleill dros y lleoedd "
            + number
            + ", y gyfran y byddai’n rhaid iddi fyw mewn lle arall i fod wedi’i gwasgaru fel"
            + " hwythau");
  }

  /** How large the index is by chance alone, and how often chance goes so far. */
  static Text byChance(
      Dissimilarity index, double adjusted, boolean isMore, int indices, int draws) {
    String expected = Digits.signed(index.expected(), 2);
    String beyond = Digits.signed(index.beyondChance(), 2);
    String p = Digits.p(adjusted);
    return Text.of(
        expected
            + " on average by chance alone, "
            + beyond
            + " beyond chance; "
            + (isMore
                ? "more uneven than chance makes it ("
                : "no more uneven than chance may make it (")
            + p
            + " after allowing for "
            + indices
            + " indices, by "
            + Digits.count(draws)
            + " random draws)",
        expected
            + " ar gyfartaledd drwy hap yn unig, "
            + beyond
            + " y tu hwnt i hap; "
            + (isMore
                ? "yn fwy anwastad nag y gwna hap ("
                : "heb fod yn fwy anwastad nag y gall hap ei wneud (")
            + p
            + " ar ôl caniatáu ar gyfer yr holl fynegeion, nifer: "
            + indices
            + ", tyniadau ar hap: "
            + Digits.count(draws)
            + ")");
  }
}
