// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.uptake;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Heard;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.contrast.SilenceGap;
import cymru.tegwch.analysis.contrast.Versus;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.statistics.profile.GoodnessOfFit;
import cymru.tegwch.analysis.statistics.profile.ProfileDistance;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each group's use on its need, beside that of the rest. */
record UptakeInquiry(Criteria criteria, Demand demand, Scale scale) implements Inquiry {

  @Override
  public Text title() {
    return UptakeWords.title(demand);
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    Rate.Per per = scale == Scale.SHARE ? Rate.Per.HUNDRED : Rate.Per.THOUSAND;
    Versus versus = new Versus(criteria, scale, per);
    Optional<Tally> all = demand.tally(reading, Group.everybody(demand.groupedBy().size()));
    List<Draft> drafts = new ArrayList<>();
    for (Group group : Group.crossing(demand.groupedBy())) {
      drafts.add(versus.draft(asked(group, all, reading), reading));
    }
    return new Answers(notes(all, reading), Draft.finished(drafts, criteria.alpha()));
  }

  private Versus.Asked asked(Group group, Optional<Tally> all, Reading reading) {
    Optional<Tally> own = demand.tally(reading, group.place());
    List<Text> context = new ArrayList<>();
    if (own.isPresent() && all.isPresent()) {
      shares(own.orElseThrow(), all.orElseThrow(), reading).ifPresent(context::add);
    }
    context.add(Words.notCounted(demand.notCounted(reading, group.place())));
    if (reading.isRounded()) {
      context.add(Words.published(reading.roundingBase()));
    }
    return new Versus.Asked(
        group,
        own,
        all.flatMap(everybody -> own.map(everybody::without)),
        new Versus.Telling(
            figure -> UptakeWords.own(figure, demand, scale),
            figure -> UptakeWords.rest(figure, demand, scale),
            UptakeWords::found,
            UptakeWords.NO_NEED_ELSEWHERE),
        context,
        comparison -> silence(group, comparison, reading));
  }

  private List<Remark> silence(Group group, Comparison comparison, Reading reading) {
    return SilenceGap.remarks(
        SilenceGap.besideRest(place -> heard(reading, place), group.place()),
        demand.silenceSaid(),
        comparison,
        reading);
  }

  private Optional<Heard> heard(Reading reading, Coordinates group) {
    return Heard.of(scale, demand.tally(reading, group), demand.unknown(reading, group));
  }

  /** The group's share of all users beside its share of all need. */
  private Optional<Text> shares(Tally own, Tally all, Reading reading) {
    boolean fits = own.count() <= all.count() && own.base() <= all.base();
    boolean isLarge = Math.min(all.count(), all.base()) >= Math.max(1, reading.percentageBase());
    return fits && isLarge
        ? Optional.of(
            UptakeWords.shares(
                new Rate(own.count(), all.count(), Rate.Per.HUNDRED, null),
                new Rate(own.base(), all.base(), Rate.Per.HUNDRED, null)))
        : Optional.empty();
  }

  private List<Text> notes(Optional<Tally> all, Reading reading) {
    List<Text> notes = new ArrayList<>();
    notes.add(Words.population(UptakeWords.COUNTED, demand.table().population()));
    notes.addAll(Silences.notes(reading.counts(demand.table()), demand.groupedBy().size()));
    if (all.isPresent()) {
      mismatch(reading).ifPresent(share -> notes.add(UptakeWords.mismatch(share)));
    }
    if (scale == Scale.RATE) {
      notes.add(UptakeWords.NOT_A_PART);
    }
    return notes;
  }

  /** Empty where a number of it may not be read, or where people are in several groups. */
  private Optional<Double> mismatch(Reading reading) {
    List<Tally> tallies = new ArrayList<>();
    for (Group group : Group.crossing(demand.groupedBy())) {
      Optional<Tally> tally = demand.tally(reading, group.place());
      if (tally.isEmpty()) {
        return Optional.empty();
      }
      tallies.add(tally.orElseThrow());
    }
    double need = tallies.stream().mapToDouble(tally -> (double) tally.base()).sum();
    long users = tallies.stream().mapToLong(Tally::count).sum();
    boolean isUsable =
        need > 0
            && users > 0
            && tallies.stream().filter(tally -> tally.base() > 0).count() > 1
            && demand.groupedBy().stream().noneMatch(Dimension::overlapping);
    return isUsable
        ? Optional.of(
            ProfileDistance.of(
                    tallies.stream()
                        .map(tally -> GoodnessOfFit.Group.of(tally.count(), tally.base() / need))
                        .toList())
                .dissimilarity())
        : Optional.empty();
  }
}
