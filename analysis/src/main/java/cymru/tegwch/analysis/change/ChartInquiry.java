// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.NextSteps;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Explanation;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NextStep;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.chart.ShareChart;
import cymru.tegwch.analysis.statistics.chart.Signal;
import cymru.tegwch.analysis.statistics.chart.XmrChart;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every group's series on a control chart. */
record ChartInquiry(ProcessChart specification, Series series) implements Inquiry {

  ChartInquiry {
    boolean ofShares =
        specification.kind() == ProcessChart.Kind.P
            || specification.kind() == ProcessChart.Kind.LANEY;
    if (ofShares && series.last().scale() != Scale.SHARE) {
      throw new IllegalArgumentException(
          "A chart of shares must be of an outcome, but the series is of rates: XMR is for them");
    }
  }

  /** What was drawn: the limits and the signals of each point. */
  private record Drawn(double mean, List<Interval> limits, List<Set<Signal>> signals) {}

  /** Points one after the other with the same signal on the same side. */
  private record Run(int from, int to, boolean isUp) {}

  @Override
  public Text title() {
    return ChangeWords.title(SeriesWords.CHART, series.last());
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    List<Finding> findings =
        series.groups().stream().map(group -> finding(group, reading)).toList();
    List<Text> notes = new ArrayList<>(ChangeWords.notesOfSeries(series.occasions(), reading));
    notes.add(SeriesWords.CHARTS);
    return new Answers(notes, findings);
  }

  private Finding finding(Group group, Reading reading) {
    Points points = Points.charted(series, group, reading);
    if (!points.areUsable()) {
      return SeriesWords.refused(group, points, 2);
    }
    Drawn drawn = drawn(points, points.tallies());
    List<Text> clauses = new ArrayList<>();
    clauses.add(SeriesWords.course(series, points));
    clauses.add(SeriesWords.mean(drawn.mean(), points.scale()));
    clauses.add(SeriesWords.limits(drawn.limits().get(series.size() - 1), points.scale()));
    clauses.addAll(signals(points, drawn, reading));
    if (reading.isRounded()) {
      clauses.addAll(rounding(points, drawn));
    }
    clauses.add(SeriesWords.leftOut(series, group, reading));
    if (reading.isRounded()) {
      clauses.add(Words.published(reading.roundingBase()));
    }
    List<Double> values = points.values();
    List<Described.Quantity> quantities =
        IntStream.range(0, series.size())
            .mapToObj(
                i ->
                    new Described.Quantity(
                        series.labels().get(i), values.get(i), drawn.limits().get(i)))
            .toList();
    boolean standsOut = drawn.signals().stream().anyMatch(signals -> !signals.isEmpty());
    return group.described(
        quantities,
        clauses,
        new Explanation(List.of(), NextSteps.afterDescribed(standsOut, NextStep.Kind.NEXT_COUNT)));
  }

  /** How far rounding may move points and mean, and whether it could change a signal. */
  private List<Text> rounding(Points points, Drawn drawn) {
    List<Drawn> moved =
        Stream.of(Move.values()).map(move -> drawn(points, move.of(points, drawn.mean()))).toList();
    double most = points.moves().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<Double> means = moved.stream().map(Drawn::mean).sorted().toList();
    Interval mean = new Interval(means.get(0), means.get(means.size() - 1), THREE_SIGMA);
    List<Text> told = new ArrayList<>();
    told.add(SeriesWords.moved(most, mean, points.scale()));
    if (moved.stream().anyMatch(other -> !other.signals().equals(drawn.signals()))) {
      told.add(SeriesWords.OPEN_SIGNALS);
    }
    return told;
  }

  /** The ways in which rounding could most change what a chart shows. */
  private enum Move {
    UP,
    DOWN,
    TO_THE_MEAN,
    FROM_THE_MEAN,
    EVEN_UP,
    ODD_UP;

    List<Tally> of(Points points, double mean) {
      List<Tally> moved = new ArrayList<>();
      for (int i = 0; i < points.tallies().size(); i++) {
        moved.add(moved(points, i, isUp(points.values().get(i) > mean, i % 2 == 0)));
      }
      return moved;
    }

