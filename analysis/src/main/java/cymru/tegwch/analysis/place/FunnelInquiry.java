// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Weighed;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Contrast;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.FittedRule;
import cymru.tegwch.analysis.contrast.GroupInquiry;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.contrast.SilenceGap;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.statistics.place.OverDispersion;
import cymru.tegwch.analysis.statistics.place.Ranks;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Places in a funnel around all of them. */
record FunnelInquiry(PlaceFunnel specification, Contrast contrast) implements Inquiry {

  /** How much two places differ says nothing of places. */
  private static final int LEAST_PLACES = 3;

  /** What all places share: their funnel, their total, their ranks. */
  private record Whole(Funnel funnel, Tally all, Map<Group, Ranks.Rank> ranks, Reading reading) {}

  @Override
  public Text title() {
    Dimension places = contrast.table().dimensions().get(0);
    return PlaceWords.funnelTitle(
        contrast.label(), contrast.table().population().unit().label(), places.label());
  }

  @Override
  public NumberKind numbers() {
    return specification.dispersion() == Dispersion.NONE ? NumberKind.COUNTED : NumberKind.FITTED;
  }

  @Override
  public Answers ask(Reading reading) {
    List<Group> places = Group.crossing(contrast.table(), 1);
    Optional<Tally> all = contrast.tally(reading, Group.everybody(1));
    List<Text> notes = new ArrayList<>(List.of(PlaceWords.FUNNEL));
    List<Draft> drafts = new ArrayList<>();
    if (all.isEmpty() || !isReadable(all.orElseThrow(), reading)) {
      places.forEach(place -> drafts.add(new Draft.Settled(place.withheld())));
    } else if (isTheSameForAll(all.orElseThrow())) {
      places.forEach(place -> drafts.add(place.undefined(PlaceWords.THE_SAME_FOR_ALL, List.of())));
    } else {
      Whole whole = whole(places, all.orElseThrow(), reading);
      places.forEach(place -> drafts.add(draft(place, whole)));
      notes.add(
          whole
              .funnel()
              .spread()
              .places()
              .map(over -> PlaceWords.overDispersion(over, specification.dispersion()))
              .orElse(PlaceWords.NO_DISPERSION));
    }
    notes.addAll(new GroupInquiry(criteria(), List.of(), contrast).notes(reading));
    return new Answers(notes, Draft.finished(drafts, criteria().alpha()));
  }

  private Draft draft(Group place, Whole whole) {
    Reading reading = whole.reading();
    Optional<Tally> read = contrast.tally(reading, place.place());
    if (read.isEmpty() || !contrast.scale().isPossible(read.orElseThrow())) {
      return new Draft.Settled(place.withheld());
    }
    Tally own = read.orElseThrow();
    if (own.base() == 0 && !reading.isRounded()) {
      return place.undefined(Words.NOBODY_IN_GROUP, context(place, reading));
    }
    if (own.base() < reading.percentageBase() || own.base() == 0) {
      return new Draft.Settled(place.withheld());
    }
    return new Draft.Tested(
        whole.funnel().p(own),
        rounded(own, whole),
        certainty -> finding(place, own, whole, certainty));
  }

  private Draft.Range rounded(Tally own, Whole whole) {
    DoubleStream corners =
        whole.all().corners().stream()
            .filter(
                all -> contrast.scale().isPossible(all) && all.base() > 0 && !isTheSameForAll(all))
            .map(all -> whole.funnel().around((double) all.count() / all.base()))
            .flatMapToDouble(
                funnel ->
                    own.corners().stream()
                        .filter(tally -> contrast.scale().isPossible(tally) && tally.base() > 0)
                        .mapToDouble(funnel::p));
    return Draft.Range.of(DoubleStream.concat(DoubleStream.of(whole.funnel().p(own)), corners));
  }

  private Finding finding(Group place, Tally own, Whole whole, Certainty certainty) {
    double confidence = specification.confidence();
    Funnel funnel = whole.funnel();
    Rate figure = contrast.figure(own, confidence);
    Rate all = contrast.figure(whole.all(), confidence);
    Comparison comparison =
        new Comparison(
            figure,
            new Rate(all.count(), all.base(), all.per(), null),
            funnel.difference(own, confidence),
            funnel.ratio(own, confidence),
            certainty);
    List<Text> clauses = new ArrayList<>();
    clauses.add(Sentence.joined(" ", List.of(contrast.label(), contrast.told(figure))));
    clauses.add(Sentence.joined(" ", List.of(PlaceWords.ALL_PLACES, contrast.told(all))));
    clauses.addAll(Words.sizes(comparison));
    clauses.add(PlaceWords.classOf(funnel.classOf(own)));
    clauses.add(PlaceWords.limits(funnel, figure));
    Ranks.Rank rank = whole.ranks().get(place);
    if (rank != null) {
      clauses.add(PlaceWords.rank(rank, whole.ranks().size(), confidence));
    }
    double alpha = certainty.alpha() / certainty.family();
    return new Weighed(
            comparison,
            clauses,
            contrast.found(comparison.difference().value() < 0),
            new FunnelPower(funnel, specification.detectableRatio(), alpha),
            specification.power(),
            context(place, whole.reading()),
            silence(place, comparison, whole.reading()))
        .of(place);
  }

