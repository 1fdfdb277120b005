// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.NextStep;
import cymru.tegwch.analysis.finding.NextStep.Kind;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What to look at next, by rule. The same finding has the same steps, and what is said of them does
 * not depend on what anybody hopes to find. The Welsh is ours and unverified.
 */
public final class NextSteps {

  /** Beyond so many periods together, a group is compared at a broader level instead. */
  private static final long MOST_PERIODS = 5;

  private static final Map<Kind, Text> TEXTS =
      Map.of(
          Kind.READ_WITHIN_STRATA,
          Text.of(
              "Read the figures within each category before the overall one.",
              "Darllenwch y ffigurau o fewn pob categori cyn y ffigur cyffredinol."),
          Kind.RESPONSE_BY_GROUP,
          Text.of(
              "Look at who keeps silent: the response of each group, and how the question was"
                  + " asked.",
              "Edrychwch ar bwy sydd heb ateb: ymateb pob grŵp, a sut y gofynnwyd y cwestiwn."),
          Kind.STAGE,
          Text.of(
              "Look at which stage of the service the difference first appears.",
              "Edrychwch ar ba gam o’r gwasanaeth y mae’r gwahaniaeth yn ymddangos gyntaf."),
          Kind.LOCAL_AREA,
          Text.of(
              "Look at whether the difference is the same in each local area.",
              "Edrychwch a yw’r gwahaniaeth yr un fath ym mhob ardal leol."),
          Kind.CLOSER_MONITORING,
          Text.of(
              "Monitor this group more closely: ask the same question of the next period, of this"
                  + " group alone.",
              "Monitrwch y grŵp hwn yn fanylach: gofynnwch yr un cwestiwn am y cyfnod nesaf, am y"
                  + " grŵp hwn yn unig."),
          Kind.ASK_PEOPLE,
          Text.of(
              "Ask people of this group, and those who serve them, what they have experienced.",
              "Gofynnwch i bobl o’r grŵp hwn, ac i’r rhai sy’n eu gwasanaethu, beth fu eu"
                  + " profiad."),
          Kind.BROADER_GROUPS,
          Text.of(
              "Compare at a level with larger groups.", "Cymharwch ar lefel sydd â grwpiau mwy."),
          Kind.REACH,
          Text.of(
              "Look at whether people of this group are reached and asked at all.",
              "Edrychwch a yw pobl o’r grŵp hwn yn cael eu cyrraedd a’u holi o gwbl."),
          Kind.NEXT_COUNT,
          Text.of(
              "Hold this against the next count, and against what else changed at the time.",
              "Cymharwch hyn â’r cyfrif nesaf, ac â beth arall a newidiodd ar y pryd."));

  private NextSteps() {}

  /** After a difference was found, found alone, or not found. */
  public static List<NextStep> afterCompared(Comparison comparison, List<Remark> remarks) {
    List<NextStep> steps = new ArrayList<>(fromRemarks(comparison, remarks));
    Certainty certainty = comparison.certainty();
    if (certainty.isDifferent()) {
      steps.addAll(all(Kind.STAGE, Kind.LOCAL_AREA, Kind.ASK_PEOPLE));
    }
    if (certainty.isDifferentAlone()) {
      steps.add(of(Kind.CLOSER_MONITORING));
    }
    return steps;
  }

  /** After too few: of a whole body nobody can wait for more. */
  public static List<NextStep> afterTooFew(
      Comparison comparison, OptionalLong enough, List<Remark> remarks) {
    List<NextStep> steps = new ArrayList<>(fromRemarks(comparison, remarks));
    boolean isWholeBody = comparison.difference().range().isEmpty();
    if (enough.isPresent() && !isWholeBody) {
      long base = comparison.figure().base();
      long periods = Math.floorDiv(enough.getAsLong() + base - 1, base);
      steps.add(waitFor(enough.getAsLong()));
      steps.add(periods > MOST_PERIODS ? of(Kind.BROADER_GROUPS) : poolOf(periods));
    } else {
      steps.add(of(Kind.BROADER_GROUPS));
    }
    steps.add(of(Kind.ASK_PEOPLE));
    return steps;
  }

  /** After numbers were withheld: nothing that depends on them. */
  public static List<NextStep> afterWithheld() {
    return all(Kind.BROADER_GROUPS, Kind.ASK_PEOPLE);
  }

  /** After there was nobody to compare. */
  public static List<NextStep> afterUndefined() {
    return all(Kind.REACH);
  }

  /** After a method could not be used: what it would need. */
  public static List<NextStep> afterRefused(Refused.Reason reason) {
    return reason == Refused.Reason.TOO_FEW_POINTS
        ? all(Kind.NEXT_COUNT)
        : all(Kind.BROADER_GROUPS, Kind.ASK_PEOPLE);
  }

  /** After a description in which something stands out, or nothing does. */
  public static List<NextStep> afterDescribed(boolean standsOut, Kind... others) {
    List<NextStep> steps = new ArrayList<>(all(others));
    if (standsOut) {
      steps.addAll(all(Kind.ASK_PEOPLE, Kind.CLOSER_MONITORING));
    }
    return steps;
  }

  /** A step whose text has no number. */
  public static NextStep of(Kind kind) {
    Text text = TEXTS.get(kind);
    if (text == null) {
      throw new IllegalArgumentException("Step must be one without a number, but was " + kind);
    }
    return new NextStep(kind, text);
  }

  private static List<NextStep> fromRemarks(Comparison comparison, List<Remark> remarks) {
    List<NextStep> steps = new ArrayList<>();
    for (Remark remark : remarks) {
      if (remark instanceof Remark.OnStrata strata && strata.isReversed()) {
        steps.add(of(Kind.READ_WITHIN_STRATA));
      }
      if (remark instanceof Remark.OnSilence silence && matters(silence, comparison)) {
        steps.add(of(Kind.RESPONSE_BY_GROUP));
      }
    }
    return steps;
  }

  private static boolean matters(Remark.OnSilence silence, Comparison comparison) {
    boolean areMany = 10 * silence.silent() > comparison.figure().base() + silence.silent();
    return areMany || silence.direction() == Remark.Direction.COULD_TURN;
  }

  private static List<NextStep> all(Kind... kinds) {
    List<NextStep> steps = new ArrayList<>();
    for (Kind kind : kinds) {
      steps.add(of(kind));
    }
    return steps;
  }

  private static NextStep waitFor(long base) {
    String number = Digits.count(base);
    return new NextStep(
        Kind.WAIT_FOR,
        Text.of(
            "Ask again when the group has a base of " + number + ".",
            "Gofynnwch eto pan fydd gan y grŵp sylfaen o " + number + "."));
  }

  private static NextStep poolOf(long periods) {
    return new NextStep(
        Kind.POOL_PERIODS,
        Text.of(
            "Count several periods like this one together; how many would be enough: "
                + periods
                + ".",
            "Cyfrwch sawl cyfnod fel hwn gyda’i gilydd; nifer a fyddai’n ddigon: "
                + periods
                + "."));
  }
}
