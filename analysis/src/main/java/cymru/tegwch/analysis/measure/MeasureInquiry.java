// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.measure;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.MeanSilence;
import cymru.tegwch.analysis.asking.Rest;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Weighed;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.Measures;
import cymru.tegwch.analysis.finding.Moments;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;

/** Means of groups, each against the rest or against a named one. */
record MeasureInquiry(MeasureComparison specification, MeasureTable table) implements Inquiry {

  /** In print, a mean is of no fewer than this, whichever side of a comparison it stands on. */
  private static final long FEWEST = 10;

  @Override
  public Text title() {
    return MeasureWords.title(
        table.measure().label(),
        table.counts().population().unit().label(),
        Sentence.joined(", ", dimensions().stream().map(Dimension::label).toList()));
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.MEASURED;
  }

  @Override
  public Answers ask(Reading reading) {
    Measures measures = reading.measures(table);
    return new Answers(notes(measures), Draft.finished(drafts(measures, reading), alpha()));
  }

  /** A group, those that it is compared with, and where their numbers are read. */
  private record Asked(
      Group group, Optional<Group> named, Measures measures, Optional<Values> values) {
    Text against() {
      return named.map(Group::label).orElse(Words.THE_REST);
    }
  }

  /** Every value of a group and of those that it is compared with. */
  private record Values(NavigableMap<Long, Long> group, NavigableMap<Long, Long> others) {}

  private List<Draft> drafts(Measures measures, Reading reading) {
    List<Group> groups = Group.crossing(dimensions());
    Optional<Group> named = Group.named(groups, specification.reference());
    List<Draft> drafts = new ArrayList<>();
    for (Group group : groups) {
      if (!named.equals(Optional.of(group))) {
        Optional<Values> values = values(measures, group, named);
        var asked = new Asked(group, named, measures, values);
        drafts.add(
            values.isPresent()
                ? exact(asked, values.orElseThrow())
                : printed(asked, groups, Math.min(FEWEST, reading.percentageBase())));
      }
    }
    return drafts;
  }

  private Optional<Values> values(Measures measures, Group group, Optional<Group> named) {
    Optional<NavigableMap<Long, Long>> own = measures.histogram(group.place());
    Optional<NavigableMap<Long, Long>> others =
        named.isPresent()
            ? measures.histogram(named.orElseThrow().place())
            : MedianRemark.without(measures.histogram(everybody()), own);
    return own.flatMap(one -> others.map(other -> new Values(one, other)));
  }

  private Draft exact(Asked asked, Values values) {
    if (count(values.group()) < 2) {
      return undefined(asked, MeasureWords.TOO_FEW_VALUES);
    }
    if (count(values.others()) < 2) {
      return undefined(asked, MeasureWords.TOO_FEW_ELSEWHERE);
    }
    var means = new TwoMeans(Moments.of(values.group()), Moments.of(values.others()));
    return means.areConstant() ? undefined(asked, MeasureWords.ALL_ALIKE) : tested(asked, means);
  }

  private static long count(NavigableMap<Long, Long> values) {
    return values.values().stream().mapToLong(Long::longValue).sum();
  }

  private Draft undefined(Asked asked, Text reason) {
    return asked.group().undefined(reason, context(asked));
  }

  private Draft printed(Asked asked, List<Group> groups, long fewest) {
    Optional<Moments> own = asked.measures().moments(asked.group().place());
    Optional<Moments> others =
        asked.named().isPresent()
            ? asked.measures().moments(asked.named().orElseThrow().place())
            : own.flatMap(group -> rest(asked, groups, group));
    if (own.isEmpty() || others.isEmpty()) {
      return new Draft.Settled(asked.group().withheld());
    }
    var means = new TwoMeans(own.orElseThrow(), others.orElseThrow());
    boolean isEnough = Math.min(means.group().values(), means.others().values()) >= fewest;
    return isEnough && !means.areConstant()
        ? tested(asked, means)
        : new Draft.Settled(asked.group().withheld());
  }

