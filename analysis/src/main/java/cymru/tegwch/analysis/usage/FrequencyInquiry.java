// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

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
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How often each group comes, beside the rest. */
record FrequencyInquiry(Frequency specification, CountTable table, Times times) implements Inquiry {

  @Override
  public Text title() {
    return UsageWords.title(UsageWords.FREQUENCY, last().label(), table, groupedBy());
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    Counts counts = reading.counts(table);
    Counts reaches = reading.reaches(table);
    Optional<Times.Spread> all = times.read(counts, reaches, Group.everybody(groupedBy().size()));
    List<Draft> drafts = new ArrayList<>();
    for (Group group : Group.crossing(groupedBy())) {
      drafts.add(draft(group, times.read(counts, reaches, group.place()), all, reading));
    }
    return new Answers(notes(reading), Draft.finished(drafts, 1 - specification.confidence()));
  }

  private Draft draft(
      Group group, Optional<Times.Spread> own, Optional<Times.Spread> all, Reading reading) {
    Optional<Times.Spread> rest = all.flatMap(everybody -> own.map(everybody::without));
    if (own.isEmpty()
        || rest.isEmpty()
        || !own.orElseThrow().isPossible()
        || !rest.orElseThrow().isPossible()) {
      return new Draft.Settled(group.withheld());
    }
    Times.Spread first = own.orElseThrow();
    Times.Spread second = rest.orElseThrow();
    List<Text> context = context(group, first, reading);
    Optional<Text> nothing = nothingToCompare(first, second);
    if (nothing.isPresent() && !reading.isRounded()) {
      return group.undefined(nothing.orElseThrow(), context);
    }
    if (nothing.isPresent() || Math.min(first.base(), second.base()) < reading.percentageBase()) {
      return new Draft.Settled(group.withheld());
    }
    TwoSpreads two = TwoSpreads.of(first, second);
    return new Draft.Tested(
        two.p(),
        rounded(two, reading),
        certainty -> finding(group, two, certainty, context, reading));
  }

  private static Optional<Text> nothingToCompare(Times.Spread own, Times.Spread rest) {
    if (own.base() == 0) {
      return Optional.of(Words.NOBODY_IN_GROUP);
    }
    if (rest.base() == 0) {
      return Optional.of(Words.NOBODY_TO_COMPARE_WITH);
    }
    return own.events() == 0 || rest.events() == 0 || own.base() + rest.base() < 3
        ? Optional.of(UsageWords.NOBODY_CAME)
        : Optional.empty();
  }

  /** Every cell of both moved as far as rounding moves it, towards more times and towards fewer. */
  private static Draft.Range rounded(TwoSpreads two, Reading reading) {
    Stream<TwoSpreads> moved =
        reading.isRounded()
            ? Stream.of(true, false)
                .flatMap(
                    own ->
                        Stream.of(true, false)
                            .map(rest -> List.of(two.group().moved(own), two.rest().moved(rest))))
                .filter(pair -> nothingToCompare(pair.get(0), pair.get(1)).isEmpty())
                .map(pair -> TwoSpreads.of(pair.get(0), pair.get(1)))
            : Stream.empty();
    return Draft.Range.of(Stream.concat(Stream.of(two), moved).mapToDouble(TwoSpreads::p));
  }

  private Finding finding(
      Group group, TwoSpreads two, Certainty certainty, List<Text> context, Reading reading) {
    double confidence = specification.confidence();
    Comparison comparison =
        new Comparison(
            two.own(confidence),
            two.other(confidence),
            two.difference(confidence),
            two.ratio(confidence),
            certainty);
    Text unit = table.population().unit().label();
    List<Text> sizes = new ArrayList<>();
    sizes.add(
        Sentence.joined(
            " ", List.of(last().label(), Words.rate(two.own(confidence), UsageWords.TIMES, unit))));
    sizes.add(UsageWords.rest(Words.rate(two.other(confidence), UsageWords.TIMES, unit)));
    sizes.addAll(Words.sizes(comparison));
    sizes.add(UsageWords.dispersion(two.dispersion()));
    return new Weighed(
            comparison,
            sizes,
            comparison.difference().value() < 0 ? Words.LOWER_RATE : Words.HIGHER_RATE,
            SpreadPower.of(
                two.rest(),
                specification.detectableRatio(),
                certainty.alpha() / certainty.family()),
            specification.power(),
            context,
            silence(group, two, comparison, reading))
        .of(group);
  }

  private List<Remark> silence(
      Group group, TwoSpreads two, Comparison comparison, Reading reading) {
    Optional<ReadNumber> own = silent(group.place(), reading);
    Optional<ReadNumber> others =
        ReadNumber.less(silent(Group.everybody(groupedBy().size()), reading), own)
            .filter(left -> left.value() >= 0);
    return own.flatMap(mine -> others.map(rest -> new TimesSilence(two, mine, rest)))
        .map(silence -> silence.remarks(comparison, reading))
        .orElse(List.of(SilenceWords.WITHHELD));
  }

  private Optional<ReadNumber> silent(Coordinates group, Reading reading) {
    return Silences.number(
        ReadTable.of(reading, table),
        group.and(Coordinate.Margin.EVERYONE),
        groupedBy().size(),
        Set.of());
  }

  private List<Text> context(Group group, Times.Spread own, Reading reading) {
    List<Text> context = new ArrayList<>();
    if (own.base() > 0) {
      Proportion ever = Proportion.of(own.ever().count(), own.ever().base());
      context.add(
          UsageWords.ever(
              new Rate(
                  ever.part(),
                  ever.whole(),
                  Rate.Per.HUNDRED,
                  WilsonInterval.of(ever, specification.confidence())),
              table.population().unit().label()));
    }
    context.add(
        Words.notCounted(
            Silences.along(
                reading.counts(table),
                group.place().and(Coordinate.Margin.EVERYONE),
                groupedBy().size(),
                Set.of())));
    if (reading.isRounded()) {
      context.add(Words.published(reading.roundingBase()));
    }
    return context;
  }

  private List<Text> notes(Reading reading) {
    List<Text> notes = new ArrayList<>();
    notes.add(Words.population(UsageWords.COUNTED, table.population()));
    notes.addAll(Silences.notes(reading.counts(table), groupedBy().size()));
    notes.add(UsageWords.BUNCHES);
    if (times.isOpen()) {
      notes.add(UsageWords.open(times.times().get(times.times().size() - 1)));
    }
    return notes;
  }

  private Dimension last() {
    return table.dimensions().get(table.dimensions().size() - 1);
  }

  private List<Dimension> groupedBy() {
    return table.dimensions().subList(0, table.dimensions().size() - 1);
  }
}
