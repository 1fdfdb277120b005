// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.ordinal;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.SilenceWords;
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
import cymru.tegwch.analysis.finding.Superiority;
import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.ordinal.MannWhitneyTest;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Answers on an ordered scale, each group against the rest or against a named one. */
record OrdinalInquiry(OrdinalComparison specification, Counts table) implements Inquiry {

  @Override
  public Text title() {
    return OrdinalWords.title(
        scaleDimension().label(),
        table.population().unit().label(),
        Sentence.joined(", ", groupedBy().stream().map(Dimension::label).toList()));
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    Counts counts = reading.counts(table);
    Scale scale = Scale.of(specification, scaleDimension());
    return new Answers(
        notes(counts, scale, reading), Draft.finished(drafts(counts, scale, reading), alpha()));
  }

  private List<Draft> drafts(Counts counts, Scale scale, Reading reading) {
    List<Group> groups = Group.crossing(counts, groupedBy().size());
    Optional<Group> named = Group.named(groups, specification.reference());
    Coordinates everybody = Group.everybody(groupedBy().size());
    Optional<CategoryCounts> all = scale.answers(counts, everybody);
    List<Draft> drafts = new ArrayList<>();
    for (Group group : groups) {
      if (!named.equals(Optional.of(group))) {
        Optional<CategoryCounts> own = scale.answers(counts, group.place());
        Optional<CategoryCounts> others =
            named.isPresent()
                ? scale.answers(counts, named.orElseThrow().place())
                : all.flatMap(whole -> own.flatMap(mine -> TwoScales.without(whole, mine)));
        drafts.add(draft(new Asked(group, named, counts, scale, reading), own, others));
      }
    }
    return drafts;
  }

  /** A group, those that it is compared with, and where their numbers are read. */
  private record Asked(
      Group group, Optional<Group> named, Counts counts, Scale scale, Reading reading) {}

  private Draft draft(Asked asked, Optional<CategoryCounts> own, Optional<CategoryCounts> others) {
    if (own.isEmpty() || others.isEmpty()) {
      return new Draft.Settled(asked.group().withheld());
    }
    var answers = new TwoScales(own.orElseThrow(), others.orElseThrow());
    boolean isRounded = asked.reading().isRounded();
    Optional<Text> nothing = nothingToCompare(answers);
    if (nothing.isPresent() && !isRounded) {
      return asked.group().undefined(nothing.orElseThrow(), context(asked));
    }
    long least = Math.min(answers.group().total(), answers.others().total());
    if (nothing.isPresent() || least < asked.reading().percentageBase()) {
      return new Draft.Settled(asked.group().withheld());
    }
    return new Draft.Tested(
        answers.p(), rounded(asked, answers), certainty -> finding(asked, answers, certainty));
  }

  private static Optional<Text> nothingToCompare(TwoScales answers) {
    if (answers.group().total() == 0) {
      return Optional.of(Words.NOBODY_IN_GROUP);
    }
    if (answers.others().total() == 0) {
      return Optional.of(Words.NOBODY_TO_COMPARE_WITH);
    }
    return answers.areTied() ? Optional.of(OrdinalWords.ALL_TIED) : Optional.empty();
  }

  /** What rounding may have moved. */
  private Draft.Range rounded(Asked asked, TwoScales answers) {
    if (!asked.reading().isRounded()) {
      return Draft.Range.of(DoubleStream.of(answers.p()));
    }
    TwoScales reach = reach(asked);
    TwoScales highest = answers.extreme(true, reach);
    TwoScales lowest = answers.extreme(false, reach);
    boolean mayBeAlike = highest.test().superiority() >= 0.5 && lowest.test().superiority() <= 0.5;
    return Draft.Range.of(
        DoubleStream.of(answers.p(), highest.p(), lowest.p(), mayBeAlike ? 1 : answers.p()));
  }

  private TwoScales reach(Asked asked) {
    Counts reaches = asked.reading().reaches(table);
    Scale scale = asked.scale();
    CategoryCounts own = scale.answers(reaches, asked.group().place()).orElseThrow();
    if (asked.named().isPresent()) {
      Coordinates named = asked.named().orElseThrow().place();
      return new TwoScales(own, scale.answers(reaches, named).orElseThrow());
    }
    CategoryCounts all = scale.answers(reaches, Group.everybody(groupedBy().size())).orElseThrow();
    return new TwoScales(own, TwoScales.sum(all, own));
  }

