// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.chart.Signal;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said of many points in time. The Welsh is ours and unverified. */
final class SeriesWords {

  static final Text CHART = Text.of("Over time", "Dros amser");
  static final Text INTERRUPTION = Text.of("Interrupted series", "Cyfres â thoriad");
  static final Text PROJECTION = Text.of("Projection", "Amcanestyniad");

  static final Text COMMON =
      Text.of("no signal: common variation", "dim signal: amrywiad cyffredin");

  static final Text COMMON_AS_ROUNDED =
      Text.of(
          "no signal in the rounded counts: common variation, as far as these can show",
          "dim signal yn y niferoedd wedi’u talgrynnu: amrywiad cyffredin, hyd y gall y rhain"
              + " ddangos");

  static final Text OPEN_SIGNALS =
      Text.of(
          "the rounding of the counts could have changed these signals",
          "gallai talgrynnu’r niferoedd fod wedi newid y signalau hyn");
  static final Text OPEN_VERDICT =
      Text.of(
          "the rounding of the counts could have changed a verdict",
          "gallai talgrynnu’r niferoedd fod wedi newid dyfarniad");
  static final Text CHARTS =
      Text.of(
          "A chart signals that a process has changed, and not why. With fewer than about twelve"
              + " points its limits are provisional.",
          "Mae siart yn dangos bod proses wedi newid, nid pam. Gyda llai na rhyw ddeuddeg pwynt,"
              + " dros dro y mae’r terfynau.");

  static final Text FITTED =
      Text.of(
          "These are numbers of a model. In a publication every point of it is printed and stands"
              + " on at least 10 people, and there are fewer coefficients than points.",
          "Rhifau model yw’r rhain. Mewn cyhoeddiad mae pob pwynt ohono wedi’i argraffu ac yn"
              + " seiliedig ar o leiaf 10 o bobl, ac mae llai o gyfernodau na phwyntiau.");

  static final Text SEGMENTS =
      Text.of(
          "This takes for granted that the line before would have gone on. Something else at the"
              + " same time is not told apart, and a season is not allowed for.",
          "Mae hyn yn cymryd yn ganiataol y byddai’r llinell gynt wedi parhau. Ni wahaniaethir rhwng"
              + " hynny a rhywbeth arall ar yr un adeg, ac ni chaniateir ar gyfer tymor.");

  static final Text ALIKE =
      Text.of(
          "neighbouring points are alike, so that the range is too short",
          "mae pwyntiau cyfagos yn debyg, felly mae’r ystod yn rhy fyr");

  private static final Map<Refused.Reason, Text> REASONS =
      Map.of(
          Refused.Reason.TOO_FEW_POINTS,
          Text.of(
              "not fitted: the series has too few points",
              "heb ei ffitio: mae gan y gyfres rhy ychydig o bwyntiau"),
          Refused.Reason.HIDDEN_POINT,
          Text.of(
              "withheld: a point of the series may not be published",
              "wedi’i ddal yn ôl: ni cheir cyhoeddi un o bwyntiau’r gyfres"),
          Refused.Reason.SMALL_BASE,
          Text.of(
              "withheld: a point of the series has too small a base",
              "wedi’i ddal yn ôl: mae gan un o bwyntiau’r gyfres sylfaen rhy fach"),
          Refused.Reason.NOT_ON_SCALE,
          Text.of(
              "not fitted: at one point it was nobody, or everybody",
              "heb ei ffitio: ar un pwynt roedd yn neb, neu’n bawb"));

  private static final Map<Signal, Text> SIGNALS =
      Map.of(
          Signal.OUTSIDE_LIMITS,
          Text.of("outside the limits", "y tu allan i’r terfynau"),
          Signal.SHIFT,
          Text.of("on one side of the mean", "ar un ochr i’r cymedr"),
          Signal.TREND,
          Text.of("going one way", "yn mynd i un cyfeiriad"),
          Signal.NEAR_LIMITS,
          Text.of("two of three near a limit", "dau o dri yn agos at derfyn"));

  private SeriesWords() {}

