// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.crossing;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.NextSteps;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Explanation;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.effect.Interaction;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sizes of interaction at every crossing of every two characteristics. */
record InteractionInquiry(Crossings specification, OutcomeTable table) implements Inquiry {

  /** The four parts that two characteristics make, the crossing first. */
  private record Parts(List<Tally> list) {

    /** The crossing, the first group's others and the second's, and all who are left. */
    static Parts ofMargins(Tally both, Tally first, Tally second, Tally all) {
      return new Parts(
          List.of(
              both,
              first.without(both),
              second.without(both),
              all.without(first).without(second.without(both))));
    }

    Interaction interaction() {
      return interaction(List.of(0, 0, 0, 0));
    }

    /**
     * The interactions at the ends of what rounding may have moved: shares of the crossing and of
     * neither pull one way, those of either alone the other; neither is also the base of ratios.
     */
    List<Interaction> corners() {
      return Stream.of(
              List.of(-1, 1, 1, -1),
              List.of(-1, 1, 1, 1),
              List.of(1, -1, -1, 1),
              List.of(1, -1, -1, -1))
          .map(this::interaction)
          .toList();
    }

    private Interaction interaction(List<Integer> signs) {
      return new Interaction(share(0, signs), share(1, signs), share(2, signs), share(3, signs));
    }

    private Proportion share(int part, List<Integer> signs) {
      Tally of = list.get(part);
      int sign = signs.get(part);
      long base = Math.max(1, of.base() - sign * of.reach().base());
      long count = of.count() + sign * of.reach().count();
      return Proportion.of(Math.max(0, Math.min(base, count)), base);
    }
  }

  @Override
  public Text title() {
    return CrossingWords.interactionTitle(table);
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    List<Finding> findings = new ArrayList<>();
    List<Text> lookedAt = new ArrayList<>();
    for (Projection pair : Projection.pairs(table)) {
      List<Finding> ofPair = findings(pair, reading);
      lookedAt.add(CrossingWords.lookedAt(pair.label(), ofPair.size()));
      findings.addAll(ofPair);
    }
    List<Text> notes = new ArrayList<>();
    notes.add(CrossingWords.described(lookedAt, findings.size()));
    notes.add(CrossingWords.BOTH_SCALES);
    notes.addAll(CrossingInquiry.silent(reading.counts(table.counts()), table));
    return new Answers(notes, findings);
  }

  private List<Finding> findings(Projection pair, Reading reading) {
    ShareContrast contrast = pair.contrast(specification.criteria());
    Reading read = pair.read(reading);
    Function<Coordinates, Optional<Tally>> tally = place -> contrast.tally(read, place);
    List<Finding> findings = new ArrayList<>();
    for (Group group : Group.crossing(contrast.table(), 2)) {
      if (!isReference(pair, group.place())) {
        Optional<Parts> parts =
            specification.references().isEmpty()
                ? besideAllOthers(group.place(), tally)
                : besideReferences(pair, group.place(), tally);
        Group whole = new Group(pair.whole(group.place()), group.label());
        findings.add(parts.isEmpty() ? whole.withheld() : finding(whole, parts.get(), read));
      }
    }
    return findings;
  }

  private Finding finding(Group group, Parts parts, Reading reading) {
    long least = Math.max(specification.leastBase(), reading.percentageBase());
    boolean isPossible =
        parts.list().stream().allMatch(part -> part.count() >= 0 && part.count() <= part.base());
    if (!isPossible) {
      return group.withheld();
    }
    if (parts.list().stream().anyMatch(part -> part.base() < least)) {
      return group.refused(Refused.Reason.SMALL_BASE, CrossingWords.smallPart(least));
    }
    return described(group, parts, reading);
  }

  private Finding described(Group group, Parts parts, Reading reading) {
    Interaction interaction = parts.interaction();
    List<Interaction> all = new ArrayList<>(List.of(interaction));
    if (reading.isRounded()) {
      all.addAll(parts.corners());
    }
    List<Described.Quantity> quantities = quantities(interaction, all);
    List<Text> clauses = new ArrayList<>();
    clauses.add(CrossingWords.shares(table.outcome().label(), interaction));
    quantities.forEach(quantity -> clauses.add(CrossingWords.told(quantity)));
    if (quantities.stream().noneMatch(quantity -> quantity.label().equals(CrossingWords.RATIO))) {
      clauses.add(CrossingWords.NO_RATIO);
    }
    if (reading.isRounded()) {
      clauses.add(Words.published(reading.roundingBase()));
      clauses.add(Words.WIDENED);
    }
    boolean standsOut = quantities.stream().allMatch(InteractionInquiry::isBeyond);
    return group.described(
        quantities, clauses, new Explanation(List.of(), NextSteps.afterDescribed(standsOut)));
  }

