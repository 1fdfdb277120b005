// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.pay;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
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
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The overall gap of each group, in what goes with grades and what is found within them. */
record PayPartsInquiry(PayGaps specification, MeasureTable table) implements Inquiry {

  /** The fewest employees of a group in a grade: a rule for the outputs of research. */
  private static final long FEWEST = 10;

  @Override
  public Text title() {
    return PayWords.title(table.measure().label(), PayInquiry.by(table), true);
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.FITTED;
  }

  @Override
  public Answers ask(Reading reading) {
    Measures measures = reading.measures(table);
    List<Draft> drafts = new ArrayList<>();
    for (Group group : Group.crossing(table.counts().dimensions().subList(0, 1))) {
      if (!group.place().equals(Coordinates.of(specification.comparator()))) {
        drafts.add(draft(group, measures, Math.min(FEWEST, reading.percentageBase())));
      }
    }
    List<Text> notes = new ArrayList<>(PayInquiry.notes(specification, measures, reading));
    notes.add(PayWords.NOT_A_CAUSE);
    return new Answers(notes, Draft.finished(drafts, 1 - specification.confidence()));
  }

  private Draft draft(Group group, Measures measures, long fewest) {
    Coordinates all = group.place().and(Coordinate.Margin.ANSWERED);
    boolean isPrinted = PayInquiry.isPrinted(measures, all);
    Optional<PaidGroup> own = PaidGroup.of(measures, all);
    Optional<PaidGroup> other =
        PaidGroup.of(measures, all.with(0, Coordinate.of(specification.comparator())));
    Optional<List<PayParts.Grade>> grades = grades(measures, group, fewest);
    if (own.isEmpty() || other.isEmpty() || grades.isEmpty() || !other.get().isPaid()) {
      return isPrinted
          ? new Draft.Settled(group.withheld())
          : group.undefined(PayWords.ONE_SIDED_GRADE, List.of());
    }
    PaidPair paid = new PaidPair(own.orElseThrow(), other.orElseThrow());
    return new Draft.Tested(
        paid.p(),
        paid.rounded(),
        certainty -> finding(group, paid, grades.orElseThrow(), certainty, isPrinted));
  }

  /** Every grade that has anybody; empty where one cannot be read for both, or has too few. */
  private Optional<List<PayParts.Grade>> grades(Measures measures, Group group, long fewest) {
    List<PayParts.Grade> grades = new ArrayList<>();
    for (Level.Group grade : table.counts().dimensions().get(1).level().groups()) {
      Coordinates place = group.place().and(Coordinate.of(grade.code()));
      Coordinates beside = place.with(0, Coordinate.of(specification.comparator()));
      if (measures.isEmpty(place) && measures.isEmpty(beside)) {
        continue;
      }
      Optional<Moments> own = measures.moments(place);
      Optional<Moments> other = measures.moments(beside);
      if (own.isEmpty()
          || other.isEmpty()
          || Math.min(own.get().values(), other.get().values()) < fewest) {
        return Optional.empty();
      }
      grades.add(new PayParts.Grade(own.orElseThrow(), other.orElseThrow()));
    }
    return grades.isEmpty() ? Optional.empty() : Optional.of(grades);
  }

  private Finding finding(
      Group group,
      PaidPair paid,
      List<PayParts.Grade> grades,
      Certainty certainty,
      boolean isPrinted) {
    Comparison comparison = paid.comparison(certainty);
    List<Text> clauses = new ArrayList<>();
    clauses.add(
        PayWords.pay(table.measure().label(), (Amount) comparison.figure(), paid.group().median()));
    clauses.add(
        PayWords.pay(
            PayInquiry.comparatorLabel(table, specification),
            (Amount) comparison.against(),
            paid.comparator().median()));
    PaidGroup.Gap gap = paid.group().meanGap(paid.comparator());
    clauses.addAll(PayWords.sizes(comparison, paid.differenceReach(), gap));
    clauses.add(PayWords.meanGap(gap));
    PayParts parts = PayParts.of(grades, paid.comparator().moments());
    clauses.add(PayWords.parts(parts.within(), parts.grades()));
    clauses.add(Words.WHOLE_BODY);
    if (isPrinted) {
      clauses.add(PayWords.PUBLISHED);
    }
    return group.compared(comparison, clauses, List.of());
  }
}
