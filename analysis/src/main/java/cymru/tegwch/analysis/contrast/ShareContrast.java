// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Wanted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The share of a group to whom an outcome happened, by the score method, and exactly where numbers
 * are small.
 *
 * @param strata how many dimensions before the outcome do not make groups: within their categories
 *     the comparison is made again
 */
public record ShareContrast(Criteria criteria, OutcomeTable outcomes, int strata)
    implements Contrast {

  /** Without strata. */
  public ShareContrast(Criteria criteria, OutcomeTable outcomes) {
    this(criteria, outcomes, 0);
  }

  @Override
  public CountTable table() {
    return outcomes.counts();
  }

  @Override
  public int dimensions() {
    return table().dimensions().size() - 1 - strata;
  }

  @Override
  public Text label() {
    return outcome().label();
  }

  @Override
  public Scale scale() {
    return Scale.SHARE;
  }

  @Override
  public Optional<Tally> tally(Reading reading, Coordinates group) {
    return at(reading, within(group, Collections.nCopies(strata, Coordinate.Margin.EVERYONE)));
  }

  /** The numbers at a place of all dimensions but the outcome's. */
  private Optional<Tally> at(Reading reading, Coordinates place) {
    Counts counts = reading.counts(table());
    Counts reaches = reading.reaches(table());
    return Tally.of(
        OutcomeTable.happened(counts, place),
        OutcomeTable.base(outcome(), counts, place),
        OutcomeTable.happened(reaches, place),
        OutcomeTable.base(outcome(), reaches, place));
  }

  private static Coordinates within(Coordinates group, List<? extends Coordinate> stratum) {
    Coordinates place = group;
    for (Coordinate line : stratum) {
      place = place.and(line);
    }
    return place;
  }

  @Override
  public Optional<Remark> withinStrata(Reading reading, Pair pair, Comparison comparison) {
    return strata == 0 ? Optional.empty() : Optional.of(allStrata(reading, pair, comparison));
  }

  private Remark allStrata(Reading reading, Pair pair, Comparison comparison) {
    List<Dimension> by = table().dimensions().subList(dimensions(), dimensions() + strata);
    Text label = Sentence.joined(", ", by.stream().map(Dimension::label).toList());
    List<WithinStrata.TwoTallies> each = new ArrayList<>();
    for (Group stratum : Group.crossing(by)) {
      List<Coordinate> lines = stratum.place().along();
      Optional<Tally> own = at(reading, within(pair.group().place(), lines));
      Optional<Tally> other = others(reading, pair, own, lines);
      if (own.isEmpty() || other.isEmpty()) {
        return StrataWords.withheld(label);
      }
      Tally mine = own.orElseThrow();
      Tally theirs = other.orElseThrow();
      if (!scale().isPossible(mine) || !scale().isPossible(theirs)) {
        return StrataWords.withheld(label);
      }
      each.add(new WithinStrata.TwoTallies(mine, theirs));
    }
    return WithinStrata.remark(label, each, comparison);
  }

  private Optional<Tally> others(
      Reading reading, Pair pair, Optional<Tally> own, List<Coordinate> stratum) {
    if (pair.reference().isPresent()) {
      return at(reading, within(pair.reference().orElseThrow().place(), stratum));
    }
    Optional<Tally> all = at(reading, within(Group.everybody(dimensions()), stratum));
    return all.flatMap(whole -> own.map(whole::without));
  }

  @Override
  public List<Text> notCounted(Reading reading, Coordinates group) {
    return Silences.along(
        reading.counts(table()),
        within(group, Collections.nCopies(strata + 1, Coordinate.Margin.EVERYONE)),
        dimensions() + strata,
        outcome().alsoInBase());
  }

  @Override
  public Optional<Unknown> unknown(Reading reading, Coordinates group) {
    return Silences.number(
            ReadTable.of(reading, table()),
            within(group, Collections.nCopies(strata + 1, Coordinate.Margin.EVERYONE)),
            dimensions() + strata,
            outcome().alsoInBase())
        .map(Unknown::silent);
  }

  @Override
  public SilenceSaid silenceSaid() {
    return SilenceSaid.OF_SHARES;
  }

  @Override
  public Text told(Rate figure) {
    List<Text> also = outcome().alsoInBase().stream().sorted().map(Silence::label).toList();
    return Words.share(figure, Words.basis(table().population().unit().label(), also));
  }

  @Override
  public Text found(boolean isLower) {
    Text found = isLower ? Words.LOWER_RATE : Words.HIGHER_RATE;
    Wanted wanted = outcome().wanted();
    if (wanted == Wanted.NEITHER) {
      return found;
    }
    return (wanted == Wanted.MORE) == isLower
        ? Text.of(found.en() + ", which is worse", found.cy() + ", sy’n waeth")
        : Text.of(found.en() + ", which is better", found.cy() + ", sy’n well");
  }

  private Outcome outcome() {
    return outcomes.outcome();
  }
}
