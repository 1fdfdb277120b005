// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Figure;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.DateText;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a finding's sentence, each in both languages side by side.
 *
 * <p>A clause stands by itself: a label or a number in it is never inflected, and in Welsh never
 * follows a word that would mutate it. The Welsh is ours and unverified.
 */
public final class Words {

  public static final Text NOBODY_IN_GROUP =
      Text.of(
          "nothing to compare: nobody in this group has an answer",
          "dim i’w gymharu: nid oes neb yn y grŵp hwn ag ateb");

  public static final Text NOBODY_TO_COMPARE_WITH =
      Text.of(
          "nothing to compare with: nobody else has an answer",
          "dim i gymharu ag ef: nid oes neb arall ag ateb");

  public static final Text HAPPENED_TO_NOBODY =
      Text.of(
          "nothing to compare: counted for nobody, in this group or among those compared with",
          "dim i’w gymharu: heb ei gyfrif i neb, yn y grŵp hwn nac ymhlith y rhai a gymharwyd");

  public static final Text NOBODY_IN_BENCHMARK =
      Text.of(
          "nothing to compare with: nobody in this group of the benchmark",
          "dim i gymharu ag ef: nid oes neb yn y grŵp hwn yn y meincnod");

  public static final Text NOBODY_ELSE_IN_BENCHMARK =
      Text.of(
          "nothing to compare with: nobody outside this group of the benchmark",
          "dim i gymharu ag ef: nid oes neb y tu allan i’r grŵp hwn yn y meincnod");

  public static final Text WITHHELD =
      Text.of(
          "withheld: the numbers for this comparison may not be published, or their base is too"
              + " small for a rate",
          "wedi’i ddal yn ôl: ni cheir cyhoeddi’r rhifau ar gyfer y gymhariaeth hon, neu mae eu"
              + " sylfaen yn rhy fach i roi cyfradd");

  public static final Text WHOLE_BODY =
      Text.of(
          "a fact about the whole body, and so without an interval",
          "ffaith am y corff cyfan, ac felly heb gyfwng");

  public static final Text ANOTHER_YEAR =
      Text.of(
          "The benchmark is of another year than the count: what changed between them is part of"
              + " the difference.",
          "Mae’r meincnod yn perthyn i flwyddyn wahanol i’r cyfrif: mae’r hyn a newidiodd rhyngddynt"
              + " yn rhan o’r gwahaniaeth.");

  public static final Text EVENTS =
      Text.of(
          "One person may have several of these events, which the certainty does not allow for.",
          "Gall sawl un o’r digwyddiadau hyn fod yn ddigwyddiadau’r un person, ac nid yw’r sicrwydd"
              + " yn caniatáu ar gyfer hynny.");

  public static final Text WIDENED =
      Text.of(
          "the intervals are widened by what rounding may have moved",
          "ehangwyd y cyfyngau yn ôl yr hyn y gallai talgrynnu fod wedi’i symud");
  public static final Text THE_REST = Text.of("the rest", "y gweddill");

  public static final Text LOWER_RATE =
      Text.of("associated with a lower rate", "yn gysylltiedig â chyfradd is");
  public static final Text HIGHER_RATE =
      Text.of("associated with a higher rate", "yn gysylltiedig â chyfradd uwch");

  private Words() {}

  /** Whom a share is of: units that have an answer, or a silence that counts. */
  public static Text basis(Text unit, List<Text> alsoInBase) {
    Text answered =
        Sentence.both(List.of(unit), unit.en() + " with an answer", unit.cy() + " ag ateb");
    if (alsoInBase.isEmpty()) {
      return answered;
    }
    Text also = Sentence.joined(", ", alsoInBase);
    return Sentence.both(
        List.of(answered, also),
        answered.en() + " or with: " + also.en(),
        answered.cy() + " neu â: " + also.cy());
  }

  /** A share with its count, base and interval. */
  public static Text share(Rate figure, Text basis) {
    String share = figure.printed() + "% (" + Digits.count(figure.count());
    String base = Digits.count(figure.base());
    int decimals = figure.decimals();
    Range range = range(figure.interval(), limit -> Digits.signed(100 * limit, decimals) + "%");
    return Sentence.both(
        List.of(basis),
        share + " of " + base + " " + basis.en() + following(range.en()) + ")",
        share + " o " + base + ", " + basis.cy() + following(range.cy()) + ")");
  }

