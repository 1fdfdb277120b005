// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.weighted;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.WeightedShare;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
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
import java.util.OptionalLong;
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
    List<Text> clauses = new ArrayList<>();
    clauses.add(Sentence.joined(" ", List.of(label(), WeightedWords.share(figure(own)))));
    clauses.add(Sentence.joined(" ", List.of(Words.THE_REST, WeightedWords.share(figure(rest)))));
    clauses.addAll(Words.sizes(comparison));
    WeightedPower power = new WeightedPower(specification, rest, alpha() / certainty.family());
    double chance = certainty.isDifferentAlone() ? 1 : power.at(own);
    Text ofInterest = Words.differenceOf(Digits.plain(100 * specification.detectableDifference()));
    if (chance >= specification.power()) {
      Text found = comparison.difference().value() < 0 ? Words.LOWER_RATE : Words.HIGHER_RATE;
      clauses.add(Words.verdict(comparison, found, ofInterest, specification.power()));
      clauses.add(notCounted(group));
      return group.compared(comparison, clauses, List.of());
    }
    OptionalLong needed = power.peopleFor(own);
    clauses.add(Words.tooFew(comparison, needed, ofInterest, specification.power()));
    clauses.add(notCounted(group));
    return group.tooFew(comparison, chance, needed, clauses, List.of());
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
