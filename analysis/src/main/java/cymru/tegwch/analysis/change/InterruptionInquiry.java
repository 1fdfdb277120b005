// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.NextSteps;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Explanation;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NextStep;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.change.SegmentedRegression;
import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Each group's series before and after a point in it. */
record InterruptionInquiry(Interruption specification, Series series, int before)
    implements Inquiry {

  /** The step and the change of slope. */
  private static final int TESTS = 2;

  /** One group's series, and its model where there can be one. */
  private record Fitted(Group group, Points points, Optional<SegmentedRegression.Result> result) {}

  /** A coefficient with its name and its interval, widened by what rounding may have moved. */
  private record Told(Text name, SegmentedRegression.Estimate of, Interval interval) {

    /** Whether rounding decides if the interval holds 0. */
    boolean isOpen() {
      return interval.contains(0) != of.interval().contains(0);
    }

    Described.Quantity quantity() {
      return new Described.Quantity(name, of.estimate(), interval);
    }
  }

  @Override
  public Text title() {
    return ChangeWords.title(SeriesWords.INTERRUPTION, series.last());
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.FITTED;
  }

  @Override
  public Answers ask(Reading reading) {
    List<Fitted> all = series.groups().stream().map(group -> fitted(group, reading)).toList();
    int family = TESTS * all.size();
    List<Double> raw = new ArrayList<>();
    for (Fitted one : all) {
      one.result()
          .ifPresent(result -> raw.addAll(List.of(result.level().p(), result.slopeChange().p())));
    }
    List<Double> adjusted = Adjustment.HOLM.adjust(raw, family);
    List<Finding> findings = new ArrayList<>();
    int place = 0;
    for (Fitted one : all) {
      if (one.result().isEmpty()) {
        findings.add(
            SeriesWords.refused(one.group(), one.points(), 2 * SegmentedRegression.FEWEST_POINTS));
      } else {
        findings.add(finding(one, adjusted.subList(place, place + TESTS), family, reading));
        place += TESTS;
      }
    }
    List<Text> notes = new ArrayList<>(ChangeWords.notesOfSeries(series.occasions(), reading));
    notes.add(SeriesWords.SEGMENTS);
    notes.add(SeriesWords.FITTED);
    return new Answers(notes, findings);
  }

  private Fitted fitted(Group group, Reading reading) {
    int least = SegmentedRegression.FEWEST_POINTS;
    Points points = Points.fitted(series, group, reading);
    if (before < least || series.size() - before < least) {
      points = points.refusedFor(Refused.Reason.TOO_FEW_POINTS);
    }
    return new Fitted(
        group, points, points.areUsable() ? Optional.of(fit(points.values())) : Optional.empty());
  }

  private Finding finding(Fitted one, List<Double> adjusted, int family, Reading reading) {
    Text step = SeriesWords.step(series.labels().get(before));
    Told level = told(step, SegmentedRegression.Result::level, one);
    Told turn = told(SeriesWords.SLOPE_CHANGE, SegmentedRegression.Result::slopeChange, one);
    Told slope = told(SeriesWords.SLOPE_BEFORE, SegmentedRegression.Result::slopeBefore, one);
    List<Text> clauses = new ArrayList<>();
    clauses.add(SeriesWords.course(series, one.points()));
    clauses.add(said(slope, one));
    clauses.add(tested(level, adjusted.get(0), family, one));
    clauses.add(tested(turn, adjusted.get(1), family, one));
    if (reading.isRounded()) {
      clauses.add(Words.WIDENED);
      if (level.isOpen() || turn.isOpen()) {
        clauses.add(SeriesWords.OPEN_VERDICT);
      }
    }
    clauses.add(SeriesWords.leftOut(series, one.group(), reading));
    if (reading.isRounded()) {
      clauses.add(Words.published(reading.roundingBase()));
    }
    boolean standsOut = adjusted.stream().anyMatch(p -> p < 1 - specification.confidence());
    return one.group()
        .described(
            List.of(level.quantity(), turn.quantity(), slope.quantity()),
            clauses,
            new Explanation(
                List.of(), NextSteps.afterDescribed(standsOut, NextStep.Kind.NEXT_COUNT)));
  }

  /**
   * A coefficient, its interval as much wider as rounding may move it: it is a weighted sum of the
   * points, so what each moves it by adds up.
   */
  private Told told(
      Text name,
      Function<SegmentedRegression.Result, SegmentedRegression.Estimate> which,
      Fitted one) {
    SegmentedRegression.Estimate of = which.apply(one.result().orElseThrow());
    double more = 0;
    List<Double> moves = one.points().moves();
    for (int i = 0; i < moves.size(); i++) {
      if (moves.get(i) > 0) {
        List<Double> moved = new ArrayList<>(one.points().values());
        moved.set(i, moved.get(i) + moves.get(i));
        more += Math.abs(which.apply(fit(moved)).estimate() - of.estimate());
      }
    }
    Interval interval = of.interval();
    return new Told(
        name,
        of,
        new Interval(interval.lower() - more, interval.upper() + more, interval.confidence()));
  }

  private SegmentedRegression.Result fit(List<Double> values) {
    return SegmentedRegression.withDefaults()
        .withConfidence(specification.confidence())
        .fit(values, before);
  }

  private static Text said(Told told, Fitted one) {
    return SeriesWords.coefficient(
        told.name(), told.of().estimate(), told.interval(), one.points().scale());
  }

  private Text tested(Told told, double adjusted, int family, Fitted one) {
    return Sentence.joined(
        ", ",
        List.of(
            said(told, one),
            SeriesWords.tested(told.of().p(), adjusted, family, 1 - specification.confidence())));
  }
}