  /** A rate of events with its count, exposure and interval. */
  public static Text rate(Rate figure, Text events, Text exposure) {
    int factor = figure.per().factor();
    int decimals = figure.decimals();
    Range range = range(figure.interval(), limit -> Digits.signed(factor * limit, decimals));
    String rate = figure.printed();
    String per = Digits.count(factor);
    String count = ": " + Digits.count(figure.count()) + ", ";
    String base = ": " + Digits.count(figure.base());
    return Sentence.both(
        List.of(events, exposure),
        rate
            + " per "
            + per
            + " ("
            + events.en()
            + count
            + exposure.en()
            + base
            + following(range.en())
            + ")",
        rate
            + " fesul "
            + per
            + " ("
            + events.cy()
            + count
            + exposure.cy()
            + base
            + following(range.cy())
            + ")");
  }

  /** The benchmark's share, and whose it is. */
  public static Text benchmark(Rate share, Benchmark benchmark) {
    Text place = benchmark.area();
    Text date = DateText.of(benchmark.population().asAt());
    int floor = benchmark.ageFloor();
    String figure = share.printed() + "% (";
    return Sentence.both(
        List.of(place),
        "benchmark "
            + figure
            + place.en()
            + ", "
            + date.en()
            + (floor == 0 ? "" : ", aged " + floor + " and over")
            + ")",
        "meincnod "
            + figure
            + place.cy()
            + ", "
            + date.cy()
            + (floor == 0 ? "" : ", " + floor + " oed a throsodd")
            + ")");
  }

  /** That a table of those of some age is held against a benchmark of everyone. */
  public static Text everyAge(int floor) {
    return Text.of(
        "The benchmark is of every age and the count of those aged "
            + floor
            + " and over: a difference of age is part of the difference.",
        "Mae’r meincnod yn cynnwys pob oedran a’r cyfrif y rhai "
            + floor
            + " oed a throsodd yn unig: mae gwahaniaeth oedran yn rhan o’r gwahaniaeth.");
  }

  /** Who was counted in the benchmark and is in none of its shares, by kind of silence. */
  public static Text silentInBenchmark(Benchmark benchmark) {
    List<Text> silences = new ArrayList<>();
    benchmark
        .silences()
        .forEach(
            (kind, count) ->
                silences.add(
                    Text.of(
                        kind.label().en() + " (" + Digits.count(count) + ")",
                        kind.label().cy() + " (" + Digits.count(count) + ")")));
    Text list = Sentence.joined(", ", silences);
    return Text.of(
        "In none of the benchmark’s shares: " + list.en() + ".",
        "Heb fod yn un o gyfrannau’r meincnod: " + list.cy() + ".");
  }

  /** Whom a table describes, and when: {@code Counted: tenants (31 March 2026).} */
  public static Text population(Text term, Population population) {
    Text whom = population.description();
    Text date = DateText.of(population.asAt());
    return Sentence.both(
        List.of(whom),
        term.en() + ": " + whom.en() + " (" + date.en() + ").",
        term.cy() + ": " + whom.cy() + " (" + date.cy() + ").");
  }

  /** Who is in no group of a dimension. */
  public static Text inNoGroup(Text dimension, List<Text> silences) {
    Text list = silences.isEmpty() ? Text.of("0", "0") : Sentence.joined(", ", silences);
    return Sentence.both(
        List.of(dimension, list),
        "In no group (" + dimension.en() + "): " + list.en() + ".",
        "Heb fod mewn grŵp (" + dimension.cy() + "): " + list.cy() + ".");
  }

  /** The difference in percentage points and the ratio, each with its interval. */
  public static List<Text> sizes(Comparison comparison) {
    int decimals = decimals(comparison);
    return List.of(
        difference(comparison.difference(), comparison.figure(), decimals),
        ratio(comparison.ratio()));
  }

  /** How many decimals a difference is worth: those of the coarser of the two figures. */
  public static int decimals(Comparison comparison) {
    return Math.min(comparison.figure().decimals(), comparison.against().decimals());
  }

