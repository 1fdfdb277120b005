// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.NextSteps;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.FittedRule;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Explanation;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NextStep;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.change.CohortProjection;
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
import java.util.Set;

/** Bands of age, grown older. */
record AgeInquiry(AgeProjection specification, OutcomeTable stayed, CountTable now, int steps)
    implements Inquiry {

  AgeInquiry {
    List<Dimension> before = stayed.counts().dimensions();
    if (now.dimensions().size() != 1
        || before.size() != 2
        || !before.get(0).level().equals(now.dimensions().get(0).level())
        || now.dimensions().get(0).overlapping()) {
      throw new IllegalArgumentException(
          "Both tables must be by age alone, at one level, the first with who stayed");
    }
    if (!now.population().asAt().isAfter(stayed.counts().population().asAt())) {
      throw new IllegalArgumentException(
          "The second table must be of a later date, but were of "
              + stayed.counts().population().asAt()
              + " and "
              + now.population().asAt());
    }
    if (now.dimensions().get(0).level().groups().size() < 2) {
      throw new IllegalArgumentException("Age must have two bands or more");
    }
  }

  private static final Tally NOBODY = new Tally(0, 0);

  /** One band: who is in it now, who stayed of those in it before, who came. */
  private record Band(
      Group group, long people, long peopleReach, Tally stayed, long came, long slack) {

    /** Rounding may leave fewer than those who stayed, and by no more than it moves them. */
    boolean fits() {
      return came >= -slack;
    }
  }

  @Override
  public Text title() {
    Text age = now.dimensions().get(0).label();
    Text unit = now.population().unit().label();
    return Sentence.both(
        List.of(age),
        "Projection: " + age.en() + " (" + unit.en() + ")",
        "Amcanestyniad: " + age.cy() + " (" + unit.cy() + ")");
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.FITTED;
  }

  @Override
  public Answers ask(Reading reading) {
    List<Group> groups = Group.crossing(now, 1);
    List<Text> notes = new ArrayList<>();
    notes.add(Words.population(AgeWords.BEFORE, stayed.counts().population()));
    notes.add(Words.population(AgeWords.NOW, now.population()));
    Optional<Refused.Reason> problem = problem(groups, reading);
    if (problem.isPresent()) {
      notes.add(SeriesWords.FITTED);
      return new Answers(
          notes, groups.stream().map(group -> refused(group, problem.orElseThrow())).toList());
    }
    List<Band> bands = bands(groups, reading);
    CohortProjection.Result result = projected(bands, 0);
    CohortProjection.Result least = reading.isRounded() ? projected(bands, -1) : result;
    CohortProjection.Result most = reading.isRounded() ? projected(bands, 1) : result;
    notes.add(result.caveat());
    notes.add(SeriesWords.FITTED);
    List<Finding> findings = new ArrayList<>();
    for (int band = 0; band < bands.size(); band++) {
      findings.add(
          finding(
              bands.get(band),
              widened(ahead(result, band), ahead(least, band), ahead(most, band)),
              reading));
    }
    return new Answers(notes, findings);
  }

  /** With every number as it is read, or as small or as large as rounding lets it have been. */
  private CohortProjection.Result projected(List<Band> bands, int side) {
    return CohortProjection.of(bands.stream().map(band -> asked(band, side)).toList())
        .project(steps, specification.confidence());
  }

  private static CohortProjection.Band asked(Band band, int side) {
    Tally stayed = band.stayed();
    long base = Math.max(1, stayed.base() - side * stayed.reach().base());
    long count = stayed.count() + side * stayed.reach().count();
    return new CohortProjection.Band(
        band.group().label().en(),
        Math.max(0, band.people() + side * band.peopleReach()),
        Proportion.of(Math.max(0, Math.min(base, count)), base),
        Math.max(0, band.came() + side * band.slack()));
  }

  /** More people, more who stay and more who come make more of every band. */
  private static List<CohortProjection.Ahead> widened(
      List<CohortProjection.Ahead> read,
      List<CohortProjection.Ahead> least,
      List<CohortProjection.Ahead> most) {
    List<CohortProjection.Ahead> widened = new ArrayList<>();
    for (int step = 0; step < read.size(); step++) {
      CohortProjection.Ahead at = read.get(step);
      widened.add(
          new CohortProjection.Ahead(
              at.name(),
              at.people(),
              new Interval(
                  Math.min(least.get(step).range().lower(), at.range().lower()),
                  Math.max(most.get(step).range().upper(), at.range().upper()),
                  at.range().confidence())));
    }
    return widened;
  }

  private static List<CohortProjection.Ahead> ahead(CohortProjection.Result result, int band) {
    return result.steps().stream().map(step -> step.get(band)).toList();
  }

  private static Finding refused(Group group, Refused.Reason reason) {
    return SeriesWords.refused(group, new Points(Scale.SHARE, List.of(), reason), 2);
  }

  private Optional<Refused.Reason> problem(List<Group> groups, Reading reading) {
    long least = FittedRule.leastBase(reading);
    for (Group group : groups) {
      Optional<Tally> tally = stayed(group, reading);
      if (tally.isEmpty() || people(group, reading).isEmpty()) {
        return Optional.of(Refused.Reason.HIDDEN_POINT);
      }
      if (tally.orElseThrow().count() > tally.orElseThrow().base()) {
        return Optional.of(Refused.Reason.HIDDEN_POINT);
      }
      if (tally.orElseThrow().base() < least) {
        return Optional.of(Refused.Reason.SMALL_BASE);
      }
    }
    return bands(groups, reading).stream().allMatch(Band::fits)
        ? Optional.empty()
        : Optional.of(Refused.Reason.HIDDEN_POINT);
  }

  private List<Band> bands(List<Group> groups, Reading reading) {
    List<Band> bands = new ArrayList<>();
    for (int band = 0; band < groups.size(); band++) {
      Group group = groups.get(band);
      Tally own = stayed(group, reading).orElseThrow();
      Tally grown = band == 0 ? NOBODY : stayed(groups.get(band - 1), reading).orElseThrow();
      Tally old = band == groups.size() - 1 ? own : NOBODY;
      long people = people(group, reading).orElseThrow();
      long reach = reading.reaches(now).count(group.place()).orElseThrow();
      long slack = reach + grown.reach().count() + old.reach().count();
      bands.add(new Band(group, people, reach, own, people - grown.count() - old.count(), slack));
    }
    return bands;
  }

  private Optional<Tally> stayed(Group group, Reading reading) {
    Counts counts = reading.counts(stayed.counts());
    Counts reaches = reading.reaches(stayed.counts());
    return Tally.of(
        OutcomeTable.happened(counts, group.place()),
        OutcomeTable.base(stayed.outcome(), counts, group.place()),
        OutcomeTable.happened(reaches, group.place()),
        OutcomeTable.base(stayed.outcome(), reaches, group.place()));
  }

  private OptionalLong people(Group group, Reading reading) {
    return reading.counts(now).count(group.place());
  }

  private Finding finding(Band band, List<CohortProjection.Ahead> ahead, Reading reading) {
    List<Text> clauses = new ArrayList<>();
    clauses.add(AgeWords.now(band.people(), now.population().unit().label()));
    List<Described.Quantity> quantities = new ArrayList<>();
    for (int step = 1; step <= ahead.size(); step++) {
      CohortProjection.Ahead at = ahead.get(step - 1);
      clauses.add(AgeWords.ahead(step, at));
      quantities.add(new Described.Quantity(SeriesWords.stepsAhead(step), at.people(), at.range()));
    }
    clauses.add(AgeWords.flows(band.stayed(), Math.max(0, band.came())));
    clauses.add(
        Words.notCounted(
            Silences.along(
                reading.counts(now), Coordinates.of(Coordinate.Margin.EVERYONE), 0, Set.of())));
    if (reading.isRounded()) {
      clauses.add(Words.published(reading.roundingBase()));
      clauses.add(Words.WIDENED);
    }
    return band.group()
        .described(
            quantities,
            clauses,
            new Explanation(List.of(), NextSteps.afterDescribed(false, NextStep.Kind.NEXT_COUNT)));
  }

  /** What is said of bands of age. The Welsh is ours and unverified. */
  private static final class AgeWords {

    static final Text BEFORE = Text.of("One step ago", "Un cam yn ôl");
    static final Text NOW = Text.of("Now", "Nawr");

    private AgeWords() {}

    static Text now(long people, Text unit) {
      String count = Digits.count(people);
      return Text.of(
          "now " + count + " (" + unit.en() + ")", "nawr " + count + " (" + unit.cy() + ")");
    }

    static Text ahead(int step, CohortProjection.Ahead at) {
      Text steps = SeriesWords.stepsAhead(step);
      String people = Digits.signed(at.people(), 0);
      String confidence = Digits.percent(at.range().confidence());
      String lower = Digits.signed(at.range().lower(), 0);
      String upper = Digits.signed(at.range().upper(), 0);
      return Text.of(
          steps.en() + ", " + people + " (" + confidence + " range " + lower + " to " + upper + ")",
          steps.cy() + ", " + people + " (ystod " + confidence + " " + lower + " i " + upper + ")");
    }

    static Text flows(Tally stayed, long came) {
      String of = Digits.count(stayed.count());
      String base = Digits.count(stayed.base());
      String arrived = Digits.count(came);
      return Text.of(
          "stayed over the last step: " + of + " of " + base + "; came: " + arrived,
          "arhosodd dros y cam diwethaf: " + of + " o " + base + "; daeth: " + arrived);
    }
  }
}
