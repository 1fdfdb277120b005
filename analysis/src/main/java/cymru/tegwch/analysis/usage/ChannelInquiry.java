// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Heard;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.contrast.SilenceGap;
import cymru.tegwch.analysis.contrast.Unknown;
import cymru.tegwch.analysis.contrast.Versus;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
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

/** Every group's use of every channel beside that of the rest. */
record ChannelInquiry(Criteria criteria, CountTable table) implements Inquiry {

  @Override
  public Text title() {
    return UsageWords.title(UsageWords.CHANNELS, channel().label(), table, groupedBy());
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    Versus versus = new Versus(criteria, Scale.SHARE, Rate.Per.HUNDRED);
    List<Draft> drafts = new ArrayList<>();
    for (Group group : Group.crossing(table.dimensions())) {
      drafts.add(versus.draft(asked(group, reading), reading));
    }
    return new Answers(notes(reading), Draft.finished(drafts, criteria.alpha()));
  }

  private Versus.Asked asked(Group group, Reading reading) {
    Counts counts = reading.counts(table);
    Coordinate used = group.place().along(groupedBy().size());
    Coordinates own = withoutChannel(group.place());
    Optional<Tally> tally = tally(reading, own, used);
    Optional<Tally> all = tally(reading, Group.everybody(groupedBy().size()), used);
    List<Text> context = new ArrayList<>();
    context.add(
        Words.notCounted(
            Silences.along(
                counts, own.and(Coordinate.Margin.EVERYONE), groupedBy().size(), Set.of())));
    if (reading.isRounded()) {
      context.add(Words.published(reading.roundingBase()));
    }
    Text basis = Words.basis(table.population().unit().label(), List.of());
    return new Versus.Asked(
        group,
        tally,
        all.flatMap(everybody -> tally.map(everybody::without)),
        new Versus.Telling(
            figure -> UsageWords.used(figure, basis),
            figure -> UsageWords.theRest(figure, basis),
            UsageWords::chosen,
            Words.NOBODY_TO_COMPARE_WITH),
        context,
        comparison -> silence(own, used, comparison, reading));
  }

  private List<Remark> silence(
      Coordinates group, Coordinate used, Comparison comparison, Reading reading) {
    return SilenceGap.remarks(
        SilenceGap.besideRest(place -> heard(reading, place, used), group),
        UsageWords.SILENCE,
        comparison,
        reading);
  }

  private Optional<Heard> heard(Reading reading, Coordinates group, Coordinate used) {
    return Heard.of(
        Scale.SHARE,
        tally(reading, group, used),
        Silences.number(
                ReadTable.of(reading, table),
                group.and(Coordinate.Margin.EVERYONE),
                groupedBy().size(),
                Set.of())
            .map(Unknown::silent));
  }

  private Optional<Tally> tally(Reading reading, Coordinates group, Coordinate used) {
    Counts counts = reading.counts(table);
    Counts reaches = reading.reaches(table);
    return Tally.of(
        counts.count(group.and(used)),
        counts.count(group.and(Coordinate.Margin.ANSWERED)),
        reaches.count(group.and(used)),
        reaches.count(group.and(Coordinate.Margin.ANSWERED)));
  }

  private static Coordinates withoutChannel(Coordinates place) {
    return new Coordinates(place.along().subList(0, place.along().size() - 1));
  }

  private List<Text> notes(Reading reading) {
    List<Text> notes = new ArrayList<>();
    notes.add(Words.population(UsageWords.COUNTED, table.population()));
    notes.addAll(Silences.notes(reading.counts(table), groupedBy().size()));
    if (channel().overlapping()) {
      notes.add(UsageWords.SEVERAL_CHANNELS);
    }
    return notes;
  }

  private Dimension channel() {
    return table.dimensions().get(table.dimensions().size() - 1);
  }

  private List<Dimension> groupedBy() {
    return table.dimensions().subList(0, table.dimensions().size() - 1);
  }
}
