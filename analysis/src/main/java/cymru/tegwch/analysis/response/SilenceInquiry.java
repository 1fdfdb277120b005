// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.response;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.NextSteps;
import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Heard;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.contrast.SilenceGap;
import cymru.tegwch.analysis.contrast.Unknown;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Explanation;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NextStep;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.silence.MissingBounds;
import cymru.tegwch.analysis.statistics.silence.MissingGap;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
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
    Optional<Heard> all = heard(Group.everybody(groupedBy(outcome).size()), reading);
    List<Finding> findings = new ArrayList<>();
    for (Group group : Group.crossing(groupedBy(outcome))) {
      Optional<Heard> own = heard(group.place(), reading);
      findings.add(finding(group, own, all.flatMap(of -> own.flatMap(of::without)), reading));
    }
    List<Text> notes = new ArrayList<>();
    notes.add(Words.population(ResponseWords.COUNTED, outcome.counts().population()));
    if (asked != null) {
      notes.add(Words.population(ResponseWords.ASKED, asked.population()));
    }
    notes.add(ResponseWords.BOUNDS);
    return new Answers(notes, findings);
  }

  private Finding finding(Group group, Optional<Heard> own, Optional<Heard> rest, Reading reading) {
    if (own.isEmpty() || rest.isEmpty() || !isPossible(own) || !isPossible(rest)) {
      return group.withheld();
    }
    Heard first = own.orElseThrow();
    Heard second = rest.orElseThrow();
    long least = Math.min(first.tally().base(), second.tally().base());
    if (least == 0 && !reading.isRounded()) {
      return group.nothing(
          first.tally().base() == 0 ? Words.NOBODY_IN_GROUP : Words.NOBODY_TO_COMPARE_WITH);
    }
    return least < Math.max(1, reading.percentageBase())
        ? group.withheld()
        : described(group, new SilenceGap(first, second), reading);
  }

  private static boolean isPossible(Optional<Heard> heard) {
    return heard
        .filter(of -> Scale.SHARE.isPossible(of.tally()) && of.unknown().events().value() >= 0)
        .isPresent();
  }

  private Finding described(Group group, SilenceGap gap, Reading reading) {
    Text unit = outcome.counts().population().unit().label();
    double observed = gap.own().value() - gap.other().value();
    boolean stands = gap.lowest() > 0 || gap.highest() < 0;
    List<Text> clauses = new ArrayList<>();
    clauses.add(Sentence.joined(" ", List.of(outcome.outcome().label(), told(gap.own(), unit))));
    clauses.add(Sentence.joined(" ", List.of(ResponseWords.THE_REST, told(gap.other(), unit))));
    clauses.add(ResponseWords.observed(observed));
    clauses.add(ResponseWords.bounds(gap.lowest(), gap.highest(), reading.isRounded()));
    clauses.add(verdict(gap, observed, stands));
    if (reading.isRounded()) {
      clauses.add(Words.published(reading.roundingBase()));
    }
    List<Described.Quantity> quantities =
        List.of(
            new Described.Quantity(ResponseWords.OBSERVED, observed, null),
            new Described.Quantity(ResponseWords.LEAST, gap.lowest(), null),
            new Described.Quantity(ResponseWords.MOST, gap.highest(), null));
    return group.described(
        quantities,
        clauses,
        new Explanation(
            List.of(),
            stands || observed == 0
                ? List.of()
                : List.of(NextSteps.of(NextStep.Kind.RESPONSE_BY_GROUP))));
  }

  private static Text verdict(SilenceGap gap, double observed, boolean stands) {
    if (observed == 0) {
      return ResponseWords.NO_DIFFERENCE;
    }
    if (stands) {
      return observed < 0 ? ResponseWords.LOWER_ANYHOW : ResponseWords.HIGHER_ANYHOW;
    }
    OptionalLong tipping = MissingGap.of(bounds(gap.own()), bounds(gap.other())).tippingPoint();
    return tipping.isEmpty()
        ? ResponseWords.NEEDS_BOTH
        : ResponseWords.tipping(tipping.getAsLong(), gap.own().unknown().events().value());
  }

  private static MissingBounds bounds(Heard heard) {
    return MissingBounds.of(
        Proportion.of(heard.tally().count(), heard.tally().base()),
        heard.unknown().events().value());
  }

  private static Text told(Heard heard, Text unit) {
    Rate figure = new Rate(heard.tally().count(), heard.tally().base(), Rate.Per.HUNDRED, null);
    return ResponseWords.answered(figure, unit, heard.unknown().events().value());
  }

  private Optional<Heard> heard(Coordinates group, Reading reading) {
    Optional<Tally> answered =
        new ShareContrast(Criteria.withDefaults(), outcome).tally(reading, group);
    return Heard.of(Scale.SHARE, answered, silent(group, answered, reading).map(Unknown::silent));
  }

  private Optional<ReadNumber> silent(
      Coordinates group, Optional<Tally> answered, Reading reading) {
    if (asked != null) {
      return ReadNumber.less(
          ReadTable.of(reading, asked).at(group),
          answered.map(of -> new ReadNumber(of.base(), of.reach().base())));
    }
    ReadTable table = ReadTable.of(reading, outcome.counts());
    ReadNumber sum = new ReadNumber(0, 0);
    for (Coordinate line : table.lines(groupedBy(outcome).size())) {
      if (line instanceof Coordinate.Silent of && isMissing(of.silence())) {
        Optional<ReadNumber> number = table.at(group.and(line));
        if (number.isEmpty()) {
          return number;
        }
        sum = sum.plus(number.orElseThrow());
      }
    }
    return Optional.of(sum);
  }

  private boolean isMissing(Silence silence) {
    return silence.isInResponseBase() && !outcome.outcome().alsoInBase().contains(silence);
  }

  private static List<Dimension> groupedBy(OutcomeTable table) {
    List<Dimension> all = table.counts().dimensions();
    return all.subList(0, all.size() - 1);
  }
}