  /** A difference with its interval, in the unit of that figure. */
  public static Text difference(Estimate estimate, Figure of, int decimals) {
    int factor = of.factor();
    String difference = Digits.signed(factor * estimate.value(), decimals);
    Range range = range(estimate.interval(), limit -> Digits.signed(factor * limit, decimals));
    Text unit = of.unitOfDifference();
    return Text.of(
        "difference " + difference + " " + unit.en() + bracketed(range.en()),
        "gwahaniaeth " + difference + " " + unit.cy() + bracketed(range.cy()));
  }

  /** What the p-values say, the adjusted one first, and whether rounding could say otherwise. */
  static Text verdict(Comparison comparison, Text found, Text ofInterest, double power) {
    return asRounded(comparison, verdictAsRead(comparison, found, ofInterest, power));
  }

  private static Text verdictAsRead(
      Comparison comparison, Text found, Text ofInterest, double power) {
    Certainty certainty = comparison.certainty();
    if (certainty.isDifferent()) {
      Text p = adjusted(certainty);
      return Sentence.both(
          List.of(found),
          found.en() + ", unlikely by chance alone (" + p.en() + ")",
          found.cy() + ", annhebygol drwy hap yn unig (" + p.cy() + ")");
    }
    if (certainty.isDifferentAlone()) {
      return notAfterAllowing(certainty, found);
    }
    Text p = adjusted(certainty);
    String wanted = Digits.percent(power);
    return Text.of(
        "no difference shown ("
            + p.en()
            + "), where "
            + ofInterest.en()
            + " would have been found with a power of "
            + wanted
            + " or more",
        "ni ddangoswyd gwahaniaeth ("
            + p.cy()
            + "), lle byddai "
            + ofInterest.cy()
            + " wedi’i ganfod, pŵer "
            + wanted
            + " neu fwy");
  }

  /** Why a few cannot tell, and how many could. */
  static Text tooFew(Comparison comparison, Text enough, Text difference, double power) {
    Text p = adjusted(comparison.certainty());
    String wanted = Digits.percent(power);
    return asRounded(
        comparison,
        Text.of(
            "too few to say whether this is more than chance ("
                + p.en()
                + "): "
                + enough.en()
                + " to find "
                + difference.en()
                + " with a power of "
                + wanted,
            "rhy ychydig i ddweud a yw hyn yn fwy na hap ("
                + p.cy()
                + "): "
                + enough.cy()
                + " i ganfod "
                + difference.cy()
                + ", pŵer "
                + wanted));
  }

  /** The base of the group that would be enough. */
  static Text enough(long base) {
    String number = Digits.count(base);
    return Text.of(
        "a base of " + number + " would be enough", "byddai sylfaen o " + number + " yn ddigon");
  }

  /** That the others are too few for any base of the group, and what would be enough of both. */
  static Text enoughOfEach(OptionalLong each) {
    String number = each.isPresent() ? Digits.count(each.getAsLong()) : "";
    return Text.of(
        "no base of this group would be enough"
            + (number.isEmpty()
                ? ""
                : " beside so few others, but a base of " + number + " on either side would,"),
        "ni fyddai unrhyw sylfaen i’r grŵp hwn yn ddigon"
            + (number.isEmpty()
                ? ""
                : " wrth ochr cyn lleied o rai eraill, ond byddai sylfaen o "
                    + number
                    + " ar y ddwy ochr,"));
  }

  /** The shares of interest: {@code a share of 0.82% or 3.3%}. */
  public static Text shareOf(List<String> shares) {
    return Text.of(
        "a share of " + String.join(" or ", shares), "cyfran o " + String.join(" neu ", shares));
  }

  /** The ratios of interest: {@code a ratio of 0.5 or 2}. */
  public static Text ratioOf(List<String> ratios) {
    return Text.of(
        "a ratio of " + String.join(" or ", ratios), "cymhareb o " + String.join(" neu ", ratios));
  }

  /** The difference of interest: {@code a difference of 10 percentage points}. */
  public static Text differenceOf(String points) {
    return Text.of(
        "a difference of " + points + " percentage points",
        "gwahaniaeth o " + points + " pwynt canran");
  }

