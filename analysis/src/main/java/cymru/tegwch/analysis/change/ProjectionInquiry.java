// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.NextSteps;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Explanation;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NextStep;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.change.TrendProjection;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Each group's line, drawn on. */
record ProjectionInquiry(Projection specification, Series series, int steps) implements Inquiry {

  /** Where neighbouring points are more alike than chance would make them. */
  private static final double ALIKE = 0.05;

  @Override
  public Text title() {
    return ChangeWords.title(SeriesWords.PROJECTION, series.last());
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.FITTED;
  }

  @Override
  public Answers ask(Reading reading) {
    List<Finding> findings = new ArrayList<>();
    Set<Text> caveats = new LinkedHashSet<>();
    for (Group group : series.groups()) {
      Points points = onScale(Points.fitted(series, group, reading));
      if (points.areUsable()) {
        TrendProjection.Result result = projected(points);
        caveats.add(result.caveat());
        findings.add(finding(group, points, result, reading));
      } else {
        findings.add(SeriesWords.refused(group, points, TrendProjection.FEWEST_POINTS));
      }
    }
    List<Text> notes = new ArrayList<>(ChangeWords.notesOfSeries(series.occasions(), reading));
    notes.addAll(caveats);
    notes.add(SeriesWords.FITTED);
    return new Answers(notes, findings);
  }

  private Points onScale(Points points) {
    if (series.size() < TrendProjection.FEWEST_POINTS) {
      return points.refusedFor(Refused.Reason.TOO_FEW_POINTS);
    }
    boolean isOff =
        points.tallies().stream()
            .anyMatch(
                tally ->
                    tally.count() == 0
                        || (points.scale() == Scale.SHARE && tally.count() == tally.base()));
    return isOff ? points.refusedFor(Refused.Reason.NOT_ON_SCALE) : points;
  }

  private TrendProjection.Result projected(Points points) {
    return TrendProjection.withDefaults()
        .withConfidence(specification.confidence())
        .onScale(
            points.scale() == Scale.SHARE ? TrendProjection.Scale.LOGIT : TrendProjection.Scale.LOG)
        .project(points.values(), steps);
  }

  private Finding finding(
      Group group, Points points, TrendProjection.Result result, Reading reading) {
    List<Text> clauses = new ArrayList<>();
    clauses.add(SeriesWords.course(series, points));
    clauses.add(
        SeriesWords.now(
            series.last().label(), points.values().get(series.size() - 1), points.scale()));
    List<Described.Quantity> quantities = new ArrayList<>();
    TrendReach reach = TrendReach.of(points);
    for (TrendProjection.Point point : result.points()) {
      Interval range = reach.widened(point, specification.confidence());
      clauses.add(SeriesWords.ahead(point.stepsAhead(), point.value(), range, points.scale()));
      quantities.add(
          new Described.Quantity(SeriesWords.stepsAhead(point.stepsAhead()), point.value(), range));
    }
    if (result.autocorrelation().p() < ALIKE && result.autocorrelation().firstLag() > 0) {
      clauses.add(SeriesWords.ALIKE);
    }
    clauses.add(SeriesWords.leftOut(series, group, reading));
    if (reading.isRounded()) {
      clauses.add(Words.published(reading.roundingBase()));
      clauses.add(Words.WIDENED);
    }
    return group.described(
        quantities,
        clauses,
        new Explanation(List.of(), NextSteps.afterDescribed(false, NextStep.Kind.NEXT_COUNT)));
  }
}