  /** The other groups together where all are printed and nobody is in two, else what is left. */
  private Optional<Moments> rest(Asked asked, List<Group> groups, Moments own) {
    List<Optional<Moments>> others =
        groups.stream()
            .filter(
                other -> !other.equals(asked.group()) && !asked.measures().isEmpty(other.place()))
            .map(other -> asked.measures().moments(other.place()))
            .toList();
    boolean isWhole = !others.isEmpty() && others.stream().allMatch(Optional::isPresent);
    boolean isOnce = dimensions().stream().noneMatch(Dimension::overlapping);
    return isWhole && isOnce
        ? Optional.of(Rest.together(others.stream().flatMap(Optional::stream).toList()))
        : asked.measures().moments(everybody()).flatMap(whole -> Rest.without(whole, own));
  }

  private Draft tested(Asked asked, TwoMeans means) {
    return new Draft.Tested(
        means.p(), means.rounded(), certainty -> finding(asked, means, certainty));
  }

  private Finding finding(Asked asked, TwoMeans means, Certainty certainty) {
    Comparison comparison = means.comparison(unit(), specification.confidence(), certainty);
    List<Text> sizes = new ArrayList<>();
    sizes.add(
        Sentence.joined(
            " ",
            List.of(table.measure().label(), MeasureWords.mean((Amount) comparison.figure()))));
    sizes.add(
        Sentence.joined(
            " ", List.of(asked.against(), MeasureWords.mean((Amount) comparison.against()))));
    sizes.addAll(Words.sizes(comparison));
    List<Remark> remarks = new ArrayList<>(medians(asked).stream().toList());
    remarks.addAll(silence(asked, comparison));
    boolean isLower = comparison.difference().value() < 0;
    return new Weighed(
            comparison,
            sizes,
            isLower ? MeasureWords.LOWER : MeasureWords.HIGHER,
            new MeansPower(means, specification.detectable(), unit(), alpha() / certainty.family()),
            specification.power(),
            context(asked),
            remarks)
        .of(asked.group());
  }

  private List<Remark> silence(Asked asked, Comparison comparison) {
    Measures measures = asked.measures();
    OptionalLong own = MeanSilence.without(measures, asked.group().place());
    OptionalLong others =
        asked.named().isPresent()
            ? MeanSilence.without(measures, asked.named().orElseThrow().place())
            : MeanSilence.less(MeanSilence.without(measures, everybody()), own);
    return MeanSilence.of(own, others, comparison.figure().base())
        .map(silence -> silence.remarks(comparison, asked.values().isEmpty()))
        .orElse(List.of(SilenceWords.WITHHELD));
  }

  private Optional<Remark> medians(Asked asked) {
    var remark = new MedianRemark(asked.measures(), specification.confidence());
    Text label = asked.group().label();
    return asked.values().isPresent()
        ? remark.ofValues(
            label,
            asked.values().orElseThrow().group(),
            asked.against(),
            asked.values().orElseThrow().others())
        : remark.asPrinted(
            label,
            asked.group().place(),
            asked.named().map(Group::label),
            asked.named().map(Group::place));
  }

  private List<Text> context(Asked asked) {
    List<Text> context = new ArrayList<>();
    context.add(
        MeasureWords.withoutValue(MeanSilence.without(asked.measures(), asked.group().place())));
    if (asked.values().isEmpty()) {
      context.add(MeasureWords.PUBLISHED);
    }
    return context;
  }

  private List<Text> notes(Measures measures) {
    List<Text> notes = new ArrayList<>();
    notes.add(MeasureWords.DEVIATIONS);
    notes.addAll(Silences.notes(measures.counts(), dimensions().size()));
    if (table.counts().population().unit() == Counting.EVENTS) {
      notes.add(Words.EVENTS);
    }
    return notes;
  }

  private Coordinates everybody() {
    return Group.everybody(dimensions().size());
  }

  private List<Dimension> dimensions() {
    return table.counts().dimensions();
  }

  private Measure.Unit unit() {
    return table.measure().unit();
  }

  private double alpha() {
    return 1 - specification.confidence();
  }
}
