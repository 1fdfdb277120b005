// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.weighted;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Weighed;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.WeightedShare;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.WeightedTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Weighted shares, each group against the rest. */
record WeightedInquiry(WeightedComparison specification, WeightedTable table, List<String> answers)
    implements Inquiry {

  @Override
  public Text title() {
    List<Text> by = dimensions().subList(0, groups()).stream().map(Dimension::label).toList();
    return WeightedWords.title(label(), Sentence.joined(", ", by));
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.MEASURED;
  }

  @Override
  public Answers ask(Reading reading) {
    Counts counts = reading.counts(table.counts());
    if (!counts.equals(table.counts())) {
      throw new IllegalArgumentException(
          "Weighted findings must stay internal, but were asked of what a release prints: publish"
              + " the comparison of the people who were counted, OutcomeComparison");
    }
    Map<Group, WeightSum> sums = new LinkedHashMap<>();
    for (Group group : Group.crossing(counts, groups())) {
      sums.put(group, sum(group));
    }
    List<Draft> drafts = new ArrayList<>();
    sums.forEach(
        (group, own) -> {
          List<WeightSum> others = new ArrayList<>();
          sums.forEach(
              (other, weights) -> {
                if (!other.equals(group)) {
                  others.add(weights);
                }
              });
          drafts.add(draft(group, own, WeightSum.of(others)));
        });
    return new Answers(List.of(WeightedWords.KISH), Draft.finished(drafts, alpha()));
  }

  private WeightSum sum(Group group) {
    List<WeightSum> cells = new ArrayList<>();
    for (Level.Group answer : dimensions().get(groups()).level().groups()) {
      Coordinates cell = group.place().and(Coordinate.of(answer.code()));
      cells.add(WeightSum.of(table, cell, answers.contains(answer.code())));
    }
    return WeightSum.of(cells);
  }

  private Draft draft(Group group, WeightSum own, WeightSum rest) {
    if (own.isEmpty()) {
      return group.undefined(Words.NOBODY_IN_GROUP, List.of(notCounted(group)));
    }
    if (rest.isEmpty()) {
      return group.undefined(Words.NOBODY_TO_COMPARE_WITH, List.of(notCounted(group)));
    }
    if (own.part().signum() == 0 && rest.part().signum() == 0) {
      return group.undefined(Words.HAPPENED_TO_NOBODY, List.of(notCounted(group)));
    }
    double p = WeightedTest.p(own, rest);
    return new Draft.Tested(
        p, Draft.Range.of(DoubleStream.of(p)), certainty -> finding(group, own, rest, certainty));
  }

  private Finding finding(Group group, WeightSum own, WeightSum rest, Certainty certainty) {
    Comparison comparison =
        new Comparison(
            figure(own),
            figure(rest),
            new Estimate(own.share() - rest.share(), difference(own, rest)),
            new Estimate(own.share() / rest.share(), null),
            certainty);
    List<Text> sizes = new ArrayList<>();
    sizes.add(Sentence.joined(" ", List.of(label(), WeightedWords.share(figure(own)))));
    sizes.add(Sentence.joined(" ", List.of(Words.THE_REST, WeightedWords.share(figure(rest)))));
    sizes.addAll(Words.sizes(comparison));
    return new Weighed(
            comparison,
            sizes,
            comparison.difference().value() < 0 ? Words.LOWER_RATE : Words.HIGHER_RATE,
            new WeightedPower(specification, own, rest, alpha() / certainty.family()),
            specification.power(),
            List.of(notCounted(group)),
            List.of(silence(group, own, rest, comparison)))
        .of(group);
  }

  private Remark silence(Group group, WeightSum own, WeightSum rest, Comparison comparison) {
    Optional<WeightSum> mine = silent(group);
    List<Optional<WeightSum>> others =
        Group.crossing(table.counts(), groups()).stream()
            .filter(other -> !other.equals(group))
            .map(this::silent)
            .toList();
    if (mine.isEmpty() || others.stream().anyMatch(Optional::isEmpty)) {
      return WeightedWords.NO_WEIGHTS;
    }
    WeightSum theirs = WeightSum.of(others.stream().flatMap(Optional::stream).toList());
    return new WeightedSilence(own, mine.orElseThrow(), rest, theirs).remark(comparison);
  }

  /** Those of a group without an answer; empty where one of them has no weight. */
  private Optional<WeightSum> silent(Group group) {
    List<WeightSum> sums = new ArrayList<>();
    for (Coordinate line : table.counts().lines(groups())) {
      if (line instanceof Coordinate.Silent kind && kind.silence() != Silence.NOT_APPLICABLE) {
        Coordinates cell = group.place().and(line);
        if (table.weights().summary(cell).rows() != table.counts().cell(cell).units()) {
          return Optional.empty();
        }
        sums.add(WeightSum.of(table, cell, false));
      }
    }
    return Optional.of(WeightSum.of(sums));
  }

  private WeightedShare figure(WeightSum of) {
    return new WeightedShare(of.share(), of.people(), of.effective(), wilson(of));
  }

  private Interval wilson(WeightSum of) {
    return WilsonInterval.of(of.estimated(), specification.confidence());
  }

  /** Newcombe's interval of the two Wilson intervals. */
  private Interval difference(WeightSum own, WeightSum rest) {
    Interval first = wilson(own);
    Interval second = wilson(rest);
    double difference = own.share() - rest.share();
    double below = Math.hypot(own.share() - first.lower(), second.upper() - rest.share());
    double above = Math.hypot(first.upper() - own.share(), rest.share() - second.lower());
    return new Interval(difference - below, difference + above, specification.confidence());
  }

  private Text notCounted(Group group) {
    return Words.notCounted(
        Silences.along(
            table.counts(), group.place().and(Coordinate.Margin.EVERYONE), groups(), Set.of()));
  }

  private Text label() {
    Dimension last = dimensions().get(groups());
    return Sentence.joined(
        " / ", answers.stream().map(code -> last.labelOf(Coordinate.of(code))).toList());
  }

  private List<Dimension> dimensions() {
    return table.counts().dimensions();
  }

  private int groups() {
    return dimensions().size() - 1;
  }

  private double alpha() {
    return 1 - specification.confidence();
  }
}
