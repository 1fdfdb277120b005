// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.finding.Undefined;
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

  /** The groups of a model, in its order, and the model. */
  private record Fitted(Map<Group, Integer> groups, BetaBinomial model) {}

  @Override
  public NumberKind numbers() {
    return NumberKind.FITTED;
  }

  @Override
  public Answers ask(Reading asked) {
    Reading reading = tables.apply(asked);
    long least = FittedRule.leastBase(reading);
    Map<Group, Proportion> entering = new LinkedHashMap<>();
    List<Group> groups = Group.crossing(contrast.table(), contrast.dimensions());
    for (Group group : groups) {
      tally(group, reading)
          .filter(tally -> tally.base() >= least)
          .ifPresent(tally -> entering.put(group, Proportion.of(tally.count(), tally.base())));
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

  private static Optional<Refusal> refusal(Map<Group, Proportion> entering) {
    if (entering.size() < LEAST_GROUPS) {
      return Optional.of(new Refusal(Refused.Reason.TOO_FEW_POINTS, PooledWords.TOO_FEW_GROUPS));
    }
    boolean isNobody = entering.values().stream().allMatch(share -> share.part() == 0);
    boolean isEverybody = entering.values().stream().allMatch(share -> share.rest() == 0);
    return isNobody || isEverybody
        ? Optional.of(new Refusal(Refused.Reason.NOT_ON_SCALE, PooledWords.NOBODY_OR_EVERYBODY))
        : Optional.empty();
  }

  private static Fitted fit(Map<Group, Proportion> entering) {
    Map<Group, Integer> places = new LinkedHashMap<>();
    entering.keySet().forEach(group -> places.put(group, places.size()));
    return new Fitted(places, BetaBinomial.of(List.copyOf(entering.values())));
  }

  private Finding finding(
      Group group, Reading reading, Optional<Fitted> fitted, Optional<Refusal> refusal) {
    Optional<Tally> read = tally(group, reading);
    if (read.isEmpty()) {
      return group.withheld();
    }
    Tally tally = read.orElseThrow();
    if (tally.base() == 0 && !reading.isRounded()) {
      return new Undefined(
          group.place(),
          group.label(),
          Sentence.about(group.label(), List.of(Words.NOBODY_IN_GROUP)));
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
    return new Refused(
        group.place(),
        group.label(),
        why.reason(),
        Sentence.about(group.label(), List.of(why.words())));
  }

  private Finding described(Group group, Tally tally, Reading reading, Fitted fitted) {
    int place = requireNonNull(fitted.groups().get(group), "group");
    BetaBinomial model = fitted.model();
    Proportion own = model.groups().get(place);
    Interval interval = interval(model, place, reading.reach());
    List<Text> clauses = new ArrayList<>();
    clauses.add(PooledWords.pooled(model.share(place), interval));
    clauses.add(
        model.isHomogeneous()
            ? PooledWords.ALIKE
            : PooledWords.drawn(
                model.precision() / (model.precision() + own.whole()), model.mean()));
    clauses.add(PooledWords.own(contrast.label(), contrast.told(tally, confidence)));
    clauses.add(Words.notCounted(contrast.notCounted(reading, group.place())));
    if (reading.isRounded()) {
      clauses.add(Words.published(reading.roundingBase()));
    }
    return new Described(
        group.place(),
        group.label(),
        List.of(
            new Described.Quantity(PooledWords.POOLED, model.share(place), interval),
            new Described.Quantity(
                PooledWords.OWN, own.value(), WilsonInterval.of(own, confidence))),
        Sentence.about(group.label(), clauses));
  }

  /** The interval of the model, and as far as rounding may have moved the group's own numbers. */
  private Interval interval(BetaBinomial model, int place, long reach) {
    Interval least = interval(model, place, reach, -1);
    Interval most = interval(model, place, reach, 1);
    return new Interval(least.lower(), most.upper(), confidence);
  }

  /** Of groups that do not differ the model's interval is a point: that of all is given. */
  private Interval interval(BetaBinomial model, int place, long reach, int side) {
    if (model.isHomogeneous()) {
      long part = model.groups().stream().mapToLong(Proportion::part).sum();
      long whole = model.groups().stream().mapToLong(Proportion::whole).sum();
      return WilsonInterval.of(
          moved(Proportion.of(part, whole), side * reach * model.groups().size()), confidence);
    }
    List<Proportion> groups = new ArrayList<>(model.groups());
    groups.set(place, moved(groups.get(place), side * reach));
    return new BetaBinomial(groups, model.mean(), model.precision()).interval(place, confidence);
  }

  private static Proportion moved(Proportion of, long by) {
    long whole = Math.max(1, of.whole() - by);
    return Proportion.of(Math.max(0, Math.min(whole, of.part() + by)), whole);
  }

  private Optional<Tally> tally(Group group, Reading reading) {
    return contrast.tally(reading, group.place()).filter(contrast::isPossible);
  }
}