  /** Whoever is silent in a place is so in all of them too. */
  private List<Remark> silence(Group place, Comparison comparison, Reading reading) {
    return SilenceGap.remarks(
        SilenceGap.besideRest(at -> contrast.heard(reading, at), place.place())
            .map(SilenceGap::besideAll),
        contrast.silenceSaid(),
        comparison,
        reading);
  }

  private Whole whole(List<Group> places, Tally all, Reading reading) {
    double target = (double) all.count() / all.base();
    List<Group> readable = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    for (Group place : places) {
      contrast
          .tally(reading, place.place())
          .filter(tally -> isReadable(tally, reading))
          .ifPresent(
              tally -> {
                readable.add(place);
                tallies.add(tally);
              });
    }
    Funnel chance = funnel(target, new Spread(Dispersion.NONE, Optional.empty()));
    Spread spread =
        new Spread(specification.dispersion(), overDispersion(chance, tallies, reading));
    return new Whole(funnel(target, spread), all, ranks(readable, tallies), reading);
  }

  private Optional<OverDispersion> overDispersion(
      Funnel chance, List<Tally> tallies, Reading reading) {
    List<OverDispersion.Place> places =
        tallies.stream()
            .filter(tally -> tally.base() >= FittedRule.leastBase(reading))
            .map(
                tally ->
                    new OverDispersion.Place(
                        (double) tally.count() / tally.base(), chance.chance(tally.base())))
            .toList();
    return places.size() < LEAST_PLACES
        ? Optional.empty()
        : Optional.of(OverDispersion.of(chance.target(), places));
  }

  private Map<Group, Ranks.Rank> ranks(List<Group> places, List<Tally> tallies) {
    if (!specification.hasRanks() || places.size() < 2) {
      return Map.of();
    }
    List<Ranks.Rank> ranks =
        Ranks.of(
                tallies.stream().map(tally -> (double) tally.count() / tally.base()).toList(),
                (one, other) -> pairwise(tallies.get(one), tallies.get(other)),
                specification.confidence())
            .ranks();
    return Stream.iterate(0, i -> i < places.size(), i -> i + 1)
        .collect(Collectors.toUnmodifiableMap(places::get, ranks::get));
  }

  /** The largest that rounding may have hidden: two ranks are told apart only where all are. */
  private double pairwise(Tally one, Tally other) {
    return ends(one)
        .flatMap(first -> ends(other).map(second -> List.of(first, second)))
        .mapToDouble(pair -> p(pair.get(0), pair.get(1)))
        .max()
        .orElse(1);
  }

  private Stream<Tally> ends(Tally tally) {
    return tally.reach().equals(Tally.Reach.NONE)
        ? Stream.of(tally)
        : Stream.concat(Stream.of(tally), tally.corners().stream())
            .filter(end -> contrast.scale().isPossible(end) && end.base() > 0);
  }

  private double p(Tally one, Tally other) {
    return one.count() + other.count() == 0 ? 1 : contrast.scale().p(one, other);
  }

  private Funnel funnel(double target, Spread spread) {
    return contrast instanceof ShareContrast
        ? new ShareFunnel(target, spread)
        : new RateFunnel(target, spread);
  }

  private boolean isReadable(Tally tally, Reading reading) {
    return contrast.scale().isPossible(tally)
        && tally.base() > 0
        && tally.base() >= reading.percentageBase();
  }

  private boolean isTheSameForAll(Tally all) {
    return all.count() == 0 || (contrast instanceof ShareContrast && all.count() == all.base());
  }

  private List<Text> context(Group place, Reading reading) {
    List<Text> context = new ArrayList<>();
    context.add(Words.notCounted(contrast.notCounted(reading, place.place())));
    if (reading.isRounded()) {
      context.add(Words.published(reading.roundingBase()));
    }
    return context;
  }

  private Criteria criteria() {
    return new Criteria(
        specification.confidence(), 0.1, specification.detectableRatio(), specification.power());
  }
}