  static Finding refused(Group group, Points points, int needed) {
    Refused.Reason reason = requireNonNull(points.reason());
    Text why = requireNonNull(REASONS.get(reason));
    if (reason == Refused.Reason.TOO_FEW_POINTS) {
      why = Text.of(why.en() + " (needed: " + needed + ")", why.cy() + " (angen: " + needed + ")");
    }
    return group.refused(reason, why);
  }

  /** {@code Satisfied, points: 24 (2024-01 to 2025-12), base 40 to 60 (people)}. */
  static Text course(Series series, Points points) {
    Text label = series.last().contrast().label();
    Text unit = unitOfBase(series);
    Text from = series.first().label();
    Text to = series.last().label();
    String count = ": " + series.size() + " (";
    String bases = bases(points);
    return Sentence.both(
        List.of(label, unit, from, to),
        label.en()
            + ", points"
            + count
            + from.en()
            + " to "
            + to.en()
            + "), base "
            + bases
            + " ("
            + unit.en()
            + ")",
        label.cy()
            + ", pwyntiau"
            + count
            + from.cy()
            + " i "
            + to.cy()
            + "), sylfaen "
            + bases
            + " ("
            + unit.cy()
            + ")");
  }

  private static String bases(Points points) {
    long least = points.tallies().stream().mapToLong(tally -> tally.base()).min().orElseThrow();
    long most = points.tallies().stream().mapToLong(tally -> tally.base()).max().orElseThrow();
    return Digits.count(least) + (least == most ? "" : "–" + Digits.count(most));
  }

  private static Text unitOfBase(Series series) {
    return series.last().unitOfBase();
  }

  /** A share or a rate, as it is printed: {@code 62.3%}, {@code 171 per 1,000}. */
  static Text value(double value, Scale scale) {
    if (scale == Scale.SHARE) {
      String share = Digits.signed(100 * value, 1) + "%";
      return Text.of(share, share);
    }
    String rate = Digits.signed(1_000 * value, 1);
    return Text.of(rate + " per 1,000", rate + " fesul 1,000");
  }

  static Text mean(double mean, Scale scale) {
    Text value = value(mean, scale);
    return Text.of("mean " + value.en(), "cymedr " + value.cy());
  }

  static Text limits(Interval limits, Scale scale) {
    return Text.of(
        "limits at the last point " + between(limits, scale, " to "),
        "terfynau’r pwynt olaf " + between(limits, scale, " i "));
  }

  /** How far rounding may move single points and their mean. */
  static Text moved(double point, Interval mean, Scale scale) {
    Text most = difference(point, scale);
    return Text.of(
        "rounding may move a point by up to "
            + most.en()
            + " and the mean from "
            + between(mean, scale, " to "),
        "gall talgrynnu symud pwynt hyd at "
            + most.cy()
            + " a’r cymedr o "
            + between(mean, scale, " i "));
  }

  private static Text difference(double size, Scale scale) {
    Rate.Per per = scale == Scale.SHARE ? Rate.Per.HUNDRED : Rate.Per.THOUSAND;
    String number = Digits.signed(per.factor() * size, 1) + " ";
    return Text.of(number + per.unit().en(), number + per.unit().cy());
  }

  static Text leftOut(Series series, Group group, Reading reading) {
    List<Text> kinds = new ArrayList<>();
    for (Occasion at : List.of(series.first(), series.last())) {
      kinds.add(
          ChangeWords.at(at.label(), Words.notCounted(at.notCounted(reading, group.place()))));
    }
    return Sentence.joined("; ", kinds);
  }

  static Text signal(Signal signal, List<Text> runs) {
    Text name = requireNonNull(SIGNALS.get(signal));
    Text where = Sentence.joined(", ", runs);
    return Sentence.both(
        List.of(where), name.en() + ": " + where.en(), name.cy() + ": " + where.cy());
  }

  /** {@code 2025-05 to 2025-12 (above the mean)}. */
  static Text run(Text from, Text to, boolean isAlone, Text side) {
    return Sentence.both(
        List.of(from, to),
        from.en() + (isAlone ? "" : " to " + to.en()) + " (" + side.en() + ")",
        from.cy() + (isAlone ? "" : " i " + to.cy()) + " (" + side.cy() + ")");
  }