  private Finding finding(Asked asked, TwoScales answers, Certainty certainty) {
    Comparison comparison = comparison(answers, certainty);
    Text best = asked.scale().highest();
    Text unit = table.population().unit().label();
    List<Text> sizes = new ArrayList<>();
    sizes.add(OrdinalWords.chance(comparison.figure(), best, against(asked), unit));
    sizes.add(OrdinalWords.otherWay(comparison.against()));
    sizes.addAll(Words.sizes(comparison));
    boolean isLower = comparison.difference().value() < 0;
    return new Weighed(
            comparison,
            sizes,
            OrdinalWords.found(best, isLower, specification.wanted()),
            OrdinalGroupPower.of(
                answers.others(),
                specification.detectableDifference(),
                alpha() / certainty.family()),
            specification.power(),
            context(asked),
            remarks(asked, answers, comparison))
        .of(asked.group());
  }

  private Comparison comparison(TwoScales answers, Certainty certainty) {
    MannWhitneyTest test = answers.test();
    double value = test.superiority();
    Interval range = test.interval(specification.confidence());
    Interval reversed = new Interval(1 - range.upper(), 1 - range.lower(), range.confidence());
    return new Comparison(
        new Superiority(value, answers.group().total(), range),
        new Superiority(1 - value, answers.others().total(), reversed),
        new Estimate(2 * value - 1, range.scaledBy(2).movedBy(-1)),
        new Estimate(
            odds(value),
            new Interval(odds(range.lower()), odds(range.upper()), range.confidence())),
        certainty);
  }

  private List<Remark> remarks(Asked asked, TwoScales answers, Comparison comparison) {
    List<Remark> remarks = new ArrayList<>();
    remarks.add(OrdinalWords.distributions(asked.scale(), answers, against(asked)));
    Optional<ReadNumber> own = silent(asked, asked.group().place());
    Optional<ReadNumber> others =
        asked.named().isPresent()
            ? silent(asked, asked.named().orElseThrow().place())
            : ReadNumber.less(silent(asked, Group.everybody(groupedBy().size())), own)
                .filter(left -> left.value() >= 0);
    remarks.addAll(
        own.flatMap(
                mine ->
                    others.map(
                        rest ->
                            new OrdinalSilence(asked.scale(), ends(asked, answers), mine, rest)))
            .map(silence -> silence.remarks(comparison, asked.reading()))
            .orElse(List.of(SilenceWords.WITHHELD)));
    return remarks;
  }

  /** The answers as they are read, and at both ends of what rounding may have moved. */
  private OrdinalSilence.Ends ends(Asked asked, TwoScales answers) {
    if (!asked.reading().isRounded()) {
      return new OrdinalSilence.Ends(answers, answers, answers);
    }
    TwoScales reach = reach(asked);
    return new OrdinalSilence.Ends(
        answers, answers.extreme(false, reach), answers.extreme(true, reach));
  }

  private Optional<ReadNumber> silent(Asked asked, Coordinates place) {
    return Silences.number(
        ReadTable.of(asked.reading(), table),
        place.and(Coordinate.Margin.EVERYONE),
        groupedBy().size(),
        Set.of());
  }

  private List<Text> context(Asked asked) {
    List<Text> context = new ArrayList<>();
    context.add(
        Words.notCounted(
            asked.scale().notCounted(asked.counts(), asked.group().place(), groupedBy().size())));
    if (asked.reading().isRounded()) {
      context.add(Words.published(asked.reading().roundingBase()));
    }
    return context;
  }

  private List<Text> notes(Counts counts, Scale scale, Reading reading) {
    List<Text> notes = new ArrayList<>();
    if (specification.hasOrderedGroups()) {
      notes.add(Trend.note(counts, scale, reading, alpha()));
    }
    notes.addAll(Silences.notes(counts, groupedBy().size()));
    if (counts.population().unit() == Counting.EVENTS) {
      notes.add(Words.EVENTS);
    }
    return notes;
  }

  private static Text against(Asked asked) {
    return asked.named().map(Group::label).orElse(Words.THE_REST);
  }

  private static double odds(double chance) {
    return chance == 1 ? Double.POSITIVE_INFINITY : chance / (1 - chance);
  }

  private List<Dimension> groupedBy() {
    return table.dimensions().subList(0, table.dimensions().size() - 1);
  }

  private Dimension scaleDimension() {
    return table.dimensions().get(table.dimensions().size() - 1);
  }

  private double alpha() {
    return 1 - specification.confidence();
  }
}