  /** The chance that a body drawn from the benchmark would have nobody of a group. */
  public static Text none(double probability) {
    String about = probability < 0.0005 ? "< 0.05%" : Digits.signed(100 * probability, 1) + "%";
    return Text.of(
        "probability of nobody from this group in a chance draw from the benchmark: " + about,
        "tebygolrwydd na fyddai neb o’r grŵp hwn drwy hap o’r meincnod: " + about);
  }

  /** Who is not in the base, by kind of silence. */
  public static Text notCounted(List<Text> silences) {
    if (silences.isEmpty()) {
      return Text.of("not counted: 0", "heb eu cyfrif: 0");
    }
    Text list = Sentence.joined(", ", silences);
    return Sentence.both(silences, "not counted: " + list.en(), "heb eu cyfrif: " + list.cy());
  }

  /** That the numbers are those of a publication. */
  public static Text published(long roundingBase) {
    return Text.of(
        "from published counts, rounded to the nearest " + roundingBase,
        "o’r niferoedd a gyhoeddwyd, wedi’u talgrynnu i’r " + roundingBase + " agosaf");
  }

  private static Text ratio(Estimate ratio) {
    if (Double.isInfinite(ratio.value())) {
      Range range = range(ratio.interval(), limit -> Digits.signed(limit, 2));
      return Text.of(
          "ratio without limit" + bracketed(range.en()),
          "cymhareb heb derfyn" + bracketed(range.cy()));
    }
    String value = Digits.signed(ratio.value(), 2);
    Range range = range(ratio.interval(), limit -> Digits.signed(limit, 2));
    return Text.of(
        "ratio " + value + bracketed(range.en()), "cymhareb " + value + bracketed(range.cy()));
  }

  private static Text asRounded(Comparison comparison, Text verdict) {
    if (!comparison.certainty().isOpenToRounding()) {
      return verdict;
    }
    return Sentence.both(
        List.of(verdict),
        verdict.en() + ", though the rounding of the counts could have changed this verdict",
        verdict.cy() + ", er y gallai talgrynnu’r niferoedd fod wedi newid y dyfarniad hwn");
  }

  private static Text notAfterAllowing(Certainty certainty, Text found) {
    String alone = " (" + Digits.p(certainty.p()) + "), ";
    String adjusted = " (" + Digits.p(certainty.adjusted()) + ")";
    Text allowance = allowance(certainty.family());
    return Sentence.both(
        List.of(found),
        found.en() + ": taken by itself" + alone + "not " + allowance.en() + adjusted,
        found.cy() + ": ar ei phen ei hun" + alone + "nid " + allowance.cy() + adjusted);
  }

  private static Text adjusted(Certainty certainty) {
    String p = Digits.p(certainty.adjusted());
    Text allowance = allowance(certainty.family());
    return certainty.family() == 1
        ? Text.of(p, p)
        : Text.of(p + " " + allowance.en(), p + " " + allowance.cy());
  }

  private static Text allowance(int family) {
    return Text.of(
        "after allowing for " + family + " comparisons",
        "ar ôl caniatáu ar gyfer yr holl gymariaethau, nifer: " + family);
  }

  /** An interval in words: {@code 95% interval 38.0% to 48.4%}. */
  public static Text interval(Interval interval, DoubleFunction<String> number) {
    Range range = range(interval, number);
    return Text.of(range.en(), range.cy());
  }

  /** An interval in words, or a blank pair where there is none. */
  private static Range range(@Nullable Interval interval, DoubleFunction<String> number) {
    if (interval == null) {
      return Range.NONE;
    }
    String confidence = Digits.percent(interval.confidence());
    String lower = number.apply(interval.lower());
    if (Double.isInfinite(interval.upper())) {
      return new Range(
          confidence + " interval: at least " + lower,
          "cyfwng " + confidence + ": o leiaf " + lower);
    }
    String upper = number.apply(interval.upper());
    return new Range(
        confidence + " interval " + lower + " to " + upper,
        "cyfwng " + confidence + " " + lower + " i " + upper);
  }

  private static String following(String range) {
    return range.isEmpty() ? "" : ", " + range;
  }

  private static String bracketed(String range) {
    return range.isEmpty() ? "" : " (" + range + ")";
  }

  /** An interval in both languages, or nothing in both. */
  private record Range(String en, String cy) {
    static final Range NONE = new Range("", "");
  }
}