  /** Whether an interval leaves out what the two characteristics apart come to. */
  private static boolean isBeyond(Described.Quantity quantity) {
    boolean isRatio =
        quantity.label().equals(CrossingWords.RATIO)
            || quantity.label().equals(CrossingWords.ODDS_RATIO);
    return quantity.range().filter(interval -> !interval.contains(isRatio ? 1 : 0)).isPresent();
  }

  /** Each size that all of them have, with an interval that holds those of all. */
  private List<Described.Quantity> quantities(Interaction read, List<Interaction> all) {
    double confidence = specification.confidence();
    List<Described.Quantity> quantities = new ArrayList<>();
    quantities.add(
        new Described.Quantity(
            CrossingWords.DIFFERENCE,
            read.differenceOfDifferences(),
            spanning(all, one -> Optional.of(one.differenceInterval(confidence))).orElseThrow()));
    spanning(all, one -> one.excessInterval(confidence))
        .ifPresent(
            interval ->
                quantities.add(
                    new Described.Quantity(
                        CrossingWords.EXCESS, read.excess().orElseThrow(), interval)));
    spanning(all, one -> one.ratioOfRatios().map(ratio -> ratio.interval(confidence)))
        .ifPresent(
            interval ->
                quantities.add(
                    new Described.Quantity(
                        CrossingWords.RATIO,
                        read.ratioOfRatios().orElseThrow().value(),
                        interval)));
    spanning(all, one -> one.ratioOfOddsRatios().map(ratio -> ratio.interval(confidence)))
        .ifPresent(
            interval ->
                quantities.add(
                    new Described.Quantity(
                        CrossingWords.ODDS_RATIO,
                        read.ratioOfOddsRatios().orElseThrow().value(),
                        interval)));
    return quantities;
  }

  private Optional<Interval> spanning(
      List<Interaction> all, Function<Interaction, Optional<Interval>> of) {
    List<Interval> intervals = all.stream().map(of).flatMap(Optional::stream).toList();
    return intervals.size() < all.size()
        ? Optional.empty()
        : Optional.of(
            new Interval(
                intervals.stream().mapToDouble(Interval::lower).min().orElseThrow(),
                intervals.stream().mapToDouble(Interval::upper).max().orElseThrow(),
                specification.confidence()));
  }

  private static Optional<Parts> besideAllOthers(
      Coordinates place, Function<Coordinates, Optional<Tally>> tally) {
    Optional<Tally> both = tally.apply(place);
    Optional<Tally> first = tally.apply(place.with(1, Coordinate.Margin.ANSWERED));
    Optional<Tally> second = tally.apply(place.with(0, Coordinate.Margin.ANSWERED));
    Optional<Tally> all = tally.apply(Group.everybody(2));
    return both.isPresent() && first.isPresent() && second.isPresent() && all.isPresent()
        ? Optional.of(Parts.ofMargins(both.get(), first.get(), second.get(), all.get()))
        : Optional.empty();
  }

  private Optional<Parts> besideReferences(
      Projection pair, Coordinates place, Function<Coordinates, Optional<Tally>> tally) {
    Optional<Tally> both = tally.apply(place);
    Optional<Tally> first = tally.apply(place.with(1, reference(pair, 1)));
    Optional<Tally> second = tally.apply(place.with(0, reference(pair, 0)));
    Optional<Tally> neither = tally.apply(Coordinates.of(reference(pair, 0), reference(pair, 1)));
    return both.isPresent() && first.isPresent() && second.isPresent() && neither.isPresent()
        ? Optional.of(new Parts(List.of(both.get(), first.get(), second.get(), neither.get())))
        : Optional.empty();
  }

  /** A reference group is not compared with itself. */
  private boolean isReference(Projection pair, Coordinates place) {
    return !specification.references().isEmpty()
        && (place.along(0).equals(reference(pair, 0)) || place.along(1).equals(reference(pair, 1)));
  }

  private Coordinate reference(Projection pair, int dimension) {
    return Coordinate.of(specification.references().get(pair.kept().get(dimension)));
  }
}