  static Text side(boolean isAbove) {
    return isAbove
        ? Text.of("above the mean", "uwchlaw’r cymedr")
        : Text.of("below the mean", "islaw’r cymedr");
  }

  static Text way(boolean isRising) {
    return isRising ? Text.of("rising", "yn codi") : Text.of("falling", "yn gostwng");
  }

  /** A coefficient in the units of its series, with its interval. */
  static Text coefficient(Text name, double estimate, Interval interval, Scale scale) {
    int factor = scale == Scale.SHARE ? 100 : 1_000;
    Text unit =
        scale == Scale.SHARE
            ? Text.of("percentage points", "pwynt canran")
            : Text.of("per 1,000", "fesul 1,000");
    String value = Digits.signed(factor * estimate, 2);
    String lower = Digits.signed(factor * interval.lower(), 2);
    String upper = Digits.signed(factor * interval.upper(), 2);
    String confidence = Digits.percent(interval.confidence());
    return Text.of(
        name.en()
            + " "
            + value
            + " "
            + unit.en()
            + " ("
            + confidence
            + " interval "
            + lower
            + " to "
            + upper
            + ")",
        name.cy()
            + " "
            + value
            + " "
            + unit.cy()
            + " (cyfwng "
            + confidence
            + " "
            + lower
            + " i "
            + upper
            + ")");
  }

  static Text step(Text at) {
    return Sentence.both(List.of(at), "step from " + at.en() + ":", "cam o " + at.cy() + ":");
  }

  static final Text SLOPE_BEFORE =
      Text.of("slope before, for each point:", "goleddf cynt, fesul pwynt:");
  static final Text SLOPE_CHANGE =
      Text.of("change of slope, for each point:", "newid yn y goleddf, fesul pwynt:");

  static Text tested(double p, double adjusted, int family, double alpha) {
    Text allowed =
        Text.of(
            Digits.p(adjusted) + " after allowing for " + family + " comparisons",
            Digits.p(adjusted) + " ar ôl caniatáu ar gyfer yr holl gymariaethau, nifer: " + family);
    if (adjusted < alpha) {
      return Text.of(
          "unlikely by chance alone (" + allowed.en() + ")",
          "annhebygol drwy hap yn unig (" + allowed.cy() + ")");
    }
    if (p < alpha) {
      return Text.of(
          "taken by itself unlikely by chance alone ("
              + Digits.p(p)
              + "), not when "
              + allowed.en(),
          "ar ei ben ei hun yn annhebygol drwy hap yn unig ("
              + Digits.p(p)
              + "), nid "
              + allowed.cy());
    }
    return Text.of(
        "no change shown (" + allowed.en() + ")", "ni ddangoswyd newid (" + allowed.cy() + ")");
  }

  static Text stepsAhead(int steps) {
    return Text.of("steps ahead: " + steps, "camau ymlaen: " + steps);
  }

  static Text now(Text at, double value, Scale scale) {
    Text said = value(value, scale);
    return Sentence.both(List.of(at), at.en() + " " + said.en(), at.cy() + " " + said.cy());
  }

  /** {@code steps ahead: 3, 64.1% (95% range 60.2% to 68.0%)}. */
  static Text ahead(int steps, double value, Interval range, Scale scale) {
    Text step = stepsAhead(steps);
    Text said = value(value, scale);
    String confidence = Digits.percent(range.confidence());
    return Text.of(
        step.en()
            + ", "
            + said.en()
            + " ("
            + confidence
            + " range "
            + between(range, scale, " to ")
            + ")",
        step.cy()
            + ", "
            + said.cy()
            + " (ystod "
            + confidence
            + " "
            + between(range, scale, " i ")
            + ")");
  }

  private static String between(Interval limits, Scale scale, String to) {
    int factor = scale == Scale.SHARE ? 100 : 1_000;
    String mark = scale == Scale.SHARE ? "%" : "";
    return Digits.signed(factor * limits.lower(), 1)
        + mark
        + to
        + Digits.signed(factor * limits.upper(), 1)
        + mark;
  }
}
