// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.NextSteps;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Explanation;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.pooling.BetaBinomial;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Shares of many small groups, each drawn towards the mean of all: the numbers of a model.
 *
 * @param title what is asked, as a heading
 * @param contrast whose shares
 * @param confidence of the intervals
 * @param tables how its table is read, which may be put together from others
 */
public record PooledInquiry(
    Text title, ShareContrast contrast, double confidence, UnaryOperator<Reading> tables)
    implements Inquiry {

  /** A model of two parameters says something of three groups and more. */
  private static final int LEAST_GROUPS = 3;

  /** The groups of a model, in its order, what rounding may have moved of each, and the model. */
  private record Fitted(
      Map<Group, Integer> groups, List<Tally.Reach> reaches, BetaBinomial model) {}

  @Override
  public NumberKind numbers() {
    return NumberKind.FITTED;
  }

  @Override
  public Answers ask(Reading asked) {
    Reading reading = tables.apply(asked);
    long least = FittedRule.leastBase(reading);
    Map<Group, Tally> entering = new LinkedHashMap<>();
    List<Group> groups = Group.crossing(contrast.table(), contrast.dimensions());
    for (Group group : groups) {
      tally(group, reading)
          .filter(tally -> tally.base() >= least)
          .ifPresent(tally -> entering.put(group, tally));
    }
    Optional<Refusal> refusal = refusal(entering);
    Optional<Fitted> fitted = refusal.isPresent() ? Optional.empty() : Optional.of(fit(entering));
    List<Finding> findings = new ArrayList<>();
    for (Group group : groups) {
      findings.add(finding(group, reading, fitted, refusal));
    }
    List<Text> notes = new ArrayList<>(List.of(PooledWords.model(entering.size(), least)));
    notes.addAll(new GroupInquiry(Criteria.withDefaults(), List.of(), contrast).notes(reading));
    return new Answers(notes, findings);
  }

  /** Why there is no model at all. */
  private record Refusal(Refused.Reason reason, Text words) {}

  private static Optional<Refusal> refusal(Map<Group, Tally> entering) {
    if (entering.size() < LEAST_GROUPS) {
      return Optional.of(new Refusal(Refused.Reason.TOO_FEW_POINTS, PooledWords.TOO_FEW_GROUPS));
    }
    boolean isNobody = entering.values().stream().allMatch(share -> share.count() == 0);
    boolean isEverybody =
        entering.values().stream().allMatch(share -> share.count() == share.base());
    return isNobody || isEverybody
        ? Optional.of(new Refusal(Refused.Reason.NOT_ON_SCALE, PooledWords.NOBODY_OR_EVERYBODY))
        : Optional.empty();
  }

  private static Fitted fit(Map<Group, Tally> entering) {
    Map<Group, Integer> places = new LinkedHashMap<>();
    entering.keySet().forEach(group -> places.put(group, places.size()));
    return new Fitted(
        places,
        entering.values().stream().map(Tally::reach).toList(),
        BetaBinomial.of(
            entering.values().stream()
                .map(tally -> Proportion.of(tally.count(), tally.base()))
                .toList()));
  }

  private Finding finding(
      Group group, Reading reading, Optional<Fitted> fitted, Optional<Refusal> refusal) {
    Optional<Tally> read = tally(group, reading);
    if (read.isEmpty()) {
      return group.withheld();
    }
    Tally tally = read.orElseThrow();
    if (tally.base() == 0 && !reading.isRounded()) {
      return group.nothing(Words.NOBODY_IN_GROUP);
    }
    long least = FittedRule.leastBase(reading);
    if (tally.base() < least) {
      return refused(group, new Refusal(Refused.Reason.SMALL_BASE, PooledWords.smallBase(least)));
    }
    return refusal.isPresent()
        ? refused(group, refusal.orElseThrow())
        : described(group, tally, reading, fitted.orElseThrow());
  }

  private static Finding refused(Group group, Refusal why) {
    return group.refused(why.reason(), why.words());
  }

  private Finding described(Group group, Tally tally, Reading reading, Fitted fitted) {
    int place = requireNonNull(fitted.groups().get(group), "group");
    BetaBinomial model = fitted.model();
    Proportion own = model.groups().get(place);
    Interval interval = interval(fitted, place);
    List<Text> clauses = new ArrayList<>();
    clauses.add(PooledWords.pooled(model.share(place), interval));
    clauses.add(
        model.isHomogeneous()
            ? PooledWords.ALIKE
            : PooledWords.drawn(
                model.precision() / (model.precision() + own.whole()), model.mean()));
    clauses.add(
        PooledWords.own(contrast.label(), contrast.told(contrast.figure(tally, confidence))));
    clauses.add(Words.notCounted(contrast.notCounted(reading, group.place())));
    if (reading.isRounded()) {
      clauses.add(Words.published(reading.roundingBase()));
    }
    return group.described(
        List.of(
            new Described.Quantity(PooledWords.POOLED, model.share(place), interval),
            new Described.Quantity(
                PooledWords.OWN, own.value(), WilsonInterval.of(own, confidence))),
        clauses,
        new Explanation(List.of(), NextSteps.afterDescribed(!interval.contains(model.mean()))));
  }

  /** The interval of the model, and as far as rounding may have moved the group's own numbers. */
  private Interval interval(Fitted fitted, int place) {
    Interval least = interval(fitted, place, -1);
    Interval most = interval(fitted, place, 1);
    return new Interval(least.lower(), most.upper(), confidence);
  }

  /** Of groups that do not differ the model's interval is a point: that of all is given. */
  private Interval interval(Fitted fitted, int place, int side) {
    BetaBinomial model = fitted.model();
    if (model.isHomogeneous()) {
      long part = model.groups().stream().mapToLong(Proportion::part).sum();
      long whole = model.groups().stream().mapToLong(Proportion::whole).sum();
      Tally.Reach all =
          new Tally.Reach(
              fitted.reaches().stream().mapToLong(Tally.Reach::count).sum(),
              fitted.reaches().stream().mapToLong(Tally.Reach::base).sum());
      return WilsonInterval.of(moved(Proportion.of(part, whole), all, side), confidence);
    }
    List<Proportion> groups = new ArrayList<>(model.groups());
    groups.set(place, moved(groups.get(place), fitted.reaches().get(place), side));
    return new BetaBinomial(groups, model.mean(), model.precision()).interval(place, confidence);
  }

  private static Proportion moved(Proportion of, Tally.Reach reach, int side) {
    long whole = Math.max(1, of.whole() - side * reach.base());
    return Proportion.of(Math.max(0, Math.min(whole, of.part() + side * reach.count())), whole);
  }

  private Optional<Tally> tally(Group group, Reading reading) {
    return contrast.tally(reading, group.place()).filter(contrast.scale()::isPossible);
  }
}