    private boolean isUp(boolean isAbove, boolean isEven) {
      return switch (this) {
        case UP -> true;
        case DOWN -> false;
        case TO_THE_MEAN -> !isAbove;
        case FROM_THE_MEAN -> isAbove;
        case EVEN_UP -> isEven;
        case ODD_UP -> !isEven;
      };
    }

    /** The corner with the highest or the lowest number that there can be. */
    private static Tally moved(Points points, int at, boolean isUp) {
      Comparator<Tally> byNumber =
          Comparator.comparingDouble(tally -> (double) tally.count() / tally.base());
      Tally read = points.tallies().get(at);
      return Stream.concat(Stream.of(read), read.corners().stream())
          .filter(corner -> points.scale().isPossible(corner) && corner.base() > 0)
          .max(isUp ? byNumber : byNumber.reversed())
          .orElse(read);
    }
  }

  /** The chart of points that are read, or of what they may have been. */
  private Drawn drawn(Points read, List<Tally> tallies) {
    Points points = read.with(tallies);
    return switch (specification.kind()) {
      case P -> shares(ShareChart.p(points.shares()));
      case LANEY -> shares(ShareChart.laney(points.shares()));
      case XMR -> individuals(points);
      case BY_SIZE ->
          points.scale() != Scale.SHARE
              ? individuals(points)
              : read.meanBase() >= ProcessChart.LARGE
                  ? shares(ShareChart.laney(points.shares()))
                  : shares(ShareChart.p(points.shares()));
    };
  }

  private Drawn shares(ShareChart plain) {
    ShareChart chart = plain.withRules(specification.rules());
    return new Drawn(
        chart.mean(),
        IntStream.range(0, chart.points().size()).mapToObj(chart::limits).toList(),
        chart.signals());
  }

  /** A rate or a share cannot be below 0, whatever the limit. */
  private Drawn individuals(Points points) {
    XmrChart chart = XmrChart.of(points.values()).withRules(specification.rules());
    double most = points.scale() == Scale.SHARE ? 1 : Double.POSITIVE_INFINITY;
    Interval limits =
        new Interval(Math.max(0, chart.lower()), Math.min(most, chart.upper()), THREE_SIGMA);
    return new Drawn(
        chart.mean(), points.tallies().stream().map(tally -> limits).toList(), chart.signals());
  }

  private List<Text> signals(Points points, Drawn drawn, Reading reading) {
    List<Text> told = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      List<Text> runs =
          runs(signal, points.values(), drawn).stream().map(run -> told(signal, run)).toList();
      if (!runs.isEmpty()) {
        told.add(SeriesWords.signal(signal, runs));
      }
    }
    if (told.isEmpty()) {
      told.add(reading.isRounded() ? SeriesWords.COMMON_AS_ROUNDED : SeriesWords.COMMON);
    }
    return told;
  }

  private static List<Run> runs(Signal signal, List<Double> values, Drawn drawn) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (drawn.signals().get(i).contains(signal)) {
        boolean isUp = isUp(signal, values, drawn, i);
        Run before = runs.isEmpty() ? new Run(-2, -2, isUp) : runs.get(runs.size() - 1);
        if (before.to() == i - 1 && before.isUp() == isUp) {
          runs.set(runs.size() - 1, new Run(before.from(), i, isUp));
        } else {
          runs.add(new Run(i, i, isUp));
        }
      }
    }
    return runs;
  }

  /** Above the mean, or on the way up: the first point of a trend goes the way of the second. */
  private static boolean isUp(Signal signal, List<Double> values, Drawn drawn, int at) {
    if (signal != Signal.TREND) {
      return values.get(at) > drawn.mean();
    }
    boolean goesOn = at + 1 < values.size() && drawn.signals().get(at + 1).contains(Signal.TREND);
    return goesOn ? values.get(at + 1) > values.get(at) : values.get(at) > values.get(at - 1);
  }

  private Text told(Signal signal, Run run) {
    return SeriesWords.run(
        series.labels().get(run.from()),
        series.labels().get(run.to()),
        run.from() == run.to(),
        signal == Signal.TREND ? SeriesWords.way(run.isUp()) : SeriesWords.side(run.isUp()));
  }

  /** The confidence of three standard deviations of a normal distribution. */
  private static final double THREE_SIGMA = 0.9973002039367398;
}
