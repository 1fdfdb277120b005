// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
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
import java.util.OptionalLong;

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
  public List<Remark> remarks(Reading reading, Pair pair, Comparison comparison) {
    List<Remark> remarks = new ArrayList<>();
    if (strata > 0) {
      remarks.add(withinStrata(reading, pair, comparison));
    }
    silence(reading, pair, comparison).ifPresent(remarks::add);
    return remarks;
  }

  private Remark withinStrata(Reading reading, Pair pair, Comparison comparison) {
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
      if (!isPossible(mine) || !isPossible(theirs)) {
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

  private Optional<Remark> silence(Reading reading, Pair pair, Comparison comparison) {
    OptionalLong own = silent(reading, pair.group().place());
    OptionalLong others = pair.ofOthers(group -> silent(reading, group));
    if (own.isEmpty() || others.isEmpty()) {
      return Optional.of(SilenceWords.WITHHELD);
    }
    if (own.getAsLong() + others.getAsLong() == 0) {
      // Rounded numbers that are printed as 0 may stand for somebody: nothing is said of them.
      return reading.isRounded() ? Optional.empty() : Optional.of(SilenceWords.NOBODY_SILENT);
    }
    return Optional.of(
        ShareSilence.of(pair.own(), own.getAsLong(), pair.other(), others.getAsLong())
            .remark(comparison));
  }

  private OptionalLong silent(Reading reading, Coordinates group) {
    return Silences.number(
        reading.counts(table()),
        within(group, Collections.nCopies(strata + 1, Coordinate.Margin.EVERYONE)),
        dimensions() + strata,
        outcome().alsoInBase());
  }

  @Override
  public boolean isPossible(Tally tally) {
    return Scale.SHARE.isPossible(tally);
  }

  @Override
  public Rate figure(Tally tally, double confidence) {
    return Scale.SHARE.figure(tally, Rate.Per.HUNDRED, confidence);
  }

  @Override
  public Text told(Tally tally, double confidence) {
    List<Text> also = outcome().alsoInBase().stream().sorted().map(Silence::label).toList();
    return Words.share(
        figure(tally, confidence), Words.basis(table().population().unit().label(), also));
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

  /** Where fewer are expected than the score test can be trusted with, the exact test is asked. */
  @Override
  public double p(Tally group, Tally against) {
    return Scale.SHARE.p(group, against);
  }

  @Override
  public Estimate difference(Tally group, Tally against, double confidence) {
    return Scale.SHARE.difference(group, against, confidence);
  }

  @Override
  public Estimate ratio(Tally group, Tally against, double confidence) {
    return Scale.SHARE.ratio(group, against, confidence);
  }

  @Override
  public ContrastPower power(Tally against, double alpha) {
    return Scale.SHARE.power(criteria, against, alpha);
  }

  private Outcome outcome() {
    return outcomes.outcome();
  }
}
