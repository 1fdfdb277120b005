// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Each group of a table against the rest of it, or against a named group.
 *
 * @param criteria what counts as a difference
 * @param reference the codes of the group to compare with, one for each dimension that makes the
 *     groups; empty for the rest
 * @param contrast what is compared
 */
public record GroupInquiry(Criteria criteria, List<String> reference, Contrast contrast)
    implements Inquiry {

  @Override
  public Text title() {
    List<Text> by = groupedBy().stream().map(Dimension::label).toList();
    Text asked = Sentence.joined(", ", by);
    Text label = contrast.label();
    Text unit = contrast.table().population().unit().label();
    return Sentence.both(
        List.of(asked, label),
        "Outcomes: " + label.en() + " (" + unit.en() + "; " + asked.en() + ")",
        "Deilliannau: " + label.cy() + " (" + unit.cy() + "; " + asked.cy() + ")");
  }

  public GroupInquiry {
    reference = List.copyOf(reference);
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    return new Answers(notes(reading), Draft.finished(drafts(reading), criteria.alpha()));
  }

  /** A draft for each group, for a family that may be larger than this table. */
  public List<Draft> drafts(Reading reading) {
    List<Group> groups = Group.crossing(contrast.table(), contrast.dimensions());
    Optional<Group> named = named(groups);
    Coordinates whole = Group.everybody(contrast.dimensions());
    Optional<Tally> total = contrast.tally(reading, whole);
    List<Draft> drafts = new ArrayList<>();
    for (Group group : groups) {
      if (!named.equals(Optional.of(group))) {
        Optional<Tally> own = contrast.tally(reading, group.place());
        Optional<Tally> other =
            named.isPresent()
                ? contrast.tally(reading, named.orElseThrow().place())
                : total.flatMap(all -> own.map(all::without));
        drafts.add(draft(group, own, named, other, reading));
      }
    }
    return drafts;
  }

  private Draft draft(
      Group group,
      Optional<Tally> own,
      Optional<Group> named,
      Optional<Tally> other,
      Reading reading) {
    if (own.isEmpty() || other.isEmpty()) {
      return new Draft.Settled(group.withheld());
    }
    Tally tally = own.orElseThrow();
    Tally rest = other.orElseThrow();
    if (!contrast.isPossible(tally) || !contrast.isPossible(rest)) {
      return new Draft.Settled(group.withheld());
    }
    Optional<Text> nothing = nothingToCompare(tally, rest);
    if (nothing.isPresent() && !reading.isRounded()) {
      return group.undefined(nothing.orElseThrow(), context(reading, group));
    }
    // A rounded 0 may be somebody: nothing is said of it.
    if (nothing.isPresent() || Math.min(tally.base(), rest.base()) < reading.percentageBase()) {
      return new Draft.Settled(group.withheld());
    }
    return new Draft.Tested(
        contrast.p(tally, rest),
        rounded(tally, rest),
        certainty -> finding(new Pair(group, tally, named, rest), certainty, reading));
  }

  /** What rounding may have moved. */
  private Draft.Range rounded(Tally group, Tally rest) {
    DoubleStream corners =
        group.corners().stream()
            .flatMap(one -> rest.corners().stream().map(two -> List.of(one, two)))
            .filter(pair -> isComparable(pair.get(0), pair.get(1)))
            .mapToDouble(pair -> contrast.p(pair.get(0), pair.get(1)));
    return Draft.Range.of(DoubleStream.concat(DoubleStream.of(contrast.p(group, rest)), corners));
  }

  private boolean isComparable(Tally group, Tally rest) {
    return contrast.isPossible(group)
        && contrast.isPossible(rest)
        && nothingToCompare(group, rest).isEmpty();
  }

  private static Optional<Text> nothingToCompare(Tally group, Tally rest) {
    if (group.base() == 0) {
      return Optional.of(Words.NOBODY_IN_GROUP);
    }
    if (rest.base() == 0) {
      return Optional.of(Words.NOBODY_TO_COMPARE_WITH);
    }
    return group.count() == 0 && rest.count() == 0
        ? Optional.of(Words.HAPPENED_TO_NOBODY)
        : Optional.empty();
  }

  private Finding finding(Pair pair, Certainty certainty, Reading reading) {
    double confidence = criteria.confidence();
    Group group = pair.group();
    Tally own = pair.own();
    Tally rest = pair.other();
    Comparison comparison =
        new Comparison(
            contrast.figure(own, confidence),
            contrast.figure(rest, confidence),
            contrast.difference(own, rest, confidence),
            contrast.ratio(own, rest, confidence),
            certainty);
    List<Text> clauses = new ArrayList<>(sizes(pair, comparison));
    List<Remark> remarks = contrast.remarks(reading, pair, comparison);
    ContrastPower power = contrast.power(rest, certainty.alpha() / certainty.family());
    double chance = certainty.isDifferentAlone() ? 1 : power.at(own.base());
    if (chance >= criteria.power()) {
      boolean isLower = comparison.difference().value() < 0;
      clauses.add(
          Words.verdict(comparison, contrast.found(isLower), power.ofInterest(), criteria.power()));
      clauses.addAll(context(reading, group));
      return group.compared(comparison, clauses, remarks);
    }
    OptionalLong needed = power.baseFor(criteria.power());
    clauses.add(Words.tooFew(comparison, needed, power.ofInterest(), criteria.power()));
    clauses.addAll(context(reading, group));
    return group.tooFew(comparison, chance, needed, clauses, remarks);
  }

  private List<Text> sizes(Pair pair, Comparison comparison) {
    double confidence = criteria.confidence();
    Text against = pair.reference().map(Group::label).orElse(Words.THE_REST);
    List<Text> sizes = new ArrayList<>();
    sizes.add(
        Sentence.joined(" ", List.of(contrast.label(), contrast.told(pair.own(), confidence))));
    sizes.add(Sentence.joined(" ", List.of(against, contrast.told(pair.other(), confidence))));
    sizes.addAll(Words.sizes(comparison));
    return sizes;
  }

  private List<Text> context(Reading reading, Group group) {
    List<Text> context = new ArrayList<>();
    context.add(Words.notCounted(contrast.notCounted(reading, group.place())));
    if (reading.isRounded()) {
      context.add(Words.published(reading.roundingBase()));
    }
    return context;
  }

  /** Who is in no group, dimension by dimension, and what holds of events. */
  public List<Text> notes(Reading reading) {
    Counts counts = reading.counts(contrast.table());
    List<Text> notes = new ArrayList<>();
    Coordinates everyone =
        new Coordinates(
            Collections.nCopies(counts.dimensions().size(), Coordinate.Margin.EVERYONE));
    for (int dimension = 0; dimension < contrast.dimensions() + contrast.strata(); dimension++) {
      notes.add(
          Words.inNoGroup(
              counts.dimensions().get(dimension).label(),
              Silences.along(counts, everyone, dimension, Set.of())));
    }
    if (counts.population().unit() == Counting.EVENTS) {
      notes.add(Words.EVENTS);
    }
    return notes;
  }

  private List<Dimension> groupedBy() {
    return contrast.table().dimensions().subList(0, contrast.dimensions());
  }

  private Optional<Group> named(List<Group> groups) {
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    Coordinates place = new Coordinates(reference.stream().map(Coordinate::of).toList());
    Optional<Group> found =
        groups.stream().filter(group -> group.place().equals(place)).findFirst();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "Reference must be a group of the table, but was " + reference);
    }
    return found;
  }
}
