// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.statistics.change.SegmentedRegression;
import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each group's series before and after a point in it. */
record InterruptionInquiry(Interruption specification, Series series, int before)
    implements Inquiry {

  /** The step and the change of slope. */
  private static final int TESTS = 2;

  /** One group's series, and its model where there can be one. */
  private record Fitted(Group group, Points points, Optional<SegmentedRegression.Result> result) {}

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
        group,
        points,
        points.areUsable()
            ? Optional.of(
                SegmentedRegression.withDefaults()
                    .withConfidence(specification.confidence())
                    .fit(points.values(), before))
            : Optional.empty());
  }

  private Finding finding(Fitted one, List<Double> adjusted, int family, Reading reading) {
    SegmentedRegression.Result result = one.result().orElseThrow();
    Text step = SeriesWords.step(series.labels().get(before));
    List<Text> clauses = new ArrayList<>();
    clauses.add(SeriesWords.course(series, one.points()));
    clauses.add(said(SeriesWords.SLOPE_BEFORE, result.slopeBefore(), one));
    clauses.add(tested(step, result.level(), adjusted.get(0), family, one));
    clauses.add(
        tested(SeriesWords.SLOPE_CHANGE, result.slopeChange(), adjusted.get(1), family, one));
    clauses.add(SeriesWords.leftOut(series, one.group(), reading));
    if (reading.isRounded()) {
      clauses.add(Words.published(reading.roundingBase()));
    }
    List<Described.Quantity> quantities =
        List.of(
            quantity(step, result.level()),
            quantity(SeriesWords.SLOPE_CHANGE, result.slopeChange()),
            quantity(SeriesWords.SLOPE_BEFORE, result.slopeBefore()));
    return new Described(
        one.group().place(),
        one.group().label(),
        quantities,
        Sentence.about(one.group().label(), clauses));
  }

  private static Described.Quantity quantity(Text name, SegmentedRegression.Estimate of) {
    return new Described.Quantity(name, of.estimate(), of.interval());
  }

  private static Text said(Text name, SegmentedRegression.Estimate of, Fitted one) {
    return SeriesWords.coefficient(name, of.estimate(), of.interval(), one.points().scale());
  }

  private Text tested(
      Text name, SegmentedRegression.Estimate of, double adjusted, int family, Fitted one) {
    return Sentence.joined(
        ", ",
        List.of(
            said(name, of, one),
            SeriesWords.tested(of.p(), adjusted, family, 1 - specification.confidence())));
  }
}
