// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.pay;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.Measures;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.statistics.pay.EqualPayTable;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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

  @Override
  public Answers ask(Reading reading) {
    Measures measures = reading.measures(table);
    List<Draft> drafts = new ArrayList<>();
    for (Group group : Group.crossing(table.counts().dimensions())) {
      if (!isComparator(group.place())) {
        drafts.add(draft(group, measures, reading));
      }
    }
    return new Answers(
        notes(specification), Draft.finished(drafts, 1 - specification.confidence()));
  }

  static List<Text> notes(PayGaps specification) {
    List<Text> notes = new ArrayList<>();
    notes.add(PayWords.DIRECTION);
    specification.rules().forEach(rule -> notes.add(PayWords.rule(rule)));
    return notes;
  }

  private boolean isComparator(Coordinates place) {
    return place.along(0).equals(Coordinate.of(specification.comparator()));
  }

  private Draft draft(Group group, Measures measures, Reading reading) {
    boolean isPrinted = isPrinted(measures, group.place());
    Optional<PaidPair> pair = pair(measures, group.place());
    if (pair.isEmpty()) {
      return isPrinted
          ? new Draft.Settled(group.withheld())
          : group.undefined(PayWords.NOBODY, context(measures, group));
    }
    PaidPair paid = pair.orElseThrow();
    long fewest = Math.min(paid.group().moments().values(), paid.comparator().moments().values());
    if (isPrinted && fewest < Math.min(FEWEST, reading.percentageBase())) {
      return new Draft.Settled(group.withheld());
    }
    if (fewest < specification.minimumGroup() || !paid.comparator().isPaid()) {
      return group.undefined(
          PayWords.tooSmall(specification.minimumGroup()), context(measures, group));
    }
    return new Draft.Tested(
        paid.p(), paid.rounded(), certainty -> finding(group, paid, measures, certainty));
  }

  /** Whether only what a release prints may be read. */
  static boolean isPrinted(Measures measures, Coordinates place) {
    return measures.histogram(place).isEmpty();
  }

  private Optional<PaidPair> pair(Measures measures, Coordinates place) {
    Coordinates beside = place.with(0, Coordinate.of(specification.comparator()));
    return PaidGroup.of(measures, place)
        .flatMap(own -> PaidGroup.of(measures, beside).map(other -> new PaidPair(own, other)));
  }

  private Finding finding(Group group, PaidPair paid, Measures measures, Certainty certainty) {
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
    clauses.add(PayWords.meanGap(gap));
    clauses.add(PayWords.medianGap(paid.group().medianGap(paid.comparator())));
    clauses.add(Words.WHOLE_BODY);
    clauses.add(PayWords.chance(certainty, gap.percent() > 0));
    if (table.counts().dimensions().size() > 1) {
      PayWords.attention(attention(measures, group, gap)).ifPresent(clauses::add);
    }
    clauses.addAll(context(measures, group));
    return group.compared(comparison, clauses, List.of());
  }

  static Text comparatorLabel(MeasureTable table, PayGaps specification) {
    return table.counts().dimensions().get(0).labelOf(Coordinate.of(specification.comparator()));
  }

  /** What the guide would have looked into, beside the gaps of the other grades. */
  private EqualPayTable.Attention attention(Measures measures, Group group, PaidGroup.Gap gap) {
    List<Double> all = new ArrayList<>();
    for (Group other : Group.crossing(table.counts().dimensions())) {
      if (other.place().along(0).equals(group.place().along(0))) {
        pair(measures, other.place())
            .filter(paid -> paid.comparator().isPaid())
            .ifPresent(paid -> all.add(paid.group().meanGap(paid.comparator()).percent()));
      }
    }
    return EqualPayTable.attention(gap.percent(), all);
  }

  private static List<Text> context(Measures measures, Group group) {
    List<Text> context = new ArrayList<>();
    OptionalLong all = measures.counts().count(group.place());
    OptionalLong with = measures.values().count(group.place());
    context.add(
        PayWords.withoutPay(
            all.isEmpty() || with.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, all.getAsLong() - with.getAsLong()))));
    if (isPrinted(measures, group.place())) {
      context.add(PayWords.PUBLISHED);
    }
    return context;
  }
}
