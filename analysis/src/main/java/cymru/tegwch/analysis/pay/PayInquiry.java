// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.pay;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.MeanSilence;
import cymru.tegwch.analysis.asking.Rest;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.Measures;
import cymru.tegwch.analysis.finding.Moments;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.statistics.pay.EqualPayTable;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The gap of each group, overall or within each grade. */
record PayInquiry(PayGaps specification, MeasureTable table) implements Inquiry {

  /** In print, pay is of no fewer employees than this. */
  private static final long FEWEST = 10;

  @Override
  public Text title() {
    return PayWords.title(table.measure().label(), by(table), false);
  }

  static Text by(MeasureTable table) {
    return Sentence.joined(
        ", ", table.counts().dimensions().stream().map(Dimension::label).toList());
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.MEASURED;
  }

  /** Whom a gap is about, and the two sides of it as they are read; their pay where it can be. */
  private record Asked(Group group, Optional<PaidPair> pair, Measures measures) {

    boolean isPrinted() {
      return PayInquiry.isPrinted(measures, group.place());
    }
  }

  @Override
  public Answers ask(Reading reading) {
    Measures measures = reading.measures(table);
    List<Draft> drafts = new ArrayList<>();
    for (Group group : compared()) {
      drafts.add(draft(new Asked(group, pair(measures, group.place()), measures), reading));
    }
    return new Answers(
        notes(specification, measures, reading),
        Draft.finished(drafts, 1 - specification.confidence()));
  }

  /** Every group but the comparator; all others together, grade by grade, where that is asked. */
  private List<Group> compared() {
    List<Group> compared = new ArrayList<>();
    List<Dimension> dimensions = table.counts().dimensions();
    for (Group group : Group.crossing(dimensions)) {
      if (!isComparator(group.place())) {
        compared.add(group);
      }
    }
    if (specification.hasAllOthers() && dimensions.get(0).level().groups().size() > 2) {
      Group all = new Group(Coordinates.of(Coordinate.Margin.ANSWERED), PayWords.ALL_OTHERS);
      if (dimensions.size() == 1) {
        compared.add(all);
      } else {
        Group.crossing(dimensions.subList(1, 2))
            .forEach(grade -> compared.add(all.crossedWith(grade)));
      }
    }
    return compared;
  }

  static List<Text> notes(PayGaps specification, Measures measures, Reading reading) {
    List<Text> notes = new ArrayList<>();
    notes.add(PayWords.DIRECTION);
    specification.rules().forEach(rule -> notes.add(PayWords.rule(rule)));
    Counts counts = measures.counts();
    notes.addAll(Silences.notes(counts, counts.dimensions().size()));
    Coordinates everyone = Group.everyone(counts.dimensions().size());
    Tally.of(counts.count(everyone.with(0, Coordinate.Margin.ANSWERED)), counts.count(everyone))
        .filter(said -> said.base() >= Math.max(1, reading.percentageBase()))
        .filter(said -> said.count() <= said.base())
        .ifPresent(
            said ->
                notes.add(
                    PayWords.declared(
                        new Rate(said.count(), said.base(), Rate.Per.HUNDRED, null))));
    return notes;
  }

  private boolean isComparator(Coordinates place) {
    return place.along(0).equals(Coordinate.of(specification.comparator()));
  }

  private static boolean isAllOthers(Coordinates place) {
    return place.along(0).equals(Coordinate.Margin.ANSWERED);
  }

  private Draft draft(Asked asked, Reading reading) {
    Group group = asked.group();
    if (asked.pair().isEmpty()) {
      return asked.isPrinted()
          ? new Draft.Settled(group.withheld())
          : group.undefined(PayWords.NOBODY, context(asked));
    }
    PaidPair paid = asked.pair().orElseThrow();
    long fewest = Math.min(paid.group().moments().values(), paid.comparator().moments().values());
    if (asked.isPrinted() && fewest < Math.min(FEWEST, reading.percentageBase())) {
      return new Draft.Settled(group.withheld());
    }
    if (fewest < specification.minimumGroup() || !paid.comparator().isPaid()) {
      return group.undefined(PayWords.tooSmall(specification.minimumGroup()), context(asked));
    }
    return new Draft.Tested(paid.p(), paid.rounded(), certainty -> finding(asked, paid, certainty));
  }

  /** Whether only what a release prints may be read. */
  static boolean isPrinted(Measures measures, Coordinates place) {
    return measures.histogram(place).isEmpty();
  }

  private Optional<PaidPair> pair(Measures measures, Coordinates place) {
    Coordinates beside = beside(place);
    Optional<PaidGroup> own =
        isAllOthers(place) ? allOthers(measures, place) : PaidGroup.of(measures, place);
    return own.flatMap(
        group -> PaidGroup.of(measures, beside).map(other -> new PaidPair(group, other)));
  }

  private Coordinates beside(Coordinates place) {
    return place.with(0, Coordinate.of(specification.comparator()));
  }

