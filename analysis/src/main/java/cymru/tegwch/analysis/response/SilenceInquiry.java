// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.response;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.NextSteps;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Explanation;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Undefined;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.silence.MissingBounds;
import cymru.tegwch.analysis.statistics.silence.MissingGap;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the silent could change of each group's difference from the rest.
 *
 * @param outcome those who answered, and the silent among them
 * @param asked everybody who was asked; null where the outcome's own table holds them
 */
record SilenceInquiry(OutcomeTable outcome, @Nullable CountTable asked) implements Inquiry {

  SilenceInquiry {
    if (asked != null
        && !asked.dimensions().stream()
            .map(Dimension::level)
            .toList()
            .equals(groupedBy(outcome).stream().map(Dimension::level).toList())) {
      throw new IllegalArgumentException(
          "Those asked must be by the groups of the outcome, and by nothing else");
    }
    if (asked != null && asked.population().unit() != outcome.counts().population().unit()) {
      throw new IllegalArgumentException(
          "Tables must count the same unit, but counted "
              + asked.population().unit()
              + " and "
              + outcome.counts().population().unit());
    }
  }

  /** How many have the outcome, of how many who answered, and how many are silent. */
  private record Line(Tally answered, long silent) {
    Line without(Line part) {
      return new Line(answered.without(part.answered), silent - part.silent);
    }

    boolean isPossible() {
      return answered.count() >= 0 && answered.count() <= answered.base() && silent >= 0;
    }

    MissingBounds bounds() {
      return MissingBounds.of(Proportion.of(answered.count(), answered.base()), silent);
    }
  }

  @Override
  public Text title() {
    return ResponseWords.title(
        ResponseWords.SILENCE, outcome.outcome().label(), outcome.counts(), groupedBy(outcome));
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    Optional<Line> all = line(Group.everybody(groupedBy(outcome).size()), reading);
    List<Finding> findings = new ArrayList<>();
    for (Group group : Group.crossing(groupedBy(outcome))) {
      Optional<Line> own = line(group.place(), reading);
      findings.add(finding(group, own, all.flatMap(line -> own.map(line::without)), reading));
    }
    List<Text> notes = new ArrayList<>();
    notes.add(Words.population(ResponseWords.COUNTED, outcome.counts().population()));
    if (asked != null) {
      notes.add(Words.population(ResponseWords.ASKED, asked.population()));
    }
    notes.add(ResponseWords.BOUNDS);
    return new Answers(notes, findings);
  }

  private Finding finding(Group group, Optional<Line> own, Optional<Line> rest, Reading reading) {
    if (own.isEmpty()
        || rest.isEmpty()
        || !own.orElseThrow().isPossible()
        || !rest.orElseThrow().isPossible()) {
      return group.withheld();
    }
    Line first = own.orElseThrow();
    Line second = rest.orElseThrow();
    long least = Math.min(first.answered().base(), second.answered().base());
    if (least == 0 && !reading.isRounded()) {
      return new Undefined(
          group.place(),
          group.label(),
          Sentence.about(
              group.label(),
              List.of(
                  first.answered().base() == 0
                      ? Words.NOBODY_IN_GROUP
                      : Words.NOBODY_TO_COMPARE_WITH)),
          new Explanation(List.of(), NextSteps.afterUndefined()));
    }
    return least < Math.max(1, reading.percentageBase())
        ? group.withheld()
        : described(group, first, second, reading);
  }

  private Finding described(Group group, Line own, Line rest, Reading reading) {
    MissingGap gap = MissingGap.of(own.bounds(), rest.bounds());
    Text unit = outcome.counts().population().unit().label();
    List<Text> clauses = new ArrayList<>();
    clauses.add(Sentence.joined(" ", List.of(outcome.outcome().label(), told(own, unit))));
    clauses.add(Sentence.joined(" ", List.of(ResponseWords.THE_REST, told(rest, unit))));
    clauses.add(ResponseWords.observed(gap.observed()));
    clauses.add(ResponseWords.bounds(gap.lower(), gap.upper()));
    clauses.add(verdict(gap, own));
    if (reading.isRounded()) {
      clauses.add(Words.published(reading.roundingBase()));
    }
    List<Described.Quantity> quantities =
        List.of(
            new Described.Quantity(ResponseWords.OBSERVED, gap.observed(), null),
            new Described.Quantity(ResponseWords.LEAST, gap.lower(), null),
            new Described.Quantity(ResponseWords.MOST, gap.upper(), null));
    return new Described(
        group.place(), group.label(), quantities, Sentence.about(group.label(), clauses));
  }

  private static Text verdict(MissingGap gap, Line own) {
    if (gap.observed() == 0) {
      return ResponseWords.NO_DIFFERENCE;
    }
    if (gap.isRobust()) {
      return gap.observed() < 0 ? ResponseWords.LOWER_ANYHOW : ResponseWords.HIGHER_ANYHOW;
    }
    OptionalLong tipping = gap.tippingPoint();
    return tipping.isEmpty()
        ? ResponseWords.NEEDS_BOTH
        : ResponseWords.tipping(tipping.getAsLong(), own.silent());
  }

  private static Text told(Line line, Text unit) {
    Rate figure = new Rate(line.answered().count(), line.answered().base(), Rate.Per.HUNDRED, null);
    return ResponseWords.answered(figure, unit, line.silent());
  }

  private Optional<Line> line(Coordinates group, Reading reading) {
    Counts counts = reading.counts(outcome.counts());
    Optional<Tally> answered =
        Tally.of(
            OutcomeTable.happened(counts, group),
            OutcomeTable.base(outcome.outcome(), counts, group));
    OptionalLong silent = silent(counts, group, answered, reading);
    return answered.isEmpty() || silent.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line(answered.orElseThrow(), silent.getAsLong()));
  }

  private OptionalLong silent(
      Counts counts, Coordinates group, Optional<Tally> answered, Reading reading) {
    if (asked != null) {
      OptionalLong all = reading.counts(asked).count(group);
      return all.isEmpty() || answered.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(all.getAsLong() - answered.orElseThrow().base());
    }
    long sum = 0;
    for (Coordinate line : counts.lines(groupedBy(outcome).size())) {
      if (line instanceof Coordinate.Silent of && isMissing(of.silence())) {
        OptionalLong number = counts.count(group.and(line));
        if (number.isEmpty()) {
          return number;
        }
        sum += number.getAsLong();
      }
    }
    return OptionalLong.of(sum);
  }

  private boolean isMissing(Silence silence) {
    return silence.isInResponseBase() && !outcome.outcome().alsoInBase().contains(silence);
  }

  private static List<Dimension> groupedBy(OutcomeTable table) {
    List<Dimension> all = table.counts().dimensions();
    return all.subList(0, all.size() - 1);
  }
}
