// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Weighed;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * One tally beside another, whatever the two are of: a later time and an earlier one, a group and
 * the rest. What is said of them comes with each asked.
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
   * @param remarks what stands beside the comparison
   */
  public record Asked(
      Group group,
      Optional<Tally> own,
      Optional<Tally> other,
      Telling telling,
      List<Text> context,
      Function<Comparison, List<Remark>> remarks) {}

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
  public Draft draft(Asked asked, Reading reading) {
    if (asked.own().isEmpty() || asked.other().isEmpty()) {
      return new Draft.Settled(asked.group().withheld());
    }
    Tally own = asked.own().orElseThrow();
    Tally other = asked.other().orElseThrow();
    if (!scale.isPossible(own) || !scale.isPossible(other)) {
      return new Draft.Settled(asked.group().withheld());
    }
    Optional<Text> nothing = nothingToCompare(own, other, asked.telling());
    if (nothing.isPresent() && !reading.isRounded()) {
      return asked.group().undefined(nothing.orElseThrow(), asked.context());
    }
    // A rounded 0 may be somebody: nothing is said of it.
    if (nothing.isPresent() || Math.min(own.base(), other.base()) < reading.percentageBase()) {
      return new Draft.Settled(asked.group().withheld());
    }
    return new Draft.Tested(
        scale.p(own, other),
        rounded(asked, own, other),
        certainty -> finding(asked, own, other, certainty));
  }

  private Draft.Range rounded(Asked asked, Tally own, Tally other) {
    DoubleStream corners =
        own.corners().stream()
            .flatMap(one -> other.corners().stream().map(two -> List.of(one, two)))
            .filter(
                both ->
                    scale.isPossible(both.get(0))
                        && scale.isPossible(both.get(1))
                        && nothingToCompare(both.get(0), both.get(1), asked.telling()).isEmpty())
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

  private Finding finding(Asked asked, Tally own, Tally other, Certainty certainty) {
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
    List<Text> sizes = new ArrayList<>();
    sizes.add(asked.telling().own().apply(figure));
    sizes.add(asked.telling().other().apply(against));
    sizes.addAll(Words.sizes(comparison));
    return new Weighed(
            comparison,
            sizes,
            asked.telling().found().apply(comparison.difference().value() < 0),
            scale.power(criteria, other, certainty.alpha() / certainty.family()),
            criteria.power(),
            asked.context(),
            asked.remarks().apply(comparison))
        .of(asked.group());
  }
}