  /** Everybody who said which group they are of, less the comparator's. */
  private Optional<PaidGroup> allOthers(Measures measures, Coordinates all) {
    if (!isPrinted(measures, all)) {
      NavigableMap<Long, Long> left = new TreeMap<>(measures.histogram(all).orElseThrow());
      measures
          .histogram(beside(all))
          .orElseThrow()
          .forEach((value, times) -> left.merge(value, -times, Long::sum));
      left.values().removeIf(times -> times == 0);
      return PaidGroup.of(left);
    }
    List<Coordinates> groups =
        table.counts().dimensions().get(0).level().groups().stream()
            .map(group -> all.with(0, Coordinate.of(group.code())))
            .filter(place -> !isComparator(place) && !measures.isEmpty(place))
            .toList();
    List<Optional<Moments>> each = groups.stream().map(measures::moments).toList();
    Optional<Moments> together =
        !each.isEmpty() && each.stream().allMatch(Optional::isPresent)
            ? Optional.of(Rest.together(each.stream().flatMap(Optional::stream).toList()))
            : measures
                .moments(all)
                .flatMap(
                    whole ->
                        measures.moments(beside(all)).flatMap(part -> Rest.without(whole, part)));
    return together.map(moments -> new PaidGroup(moments, Optional.empty()));
  }

  private Finding finding(Asked asked, PaidPair paid, Certainty certainty) {
    Group group = asked.group();
    Comparison comparison = paid.comparison(certainty);
    List<Text> clauses = new ArrayList<>();
    clauses.add(
        PayWords.pay(table.measure().label(), (Amount) comparison.figure(), paid.group().median()));
    clauses.add(
        PayWords.pay(
            comparatorLabel(table, specification),
            (Amount) comparison.against(),
            paid.comparator().median()));
    PaidGroup.Gap gap = paid.group().meanGap(paid.comparator());
    clauses.addAll(PayWords.sizes(comparison, paid.differenceReach(), gap));
    clauses.add(PayWords.meanGap(gap));
    clauses.add(PayWords.medianGap(paid.group().medianGap(paid.comparator())));
    clauses.add(Words.WHOLE_BODY);
    clauses.add(PayWords.chance(certainty, gap.percent() > 0));
    if (table.counts().dimensions().size() > 1) {
      PayWords.attention(attention(asked, gap)).ifPresent(clauses::add);
    }
    clauses.addAll(context(asked));
    return group.compared(comparison, clauses, silence(asked, comparison));
  }

  static Text comparatorLabel(MeasureTable table, PayGaps specification) {
    return table.counts().dimensions().get(0).labelOf(Coordinate.of(specification.comparator()));
  }

  /** What those whose pay is not known could change; who received no bonus is known. */
  private List<Remark> silence(Asked asked, Comparison comparison) {
    if (specification.pay() == PayGaps.Pay.BONUS) {
      return List.of();
    }
    OptionalLong others = MeanSilence.without(asked.measures(), beside(asked.group().place()));
    return MeanSilence.of(withoutPay(asked), others, comparison.figure().base())
        .map(silence -> silence.remarks(comparison, asked.isPrinted()))
        .orElse(List.of(SilenceWords.WITHHELD));
  }

  private OptionalLong withoutPay(Asked asked) {
    Coordinates place = asked.group().place();
    OptionalLong without = MeanSilence.without(asked.measures(), place);
    return isAllOthers(place)
        ? MeanSilence.less(without, MeanSilence.without(asked.measures(), beside(place)))
        : without;
  }

  /** What the guide would have looked into, beside the gaps of the other grades. */
  private EqualPayTable.Attention attention(Asked asked, PaidGroup.Gap gap) {
    List<Double> all = new ArrayList<>();
    for (Group other : compared()) {
      if (other.place().along(0).equals(asked.group().place().along(0))) {
        pair(asked.measures(), other.place())
            .filter(paid -> paid.comparator().isPaid())
            .ifPresent(paid -> all.add(paid.group().meanGap(paid.comparator()).percent()));
      }
    }
    return EqualPayTable.attention(gap.percent(), all);
  }

  private List<Text> context(Asked asked) {
    List<Text> context = new ArrayList<>();
    if (specification.pay() == PayGaps.Pay.BONUS) {
      context.addAll(received(asked));
    } else {
      context.add(PayWords.withoutPay(withoutPay(asked)));
    }
    if (asked.isPrinted()) {
      context.add(PayWords.PUBLISHED);
    }
    return context;
  }

  /** How many of each side received a bonus. */
  private List<Text> received(Asked asked) {
    Coordinates place = asked.group().place();
    Coordinates beside = beside(place);
    Measures measures = asked.measures();
    Optional<Tally> other = received(measures, beside);
    Optional<Tally> own =
        isAllOthers(place)
            ? received(measures, place).flatMap(all -> other.map(all::without))
            : received(measures, place);
    return List.of(
        PayWords.received(own, Text.of("received a bonus", "derbyniodd fonws")),
        PayWords.received(other, comparatorLabel(table, specification)));
  }

  private static Optional<Tally> received(Measures measures, Coordinates place) {
    return Tally.of(measures.values().count(place), measures.counts().count(place))
        .filter(tally -> tally.base() > 0 && tally.count() <= tally.base());
  }
}
