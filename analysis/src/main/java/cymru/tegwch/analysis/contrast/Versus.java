// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * One tally beside another, whatever the two are of: a later time and an earlier one, a group and
 * the rest. What is said of them comes with each pair.
 */
public record Versus(Criteria criteria, Scale scale, Rate.Per per) {

  /**
   * What is compared.
   *
   * @param group whom the finding is about
   * @param own the group's numbers, as far as they may be read
   * @param other those that they are compared with
   * @param telling what is said of them
   * @param context what is said behind the verdict
   */
  public record Pair(
      Group group,
      Optional<Tally> own,
      Optional<Tally> other,
      Telling telling,
      List<Text> context) {}

  /**
   * The words around the numbers.
   *
   * @param own whose the first figure is, with its numbers
   * @param other whose the second is
   * @param found what is said where the first lies below ({@code true}) or above the second
   * @param nobodyToCompareWith what is said where the others' base is 0
   */
  public record Telling(
      Function<Rate, Text> own,
      Function<Rate, Text> other,
      Function<Boolean, Text> found,
      Text nobodyToCompareWith) {}

  /** A draft of the finding, whose verdict waits for its family. */
  public Draft draft(Pair pair, Reading reading) {
    if (pair.own().isEmpty() || pair.other().isEmpty()) {
      return new Draft.Settled(pair.group().withheld());
    }
    Tally own = pair.own().orElseThrow();
    Tally other = pair.other().orElseThrow();
    if (!scale.isPossible(own) || !scale.isPossible(other)) {
      return new Draft.Settled(pair.group().withheld());
    }
    Optional<Text> nothing = nothingToCompare(own, other, pair.telling());
    if (nothing.isPresent() && !reading.isRounded()) {
      return pair.group().undefined(nothing.orElseThrow(), pair.context());
    }
    // A rounded 0 may be somebody: nothing is said of it.
    if (nothing.isPresent() || Math.min(own.base(), other.base()) < reading.percentageBase()) {
      return new Draft.Settled(pair.group().withheld());
    }
    return new Draft.Tested(
        scale.p(own, other),
        rounded(pair, own, other),
        certainty -> finding(pair, own, other, certainty));
  }

  private Draft.Range rounded(Pair pair, Tally own, Tally other) {
    DoubleStream corners =
        own.corners().stream()
            .flatMap(one -> other.corners().stream().map(two -> List.of(one, two)))
            .filter(
                both ->
                    scale.isPossible(both.get(0))
                        && scale.isPossible(both.get(1))
                        && nothingToCompare(both.get(0), both.get(1), pair.telling()).isEmpty())
            .mapToDouble(both -> scale.p(both.get(0), both.get(1)));
    return Draft.Range.of(DoubleStream.concat(DoubleStream.of(scale.p(own, other)), corners));
  }

  private static Optional<Text> nothingToCompare(Tally own, Tally other, Telling telling) {
    if (own.base() == 0) {
      return Optional.of(Words.NOBODY_IN_GROUP);
    }
    if (other.base() == 0) {
      return Optional.of(telling.nobodyToCompareWith());
    }
    return own.count() == 0 && other.count() == 0
        ? Optional.of(Words.HAPPENED_TO_NOBODY)
        : Optional.empty();
  }

  private Finding finding(Pair pair, Tally own, Tally other, Certainty certainty) {
    double confidence = criteria.confidence();
    Rate figure = scale.figure(own, per, confidence);
    Rate against = scale.figure(other, per, confidence);
    Comparison comparison =
        new Comparison(
            figure,
            against,
            scale.difference(own, other, confidence),
            scale.ratio(own, other, confidence),
            certainty);
    List<Text> clauses = new ArrayList<>();
    clauses.add(pair.telling().own().apply(figure));
    clauses.add(pair.telling().other().apply(against));
    clauses.addAll(Words.sizes(comparison));
    ContrastPower power = scale.power(criteria, other, certainty.alpha() / certainty.family());
    double chance = certainty.isDifferentAlone() ? 1 : power.at(own.base());
    if (chance >= criteria.power()) {
      Text found = pair.telling().found().apply(comparison.difference().value() < 0);
      clauses.add(Words.verdict(comparison, found, power.ofInterest(), criteria.power()));
      clauses.addAll(pair.context());
      return pair.group().compared(comparison, clauses, List.of());
    }
    OptionalLong needed = power.baseFor(criteria.power());
    clauses.add(Words.tooFew(comparison, needed, power.ofInterest(), criteria.power()));
    clauses.addAll(pair.context());
    return pair.group().tooFew(comparison, chance, needed, clauses, List.of());
  }
}
